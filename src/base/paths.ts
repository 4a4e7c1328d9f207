/** Folder of a root-relative posix path; '' for a file in the root. */
export const folderOf = (path: string): string => {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
};

/** Last segment of a posix path. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Joins a folder ('' for the root) and a name. */
export const joinPath = (folder: string, name: string): string =>
  folder === '' ? name : name === '' ? folder : `${folder}/${name}`;

/** Resolves `.` and `..`; undefined where the path leads out of the root. */
export const normalizePath = (path: string): string | undefined => {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') {
      if (segments.length === 0) return undefined;
      segments.pop();
    } else segments.push(segment);
  }
  return segments.join('/');
};

/** True where `path` is `folder` or lies in it; '' holds everything. */
export const isInside = (folder: string, path: string): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`);
