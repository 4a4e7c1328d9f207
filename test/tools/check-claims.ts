/**
 * Holds every quote against its file: `npx tsx test/tools/check-claims.ts <folder> [number of files]`. Explains the repository, every
 * component, the lists of the product and a sample of files; fails if a piece of evidence does not stand exactly where it says, or if a claim has none.
 */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { lineIndex } from '../../src/base/line-index.ts';
import { explain } from '../../src/explain/explain.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Project } from '../../src/model/project.ts';
import type { ListKind, Subject } from '../../src/model/subject.ts';
import { decode } from '../../src/scan/decode.ts';
import { readFolder } from './read-folder.ts';

const [folder = '.', sample = '200'] = process.argv.slice(2);

const textOf = (file: string): string => {
  const decoded = decode(readFileSync(path.join(folder, file)));
  return decoded.kind === 'text' ? decoded.text : '';
};

const lists: readonly ListKind[] = ['limits', 'ways-in', 'data', 'outside', 'terms'];

const subjectsOf = ({ graph, architecture }: Project): Subject[] => {
  const files = [...graph.modules.keys()];
  const step = Math.max(1, Math.floor(files.length / Number(sample)));
  return [
    { kind: 'repository' },
    ...[...architecture.components.keys()].map((id): Subject => ({ kind: 'component', id })),
    ...lists.map((list): Subject => ({ kind: 'list', list })),
    ...files.filter((_, index) => index % step === 0).map((file): Subject => ({ kind: 'file', path: file })),
  ];
};

const faultsOf = (texts: Map<string, string>, { text, evidence }: Claim): string[] =>
  evidence.flatMap(({ path: file, range, quote }) => {
    const content = texts.get(file) ?? textOf(file);
    texts.set(file, content);
    const index = lineIndex(content);
    const found = content.slice(index.offsetAt(range.start), index.offsetAt(range.end));
    return quote !== '' && found === quote ? [] : [`${file}:${range.start.line + 1}: "${quote}" is "${found}" in: ${text}`];
  });

/** Words to a sentence and letters to a word, as the automated readability index counts them (Smith and Senter, 1967). */
const readability = (sentences: readonly string[]): string => {
  const words = sentences.join(' ').split(/\s+/).length;
  const letters = sentences.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
  const grade = 4.71 * (letters / words) + 0.5 * (words / sentences.length) - 21.43;
  return `${(words / sentences.length).toFixed(1)} words to a sentence, grade ${grade.toFixed(1)}`;
};

const main = async (): Promise<void> => {
  const project = await readFolder(folder);
  const subjects = subjectsOf(project);
  const started = performance.now();
  const claims = subjects.flatMap((subject) => explain(project, subject));
  const elapsed = Math.round(performance.now() - started);
  const texts = new Map<string, string>();
  const faults = claims.flatMap((claim) => faultsOf(texts, claim));
  const evidence = claims.reduce((sum, claim) => sum + claim.evidence.length, 0);
  const ours = claims.filter(({ certainty }) => certainty !== 'stated').map(({ text }) => text);
  console.log(
    `${subjects.length} subjects, ${claims.length} claims, ${evidence} pieces of evidence, ${faults.length} wrong; ${elapsed} ms`,
  );
  console.log(`${readability(ours)}; longest ${Math.max(...ours.map((text) => text.split(' ').length))} words`);
  for (const fault of faults.slice(0, 20)) console.error(fault);
  process.exitCode = faults.length > 0 || claims.some((claim) => claim.evidence.length < 1) ? 1 : 0;
};

void main();
