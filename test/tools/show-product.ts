/**
 * `npx tsx test/tools/show-product.ts <folder> [kind ...]`: what conventions recognise in a folder, one row to a line with its place.
 * Kinds: entryPoints data migrations settings limits outside tests roles.
 */
import type { FileRole } from '../../src/model/product.ts';
import { readFolder } from './read-folder.ts';

const [folder = '.', ...kinds] = process.argv.slice(2);
void main();

async function main(): Promise<void> {
  const { product } = await readFolder(folder);
  for (const [kind, rows] of Object.entries(product) as [string, readonly FileRole[]][]) {
    if (kinds.length > 0 && !kinds.includes(kind)) continue;
    for (const { evidence, path, ...rest } of rows) {
      const [{ path: at, range, quote }] = evidence;
      console.log(
        `${kind}\t${Object.values({ ...rest, files: '' }).join(' | ')}\t${path}\t${at}:${range.start.line + 1} ${JSON.stringify(quote)}`,
      );
    }
    console.error(`${rows.length} ${kind}`);
  }
}
