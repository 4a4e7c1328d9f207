import { atUse } from '../conventions/evidence.ts';
import { answers, addressPattern } from '../conventions/address.ts';
import { requestsOf } from '../conventions/links/requests.ts';
import { baseName } from '../base/paths.ts';
import { phraseOf } from '../explain/naming/phrase.ts';
import type { FileFacts, NameUse } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { EntryPoint } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import { codeIndex, lastName } from './code-index.ts';
import type { DefinedIn } from './code-index.ts';
import { implementations, interfaceOf } from './implementations.ts';
import { mapped } from './mappers.ts';
import { startsLater } from './operations.ts';
import { outsideIn } from './outside.ts';
import { bodyNamed, covers, namesOf } from './places.ts';
import type { Place } from './places.ts';
import type { Goal, Hop, Reaches } from './reach.ts';
import { memberOf, resolveChain } from './resolve.ts';
import type { Found } from './resolve.ts';
import { severalTypes } from './several.ts';
import { running, startOf } from './start.ts';
import { storedBy } from './stored.ts';
import { tablesIn } from './tables.ts';

/** What a stretch of code leads to by itself, in the order of the code. `name` and `container`: the function that it is. */
export const expand = (project: Project, place: Place, name: string, container?: string): Reaches => {
  const facts = project.facts(place.path);
  if (!facts) return { hops: [], goals: [] };
  const uses = (facts.uses ?? []).filter(({ start }) => covers(place, start));
  const hops: Hop[] = [];
  const goals: Goal[] = [...outsideIn(project, place, uses), ...tablesIn(project, place)];
  for (const use of uses) {
    const found = resolveChain(project, place.path, use.text, container);
    const stored = storedBy(project, place.path, use, found, container);
    if (stored) goals.push(stored);
    if (found && !stored)
      goals.push(...mapped(project, place.path, use, found), ...severalTypes(project, place.path, use, found));
    const hop = found ? hopTo(project, place.path, use, found) : byProcedure(project, place.path, use);
    const read = found && !stored ? property(project, place.path, use, found) : undefined;
    if (read) hops.push(read);
    hops.push(...(stored && hop?.kind !== 'call' ? [] : hop ? [hop] : []));
  }
  hops.push(...sentByName(project, place, facts), ...requested(project, place, facts));
  goals.push(...templates(project, place, name));
  return { hops, goals };
};

const isSource = ({ graph }: Project, path: ModulePath): boolean => graph.modules.get(path)?.role === 'source';

const hopTo = (project: Project, path: ModulePath, use: NameUse, found: Found): Hop | undefined => {
  if (!isSource(project, found.path)) return undefined;
  const evidence = atUse(path, use);
  const name = found.member?.name ?? found.definition?.name ?? '';
  const base = { evidence, path: found.path, name };
  return (
    laterStarted(project, use, found, base) ??
    implemented(project, found, base) ??
    handled(project, found, base) ??
    called(project, found, base)
  );
};

/** A property that is read on the way to what is called. */
const property = (project: Project, path: ModulePath, use: NameUse, { passed }: Found): Hop | undefined => {
  const facts = passed && isSource(project, passed.path) ? project.facts(passed.path) : undefined;
  const container = lastName(passed?.member.container ?? '');
  const body = facts && passed && bodyNamed(facts, passed.member.name, container);
  return (
    body && {
      evidence: atUse(path, use),
      path: passed.path,
      name: passed.member.name,
      kind: 'call',
      isRead: true,
      link: 'reference',
      container,
      place: { path: passed.path, range: body.range },
    }
  );
};

type Base = Pick<Hop, 'evidence' | 'path' | 'name'>;

