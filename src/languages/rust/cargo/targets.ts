import { joinPath, normalizePath } from '../../../base/paths.ts';
import { textAt, valueAt } from './manifest.ts';
import type { CargoManifest } from './manifest.ts';

export interface CrateTarget {
  readonly kind: 'lib' | 'bin' | 'test' | 'example' | 'bench' | 'build';
  /** File that the crate begins with. */
  readonly root: string;
}

export interface PackageFiles {
  /** Files directly in a folder, or `main.rs` in a folder of it: where Cargo looks for targets that no manifest names. */
  readonly rootsIn: (folder: string) => readonly string[];
  readonly has: (path: string) => boolean;
}

/** The crates that Cargo builds of a package: named in the manifest or found by their place. */
export const targetsOf = ({ folder, values }: CargoManifest, files: PackageFiles): readonly CrateTarget[] => {
  const at = (path: string): string => normalizePath(joinPath(folder, path)) ?? '';
  const build = textAt(values, 'package', 'build') ?? 'build.rs';
  const found: CrateTarget[] = [
    { kind: 'lib', root: at(textAt(values, 'lib', 'path') ?? 'src/lib.rs') },
    ...named(values, 'bin', at),
    { kind: 'bin', root: at('src/main.rs') },
    ...files.rootsIn(at('src/bin')).map((root) => ({ kind: 'bin', root }) as const),
    ...groups.flatMap(([kind, place]) => [
      ...named(values, kind, at),
      ...files.rootsIn(at(place)).map((root) => ({ kind, root }) as const),
    ]),
    { kind: 'build', root: at(build) },
  ];
  const seen = new Set<string>();
  return found.filter(({ root }) => {
    const isNew = root !== '' && files.has(root) && !seen.has(root);
    seen.add(root);
    return isNew;
  });
};

const groups = [
  ['example', 'examples'],
  ['test', 'tests'],
  ['bench', 'benches'],
] as const;

const folders = { bin: 'src/bin', example: 'examples', test: 'tests', bench: 'benches' } as const;

const named = (values: unknown, kind: keyof typeof folders, at: (path: string) => string): readonly CrateTarget[] => {
  const list = valueAt(values, kind);
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) => {
    const path = textAt(each, 'path');
    const name = textAt(each, 'name');
    if (path !== undefined) return [{ kind, root: at(path) }];
    if (name === undefined) return [];
    return [`${folders[kind]}/${name}.rs`, `${folders[kind]}/${name}/main.rs`].map((each) => ({ kind, root: at(each) }));
  });
};
