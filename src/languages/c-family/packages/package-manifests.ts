import { parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { lineIndex } from '../../../base/line-index.ts';
import type { PackageDependency } from '../../../model/module-graph.ts';

export interface PackageManifest {
  readonly name?: string;
  readonly rows: readonly PackageDependency[];
}

const maxLength = 500_000;

/** What a `vcpkg.json` asks for; undefined where it is no JSON. */
export const vcpkgManifest = (text: string): PackageManifest | undefined => {
  const root = treeOf(text);
  if (root?.type !== 'object') return undefined;
  const lines = lineIndex(text);
  const name: unknown = member(root, 'name')?.value;
  const rows = (member(root, 'dependencies')?.children ?? []).flatMap((node) => {
    const named = node.type === 'string' ? node : member(node, 'name');
    const title: unknown = named?.value;
    if (!named || typeof title !== 'string') return [];
    const version: unknown = member(node, 'version>=')?.value;
    const range = { start: lines.positionAt(named.offset + 1), end: lines.positionAt(named.offset + named.length - 1) };
    const constraint = typeof version === 'string' ? `>=${version}` : '';
    return [{ name: title, kind: 'runtime', constraint, internal: false, range } as const];
  });
  return { ...(typeof name === 'string' && { name }), rows };
};

const treeOf = (text: string): Node | undefined => {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text.slice(0, maxLength), errors);
    return errors.length > 0 ? undefined : root;
  } catch (error) {
    // Nested too deeply.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const member = (node: Node, name: string): Node | undefined =>
  node.type === 'object' ? node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1] : undefined;

/** `zlib/1.3` below `[requires]` in a `conanfile.txt`. */
export const conanRows = (text: string): readonly PackageDependency[] => {
  const said = text.slice(0, maxLength);
  const lines = lineIndex(said);
  let section = '';
  return [...said.matchAll(/^[ \t]{0,8}(?:\[(\w{1,40})\]|([\w.+-]{1,80})\/([^\s@#]{1,80}))/gmu)].flatMap((match) => {
    const [whole, head, name, constraint = ''] = match;
    if (head !== undefined) section = head;
    if (name === undefined || !sections.has(section)) return [];
    const start = match.index + whole.length - name.length - constraint.length - 1;
    const range = { start: lines.positionAt(start), end: lines.positionAt(start + name.length) };
    return [{ name, kind: section === 'requires' ? 'runtime' : 'development', constraint, internal: false, range } as const];
  });
};

const sections: ReadonlySet<string> = new Set(['requires', 'tool_requires', 'build_requires', 'test_requires']);