const called = (project: Project, found: Found, base: Base): Hop | undefined => {
  const facts = project.facts(found.path);
  // Of `current.items.find` the last name is called, the first is only read.
  if (!facts || found.rest.length > 0) return undefined;
  if (found.member) {
    const container = lastName(found.member.container);
    const body = bodyNamed(facts, found.member.name, container);
    return body && { ...base, kind: 'call', link: 'reference', container, place: { path: found.path, range: body.range } };
  }
  const { definition } = found;
  if (!definition) return undefined;
  const body = facts.bodies?.find(({ range: { start } }) => start.line === definition.range.start.line);
  const isCode =
    definition.kind === 'function' ||
    definition.kind === 'component' ||
    ((definition.kind === 'constant' || definition.kind === 'variable') &&
      (/^use[A-Z]/u.test(definition.name) || phraseOf(definition.name) !== undefined));
  if (isCode) return body && { ...base, kind: 'call', link: 'reference', place: { path: found.path, range: body.range } };
  const runs = (facts.members ?? []).filter(
    (member) => lastName(member.container) === definition.name && running.test(member.name),
  );
  const [only] = runs;
  const run = runs.length === 1 && only ? bodyNamed(facts, only.name, definition.name) : undefined;
  return (
    run && { ...base, kind: 'call', link: 'reference', container: definition.name, place: { path: found.path, range: run.range } }
  );
};

/** A job that is started to run later. */
const laterStarted = (project: Project, use: NameUse, found: Found, base: Base): Hop | undefined => {
  const isLater =
    found.rest.some((name) => startsLater.test(name)) ||
    startsLater.test(use.givenTo ?? '') ||
    startsLater.test(found.member?.name ?? '');
  const name = found.definition?.name ?? found.member?.container ?? '';
  const entry = isLater
    ? codeIndex(project)
        .started.get(found.path)
        ?.find(({ label, handler }) => label === name || lastName(handler ?? '') === name || (handler ?? '').startsWith(name))
    : undefined;
  const start = entry && startOf(project, entry);
  return (
    start && {
      ...base,
      kind: 'job',
      link: 'reference',
      name: entry.label,
      entry,
      place: start.place,
      ...(start.container !== undefined && { container: start.container }),
    }
  );
};

/** The only type that implements an interface. */
const implemented = (project: Project, found: Found, base: Base): Hop | undefined => {
  const type = interfaceOf(project, found);
  const method = found.member?.name ?? found.rest[0];
  const [only, ...others] = type ? implementations(project, found.path, type) : [];
  if (!only || others.length > 0 || method === undefined) return undefined;
  return methodHop(project, only, method, { ...base, kind: 'implementation' });
};

const methodHop = (
  project: Project,
  { path, definition }: DefinedIn,
  method: string,
  base: Base & Pick<Hop, 'kind'>,
): Hop | undefined => {
  const member = memberOf(project, path, definition.name, method);
  const facts = member && project.facts(member.path);
  const container = lastName(member?.member.container ?? '');
  const body = facts && bodyNamed(facts, method, container);
  return (
    body && {
      ...base,
      link: 'type',
      path: member.path,
      name: `${definition.name}.${method}`,
      container,
      place: { path: member.path, range: body.range },
    }
  );
};

/** What handles a message of this type: the only one that says so by its own type, or by its name. */
const handled = (project: Project, { definition, rest }: Found, base: Base): Hop | undefined => {
  if (!definition || rest.length > 0) return undefined;
  const [only, ...others] = codeIndex(project).handlers.get(definition.name) ?? [];
  if (only && others.length === 0) {
    const method = (project.facts(only.path)?.members ?? []).find(
      ({ name, container }) => lastName(container) === only.definition.name && running.test(name),
    );
    return method && methodHop(project, only, method.name, { ...base, kind: 'handled' });
  }
  const [entry, ...more] = codeIndex(project).labelled.get(definition.name) ?? [];
  return entry?.kind === 'handler' && more.length === 0
    ? byEntry(project, entry, { ...base, kind: 'event', link: 'name' })
    : undefined;
};

