import type { ImportFact, Literal } from '../../model/file-facts.ts';
import type { Node, ParseTree, QueryMatch } from '../tree-sitter/parse-tree.ts';
import { captured } from '../tree-sitter/read-facts.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';

const loads: ReadonlySet<string> = new Set(['require', 'require_relative', 'require_dependency', 'load', 'autoload']);

/** True for calls that bring in another file. */
export const isLoad = (callee: string): boolean => loads.has(callee) || callee === 'Kernel.require' || callee === 'Kernel.load';

/**
 * Files that a file loads. A specifier with `./` or `../` in front starts from the file's folder (`require_relative`, `__dir__`),
 * with `/` in front from the folder of the program (`require "./x"`, `Rails.root.join`); others are looked for in the load path.
 */
export const loadsOf = (tree: ParseTree, read: ReadFacts): readonly ImportFact[] =>
  [...(read.others.get('call') ?? []).flatMap((match) => plainLoad(tree, read, match)), ...computedLoads(tree, read)].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );

const plainLoad = (tree: ParseTree, { literal }: ReadFacts, match: QueryMatch): readonly ImportFact[] => {
  const callee = captured(match, 'call.callee');
  const list = captured(match, 'call.arguments');
  const method = callee && tree.textOf(callee);
  if (!callee || !list || method === undefined || !isLoad(method) || tree.text.charAt(callee.startIndex - 1) === '.') return [];
  const node = method === 'autoload' ? list.namedChildren[1] : list.firstNamedChild;
  const path = node && literal(node);
  if (!node || path?.kind !== 'string' || path.value === '') return [];
  const specifier = specifierOf(method, path, tree.text.slice(node.startIndex, node.endIndex));
  return specifier === undefined ? [] : [loadFact(method, specifier, path)];
};

const loadFact = (method: string, specifier: string, { value, range, quote = value }: Literal): ImportFact => ({
  kind: method === 'autoload' || method === 'load' ? 'dynamic' : 'static',
  specifier,
  range,
  ...(quote === specifier ? {} : { quote }),
});

const specifierOf = (method: string, { value }: Literal, written: string): string | undefined => {
  const [, start, rest = ''] = interpolatedFolder.exec(written) ?? [];
  if (start !== undefined) return rest.includes('#{') ? undefined : `${start.startsWith('R') ? '' : '.'}/${rest}`;
  if (value.includes('{}')) return undefined;
  if (method === 'require_relative') return value.startsWith('.') || value.startsWith('/') ? value : `./${value}`;
  return /^\.\.?\//u.test(value) ? `/${value}` : value;
};

const interpolatedFolder = /^"#\{(__dir__|File\.dirname\(__FILE__\)|Rails\.root)\}\/([^"]*)"$/u;

const computedLoads = (tree: ParseTree, { others }: ReadFacts): readonly ImportFact[] =>
  (others.get('load') ?? []).flatMap((match) => {
    const method = captured(match, 'load');
    const path = captured(match, 'path');
    return method && path ? computedLoad(tree, tree.textOf(method), path) : [];
  });

/** The usual ways to say where a file is without the load path. */
const computedLoad = (tree: ParseTree, method: string, node: Node): readonly ImportFact[] => {
  const written = tree.textOf(node);
  if (written.length > maxWritten) return [];
  for (const { pattern, from } of computed) {
    const parts = pattern.exec(written)?.[1];
    if (parts === undefined) continue;
    const pieces = [...parts.matchAll(/["']([^"']*)["']/gu)].map(([, piece = '']) => piece.replace(/^\/(?=.)/u, ''));
    const joined = pieces.join('/');
    if (joined === '' || joined.includes('#{')) return [];
    const first = node.startIndex + written.indexOf(parts) + parts.search(/["']/u) + 1;
    const end = node.startIndex + written.indexOf(parts) + parts.search(/["']\s*$/u);
    const specifier = from === 'file' ? beside(joined) : `${from === 'root' ? '' : '.'}/${joined}`;
    if (specifier === undefined) return [];
    const value = tree.text.slice(first, end);
    return [loadFact(method, specifier, { kind: 'string', value, range: tree.rangeAt(first, end) })];
  }
  return [];
};

const maxWritten = 300;

const computed: readonly { readonly pattern: RegExp; readonly from: 'file' | 'folder' | 'root' }[] = [
  { pattern: /^(?:::)?File\.expand_path\(?\s*(["'][^"']*["'])\s*,\s*__FILE__\s*\)?$/u, from: 'file' },
  {
    pattern: /^(?:::)?File\.expand_path\(?\s*(["'][^"']*["'])\s*,\s*(?:__dir__|File\.dirname\(__FILE__\))\s*\)?$/u,
    from: 'folder',
  },
  {
    pattern:
      /^(?:::)?File\.join\(\s*(?:__dir__|File\.dirname\(__FILE__\))\s*,(\s*["'][^"']*["'](?:\s*,\s*["'][^"']*["'])*\s*)\)$/u,
    from: 'folder',
  },
  { pattern: /^(?:__dir__|(?:::)?File\.dirname\(__FILE__\))\s*\+\s*(["'][^"']*["'])$/u, from: 'folder' },
  { pattern: /^(?:::)?Rails\.root\.join\((\s*["'][^"']*["'](?:\s*,\s*["'][^"']*["'])*\s*)\)(?:\.to_s)?$/u, from: 'root' },
];

/** A path that starts from the file itself, as `expand_path` wants it: `..` leads to its folder. */
const beside = (path: string): string | undefined => (path.startsWith('../') ? `./${path.slice(3)}` : undefined);
