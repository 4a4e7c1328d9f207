/**
 * Includes of C and C++ against gcc. The compile commands are those of a real configuration (`cmake -DCMAKE_EXPORT_COMPILE_COMMANDS=ON`,
 * `bear -- make`) and stand outside the folder, so that our resolver does not see them.
 *
 * Recall is over all pairs of files that gcc links. Precision is over our pairs of which gcc came upon a directive, by file and what is written there:
 * what stands in a branch for another platform is an include to us, and gcc says nothing of it.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createCFamilyLanguage } from '../../../src/languages/c-family/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { inWords } from '../../support/resolution.ts';
import { activeIncludes } from './reference.ts';
import type { ActiveInclude, CompileCommand } from './reference.ts';

const [folder, commandsFile] = process.argv.slice(2);
if (folder === undefined || commandsFile === undefined) {
  console.error('Usage: npx tsx test/tools/c-reference/compare.ts <folder> <compile_commands.json outside of it>');
  process.exit(2);
}
const root = resolve(folder);

const filesIn = (at: string): readonly string[] =>
  readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const path = join(at, entry.name);
    if (entry.isDirectory()) return entry.name === '.git' ? [] : filesIn(path);
    return entry.isFile() ? [relative(root, path)] : [];
  });

interface Ours {
  readonly from: string;
  readonly written: string;
  readonly answer: string;
  readonly isInternal: boolean;
}

const ourIncludes = async (files: readonly string[]): Promise<readonly Ours[]> => {
  const language = createCFamilyLanguage(createTreeSitterRuntime(parserAssets));
  const readText = async (path: string): Promise<string> => readFileSync(join(root, path), 'utf8');
  const resolver = await language.createResolver?.({ paths: new Set(files), readText, facts: () => undefined });
  const found: Ours[] = [];
  for (const path of files.filter((each) => language.identify(modulePath(each)) !== undefined)) {
    const { imports = [] } = (await language.skim?.({ path: modulePath(path), text: await readText(path) })) ?? {};
    for (const reference of imports) {
      const resolution = resolver?.resolve(modulePath(path), reference) ?? { kind: 'nothing' };
      found.push({
        from: path,
        written: reference.specifier.startsWith('<') ? reference.specifier : `"${reference.specifier}"`,
        answer: inWords(resolution),
        isInternal: resolution.kind === 'internal' && resolution.path !== path,
      });
    }
  }
  return found;
};

const pairOf = (from: string, to: string): string => `${from} -> ${to}`;
const share = (part: number, whole: number): string => `${part}/${whole} = ${(whole === 0 ? 1 : part / whole).toFixed(4)}`;

const compare = (ours: readonly Ours[], theirs: readonly ActiveInclude[], known: ReadonlySet<string>): void => {
  const isFile = (path: string | undefined): path is string => path !== undefined && known.has(path);
  const places = new Set(theirs.map(({ from, written }) => `${from}:${written}`));
  const active = ours.filter(({ from, written, isInternal }) => isInternal && places.has(`${from}:${written}`));
  const mine = new Map(active.map((each) => [pairOf(each.from, each.answer), each]));
  const truth = new Map(
    theirs.flatMap((each) => (isFile(each.to) && each.to !== each.from ? [[pairOf(each.from, each.to), each]] : [])),
  );
  const common = [...mine.keys()].filter((pair) => truth.has(pair)).length;
  const internal = ours.filter(({ isInternal }) => isInternal);
  console.log(
    `files ${new Set(ours.map(({ from }) => from)).size}; includes ${ours.length}, of them ${internal.length} of files in the folder`,
  );
  console.log(`gcc came upon ${places.size} directives in ${new Set(theirs.map(({ from }) => from)).size} files`);
  console.log(`precision ${share(common, mine.size)}   recall ${share(common, truth.size)}`);
  for (const [pair, { written }] of mine) if (!truth.has(pair)) console.log(`  ours only: ${pair} (${written})`);
  for (const [pair, { written, from }] of truth) {
    if (mine.has(pair)) continue;
    const answer = ours.find((each) => each.from === from && each.written === written)?.answer ?? 'no include seen';
    console.log(`  gcc only: ${pair} (${written}; ours: ${answer})`);
  }
};

const main = async (): Promise<void> => {
  const files = filesIn(root);
  const commands = JSON.parse(readFileSync(commandsFile, 'utf8')) as readonly CompileCommand[];
  compare(await ourIncludes(files), activeIncludes(root, commands), new Set(files));
};

void main();
