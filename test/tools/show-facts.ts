/** `npx tsx test/tools/show-facts.ts <file> ...`: the facts of files as JSON, one fact to a line. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { nodeParserAssets } from '../../src/hosts/node/parser-assets.ts';
import { createLanguages, languageOf } from '../../src/languages/registry.ts';
import { modulePath } from '../../src/model/module-path.ts';

void main(process.argv.slice(2));

async function main(files: readonly string[]): Promise<void> {
  const languages = await createLanguages(nodeParserAssets());
  for (const file of files) {
    const name = modulePath(path.relative(process.cwd(), path.resolve(file)).replace(/^(?:\.\.\/)+/u, ''));
    const found = languageOf(languages, name);
    console.log(`# ${file}: ${found?.id ?? 'no language'}`);
    const facts = await found?.language.read({ path: name, text: await readFile(file, 'utf8') });
    for (const [kind, value] of Object.entries(facts ?? {})) {
      const rows: readonly unknown[] = Array.isArray(value) ? value : [value];
      for (const row of rows) console.log(`${kind.padEnd(12)} ${JSON.stringify(row, withoutRanges)}`);
    }
  }
}

function withoutRanges(key: string, value: unknown): unknown {
  if (key !== 'range' || typeof value !== 'object' || value === null || !('start' in value)) return value;
  const { line } = value.start as { line: number };
  return line + 1;
}
