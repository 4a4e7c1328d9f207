import type { LiteralCall, Member } from '../../model/file-facts.ts';
import type { Evidence } from '../../model/claim.ts';
import type { EntryPoint } from '../../model/product.ts';
import { labelOf } from '../braced-address.ts';
import type { Convention } from '../convention.ts';
import { atCall, atLiteral } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { dotnetProject, simpleName } from './dotnet-project.ts';
import type { DotnetProject } from './dotnet-project.ts';

const framework = 'ASP.NET Core';

/** Addresses that `MapGet` and its like answer, below groups of the same file and of the callers of a method that maps. */
export const minimalApis: Convention = {
  name: 'ASP.NET Core minimal APIs',
  inProject(context) {
    const project = dotnetProject(context);
    const callers = callersOf(project);
    return { entryPoints: project.files.flatMap((file) => mapped(file, callers, project)) };
  },
};

/** A call where it stands. */
interface Place {
  readonly file: FileWithFacts;
  readonly call: LiteralCall;
}

type Callers = ReadonlyMap<string, readonly Place[]>;

const callersOf = ({ files }: DotnetProject): Callers => {
  const found = new Map<string, Place[]>();
  for (const file of files) {
    for (const call of file.facts.calls ?? []) {
      const name = lastName(call.callee);
      if (!name.startsWith('Map')) continue;
      const list = found.get(name);
      if (list) list.push({ file, call });
      else found.set(name, [{ file, call }]);
    }
  }
  return found;
};

const lastName = (callee: string): string => callee.slice(callee.lastIndexOf('.') + 1);

/** Everything before the last name; undefined where that is no plain name. */
const receiverOf = ({ callee }: LiteralCall): string | undefined =>
  callee.includes('.') ? callee.slice(0, callee.lastIndexOf('.')) : undefined;

const verb = /^Map(?<verb>Get|Post|Put|Delete|Patch)$/u;

/** Of `MapMethods("/x", ["HEAD", "OPTIONS"], ...)`. */
const methodsOf = (call: LiteralCall): readonly string[] =>
  lastName(call.callee) !== 'MapMethods'
    ? []
    : call.arguments.flatMap(({ kind, position, value }) => (kind === 'string' && position === 1 ? [value.toUpperCase()] : []));

const mapped = (file: FileWithFacts, callers: Callers, project: DotnetProject): readonly EntryPoint[] => {
  const calls = file.facts.calls ?? [];
  return calls.flatMap((call) => {
    const name = lastName(call.callee);
    const method = verb.exec(name)?.groups?.verb?.toUpperCase();
    const isHub = name === 'MapHub';
    const isMapped = isHub || method !== undefined || name === 'MapMethods';
    const [first] = call.arguments.filter(({ position, name: given }) => position === 0 || given === 'pattern');
    const text = first && project.textOf(first, file);
    const several = methodsOf(call);
    const methods = several.length > 0 ? several : [method];
    if (!isMapped || !first || text === undefined || isElsewhere(file, call)) return [];
    return prefixesOf({ file, call }, callers, project, 6).flatMap((prefix) =>
      methods.map((each): EntryPoint => ({
        kind: 'endpoint',
        label: labelOf(prefix.text, text),
        ...(each !== undefined && { method: each }),
        ...handlerOf(call, file),
        framework: isHub ? 'SignalR' : framework,
        path: file.path,
        evidence: [atLiteral(file.path, first), ...prefix.evidence],
      })),
    );
  });
};

/** Modules of Carter may have an address of their own, which stands in their constructor. */
const isElsewhere = ({ facts }: FileWithFacts, { inside = '' }: LiteralCall): boolean =>
  facts.definitions.some(
    ({ name, supertypes = [] }) =>
      inside.startsWith(`${name}.`) && supertypes.some((each) => simpleName(each) === 'CarterModule'),
  );

const handlerOf = (call: LiteralCall, { facts }: FileWithFacts): { readonly handler?: string } => {
  const given = call.arguments.find(({ kind, position }) => kind === 'name' && position === 1);
  if (!given) return {};
  const type = (call.inside ?? '').split('.').slice(0, -1).join('.');
  const isOwn = (facts.members ?? []).some(({ name, container }) => container === type && name === given.value);
  return { handler: isOwn ? `${type}.${given.value}` : given.value };
};

