import type { Definition, FileFacts, Member } from '../model/file-facts.ts';
import type { Evidence } from '../model/claim.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { EntryPoint } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import { codeIndex, lastName } from './code-index.ts';
import { nameEvidence } from '../explain/claim.ts';
import type { StepLink } from './journey.ts';
import { bodyAround, bodyNamed } from './places.ts';
import type { Place } from './places.ts';
import type { Hop } from './reach.ts';
import { memberOf, resolveChain } from './resolve.ts';

/** Where the code of an entry point begins. */
export interface Start {
  readonly place: Place;
  readonly name: string;
  readonly container?: string;
  readonly evidence: Evidence;
  readonly link: StepLink;
}

/** The function, method or type that answers. Undefined where that cannot be told. */
export const startOf = (project: Project, entry: EntryPoint): Start | undefined =>
  byHandler(project, entry) ?? byExport(project, entry) ?? inline(project, entry);

const byHandler = (project: Project, entry: EntryPoint): Start | undefined => {
  const names = (entry.handler ?? '').split(/[.#:@\\]+/u).filter((name) => name !== '');
  const name = names.at(-1);
  if (name === undefined) return undefined;
  const container = names.at(-2);
  return (
    inFile(project, entry.path, name, container, 'start', entry.evidence[0]) ??
    imported(project, entry, names) ??
    (entry.path.endsWith('.proto') && container !== undefined ? ofInterface(project, container, name) : undefined)
  );
};

const inFile = (
  project: Project,
  path: ModulePath,
  name: string,
  container: string | undefined,
  link: StepLink,
  at?: Evidence,
): Start | undefined => {
  const facts = project.facts(path);
  if (!facts || project.graph.modules.get(path)?.role !== 'source') return undefined;
  const same =
    container === undefined
      ? []
      : (facts.members ?? []).filter((each) => each.name === name && lastName(each.container) === container);
  const member = same.length > 1 ? overload(same, at) : same[0];
  const body =
    member &&
    facts.bodies?.find(
      ({ range: { start } }) => start.line === member.range.start.line && start.character === member.range.start.character,
    );
  if (member && body)
    return { place: { path, range: body.range }, name, container: member.container, evidence: nameEvidence(path, member), link };
  if (same.length > 0) return undefined;
  const type =
    facts.definitions.find((each) => each.name === name) ??
    // Python's frameworks give a class methods that it does not write; what it is about stands at its top.
    (container !== undefined && facts.language === 'python'
      ? facts.definitions.find((each) => each.name === container)
      : undefined);
  return type && ofDefinition(facts, path, type, link);
};

/** Of methods of one name that which follows the place where its address is written. */
const overload = (members: readonly Member[], at: Evidence | undefined): Member | undefined =>
  at &&
  members.find(({ range: { start } }) => start.line >= at.range.start.line && start.line - at.range.start.line <= maxAnnotations);

/** Lines between an address and the method below it. */
const maxAnnotations = 8;

/** A function, or a type: its one method that runs it, or what stands in it beside its methods. */
const ofDefinition = (facts: FileFacts, path: ModulePath, definition: Definition, link: StepLink): Start | undefined => {
  const { name } = definition;
  const members = (facts.members ?? []).filter(({ container }) => lastName(container) === name);
  const runs = members.filter((member) => running.test(member.name));
  const evidence = nameEvidence(path, definition);
  const [only] = runs;
  if (runs.length === 1 && only) {
    const body = bodyNamed(facts, only.name, name);
    if (body)
      return {
        place: { path, range: body.range },
        name: only.name,
        container: only.container,
        evidence: nameEvidence(path, only),
        link,
      };
  }
  const body = facts.bodies?.find(
    ({ range: { start } }) => start.line === definition.range.start.line && start.character === definition.range.start.character,
  );
  if (!body) return undefined;
  const without = members.flatMap((member) => bodyNamed(facts, member.name, name)?.range ?? []);
  const isType = members.length > 0 || definition.kind === 'class' || definition.kind === 'struct';
  return { place: { path, range: body.range, without }, name, ...(isType && { container: name }), evidence, link };
};

/** Methods by which a type that does one thing is run. */
export const running =
  /^(?:handle|handleAsync|Handle|HandleAsync|execute|Execute|ExecuteAsync|call|run|Run|perform|process|__invoke|invoke|Invoke|Consume)$/u;

const imported = (project: Project, entry: EntryPoint, names: readonly string[]): Start | undefined => {
  for (const chain of [names, names.slice(0, -1)]) {
    if (chain.length === 0) continue;
    const found = resolveChain(project, entry.path, chain.join('.'), registrar(project, entry));
    if (!found || (found.path === entry.path && !found.isOwn && !found.member)) continue;
    const name = found.member?.name ?? found.definition?.name;
    if (name === undefined) continue;
    const start = inFile(project, found.path, names.at(-1) ?? name, found.member?.container ?? found.definition?.name, 'start');
    if (start) return start;
  }
  return undefined;
};

/** The type in whose method the way in is registered: `s` of `s.list` is one of it. */
const registrar = (project: Project, { path, evidence }: EntryPoint): string | undefined => {
  const facts = project.facts(path);
  const at = evidence.find((each) => each.path === path);
  const around = facts && at ? bodyAround(facts, at.range.start) : undefined;
  return (facts?.members ?? []).find(({ range: { start } }) => start.line === around?.range.start.line)?.container;
};

/** A service of an interface description is answered by the only type that extends what is generated from it. */
const ofInterface = (project: Project, service: string, name: string): Start | undefined => {
  const { subtypes } = codeIndex(project);
  const generated = [
    `Unimplemented${service}Server`,
    `${service}Base`,
    `${service}ImplBase`,
    `${service}CoroutineImplBase`,
    `${service}Servicer`,
  ];
  const [type, ...others] = generated.flatMap((each) => subtypes.get(each) ?? []);
  const method =
    type && others.length === 0 ? (memberOf(project, type.path, type.definition.name, name) ?? undefined) : undefined;
  return method && inFile(project, method.path, name, lastName(method.member.container), 'type');
};

/** A function that is written where the way in is registered; a procedure is the whole of what is defined there. */
const inline = (project: Project, entry: EntryPoint): Start | undefined => {
  const evidence = entry.evidence.find(({ path }) => path === entry.path);
  const facts = project.facts(entry.path);
  const body = evidence && facts && bodyAround(facts, evidence.range.start);
  if (!body || project.graph.modules.get(entry.path)?.role !== 'source') return undefined;
  // A function around several registrations is none of their handlers.
  const isCall = (facts.calls ?? []).some(
    ({ callee, range: { start } }) =>
      callee === body.name && start.line === body.range.start.line && start.character === body.range.start.character,
  );
  if (!isCall && entry.framework !== 'tRPC') return onOneLine(facts, entry, evidence);
  return { place: { path: entry.path, range: body.range }, name: '', evidence, link: 'start' };
};

/** A function without a body of its own, behind the address on its line: `app.get('/loans', (request) => loanPage(request))`. */
const onOneLine = ({ calls = [] }: FileFacts, { path }: EntryPoint, evidence: Evidence): Start | undefined => {
  const { start } = evidence.range;
  const isOn = (line: number): boolean => line === start.line;
  const registration = calls.filter(({ range, more }) => more === true && isOn(range.start.line));
  // Of two on one line it is not known where the first ends.
  if (registration.length !== 1) return undefined;
  const range = { start: evidence.range.end, end: { line: start.line + 1, character: 0 } };
  return { place: { path, range }, name: '', evidence, link: 'start' };
};

const loading = /^(?:loader|clientLoader|action|clientAction|getServerSideProps|getStaticProps)$/u;

/** Functions of a page's file that frameworks run before it is shown, or when something is sent to it. */
export const loadersOf = (project: Project, { kind, path }: EntryPoint): readonly Hop[] => {
  const facts = kind === 'page' ? project.facts(path) : undefined;
  return (facts?.definitions ?? []).flatMap((definition): Hop[] => {
    const body = loading.test(definition.name) && facts ? bodyNamed(facts, definition.name) : undefined;
    return body
      ? [
          {
            kind: 'loader',
            link: 'convention',
            evidence: nameEvidence(path, definition),
            path,
            name: definition.name,
            place: { path, range: body.range },
          },
        ]
      : [];
  });
};

/** The component that a page's file offers. */
const byExport = (project: Project, { path, kind, handler }: EntryPoint): Start | undefined => {
  const facts = project.facts(path);
  const offered = kind === 'page' && handler === undefined ? facts?.exports.find(({ name }) => name === 'default') : undefined;
  const definition = facts?.definitions.find(({ name }) => name === (offered?.local ?? 'default'));
  return facts && offered && definition && project.graph.modules.get(path)?.role === 'source'
    ? ofDefinition(facts, path, definition, 'start')
    : undefined;
};
