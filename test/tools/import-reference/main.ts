import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isSource, listFiles } from './list-files.ts';
import { referenceImports } from './reference.ts';

const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined) {
  console.error('Usage: npx tsx test/tools/import-reference/main.ts <folder> <edges.json>');
  process.exit(2);
}
const root = resolve(folder);
const imports = referenceImports(root, listFiles(root));
const edges = imports.filter(({ to }) => to !== undefined && isSource(to));
writeFileSync(out, JSON.stringify(edges, undefined, 1));
console.log(`${edges.length} internal edges of ${imports.length} imports`);
