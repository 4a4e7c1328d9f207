import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Regular files below a folder, as relative paths with `/`, without what package managers and git keep there. */
export const listFiles = (root: string): readonly string[] => {
  const files: string[] = [];
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') pending.push(path);
    }
  }
  return files.sort();
};

export const isSource = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);
