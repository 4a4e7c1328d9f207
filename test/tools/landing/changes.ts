import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

/** One change in the history of a repository, as git tells it. */
export interface Change {
  readonly hash: string;
  readonly subject: string;
  readonly body: string;
  /** Paths before the change: of files that it changed, moved or removed. Added ones are apart. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  /** Milliseconds since 1970. */
  readonly date: number;
}

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 30 });

/** The commit so many steps before the newest one on the main line. */
export const stateBefore = (folder: string, steps: number): string =>
  git(folder, 'rev-list', '--first-parent', `--max-count=${steps + 1}`, 'HEAD')
    .trim()
    .split('\n')
    .at(-1) ?? 'HEAD';

/** Changes of a range (`a..b`) on the main line, newest first. */
export const recordedChanges = (folder: string, range: string, most = 20_000): Change[] =>
  git(
    folder,
    'log',
    '--first-parent',
    '-m',
    '--name-status',
    '-M100%',
    `--max-count=${most}`,
    '--format=%x00%H%x01%ct%x01%s%x01%b%x02',
    range,
  )
    .split('\0')
    .slice(1)
    .map(changeOf);

const changeOf = (text: string): Change => {
  const [head = '', files = ''] = text.split('\x02');
  const [hash = '', date = '', subject = '', body = ''] = head.split('\x01');
  const rows = files
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => row.split('\t'));
  return {
    hash,
    date: Number(date) * 1000,
    subject,
    body: body.trim(),
    changed: rows.flatMap(([state = '', path = '']) => (state.startsWith('A') ? [] : [path])),
    added: rows.flatMap(([state = '', path = '']) => (state.startsWith('A') ? [path] : [])),
  };
};

/**
 * Writes the files of a commit below a folder; those whose content is not in the copy at hand are left out.
 * @returns the share of files that were there, from 0 to 1
 */
export const checkOut = (folder: string, commit: string, target: string): number => {
  const files = git(folder, 'ls-tree', '-r', '-z', commit)
    .split('\0')
    .flatMap((row) => {
      const [, id = '', file = ''] = /^100\d+ blob (\w+)\t(.+)$/su.exec(row) ?? [];
      return file === '' ? [] : [{ id, file }];
    });
  const content = execFileSync('git', ['-C', folder, 'cat-file', '--batch'], {
    input: files.map(({ id }) => id).join('\n'),
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 2 ** 31 - 1,
  });
  let at = 0;
  let written = 0;
  for (const { file } of files) {
    const line = content.indexOf('\n', at);
    const [, , size] = content.toString('latin1', at, line).split(' ');
    at = line + 1;
    if (size === undefined) continue;
    mkdirSync(path.join(target, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(target, file), content.subarray(at, at + Number(size)));
    at += Number(size) + 1;
    written += 1;
  }
  return written / Math.max(1, files.length);
};
