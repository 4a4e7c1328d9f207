/**
 * `npx tsx test/tools/bench-scope.ts <folder> "<a change in words>" ...`: how long "What would this touch?" takes once everything is read, in
 * milliseconds. The first answer makes the indexes of the project.
 */
import { scopeOf } from '../../src/scope/scope.ts';
import { readFolder } from './read-folder.ts';

const [folder = '.', ...requests] = process.argv.slice(2);

async function main(): Promise<void> {
  const project = await readFolder(folder);
  console.log(`${folder}: ${project.graph.modules.size} files`);
  for (const request of requests) {
    const start = performance.now();
    const { reading } = scopeOf(project, request);
    console.log(`  ${(performance.now() - start).toFixed(0)} ms  ${request}: ${reading}`);
  }
}

void main();
