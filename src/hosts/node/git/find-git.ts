import * as fs from 'node:fs';
import * as path from 'node:path';
import { liesInside } from '../outside-folder.ts';
import { environmentValue } from './environment-value.ts';

/** The user's own `git`, by its full path. Never one that lies in `folder`: package managers put folders of the project on the path. */
export const findGit = (folder: string, searchPath = environmentValue('PATH') ?? ''): string | undefined => {
  const places = searchPath.split(path.delimiter).filter((place) => path.isAbsolute(place) && !isOfProject(folder, place));
  return places
    .flatMap(replaceStub)
    .map((place) => path.join(place, executable))
    .find((file) => isProgram(folder, file));
};

const executable = process.platform === 'win32' ? 'git.exe' : 'git';

const isOfProject = (folder: string, place: string): boolean =>
  place.split(path.sep).includes('node_modules') || liesInside(folder, place);

/** On a Mac without developer tools `/usr/bin/git` opens a window that offers to install them. */
const replaceStub = (place: string): string[] =>
  process.platform === 'darwin' && place.replace(/\/$/, '') === '/usr/bin'
    ? ['/Library/Developer/CommandLineTools/usr/bin', '/Applications/Xcode.app/Contents/Developer/usr/bin']
    : [place];

const isProgram = (folder: string, file: string): boolean => {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile() && !liesInside(folder, file);
  } catch {
    return false;
  }
};
