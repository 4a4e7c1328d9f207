/**
 * `npx tsx test/tools/show-parts.ts <folder> [--depth N]`: the parts of a folder as the picture names them, each with its id, its size and
 * what lies in it; then how often each relies on another.
 */
import { relate } from '../../src/architecture/relate.ts';
import { componentAt, standingApart } from '../../src/architecture/cut.ts';
import type { ComponentId } from '../../src/model/architecture.ts';
import { readFolder } from './read-folder.ts';

const args = process.argv.slice(2);
const at = args.indexOf('--depth');
const depth = at < 0 ? 1 : Number(args[at + 1]);
const [folder = '.'] = args;
void main();

async function main(): Promise<void> {
  const { architecture, graph } = await readFolder(folder);
  const { components, top } = architecture;
  const show = (ids: readonly ComponentId[], level: number): void => {
    for (const id of ids) {
      const component = components.get(id);
      if (!component) continue;
      const { name, files, layer, children } = component as typeof component & { layer?: string };
      console.log(`${'  '.repeat(level)}${name}\t${files.length}\t${layer ?? '-'}\t[${id}]`);
      if (level + 1 < depth) show(children, level + 1);
    }
  };
  show(top, 0);
  console.log(
    `apart: ${standingApart(architecture)
      .map(({ name, files }) => `${name} ${files.length}`)
      .join(', ')}`,
  );
  const shown = new Set(top);
  for (const { from, to, weight } of relate(graph, (path) => componentAt(architecture, path, shown)).slice(0, 40)) {
    console.log(`  ${weight}\t${components.get(from)?.name ?? from} -> ${components.get(to)?.name ?? to}`);
  }
}
