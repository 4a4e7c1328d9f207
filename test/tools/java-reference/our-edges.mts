/**
 * Prints the edges that Interlinear finds between the Java or Kotlin files of a folder:
 * `npx tsx our-edges.mts folder java|kotlin|both [list]`. A list names the sources to look at, one in a line; else all of them are.
 */
import { readFileSync } from 'node:fs';
import { ourEdges } from './our-edges.ts';

const [folder = '.', only = 'java', list] = process.argv.slice(2);
const listed = list === undefined ? undefined : new Set(readFileSync(list, 'utf8').split('\n'));
const wanted = only === 'both' ? /\.(?:java|kts?)$/u : only === 'java' ? /\.java$/u : /\.kts?$/u;
const { edges, counts, summary } = await ourEdges(folder, listed);
for (const [edge, place] of [...edges].sort()) {
  if (edge.split('\t').every((name) => wanted.test(name)))
    console.log(process.env.PLACES === undefined ? edge : `${edge}\t${place}`);
}
if (process.env.COUNTS !== undefined)
  for (const [said, count] of [...counts].sort((a, b) => b[1] - a[1])) console.error(count, said);
console.error(summary);
