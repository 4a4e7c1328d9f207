/**
 * npx tsx test/tools/bench-languages.ts <folder> [language id]
 * Megabytes of text per second of processor time, from a file's text to its facts, beside the bare parser on the same texts in the
 * same run; and the parser's memory at the start and the end. `--parses 20000` goes round the files until that many are parsed.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { nodeParserAssets } from '../../src/hosts/node/parser-assets.ts';
import type { Language } from '../../src/languages/language.ts';
import { createLanguages, languageOf } from '../../src/languages/registry.ts';
import type { GrammarSource } from '../../src/languages/tree-sitter/runtime.ts';
import { createTreeSitterRuntime } from '../../src/languages/tree-sitter/runtime.ts';
import { modulePath } from '../../src/model/module-path.ts';
import type { ModulePath } from '../../src/model/module-path.ts';

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { parses: { type: 'string' } } });
  const [folder, wanted] = positionals;
  if (folder === undefined) {
    console.error('Usage: npx tsx test/tools/bench-languages.ts <folder> [language id] [--parses N]');
    process.exit(2);
  }

  const cpu = (): number => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;
  const isGrammarLanguage = (language: Language): language is Language & { readonly grammar: GrammarSource } =>
    'grammar' in language;

  const assets = nodeParserAssets();
  const languages = await createLanguages(assets);
  const files = new Map<Language, { readonly path: ModulePath; readonly text: string }[]>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const name = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
    const found = languageOf(languages, modulePath(name));
    if (!found || (wanted !== undefined && found.language.id !== wanted)) continue;
    const text = readFileSync(path.join(folder, name), 'utf8');
    if (text.length < 1_000_000)
      files.set(found.language, [...(files.get(found.language) ?? []), { path: modulePath(name), text }]);
  }

  for (const [language, sources] of files) {
    const rounds = values.parses === undefined ? 1 : Math.ceil(Number(values.parses) / sources.length);
    const megabytes = (sources.reduce((sum, { text }) => sum + text.length, 0) * rounds) / 1e6;
    let began = cpu();
    for (let round = 0; round < rounds; round++) for (const source of sources) await language.read(source);
    const facts = cpu() - began;
    let line = `${language.id}: ${sources.length * rounds} files, ${megabytes.toFixed(2)} MB, ${(megabytes / facts).toFixed(2)} MB/s to facts`;
    if (isGrammarLanguage(language)) {
      const { parser, memory } = await createTreeSitterRuntime(assets).load(language.grammar);
      const parseAll = (): void => {
        for (const { text } of sources) parser.parse(text)?.delete();
      };
      began = cpu();
      parseAll();
      const first = memory();
      for (let round = 1; round < rounds; round++) parseAll();
      const bare = cpu() - began;
      line += `, ${(megabytes / bare).toFixed(2)} MB/s bare parser; its memory ${first / 2 ** 20} MB after one round, ${memory() / 2 ** 20} MB at the end`;
    }
    console.log(line);
  }
};

void main();
