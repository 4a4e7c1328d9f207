import type { Projects } from './projects.ts';

/** Gems from outside that the manifests know. */
export interface Gems {
  /** The gem that `require "a/b"` is likely part of. */
  byPath(path: string): string | undefined;
  /** The gem that the constant `A::B` is likely defined by. */
  byConstant(name: string): string | undefined;
}

export const findGems = ({ gems, packages }: Projects): Gems => {
  const own = new Set(packages.map(({ name }) => plain(name)));
  const known = new Map<string, string>();
  for (const name of gems) if (!own.has(plain(name)) && !known.has(plain(name))) known.set(plain(name), name);
  const find = (segments: readonly string[]): string | undefined => {
    for (let length = Math.min(segments.length, 3); length > 0; length--) {
      const found = known.get(plain(segments.slice(0, length).join('')));
      if (found !== undefined) return found;
    }
    const parent = partsOfRails.get(plain(segments[0] ?? ''));
    return parent === undefined ? undefined : (known.get(parent) ?? known.get('rails'));
  };
  return { byPath: (path) => find(path.split('/')), byConstant: (name) => find(name.split('::')) };
};

/** Rails names a gem and what it defines in several ways. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_.]/gu, '');

const partsOfRails: ReadonlyMap<string, string> = new Map([
  ...[['rails', 'railties'] as const, ['arel', 'activerecord'] as const, ['abstractcontroller', 'actionpack'] as const],
  ...[['actioncontroller', 'actionpack'] as const, ['actiondispatch', 'actionpack'] as const],
  ...['activerecord', 'activesupport', 'activemodel', 'activejob', 'activestorage', 'actionmailer', 'actionview'].map(
    (name) => [name, name] as const,
  ),
  ...['actioncable', 'actiontext', 'actionmailbox', 'actionpack', 'railties'].map((name) => [name, name] as const),
]);
