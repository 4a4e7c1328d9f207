/**
 * Edges between the packages of a folder's own module against `go list`, over the files that `go list` builds on this machine:
 * `npx tsx test/tools/go-reference/compare-packages.ts <folder with go.mod>`. Imports for
 * their effects alone may be missing from ours: they lead to files with an `init`, if there are any.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ourEdges } from './our-edges.ts';

const root = realpathSync(process.argv[2] ?? '.');

const kinds = ['GoFiles', 'CgoFiles', 'TestGoFiles', 'XTestGoFiles'] as const;

interface Listed extends Partial<Record<(typeof kinds)[number], readonly string[]>> {
  readonly ImportPath: string;
  readonly Dir: string;
  readonly Name?: string;
  readonly Imports?: readonly string[];
  readonly TestImports?: readonly string[];
  readonly XTestImports?: readonly string[];
}

/** The installed Go refuses directives that are younger than itself, so it is given a manifest without them. */
const goList = (): readonly Listed[] => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'go-list-'));
  const manifest = readFileSync(path.join(root, 'go.mod'), 'utf8');
  const plain = manifest.replace(/^go \d.*$/mu, 'go 1.18').replace(/^(?:toolchain|tool|godebug|ignore) .*$/gmu, '');
  writeFileSync(path.join(scratch, 'go.mod'), plain);
  const flags = `-mod=mod -modfile=${path.join(scratch, 'go.mod')}`;
  const env = { ...process.env, GOFLAGS: flags, GOPROXY: 'off', GOWORK: 'off', GONOSUMDB: '*', GOTOOLCHAIN: 'local' };
  const fields = ['ImportPath', 'Dir', 'Name', 'Imports', 'TestImports', 'XTestImports', ...kinds].join(',');
  const { stdout } = spawnSync('go', ['list', '-e', `-json=${fields}`, './...'], {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return JSON.parse(`[${stdout.replaceAll(/^\}\n\{/gmu, '},\n{')}]`) as Listed[];
};

const folderOf = (file: string): string => (path.dirname(file) === '.' ? '' : path.dirname(file));

const isForEffects = (files: readonly string[], importPath: string): boolean =>
  files
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.includes(`"${importPath}"`))
    .every((line) => line.includes(`_ "${importPath}"`));

const compare = async (): Promise<void> => {
  const listed = goList();
  const folders = new Map(listed.map(({ ImportPath, Dir }) => [ImportPath, path.relative(root, Dir)]));
  const built = new Set<string>();
  const all = new Set<string>();
  const named = new Set<string>();
  for (const each of listed) {
    const files = kinds.flatMap((kind) => each[kind] ?? []).map((name) => path.join(each.Dir, name));
    for (const file of files) built.add(path.relative(root, file));
    const imports = [...(each.Imports ?? []), ...(each.TestImports ?? []), ...(each.XTestImports ?? [])];
    for (const name of new Set(imports)) {
      const to = folders.get(name);
      const from = path.relative(root, each.Dir);
      if (to === undefined || to === from) continue;
      all.add(`${from} -> ${to}`);
      if (!isForEffects(files, name)) named.add(`${from} -> ${to}`);
    }
  }
  const inModule = new Set(folders.values());
  const found = new Set<string>();
  for (const [edge, { isImport }] of await ourEdges(root)) {
    const [from = '', to = ''] = edge.split('\t');
    const [a, b] = [folderOf(from), folderOf(to)];
    if (isImport && built.has(from) && a !== b && inModule.has(b)) found.add(`${a} -> ${b}`);
  }
  console.log('only ours:', [...found].filter((edge) => !all.has(edge)).slice(0, 20));
  console.log('only theirs:', [...named].filter((edge) => !found.has(edge)).slice(0, 20));
  console.log(
    `packages ${listed.length}, ours ${found.size}, go list ${all.size}, of them ${all.size - named.size} for effects alone`,
  );
};

void compare();
