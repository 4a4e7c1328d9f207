import type { SkipReason } from '../../model/coverage.ts';

/** Why files were left out, after "8 files:" or "3 folders:". */
export const skipWords: Readonly<Record<SkipReason, string>> = {
  ignored: 'the project tells its tools to ignore them (.gitignore)',
  excluded: 'left out by the settings of VS Code (files.exclude)',
  'dependency-folder': 'code of others, installed beside the project',
  'build-output': 'made by a build, not written by the team',
  'virtual-environment': 'code of others, installed beside the project',
  'version-control': 'the history of the project, not its code',
  'not-a-regular-file': 'not files with content',
  'link-outside': 'links that lead out of the folder',
  'link-broken': 'links that lead nowhere',
  'link-alias': 'second names of files that are counted already',
  'no-permission': 'not allowed to be read on this machine',
  missing: 'gone when they were to be read',
  'too-large': 'too large to be read',
  binary: 'not text',
  'unknown-encoding': 'text in an unknown encoding',
  pointer: 'stand-ins for files that are kept elsewhere',
  unreadable: 'could not be read',
  'file-limit': 'beyond the number of files that are read',
  'unread-language': 'code in languages that are not read',
  'no-reader': 'of kinds that are not read',
};

/** Leaving these out leaves out nothing that the team wrote as code. */
export const harmless: ReadonlySet<SkipReason> = new Set([
  'ignored',
  'excluded',
  'dependency-folder',
  'build-output',
  'virtual-environment',
  'version-control',
  'not-a-regular-file',
  'link-alias',
  'binary',
  'no-reader',
]);
