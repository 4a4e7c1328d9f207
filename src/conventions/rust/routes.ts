import type { Annotation, LiteralCall } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { endpointAt } from './endpoint.ts';
import { prefixesOf } from './prefixes.ts';
import { isInTest, isOf, lastName, namesGiven, rustFiles, uses } from './rust-files.ts';

/** Addresses that web servers of Rust answer. */
export const rustRoutes: Convention = {
  name: 'Rust web servers',
  inProject: (context) => ({ entryPoints: entryPointsOf(context) }),
};

const axum = /^(?:axum|utoipa_axum)(?:::|$)/u;
const actix = /^actix_web(?:::|$)/u;

const entryPointsOf = (context: ConventionContext): readonly EntryPoint[] => {
  const files = rustFiles(context);
  return files.flatMap((file) => [
    ...(uses(file, axum) ? built(file, files, 'Axum') : []),
    ...(uses(file, actix) ? built(file, files, 'Actix Web') : []),
    ...(uses(file, actix) ? annotated(file, files) : []),
  ]);
};

/** `.route("/owners", get(list).post(create))`, `.route("/owners", web::get().to(list))`, `resource("/owners").route(get().to(list))` */
const built = (file: FileWithFacts, files: readonly FileWithFacts[], framework: string): readonly EntryPoint[] =>
  (file.facts.calls ?? []).flatMap((call, place) => {
    const isResource = framework === 'Actix Web' && lastName(call.callee) === 'resource';
    if ((lastName(call.callee) !== 'route' && !isResource) || isInTest(call)) return [];
    const address = call.arguments.find(({ kind, position }) => kind === 'string' && position === 0);
    const answer = call.arguments.find(({ kind, position }) => kind === 'name' && position === 1);
    if (!address || (!answer && !isResource)) return [];
    const answers = isResource ? resourceAnswers(file.facts.calls ?? [], place) : answersOf(answer?.value ?? '');
    const prefixes = prefixesOf({ file, call }, files) ?? [];
    return prefixes.flatMap((prefix) => answers.map((each) => endpointAt(file, address, prefix, { ...each, framework })));
  });

/** What is chained to a resource: `.route(web::get().to(list))`, and `.to(list)` for any method. */
const resourceAnswers = (calls: readonly LiteralCall[], resource: number): readonly Answer[] => {
  const chained = new Set([resource]);
  const found = calls.flatMap((call, place) => {
    if (call.chainedTo === undefined || !chained.has(call.chainedTo)) return [];
    chained.add(place);
    const [given] = call.arguments;
    if (given?.kind !== 'name' || lastName(call.callee) !== 'route') return [];
    return answersOf(given.value);
  });
  return found.length > 0 ? found : [{}];
};

type Answer = Pick<EntryPoint, 'method' | 'handler'>;

/** Methods at the outside of `get(list).post(create)` and of `web::get().to(list)`, and what they call. */
const answersOf = (written: string): readonly Answer[] => {
  const [, verb, to] = /^(?:web::)?(\w+)\(\)\s*\.to\((?:\|[\s\S]*|([\w:]+)(?:::<[^()]*>)?)\)$/u.exec(written) ?? [];
  if (verb !== undefined)
    return [{ ...(verb !== 'route' && { method: verb.toUpperCase() }), ...(to !== undefined && { handler: to }) }];
  let depth = 0;
  const found: Answer[] = [];
  for (const { 0: sign, 1: name, 2: handler } of written.matchAll(
    /\b(get|post|put|patch|delete|head|options|any)\((?:\s*([\w:]+),?\s*\))?|[()]/gu,
  )) {
    if (name !== undefined && depth === 0)
      found.push({ ...(name !== 'any' && { method: name.toUpperCase() }), ...(handler !== undefined && { handler }) });
    if (sign.endsWith('(') && sign !== ')') depth += 1;
    else if (sign === ')') depth -= 1;
  }
  return found;
};

const verbs = /^(?:(?:actix_web|web)::)?(get|post|put|patch|delete|head|options)$/u;

/** `#[get("/owners")]` on a function, which is put in its place somewhere else. */
const annotated = (file: FileWithFacts, files: readonly FileWithFacts[]): readonly EntryPoint[] =>
  (file.facts.annotations ?? []).flatMap((annotation) => {
    const [, verb] = verbs.exec(annotation.name) ?? [];
    const address = annotation.arguments.find(({ kind, name }) => kind === 'string' && (name === undefined || name === 'path'));
    if (verb === undefined || !address?.value.startsWith('/') || annotation.target === undefined) return [];
    const answer = { method: verb.toUpperCase(), handler: annotation.target, framework: 'Actix Web' };
    return mountsOf(file, annotation, files).map((prefix) => endpointAt(file, address, prefix, answer));
  });

/** What stands before it, for each place it is put in; it answers nothing where nobody does. */
const mountsOf = (file: FileWithFacts, { target = '' }: Annotation, files: readonly FileWithFacts[]): readonly string[] => {
  const name = lastName(target);
  const found = files.flatMap((from) =>
    (from.facts.calls ?? []).flatMap((call) => {
      const isPut = lastName(call.callee) === 'service' && !isInTest(call);
      if (!isPut || !namesGiven(call).some((each) => lastName(each) === name && isOf(each, from, file))) return [];
      return prefixesOf({ file: from, call }, files) ?? [];
    }),
  );
  return [...new Set(found)];
};
