import { compareText } from '../../../../base/collections.ts';
import { knownFiles } from './known-files.ts';
import { createProbe } from './probe.ts';

/** Finds the file that a path would stand for if upper and lower case were the same, as they are on many disks. */
export const createOtherCase = (paths: ReadonlySet<string>): ((candidate: string) => string | undefined) => {
  // Made on first need: most folders never ask.
  let find: ((candidate: string) => string | undefined) | undefined;
  const make = (): ((candidate: string) => string | undefined) => {
    const original = new Map([...paths].sort(compareText).map((path) => [path.toLowerCase(), path]));
    const probe = createProbe(knownFiles(new Set(original.keys())), () => undefined);
    return (candidate) => original.get(probe.fileOrFolder(candidate.toLowerCase()) ?? '');
  };
  return (candidate) => (find ??= make())(candidate);
};
