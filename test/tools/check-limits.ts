/**
 * `npx tsx test/tools/check-limits.ts <folder> <list>`: which limits of a list made by hand are found. A line of the list is a piece of a
 * path, the value as it should be shown, a word of the name where the value alone does not tell, and what it means, with tabs between; lists
 * stand in `limit-lists`.
 * `--sample N` prints every so many rows to be judged by eye.
 */
import { readFile } from 'node:fs/promises';
import type { Limit } from '../../src/model/product.ts';
import { readFolder } from './read-folder.ts';

const [folder = '.', list = '', , sample = '0'] = process.argv.slice(2);
void main();

async function main(): Promise<void> {
  const { product } = await readFolder(folder);
  const wanted = list === '-' ? [] : (await readFile(list, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const missing = wanted.filter((line) => !product.limits.some((limit) => isWanted(line, limit)));
  console.log(`${wanted.length - missing.length} of ${wanted.length} found among ${product.limits.length}`);
  for (const line of missing) console.log(`missing: ${line}`);
  const step = Number(sample) > 0 ? Math.max(1, Math.floor(product.limits.length / Number(sample))) : 0;
  for (const [index, limit] of product.limits.entries()) if (step > 0 && index % step === 0) console.log(inWords(limit));
}

function isWanted(line: string, { evidence, shown, name, of }: Limit): boolean {
  const [path = '', value = '', word = ''] = line.split('\t');
  const amount = shown.replace(/^(?:at least|at most|more than|less than) /u, '');
  const isSame = amount.split(' in ').some((each) => each === value || each.startsWith(`${value} `));
  return evidence[0].path.includes(path) && isSame && `${name} ${of ?? ''}`.toLowerCase().includes(word.toLowerCase());
}

function inWords({ name, shown, of, setting, evidence }: Limit): string {
  const [{ path, range, quote }] = evidence;
  return `${name}: ${shown} (${of ?? '-'}) [${setting ?? ''}] ${path}:${range.start.line + 1} ${JSON.stringify(quote)}`;
}
