/**
 * Edges between Go files against `reference.go` beside this file: `npx tsx test/tools/go-reference/compare.ts <folder> [number shown]`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ourEdges } from './our-edges.ts';

const [root = '.', shown = '20'] = process.argv.slice(2);

const referenceEdges = (): Set<string> => {
  const env = { ...process.env, GOFLAGS: '-mod=mod', GOPROXY: 'off', GO111MODULE: 'off', GOWORK: 'off' };
  const program = path.join(__dirname, 'reference.go');
  const { stdout, stderr } = spawnSync('go', ['run', program, root], { env, encoding: 'utf8', maxBuffer: 1e9 });
  console.log('reference:', stderr.trim());
  return new Set(stdout.split('\n').filter((line) => line !== ''));
};

const show = (title: string, edges: readonly string[]): void => {
  console.log(`${title}: ${edges.length}`);
  for (const edge of edges.slice(0, Number(shown))) console.log('  ', edge.replace('\t', ' -> '));
};

const compare = async (): Promise<void> => {
  const found = new Set((await ourEdges(root)).keys());
  const wanted = referenceEdges();
  const both = [...found].filter((edge) => wanted.has(edge)).length;
  show(
    'only ours',
    [...found].filter((edge) => !wanted.has(edge)),
  );
  show(
    'only theirs',
    [...wanted].filter((edge) => !found.has(edge)),
  );
  console.log(`ours ${found.size}, reference ${wanted.size}, both ${both}`);
  console.log(`precision ${(both / found.size).toFixed(4)}, recall ${(both / wanted.size).toFixed(4)}`);
};

void compare();