const byEntry = (project: Project, entry: EntryPoint, base: Base & Pick<Hop, 'kind' | 'link'>): Hop | undefined => {
  const start = startOf(project, entry);
  return (
    start && {
      ...base,
      entry,
      path: start.place.path,
      place: start.place,
      ...(start.container !== undefined && { container: start.container }),
    }
  );
};

const procedure = /^(?:useQuery|useMutation|useSuspenseQuery|useInfiniteQuery|query|mutate|fetch|prefetch)$/u;

/** A procedure of tRPC that is asked for by its name. */
const byProcedure = (project: Project, path: ModulePath, use: NameUse): Hop | undefined => {
  const names = namesOf(use.text);
  if (names.length < 3 || !procedure.test(names.at(-1) ?? '')) return undefined;
  const label = names.slice(1, -1).join('.');
  const [entry, ...others] = codeIndex(project).labelled.get(label) ?? [];
  if (entry?.framework !== 'tRPC' || others.length > 0) return undefined;
  return byEntry(project, entry, { evidence: atUse(path, use), path, name: label, kind: 'request', link: 'name' });
};

/** Messages and jobs that are sent by a literal name which exactly one handler has. */
const sentByName = (project: Project, place: Place, { calls = [] }: FileFacts): Hop[] =>
  calls.flatMap(({ callee, arguments: all, range }) => {
    if (!covers(place, range.start) || !startsLater.test(lastName(callee))) return [];
    const literal = all.find(({ kind, position }) => kind === 'string' && position === 0);
    const [entry, ...others] = literal ? (codeIndex(project).labelled.get(literal.value) ?? []) : [];
    if (!literal || !entry || others.length > 0 || entry.path === place.path) return [];
    const evidence = { path: place.path, range: literal.range, quote: literal.quote ?? literal.value };
    const hop = byEntry(project, entry, {
      evidence,
      path: place.path,
      name: entry.label,
      kind: entry.kind === 'job' ? 'job' : 'event',
      link: 'name',
    });
    return hop ? [hop] : [];
  });

/** Requests over HTTP for an address that exactly one endpoint of the product answers. */
const requested = (project: Project, place: Place, facts: FileFacts): Hop[] =>
  requestsOf({ path: place.path, facts }).flatMap(({ method, pattern, literal }) => {
    if (!covers(place, literal.range.start)) return [];
    const fits = project.product.entryPoints.filter(
      (entry) =>
        entry.label.startsWith('/') &&
        (method === undefined
          ? entry.method === undefined || entry.method === 'GET'
          : entry.method === undefined || entry.method === method) &&
        answers(addressPattern(entry.label) ?? [], pattern),
    );
    const [entry, ...others] = fits;
    if (!entry || others.length > 0 || entry.path === place.path) return [];
    const evidence = { path: place.path, range: literal.range, quote: literal.quote ?? literal.value };
    const hop = byEntry(project, entry, { evidence, path: entry.path, name: entry.label, kind: 'request', link: 'name' });
    return hop ? [hop] : [];
  });

/** Pages and mails that are made from a template: named in the code, or by the framework's rule called as the action is. */
const templates = (project: Project, place: Place, name: string): Goal[] =>
  (project.graph.outgoing.get(place.path) ?? []).flatMap(({ to, kind, range, quote }): Goal[] => {
    if (kind !== 'convention' || project.facts(to)?.level !== 'read') return [];
    const isNamed = covers(place, range.start);
    // Rails shows the template that is called as the action is.
    const isRule = !isNamed && place.path.endsWith('_controller.rb') && (baseName(to).split('.', 1)[0] ?? '') === name;
    const isShown =
      /\.(?:erb|haml|slim|cshtml|razor|html?|blade\.php|twig|hbs|handlebars|ejs|pug|jinja2?|ftlh?|liquid|vue|svelte|[jt]sx|mjml)$/u.test(
        to,
      );
    return (isNamed || isRule) && isShown
      ? [{ kind: 'template', link: 'convention', evidence: { path: place.path, range, quote }, path: to, name: baseName(to) }]
      : [];
  });