interface Prefix {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

const none: Prefix = { text: '', evidence: [] };

/** What stands before the addresses that a call maps; several where several callers say so, none where it cannot be known. */
const prefixesOf = (place: Place, callers: Callers, project: DotnetProject, depth: number): readonly Prefix[] => {
  if (depth === 0) return [];
  const { file, call } = place;
  const receiver = receiverOf(call);
  if (receiver === undefined) {
    const before = chainBefore(place);
    return before ? behind(before, callers, project, depth) : [];
  }
  const makers = (file.facts.calls ?? []).filter(
    (each) => each.result === receiver && each.inside === call.inside && isBefore(each, call) && isGroup(each),
  );
  const last = makers.at(-1);
  if (last) return behind({ file, call: last }, callers, project, depth);
  return ofParameter(place, receiver, callers, project, depth);
};

const isBefore = (a: LiteralCall, b: LiteralCall): boolean =>
  a.range.start.line < b.range.start.line ||
  (a.range.start.line === b.range.start.line && a.range.start.character < b.range.start.character);

const isGroup = ({ callee }: LiteralCall): boolean => /^(?:MapGroup|NewVersionedApi)$/u.test(lastName(callee));

/** The call that a chain's call stands behind, past those that only add to a group. */
const chainBefore = ({ file, call }: Place): Place | undefined => {
  const before = (file.facts.calls ?? []).filter((each) => each.inside === call.inside && isBefore(each, call));
  for (const each of before.reverse()) {
    if (isGroup(each)) return { file, call: each };
    if (!/^(?:With|Has|Require|Allow|Add|Disable|Produces)/u.test(lastName(each.callee)) || each.callee.includes('.'))
      return undefined;
  }
  return undefined;
};

const behind = (place: Place, callers: Callers, project: DotnetProject, depth: number): readonly Prefix[] => {
  const above = prefixesOf(place, callers, project, depth - 1);
  if (lastName(place.call.callee) !== 'MapGroup') return above;
  const [first] = place.call.arguments.filter(({ position }) => position === 0);
  const text = first && project.textOf(first, place.file);
  return !first || text === undefined
    ? []
    : above.map((each) => ({ text: `${each.text}/${text}`, evidence: [atLiteral(place.file.path, first), ...each.evidence] }));
};

/** A name that no call of the function gives a value: its parameter, or the application itself. */
const ofParameter = (
  { file, call }: Place,
  receiver: string,
  callers: Callers,
  project: DotnetProject,
  depth: number,
): readonly Prefix[] => {
  const method = methodAround(file, call);
  const isExtension =
    method?.takes !== undefined && /^(?:IEndpointRouteBuilder|RouteGroupBuilder|WebApplication)$/u.test(method.takes);
  const known = isExtension ? (callers.get(method.name) ?? []) : [];
  if (known.length > 0) {
    const all = known.flatMap((each) => prefixesOf(each, callers, project, depth - 1));
    return all.filter((each, index) => all.findIndex(({ text }) => text === each.text) === index);
  }
  if (method?.takes === 'RouteGroupBuilder') return [];
  return roots.has(receiver) || (isExtension && !/group/iu.test(receiver)) ? [none] : [];
};

const roots: ReadonlySet<string> = new Set(
  'app application webApp webApplication endpoints endpoint routes route router builder routeBuilder endpointRouteBuilder host'.split(
    ' ',
  ),
);

const methodAround = ({ facts }: FileWithFacts, { inside }: LiteralCall): Member | undefined =>
  (facts.members ?? []).find(({ container, name }) => `${container}.${name}` === inside);

/** Endpoints of FastEndpoints: classes whose `Configure` says the address. */
export const fastEndpoints: Convention = {
  name: 'FastEndpoints',
  inProject(context) {
    const project = dotnetProject(context);
    return {
      entryPoints: project.types.flatMap(({ definition, file, path }) => {
        const isEndpoint = definition.supertypes?.some((each) => /^(?:Endpoint|Ep\.)/u.test(each)) === true;
        if (!isEndpoint) return [];
        return (file.facts.calls ?? []).flatMap((call): EntryPoint[] => {
          const [first] = call.arguments;
          const text = first && project.textOf(first, file);
          const isVerb = /^(?:Get|Post|Put|Delete|Patch)$/u.test(call.callee);
          return isVerb && call.inside === `${path}.Configure` && text !== undefined && first
            ? [
                {
                  kind: 'endpoint',
                  label: labelOf(text),
                  method: call.callee.toUpperCase(),
                  handler: path,
                  framework: 'FastEndpoints',
                  path: file.path,
                  evidence: [atLiteral(file.path, first), atCall(file.path, call)],
                },
              ]
            : [];
        });
      }),
    };
  },
};
