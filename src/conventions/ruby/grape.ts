import type { EntryPoint } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atCall, atLiteral } from '../evidence.ts';
import type { NestedCall } from '../nested-calls.ts';
import { named, nestedCalls, positional } from '../nested-calls.ts';
import { addressIn, blockLabel, callsOfClass, classCalled, mountedAt, verbs } from './block-routes.ts';
import { classesOf } from './classes.ts';
import type { RubyClass, RubyClasses } from './classes.ts';

/** Addresses of APIs made with Grape, below the API or the routes file that mounts them. */
export const grape: Convention = {
  name: 'Grape',
  inProject(context) {
    const classes = classesOf(context);
    const apis = classes.all.filter((each) => classes.descends(each, bases));
    if (apis.length === 0) return {};
    const within = new Set(apis.flatMap((each) => mountsIn(callsOfClass(each), each, classes)));
    const outside = context.files
      .filter(({ path }) => /(?:^|\/)config\/routes(?:\/.+)?\.rb$/u.test(path))
      .flatMap(({ facts }) => allOf(nestedCalls(facts.calls ?? [])).flatMap((each) => mountedAt(each) ?? []));
    return {
      entryPoints: apis
        .filter((each) => !within.has(each))
        .flatMap((each) => {
          const at = outside.find(({ app }) => app.replace(/^::/u, '') === each.name)?.at ?? '';
          return answersOf({ api: each, classes, mount: at, prefix: '', versions: [''], path: '', depth: 0 });
        }),
    };
  },
};

const bases: ReadonlySet<string> = new Set(['Grape::API', 'Grape::API::Instance']);

const allOf = (calls: readonly NestedCall[]): readonly NestedCall[] => calls.flatMap((each) => [each, ...allOf(each.children)]);

const mountsIn = (calls: readonly NestedCall[], from: RubyClass, classes: RubyClasses): readonly RubyClass[] =>
  allOf(calls).flatMap((each) => {
    const mount = mountedAt(each);
    return (mount && classCalled(mount.app, from, classes)) ?? [];
  });

/** What stands before an address, in this order. */
interface Place {
  readonly api: RubyClass;
  readonly classes: RubyClasses;
  readonly mount: string;
  readonly prefix: string;
  readonly versions: readonly string[];
  readonly path: string;
  readonly depth: number;
}

const maxDepth = 10;

const answersOf = (place: Place): readonly EntryPoint[] => {
  if (place.depth > maxDepth) return [];
  const calls = callsOfClass(place.api);
  const prefix = calls.find(({ call }) => call.callee === 'prefix')?.call.arguments[0]?.value ?? place.prefix;
  return answersIn({ ...place, prefix, versions: versionsOf(calls) ?? place.versions, depth: place.depth + 1 }, calls);
};

/** Versions that stand in the address; others stand in what is sent along. */
const versionsOf = (calls: readonly NestedCall[]): readonly string[] | undefined => {
  const version = calls.find(({ call }) => call.callee === 'version' && !call.block)?.call;
  return version && pathVersions(version);
};

const pathVersions = (call: NestedCall['call']): readonly string[] => {
  const using = named(call, 'using')?.value ?? 'path';
  const versions = call.arguments.filter(({ name }) => name === undefined).map(({ value }) => value);
  return using === 'path' && versions.length > 0 ? versions : [''];
};

const spaces: ReadonlySet<string> = new Set(['namespace', 'resource', 'resources', 'group', 'segment']);

const answersIn = (place: Place, calls: readonly NestedCall[]): readonly EntryPoint[] =>
  calls.flatMap((nested): readonly EntryPoint[] => {
    const { call, children } = nested;
    const address = addressIn(call);
    if (spaces.has(call.callee))
      return address ? answersIn({ ...place, path: blockLabel(place.path, address.value) }, children) : [];
    if (call.callee === 'route_param')
      return address ? answersIn({ ...place, path: blockLabel(place.path, `:${address.value}`) }, children) : [];
    if (call.callee === 'version' && call.block) return answersIn({ ...place, versions: pathVersions(call) }, children);
    const mount = mountedAt(nested);
    const below = mount && classCalled(mount.app, place.api, place.classes);
    if (below) return answersOf({ ...place, api: below, path: blockLabel(place.path, mount.at) });
    return verbs.has(call.callee) && call.block ? endpoints(place, call) : [];
  });

const endpoints = (place: Place, call: NestedCall['call']): readonly EntryPoint[] => {
  const [first] = positional(call, 0);
  const address = addressIn(call);
  if (first && !address) return [];
  const { file, name } = place.api;
  return place.versions.map((version) => ({
    kind: 'endpoint',
    label: blockLabel(place.mount, place.prefix, version, place.path, address?.value ?? ''),
    method: call.callee.toUpperCase(),
    handler: name,
    framework: 'Grape',
    path: file.path,
    evidence: [address ? atLiteral(file.path, address) : atCall(file.path, call)],
  }));
};
