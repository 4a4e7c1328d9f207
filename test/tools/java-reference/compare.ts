/**
 * Edges between Java files against javac's: `npx tsx test/tools/java-reference/compare.ts <folder> [number shown]`. Needs a JDK from
 * version 17 on. Pairs with a file of which a twin declares the same class are counted apart, see `Reference.java`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ourEdges } from './our-edges.ts';

const [root = '.', shown = '20'] = process.argv.slice(2);

interface Answer {
  readonly edges: ReadonlyMap<string, string>;
  readonly twins: ReadonlySet<string>;
}

const askJavac = (): Answer => {
  const program = path.join(import.meta.dirname, 'Reference.java');
  const { stdout, stderr } = spawnSync('java', [program, root], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (stderr.trim() !== '') console.log('reference:', stderr.trim());
  const rows = stdout.split('\n').map((line) => line.split('\t'));
  return {
    edges: new Map(rows.flatMap(([kind, from = '', to = '', name = '']) => (kind === 'edge' ? [[`${from}\t${to}`, name]] : []))),
    twins: new Set(rows.flatMap(([kind, file = '']) => (kind === 'twin' ? [file] : []))),
  };
};

type Edges = ReadonlyMap<string, string>;

const show = (title: string, edges: Edges): void => {
  console.log(`${title}: ${String(edges.size)}`);
  for (const [edge, name] of [...edges].slice(0, Number(shown))) console.log('  ', edge.replace('\t', ' -> '), `by ${name}`);
};

const report = (title: string, ours: Edges, theirs: Edges): void => {
  const extra = new Map([...ours].filter(([edge]) => !theirs.has(edge)));
  const missing = new Map([...theirs].filter(([edge]) => !ours.has(edge)));
  const both = ours.size - extra.size;
  show(`${title}, only ours`, extra);
  show(`${title}, only theirs`, missing);
  const [precision, recall] = [both / ours.size, both / theirs.size].map((each) => each.toFixed(4));
  console.log(
    `${title}: ours ${String(ours.size)}, theirs ${String(theirs.size)}, both ${String(both)}; precision ${precision ?? ''}, recall ${recall ?? ''}`,
  );
};

const main = async (): Promise<void> => {
  const { edges, summary } = await ourEdges(root);
  console.log(summary);
  const answer = askJavac();
  const isApart = (edge: string): boolean => edge.split('\t').some((file) => answer.twins.has(file));
  const split = (all: Edges, apart: boolean): Edges =>
    new Map([...all].filter(([edge]) => /\.java\t.*\.java$/u.test(edge) && isApart(edge) === apart));
  if (answer.twins.size > 0) report('with twins', split(edges, true), split(answer.edges, true));
  report('java', split(edges, false), split(answer.edges, false));
};

void main();
