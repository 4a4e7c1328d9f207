import { compareText } from '../../../base/collections.ts';

/** A table from patterns with at most one `*` to targets: `paths`, `exports`, `imports` and `typesVersions` all are one. */
export interface PatternTable<T> {
  /** The exact entry, else the pattern with the longest text before its `*`. */
  match(name: string): PatternMatch<T> | undefined;
  readonly size: number;
}

export interface PatternMatch<T> {
  readonly pattern: string;
  /** What `*` stood for. */
  readonly star: string | undefined;
  readonly target: T;
}

interface Pattern<T> {
  readonly pattern: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly target: T;
}

export const patternTable = <T>(entries: Iterable<readonly [string, T]>): PatternTable<T> => {
  const exact = new Map<string, T>();
  const patterns: Pattern<T>[] = [];
  for (const [pattern, target] of entries) {
    const star = pattern.indexOf('*');
    if (star < 0) exact.set(pattern, target);
    else if (star === pattern.lastIndexOf('*')) {
      patterns.push({ pattern, prefix: pattern.slice(0, star), suffix: pattern.slice(star + 1), target });
    }
  }
  patterns.sort(byPreference);
  return {
    size: exact.size + patterns.length,
    match: (name) => {
      const target = exact.get(name);
      if (target !== undefined) return { pattern: name, star: undefined, target };
      const found = patterns.find((pattern) => fits(pattern, name));
      if (!found) return undefined;
      return {
        pattern: found.pattern,
        star: name.slice(found.prefix.length, name.length - found.suffix.length),
        target: found.target,
      };
    },
  };
};

const byPreference = <T>(a: Pattern<T>, b: Pattern<T>): number =>
  b.prefix.length - a.prefix.length || b.pattern.length - a.pattern.length || compareText(a.pattern, b.pattern);

const fits = <T>({ prefix, suffix }: Pattern<T>, name: string): boolean =>
  name.length >= prefix.length + suffix.length && name.startsWith(prefix) && name.endsWith(suffix);

/** Puts what `*` stood for into a target. */
export const fillStar = (target: string, star: string | undefined): string =>
  // A function: `$&` in a specifier must not be read as a replacement pattern.
  star === undefined ? target : target.replaceAll('*', () => star);
