import type { Resolution } from '../../../model/resolution.ts';

/** What a namespace that the workspace does not have belongs to: a package by its longest matching name, else the framework. */
export const outsideName = (
  namespace: string,
  packages: readonly string[],
  isNamespace: (name: string) => boolean,
): Resolution => {
  const wanted = namespace.toLowerCase();
  const claimed = longest(packages.filter((name) => isWithin(wanted, name.toLowerCase())));
  if (claimed !== undefined) return { kind: 'external', package: claimed };
  const [top = namespace] = namespace.split('.');
  const isOwnName =
    top === 'System' || /^Microsoft(?:\.(?:AspNetCore|Extensions|Win32|CSharp|VisualBasic|JSInterop)\b|$)/u.test(namespace);
  const longer = packages.filter((name) => isWithin(name.toLowerCase(), wanted));
  if (isOwnName || (top === 'Microsoft' && longer.length !== 1)) return { kind: 'builtin', name: namespace };
  // A package may put its types in a namespace above its own name: `Serilog` of `Serilog.AspNetCore`.
  const below = shortest(longer);
  if (below !== undefined) return { kind: 'external', package: below };
  // A company's name alone says nothing; two names that the workspace has say that the rest should be there as well.
  const two = namespace.split('.').slice(0, 2).join('.');
  if (isNamespace(two)) return { kind: 'unresolved', reason: 'not-found' };
  // Nor is it what a package is called: `ZiggyCreatures.Caching` is of `ZiggyCreatures.FusionCache`.
  const related = packages.filter((name) => name.toLowerCase().startsWith(`${top.toLowerCase()}.`));
  const [only, ...more] = related;
  return { kind: 'external', package: more.length > 0 ? top : (only ?? two) };
};

const isWithin = (name: string, above: string): boolean => name === above || name.startsWith(`${above}.`);

const longest = (names: readonly string[]): string | undefined => [...names].sort((a, b) => b.length - a.length)[0];

const shortest = (names: readonly string[]): string | undefined => [...names].sort((a, b) => a.length - b.length)[0];
