import type { Skipped, SkipReason } from '../model/coverage.ts';

/** Why a file or folder was left out, in words that follow its name: "logo.png: not a text file". */
export const describeSkip = ({ reason, detail }: Skipped): string =>
  detail === undefined ? words[reason] : `${words[reason]} (${detail})`;

const words: Readonly<Record<SkipReason, string>> = {
  ignored: 'ignored by the project’s own .gitignore',
  excluded: 'hidden by the editor setting files.exclude',
  'dependency-folder': 'other people’s packages, brought in by a package manager',
  'build-output': 'made by a program from the source',
  'virtual-environment': 'a private copy of a language and its packages',
  'version-control': 'the records of the version control system',
  'not-a-regular-file': 'not a regular file',
  'link-outside': 'a link that leads out of the opened folder',
  'link-broken': 'a link that leads nowhere',
  'link-alias': 'a second name for something that is counted where it really is',
  'no-permission': 'may not be opened by you',
  missing: 'gone before it could be opened',
  'too-large': 'too large to look into',
  binary: 'not a text file',
  'unknown-encoding': 'text in an encoding that is not known',
  pointer: 'a stand-in for a large file that is kept elsewhere',
  unreadable: 'could not be opened',
  'file-limit': 'beyond the number of files that are looked at',
  'no-reader': 'of a kind that is not read',
};
