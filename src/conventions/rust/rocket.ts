import type { Annotation, LiteralCall } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { comparePositions } from '../nested-calls.ts';
import { definitionNamed } from './definition-named.ts';
import type { Named, Search } from './definition-named.ts';
import { endpointAt } from './endpoint.ts';
import { isInTest, lastName, namesGiven, rustFiles, uses } from './rust-files.ts';

/** Addresses that a server made with Rocket answers: functions with an address, put in lists that are mounted somewhere. */
export const rocket: Convention = {
  name: 'Rocket',
  inProject: (context) => ({ entryPoints: entryPointsOf(context) }),
};

const crate = /^(?:::)?rocket(?:_okapi)?(?:::|$)/u;

const entryPointsOf = (context: ConventionContext): readonly EntryPoint[] => {
  const files = rustFiles(context);
  if (!files.some((file) => uses(file, crate))) return [];
  const mounted = files.flatMap((file) =>
    (file.facts.calls ?? []).flatMap((call) => (isMount(call) ? answersAt(file, call, files) : [])),
  );
  const seen = new Set<string>();
  return mounted.filter(({ path, label, method, handler }) => {
    const key = [path, label, method, handler].join(' ');
    return seen.has(key) ? false : seen.add(key);
  });
};

const isMount = (call: LiteralCall): boolean => call.callee === 'mount' && call.end !== undefined && !isInTest(call);

const isList = ({ callee, end }: LiteralCall): boolean => end !== undefined && /^routes\w*!$/u.test(callee);

const answersAt = (file: FileWithFacts, call: LiteralCall, files: readonly FileWithFacts[]): readonly EntryPoint[] => {
  const [base] = call.arguments;
  const constant = file.facts.constants?.find(({ name, value }) => name === base?.value && value.kind === 'string');
  const prefix = base?.kind === 'string' ? base.value : constant?.value.value;
  if (prefix === undefined) return [];
  const calls = file.facts.calls ?? [];
  const within = calls.filter((each) => isList(each) && isIn(each, call));
  const given = namesGiven(call);
  const variables = calls.filter((each) => isList(each) && each.inside === call.inside && given.includes(each.result ?? ''));
  const direct = [...within, ...variables].flatMap((list) => listed(file, list, files));
  const made = given
    .flatMap((name) => definitionNamed(name, file, functionsOf(files)) ?? [])
    .flatMap((each) => listedBy(each, files, []));
  return [...direct, ...made].flatMap((each) => endpointsOf(each, prefix));
};

const isIn = ({ range }: LiteralCall, { range: { start }, end }: LiteralCall): boolean =>
  end !== undefined && comparePositions(start, range.start) < 0 && comparePositions(range.start, end) < 0;

const listed = (file: FileWithFacts, list: LiteralCall, files: readonly FileWithFacts[]): readonly Named[] =>
  namesGiven(list).flatMap((name) => definitionNamed(name, file, functionsOf(files)) ?? []);

/** What stands in the lists of a function, and in those of functions that it calls. */
const listedBy = (from: Named, files: readonly FileWithFacts[], before: readonly string[]): readonly Named[] => {
  const key = `${from.file.path} ${from.name}`;
  if (before.includes(key)) return [];
  const own = (from.file.facts.calls ?? []).filter(
    ({ inside, end }) => end !== undefined && inside !== undefined && lastName(inside) === from.name,
  );
  return own.flatMap((call) => {
    if (isList(call)) return listed(from.file, call, files);
    const called = call.arguments.length === 0 ? definitionNamed(call.callee, from.file, functionsOf(files)) : undefined;
    return called ? listedBy(called, files, [...before, key]) : [];
  });
};

const functionsOf = (files: readonly FileWithFacts[]): Search => ({ files, kinds: ['function'] });

const verbs = /^(?:rocket::)?(get|post|put|patch|delete|head|options)$/u;

const endpointsOf = ({ file, name }: Named, prefix: string): readonly EntryPoint[] =>
  (file.facts.annotations ?? []).flatMap((annotation) => {
    const [, verb] = verbs.exec(annotation.name) ?? [];
    const address = addressOf(annotation);
    if (verb === undefined || lastName(annotation.target ?? '') !== name || !address?.value.startsWith('/')) return [];
    const answer = { method: verb.toUpperCase(), handler: annotation.target ?? name, framework: 'Rocket' };
    return [endpointAt(file, address, prefix, answer)];
  });

const addressOf = ({ arguments: given }: Annotation) =>
  given.find(({ kind, name }) => kind === 'string' && (name === undefined || name === 'path' || name === 'uri'));
