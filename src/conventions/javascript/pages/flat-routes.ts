import { addressOf } from './segments.ts';

/** What the name of a route's file says. */
export interface FlatRoute {
  readonly address: string;
  /** The name without its `_index`: the route around an index has the same. */
  readonly id: string;
  readonly isIndex: boolean;
  /** Without an address of its own. */
  readonly isLayout: boolean;
}

/** `concerts.$city`, `_auth.login`, `posts._index`, or a folder of that name with `route` in it; what lies deeper is no route. */
export const flatRoute = (inner: string): FlatRoute | undefined => {
  const [name = '', inFolder, ...deeper] = inner.split('/');
  return deeper.length > 0 || (inFolder !== undefined && inFolder !== 'route') ? undefined : routeNamed(name);
};

/** As `remix-flat-routes` reads names: folders that end in `+` count like what stands before a dot. */
export const hybridRoute = (inner: string): FlatRoute | undefined => {
  const folders = inner.split('/');
  const file = folders.pop() ?? '';
  const isNamed = /^(?:index|route|layout|page|_.+|.+\.route)$/u.test(file);
  const last = folders.at(-1);
  if (last !== undefined && !last.endsWith('+') && !isNamed) return undefined;
  const parts = folders.map((folder) => folder.replace(/\+$/u, ''));
  if (last !== undefined && !last.endsWith('+')) {
    if (file === 'layout' || file === '_layout') parts.push('_layout');
    else if (file === 'index') parts.push('_index');
  } else parts.push(file === 'index' ? '_index' : file === 'layout' ? '_layout' : file.replace(/\.route$/u, ''));
  return routeNamed(parts.join('.'));
};

const routeNamed = (name: string): FlatRoute => {
  const parts = splitName(name);
  const last = parts.at(-1) ?? '';
  const isIndex = last === '_index' || last === 'index';
  const inner = isIndex ? parts.slice(0, -1) : parts;
  return {
    address: addressOf(inner.map(segmentOf)),
    id: inner.join('.'),
    isIndex,
    isLayout: !isIndex && last.startsWith('_'),
  };
};

/** At dots that stand in no brackets: what is in brackets is taken as it is. */
const splitName = (name: string): readonly string[] => name.match(/(?:\[[^[\]]*\]|[^.[])+/gu) ?? [];

const segmentOf = (written: string): string | undefined => {
  if (written.startsWith('_')) return undefined;
  const optional = /^\((.+)\)$/u.exec(written)?.[1];
  const segment = (optional ?? written).replace(/_$/u, '');
  if (segment === '$') return '{*}';
  if (segment.startsWith('$')) return `{${segment.slice(1)}}`;
  return segment.replaceAll(/\[([^[\]]*)\]/gu, '$1');
};
