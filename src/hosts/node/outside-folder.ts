import * as fs from 'node:fs';
import * as path from 'node:path';

/** True where `target`, which need not exist, lies in `folder`, links followed. Nothing may be written there. */
export const liesInside = (folder: string, target: string): boolean => {
  const relative = path.relative(realPath(folder), realPath(target));
  return relative === '' || (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative));
};

/** The real path of the nearest ancestor that exists, with the rest added. */
const realPath = (target: string): string => {
  const absolute = path.resolve(target);
  try {
    return fs.realpathSync.native(absolute);
  } catch {
    const parent = path.dirname(absolute);
    return parent === absolute ? absolute : path.join(realPath(parent), path.basename(absolute));
  }
};
