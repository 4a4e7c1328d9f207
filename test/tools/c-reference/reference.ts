import { spawnSync } from 'node:child_process';
import { dirname, isAbsolute, relative, resolve } from 'node:path';

/** An include that the preprocessor came upon: never one in a branch that is not compiled. */
export interface ActiveInclude {
  readonly from: string;
  /** With its signs: `"shop.h"`, `<stdio.h>`. gcc's output tells the file of a directive, not always its line. */
  readonly written: string;
  /** Path in the folder; undefined where the header is outside or was not found. */
  readonly to: string | undefined;
}

export interface CompileCommand {
  readonly directory: string;
  readonly file: string;
  readonly command?: string;
  readonly arguments?: readonly string[];
}

/**
 * What gcc includes, asked of gcc itself: `-E -dI` names each directive it comes upon, also those that an include guard makes empty;
 * where a directive leads is asked by preprocessing that one line in the folder of the file that has it.
 */
export const activeIncludes = (root: string, commands: readonly CompileCommand[]): readonly ActiveInclude[] => {
  const found = new Map<string, ActiveInclude>();
  const answers = new Map<string, string | undefined>();
  for (const command of commands) {
    const flags = flagsOf(command);
    const file = resolve(command.directory, command.file);
    for (const { path, written } of directivesMet(file, command.directory, flags)) {
      const from = relative(root, path);
      if (from.startsWith('..') || isAbsolute(from)) continue;
      const key = `${dirname(path)}\t${written}\t${flags.join(' ')}`;
      if (!answers.has(key)) answers.set(key, headerOf(path, written, flags));
      const target = answers.get(key);
      const to = target === undefined ? undefined : relative(root, target);
      const place = `${from}\t${written}\t${to ?? ''}`;
      found.set(place, { from, written, to: to?.startsWith('..') === true ? undefined : to });
    }
  }
  return [...found.values()];
};

/** Those that decide which headers are found and which branches are taken. Folders are made absolute. */
const flagsOf = ({ directory, command, arguments: list, file }: CompileCommand): readonly string[] => {
  const words = list ?? command?.match(/(?:[^\s"]|"(?:[^"\\]|\\.)*")+/g) ?? [];
  const flags: string[] = [/\.(?:cc|cpp|cxx|C)$/.test(file) ? '-xc++' : '-xc'];
  words.forEach((word, index) => {
    const [, flag, attached] = /^(-I|-isystem|-iquote|-include)(.*)$/.exec(word) ?? [];
    if (flag !== undefined) flags.push(flag, resolve(directory, attached === '' ? (words[index + 1] ?? '.') : (attached ?? '.')));
    else if (/^-(?:[DUm]|std=|f(?:no-)?(?:exceptions|rtti|openmp))/.test(word)) flags.push(word.replaceAll(/\\?"/g, '"'));
  });
  return flags;
};

interface Met {
  readonly path: string;
  readonly written: string;
}

const gcc = (folder: string, flags: readonly string[], input?: string): { readonly out: string; readonly err: string } => {
  const ran = spawnSync('gcc', ['-w', ...flags], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 29,
    ...(input !== undefined && { input }),
  });
  return { out: ran.stdout, err: ran.stderr };
};

const directivesMet = (file: string, directory: string, flags: readonly string[]): readonly Met[] => {
  const met: Met[] = [];
  let path = '';
  for (const text of gcc(directory, ['-E', '-dI', ...flags, file]).out.split('\n')) {
    const [, name] = /^# \d+ "((?:[^"\\]|\\.)*)"/.exec(text) ?? [];
    if (name !== undefined) {
      path = name.startsWith('<') ? '' : resolve(directory, name);
      continue;
    }
    const [, written] = /^#\s*(?:include|include_next|import)\s*("[^"]+"|<[^>]+>)/.exec(text) ?? [];
    if (written !== undefined && path !== '') met.push({ path, written });
  }
  return met;
};

/** The first header that is opened for the directive, asked in the folder of its file, where `"..."` is looked for first. */
const headerOf = (path: string, written: string, flags: readonly string[]): string | undefined => {
  const folder = dirname(path);
  const { err } = gcc(
    folder,
    ['-E', '-H', '-o', '/dev/null', ...flags.filter((flag) => flag !== '-include'), '-'],
    `#include ${written}\n`,
  );
  const [, header] = /^\. (.+)$/m.exec(err) ?? [];
  return header === undefined ? undefined : resolve(folder, header);
};
