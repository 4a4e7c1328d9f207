import type { ExportFact, ImportFact } from '../../../model/file-facts.ts';
import type { Range } from '../../../model/text.ts';
import { specifierOf } from '../specifier.ts';
import { usedNames } from './use-tree.ts';

export interface References {
  readonly imports: readonly ImportFact[];
  /** What `pub use` passes on, and macros. */
  readonly exports: readonly ExportFact[];
}

interface Source {
  readonly text: string;
  /** As `text`, without comments and strings. */
  readonly code: string;
  readonly rangeAt: (start: number, end: number) => Range;
  /** Names of the inline modules around an offset. */
  readonly modulesAt: (offset: number) => readonly string[];
}

const maxReferences = 5_000;

/** What a file refers to: `mod`, `use`, `extern crate`, `include!` and paths in code, also inside macros. */
export const references = (source: Source): References => {
  const uses = usesOf(source);
  const imports = [
    ...modulesOf(source),
    ...uses.imports,
    ...cratesOf(source),
    ...includesOf(source),
    ...pathsOf(source, uses.rest),
  ];
  return { imports: imports.slice(0, maxReferences), exports: [...macrosOf(source), ...uses.exports] };
};

const macro = /\bmacro_rules\s*!\s*([A-Za-z_]\w*)/gu;

/** Also those that another macro writes out. They are offered by their name with the sign: `vec!`. */
const macrosOf = ({ code, rangeAt }: Source): readonly ExportFact[] =>
  [...code.matchAll(macro)].map((match) => {
    const [whole, name = ''] = match;
    const end = match.index + whole.length;
    return { name: `${name}!`, local: name, range: rangeAt(end - name.length, end) };
  });

type Quoting = Pick<ImportFact, 'range' | 'quote'>;

const quoted = ({ text, rangeAt }: Source, start: number, end: number, specifier: string): Quoting => {
  const quote = text.slice(start, end);
  return { range: rangeAt(start, end), ...(quote === specifier ? {} : { quote }) };
};

const module = /\bmod\s+((?:r#)?[A-Za-z_]\w*)\s*;/gu;

const modulesOf = (source: Source): readonly ImportFact[] =>
  [...source.code.matchAll(module)].flatMap((match) => {
    const start = match.index + match[0].indexOf(match[1] ?? '', 4);
    const end = start + (match[1] ?? '').length;
    const name = (match[1] ?? '').replace(/^r#/u, '');
    const inline = source.modulesAt(match.index);
    const paths = pathAttributes(source, match.index);
    return (paths.length > 0 ? paths : [undefined]).map((path) => {
      const specifier = specifierOf({ kind: 'module', inline, name, ...(path !== undefined && { path }) });
      return { kind: 'static', specifier, ...quoted(source, start, end, specifier) } as const;
    });
  });

const maxAttributes = 1_000;

/** `#[path = "other.rs"]`, also conditional ones. */
const pathAttributes = ({ text, code }: Source, at: number): readonly string[] => {
  const from = Math.max(0, at - maxAttributes);
  const before = code.slice(from, at);
  const [attributes] = /(?:#\s?\[[^[\]]{0,400}\]\s{0,40}){1,20}(?:pub(?:\s?\([^()]{0,60}\))?\s{1,20})?$/u.exec(before) ?? [];
  if (attributes === undefined) return [];
  return [...text.slice(at - attributes.length, at).matchAll(/\bpath\s*=\s*"([^"\n]{1,300})"/gu)].map(([, path = '']) => path);
};

const use = /(?<![\w$#])(pub(?:\s?\([^()]{0,60}\))?\s{1,20})?use\s+([^;]{1,20000});/gu;

const usesOf = (source: Source): References & { readonly rest: string } => {
  const imports: ImportFact[] = [];
  const exports: ExportFact[] = [];
  const rest = source.code.replaceAll(use, (statement, isPublic: string | undefined, tree: string, offset: number) => {
    const treeStart = offset + statement.length - 1 - tree.length;
    const inline = source.modulesAt(offset);
    for (const { path, local, start, end } of usedNames(tree)) {
      const specifier = specifierOf({ kind: 'path', inline, path });
      const at = quoted(source, treeStart + start, treeStart + end, specifier);
      const imported = path.slice(path.lastIndexOf(':') + 1);
      const bindings = [{ imported, local, range: at.range }];
      imports.push({ kind: isPublic === undefined ? 'static' : 're-export', specifier, ...at, bindings });
      if (isPublic !== undefined && inline.length === 0 && local !== '_') {
        exports.push({ name: local, range: at.range, from: specifier, ...(imported === local ? {} : { local: imported }) });
      }
    }
    return statement.replaceAll(/[^\r\n]/gu, ' ');
  });
  return { imports, exports, rest };
};

const externCrate = /\bextern\s+crate\s+(\w+)(?:\s+as\s+(\w+))?\s*;/gu;

const cratesOf = (source: Source): readonly ImportFact[] =>
  [...source.code.matchAll(externCrate)].map((match) => {
    const [whole, name = '', alias = name] = match;
    const start = match.index + whole.indexOf(name, 12);
    const specifier = specifierOf({
      kind: 'path',
      inline: source.modulesAt(match.index),
      path: name === 'self' ? 'crate' : `::${name}`,
    });
    const at = quoted(source, start, start + name.length, specifier);
    return { kind: 'static', specifier, ...at, bindings: [{ imported: name, local: alias, range: at.range }] };
  });

const include = /\binclude!\s*[([{]\s*"/gu;

const includesOf = (source: Source): readonly ImportFact[] =>
  [...source.code.matchAll(include)].flatMap((match) => {
    const start = match.index + match[0].length;
    const path = source.text.slice(start, source.text.indexOf('"', start));
    if (path === '' || path.length > 300 || path.includes('\n')) return [];
    const specifier = specifierOf({ kind: 'include', path });
    return [{ kind: 'static', specifier, ...quoted(source, start, start + path.length, specifier) } as const];
  });

/** From a crate, a module or a lower-case name on, up to the first type: what follows belongs to that. */
const path =
  /(?<![\w$:.'>#])(?:::\s{0,20})?\$?(?:r#)?[a-z_]\w*(?:\s{0,20}::\s{0,20}(?:r#)?[a-z_]\w*)*\s{0,20}::\s{0,20}(?:r#)?\w+/gu;

const pathsOf = (source: Source, rest: string): readonly ImportFact[] => {
  const found = new Map<string, ImportFact>();
  for (const match of rest.matchAll(path)) {
    const written = match[0];
    const said = written.replaceAll(/\s+|r#/gu, '').replace(/^\$(?=crate::)/u, '');
    const head = said.slice(0, said.indexOf('::'));
    if (primitives.has(head) || said.startsWith('$')) continue;
    const specifier = specifierOf({ kind: 'path', inline: source.modulesAt(match.index), path: said });
    if (found.has(specifier)) continue;
    found.set(specifier, {
      kind: 'implicit',
      specifier,
      ...quoted(source, match.index, match.index + written.length, specifier),
    });
  }
  return [...found.values()];
};

const primitives: ReadonlySet<string> = new Set([
  ...[
    'bool',
    'char',
    'str',
    'f32',
    'f64',
    'i8',
    'i16',
    'i32',
    'i64',
    'i128',
    'isize',
    'u8',
    'u16',
    'u32',
    'u64',
    'u128',
    'usize',
  ],
]);
