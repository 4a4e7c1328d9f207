import type { Resolution } from '../../model/resolution.ts';
import { outsidePackage } from './outside-package.ts';
import { filesNamed, toFiles } from './search.ts';
import type { JvmSearch } from './search.ts';

/**
 * A name in the code. In the order of the language's rules: what the file's types inherit, what is imported by name, what stands in
 * the same package, what `.*` brings in.
 */
export const resolveName = (search: JvmSearch, from: string, name: string): Resolution => {
  const { workspace, scopes } = search;
  const { singles, packageName, stars, inherited } = scopes.scopeOf(from);
  const [head = ''] = name.split('.', 1);
  const type = inherited().get(head);
  if (type) return toFiles([type.path]);
  const imported = singles.get(head);
  if (imported !== undefined) {
    const files = filesNamed(search, from, imported);
    return files.length > 0 ? toFiles(files) : (outsidePackage(workspace, imported) ?? { kind: 'nothing' });
  }
  for (const scope of [packageName, ...stars]) {
    const files = filesNamed(search, from, scope === '' ? head : `${scope}.${head}`);
    if (files.length > 0) return toFiles(files);
  }
  return head === name ? { kind: 'nothing' } : resolveFullName(search, from, name);
};

/** `org.example.Outer.Inner` written out. */
const resolveFullName = (search: JvmSearch, from: string, name: string): Resolution => {
  const files = longestNamed(search, from, name);
  return files.length > 0 ? toFiles(files) : (outsidePackage(search.workspace, name) ?? { kind: 'nothing' });
};

/** Files of the longest beginning of the name that is a name of the workspace. */
export const longestNamed = (search: JvmSearch, from: string, name: string): readonly string[] => {
  for (let part = name; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('.')))) {
    const files = filesNamed(search, from, part);
    if (files.length > 0) return files;
  }
  return [];
};
