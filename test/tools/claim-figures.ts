/**
 * `npx tsx test/tools/claim-figures.ts <folder> [--draw N] [--seed N] [--topics a,b] [--missing N] [--shared N]`: how many source files get a purpose and of which
 * kind, how many of those say the same as a neighbour in their folder, and how plain the sentences are. `--draw` prints that many
 * claims of files drawn at random (of these topics), to be held against the code by hand; `--missing` files of which nothing is said, `--shared` sentences said of several.
 */
import { parseArgs } from 'node:util';
import { folderOf } from '../../src/base/paths.ts';
import { explain, explainFile } from '../../src/explain/explain.ts';
import { purposeOf } from '../../src/explain/product/file-says.ts';
import type { Claim } from '../../src/model/claim.ts';
import { at, generator, shuffled } from './figures.ts';
import { fleschKincaid, sentencesOf } from '../support/reading-level.ts';
import { readFolder } from './read-folder.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    draw: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    topics: { type: 'string' },
    missing: { type: 'string', default: '0' },
    shared: { type: 'string', default: '0' },
  },
});

async function main(folder: string): Promise<void> {
  const project = await readFolder(folder);
  const sources = [...project.graph.modules.values()].filter(
    ({ path: file, role, lines }) => role === 'source' && lines > 0 && project.facts(file)?.level === 'read',
  );
  const purposes = sources.map((module) => ({ module, claim: purposeOf(project, module.path) }));
  const seen = new Map<string, number>();
  const keyOf = (file: string, claim: Claim): string => `${folderOf(file)}\n${claim.text}`;
  for (const { module, claim } of purposes)
    if (claim) seen.set(keyOf(module.path, claim), (seen.get(keyOf(module.path, claim)) ?? 0) + 1);
  const said = purposes.flatMap(({ module, claim }) => (claim ? [{ module, claim }] : []));
  const own = said.filter(({ module, claim }) => seen.get(keyOf(module.path, claim)) === 1);
  const share = (count: number, of = sources.length): string => `${count} (${((100 * count) / Math.max(1, of)).toFixed(1)} %)`;
  console.log(`${folder}: ${sources.length} source files read`);
  console.log(`  with a purpose ${share(said.length)}, not said of a neighbour ${share(own.length)}`);
  for (const certainty of ['stated', 'derived', 'guessed'] as const)
    console.log(`  ${certainty} ${share(said.filter(({ claim }) => claim.certainty === certainty).length)}`);
  const claims = [
    ...explain(project, { kind: 'repository' }).map((claim) => ({ subject: 'the whole', claim })),
    ...sources.flatMap(({ path: file }) => explainFile(project, file).map((claim) => ({ subject: file, claim }))),
  ];
  const plain = claims.filter(({ claim }) => claim.certainty !== 'stated').map(({ claim }) => claim.text);
  const grades = plain.map(fleschKincaid).sort((a, b) => a - b);
  const lengths = plain
    .flatMap(sentencesOf)
    .map((sentence) => sentence.split(/\s+/u).length)
    .sort((a, b) => a - b);
  console.log(
    `  ${claims.length} claims; Flesch-Kincaid grade, names taken out: median ${at(grades, 0.5).toFixed(1)}, p90 ${at(grades, 0.9).toFixed(1)}`,
  );
  console.log(
    `  words to a sentence: median ${at(lengths, 0.5)}, p90 ${at(lengths, 0.9)}, over 20: ${share(lengths.filter((length) => length > 20).length, lengths.length)}`,
  );
  const random = generator(Number(values.seed));
  const topics = values.topics?.split(',');
  const drawn = shuffled(claims, random)
    .filter(({ claim }) => topics?.includes(claim.topic) ?? true)
    .slice(0, Number(values.draw));
  for (const [index, { subject, claim }] of drawn.entries())
    console.log(
      `${index + 1}. ${subject}\n   [${claim.topic}, ${claim.certainty}] ${claim.text}\n${claim.evidence
        .slice(0, 4)
        .map((each) => `      ${each.path}:${each.range.start.line + 1} ${JSON.stringify(each.quote.slice(0, 160))}`)
        .join('\n')}`,
    );
  const shared = [...seen].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]);
  for (const [key, count] of shared.slice(0, Number(values.shared)))
    console.log(`  said of ${count} files: ${key.replace('\n', ': ')}`);
  const missing = purposes.filter(({ claim }) => !claim).map(({ module }) => module.path);
  for (const file of shuffled(missing, random).slice(0, Number(values.missing))) console.log(`  nothing said of ${file}`);
}

void main(positionals[0] ?? '.');
