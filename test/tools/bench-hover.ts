/**
 * `npx tsx test/tools/bench-hover.ts <folder> [--hovers N]`: how long a hover takes once everything is read, in milliseconds. Places are
 * drawn from first lines, imports and definitions of all files; the first hover of a project, which makes its indexes, is told apart.
 */
import { parseArgs } from 'node:util';
import type { ModulePath } from '../../src/model/module-path.ts';
import type { Position } from '../../src/model/text.ts';
import { hoverView } from '../../src/views/hover/build-hover.ts';
import { at, generator, shuffled } from './figures.ts';
import { readFolder } from './read-folder.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { hovers: { type: 'string', default: '5000' } } });

async function main(folder: string): Promise<void> {
  const project = await readFolder(folder);
  const places = [...project.graph.modules.keys()].flatMap((file): [ModulePath, Position][] => {
    const facts = project.facts(file);
    const named = facts ? [...facts.imports, ...facts.definitions].map(({ range }) => range.start) : [];
    return [{ line: 0, character: 0 }, ...named].map((position) => [file, position]);
  });
  const drawn = shuffled(places, generator(1)).slice(0, Number(values.hovers));
  const spent = drawn.map(([file, position]) => {
    const start = performance.now();
    const view = hoverView(project, file, position);
    return { spent: performance.now() - start, said: view !== undefined };
  });
  const [first, ...later] = spent;
  const sorted = later.map((each) => each.spent).sort((a, b) => a - b);
  console.log(`${folder}: ${drawn.length} of ${places.length} places, ${spent.filter(({ said }) => said).length} with a hover`);
  console.log(
    `  first ${first?.spent.toFixed(1)} ms; then median ${at(sorted, 0.5).toFixed(2)}, p99 ${at(sorted, 0.99).toFixed(2)}, longest ${at(sorted, 1).toFixed(2)} ms`,
  );
}

void main(positionals[0] ?? '.');
