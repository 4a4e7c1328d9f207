import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** A fresh machine may have no git; then tests of real repositories are passed over. */
export const hasGit = spawnSync('git', ['--version']).status === 0;

export interface Repository {
  readonly folder: string;
  readonly git: (...args: readonly string[]) => void;
  readonly write: (file: string, text: string) => void;
  readonly commit: (words: string, day: string) => void;
}

export type Repositories = ReturnType<typeof temporaryRepositories>;

/** A folder of its own for real repositories of many kinds; every function gives the folder to be opened. */
export const temporaryRepositories = () => {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'interlinear-history-')));
  const at = (...names: readonly string[]): string => path.join(folder, ...names);
  fs.mkdirSync(at('temporary'));
  const world = {
    folder,
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
    /** A folder for temporary files of its own: tests beside this one have theirs. */
    temporary: at('temporary'),
    repository: (name: string) => repository(at(name)),
    plain(name: string, tree: Readonly<Record<string, string>>): string {
      fs.mkdirSync(at(name));
      for (const [file, text] of Object.entries(tree)) writeFile(at(name, file), text);
      return at(name);
    },
    run(of: string, ...args: readonly string[]): string {
      runGit(of, args);
      return of;
    },
    /** The same where git is expected to fail. */
    attempt: (of: string, ...args: readonly string[]): unknown => spawnSync('git', args, { cwd: of, env: plainEnvironment }),
    packed(of: string): string {
      runGit(of, ['gc', '-q']);
      return of;
    },
    workTree(of: string, commit: string): string {
      runGit(of, ['worktree', 'add', '-q', '--detach', at('beside'), commit]);
      return at('beside');
    },
    submodule(of: string): string {
      const around = repository(at('around'));
      around.git('-c', 'protocol.file.allow=always', 'submodule', '-q', 'add', of, 'parts/small');
      return at('around', 'parts', 'small');
    },
    shallow(of: string, depth: number): string {
      runGit(folder, ['clone', '-q', `--depth=${depth}`, `file://${of}`, at('shallow')]);
      return at('shallow');
    },
    strangeNames(): string {
      const strange = repository(at('strange'));
      strange.write('é "x"\n.ts', 'x');
      strange.commit('ünï "q"', '2025-01-02');
      return strange.folder;
    },
    /** Every object is cut short. */
    damaged(of: string): string {
      runGit(of, ['gc', '-q']);
      const packs = path.join(of, '.git/objects/pack');
      for (const name of fs.readdirSync(packs).filter((each) => each.endsWith('.pack'))) {
        fs.chmodSync(path.join(packs, name), 0o600);
        fs.truncateSync(path.join(packs, name), 40);
      }
      return of;
    },
    /** A folder whose `.git` file names the repository, which knows nothing of it. */
    pointing: (of: string): string => world.plain('pointing', { '.git': `gitdir: ${path.join(of, '.git')}\n` }),
    borrowing(of: string): string {
      runGit(folder, ['clone', '-q', '--shared', of, at('borrowing')]);
      return at('borrowing');
    },
    arm: (of: string): string => armed(of, at('marker')),
    partial(of: string): { readonly folder: string; readonly marker: string } {
      runGit(of, ['config', 'uploadpack.allowFilter', 'true']);
      runGit(folder, ['clone', '-q', '--no-checkout', '--filter=blob:none', `file://${of}`, at('partial')]);
      runGit(at('partial'), ['config', 'remote.origin.url', `ext::${script(at('fetch'), at('marker'))}`]);
      runGit(at('partial'), ['config', 'protocol.ext.allow', 'always']);
      return { folder: at('partial'), marker: at('marker') };
    },
  };
  return world;
};

const writeFile = (file: string, text: string): void => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};

const plainEnvironment = {
  PATH: process.env.PATH,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: os.devNull,
  HOME: os.tmpdir(),
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

const runGit = (folder: string, args: readonly string[], day = '2025-01-01'): void => {
  const date = `${day}T12:00:00+0000`;
  const env = { ...plainEnvironment, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  execFileSync('git', args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
};

const repository = (folder: string): Repository => {
  fs.mkdirSync(folder);
  runGit(folder, ['init', '-q']);
  return {
    folder,
    git: (...args) => runGit(folder, args),
    write: (file, text) => writeFile(path.join(folder, file), text),
    commit(words, day) {
      runGit(folder, ['add', '-A']);
      runGit(folder, ['commit', '-q', '-m', words], day);
    },
  };
};

/** A program that leaves the marker. */
const script = (file: string, marker: string): string => {
  fs.writeFileSync(file, `#!/bin/sh\ntouch '${marker}'\n`, { mode: 0o755 });
  return file;
};

/** Settings and files of a repository that would all start a program. */
const armed = (folder: string, marker: string): string => {
  const trap = script(`${marker}-trap`, marker);
  const included = `${marker}-config`;
  fs.writeFileSync(included, `[core]\n\tfsmonitor = ${trap}\n[alias]\n\tlog = !${trap}\n`);
  const settings: Readonly<Record<string, string>> = {
    'core.fsmonitor': trap,
    'core.hooksPath': path.dirname(trap),
    'core.pager': trap,
    'core.sshCommand': trap,
    'core.editor': trap,
    'core.askPass': trap,
    'core.alternateRefsCommand': trap,
    'pager.log': trap,
    'diff.external': trap,
    'diff.trap.command': trap,
    'diff.trap.textconv': trap,
    'filter.trap.smudge': trap,
    'filter.trap.clean': trap,
    'log.showSignature': 'true',
    'gpg.program': trap,
    'credential.helper': `!${trap}`,
    'alias.log': `!${trap}`,
    'include.path': included,
    'remote.origin.promisor': 'true',
    'remote.origin.url': `ext::${trap}`,
    'protocol.ext.allow': 'always',
    'extensions.partialClone': 'origin',
    'core.repositoryFormatVersion': '1',
    'core.worktree': '/',
    'core.attributesFile': `${marker}-attributes`,
  };
  for (const [name, value] of Object.entries(settings)) runGit(folder, ['config', name, value]);
  for (const file of [`${marker}-attributes`, path.join(folder, '.git/info/attributes'), path.join(folder, '.gitattributes')])
    writeFile(file, '* diff=trap filter=trap\n');
  return marker;
};
