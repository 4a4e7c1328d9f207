/**
 * `npx tsx test/tools/grouping-score.ts <folder> <labels.json>`: how well the parts of a folder agree with an architecture that people wrote
 * down, beside two rules that cost nothing. Labels as the ARCADE workbench writes them: groups in `structure`, each with `nested` items that are
 * paths or names of Java classes; an item counts where exactly one file is meant. Labelled systems: github.com/anonymous2f4a9d/SARIF_FSE23.
 */
import { readFileSync } from 'node:fs';
import { folderOf } from '../../src/base/paths.ts';
import { componentAt, leafOf } from '../../src/architecture/cut.ts';
import type { ModulePath } from '../../src/model/module-path.ts';
import type { Project } from '../../src/model/project.ts';
import { adjustedRandIndex, mojoFm } from './partition-likeness.ts';
import { readFolder } from './read-folder.ts';

interface Labels {
  readonly structure: readonly { readonly name?: string; readonly nested: readonly { readonly name: string }[] }[];
}

const [folder = '.', labelFile = ''] = process.argv.slice(2);
void main();

async function main(): Promise<void> {
  const project = await readFolder(folder);
  const labels = labelsOf(project, JSON.parse(readFileSync(labelFile, 'utf8')) as Labels);
  const paths = [...labels.keys()];
  const truth = paths.map((path) => labels.get(path) ?? '');
  console.log(`${folder}: ${paths.length} files in ${new Set(truth).size} groups`);
  for (const [name, groupOf] of Object.entries(rules(project, paths))) {
    const groups = paths.map(groupOf);
    const likeness = [mojoFm(groups, truth), adjustedRandIndex(groups, truth) * 100].map((figure) => figure.toFixed(1));
    console.log(
      `${name.padEnd(22)} groups ${String(new Set(groups).size).padStart(4)}  MoJoFM ${likeness[0]}  ARI ${likeness[1]}`,
    );
  }
}

function rules({ architecture }: Project, paths: readonly ModulePath[]): Record<string, (path: ModulePath) => string> {
  const shown = new Set([...architecture.components.values()].flatMap(({ id, parent }) => (parent === undefined ? [id] : [])));
  const inner = new Set([...shown].flatMap((id) => architecture.components.get(id)?.children ?? []));
  const start = commonFolder(paths);
  const part = (path: ModulePath): string => componentAt(architecture, path, shown) ?? '';
  return {
    'the parts of a picture': part,
    'one zoom further in': (path) => componentAt(architecture, path, inner) ?? part(path),
    'the innermost parts': (path) => leafOf(architecture, path)?.id ?? '',
    'one part a top folder': (path) => path.slice(start.length).split('/').slice(0, -1)[0] ?? '',
    'one part a folder': (path) => folderOf(path),
  };
}

/** With its last slash. */
function commonFolder(paths: readonly string[]): string {
  let start = folderOf(paths[0] ?? '');
  while (start !== '' && !paths.every((path) => path.startsWith(`${start}/`))) start = folderOf(start);
  return start === '' ? '' : `${start}/`;
}

function labelsOf({ graph }: Project, { structure }: Labels): Map<ModulePath, string> {
  const endings = new Map<string, Set<ModulePath>>();
  for (const path of graph.modules.keys()) {
    const segments = path.split('/');
    segments.forEach((_, at) => {
      const ending = segments.slice(at).join('/');
      endings.set(ending, (endings.get(ending) ?? new Set()).add(path));
    });
  }
  const found = new Map<ModulePath, string>();
  structure.forEach(({ name, nested }, index) => {
    for (const { name: item } of nested) {
      const files = [item, `${item.replaceAll('.', '/')}.java`].map((each) => endings.get(each)).find((each) => each?.size === 1);
      for (const path of files ?? []) found.set(path, name ?? String(index));
    }
  });
  return found;
}
