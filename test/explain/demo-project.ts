import { lineIndex } from '../../src/base/line-index.ts';
import { isInside, joinPath, folderOf, normalizePath } from '../../src/base/paths.ts';
import { buildModuleGraph } from '../../src/graph/build-module-graph.ts';
import type { ResolvedReference } from '../../src/graph/build-module-graph.ts';
import type { Architecture, Component } from '../../src/model/architecture.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import type { Definition, ExportFact, FileFacts, ImportFact, ImportedBinding, SymbolKind } from '../../src/model/file-facts.ts';
import type { Module, ModuleRole, Package } from '../../src/model/module-graph.ts';
import { modulePath } from '../../src/model/module-path.ts';
import type { ModulePath } from '../../src/model/module-path.ts';
import { noProductFacts } from '../../src/model/product.ts';
import type { ProductFacts } from '../../src/model/product.ts';
import type { RecordedHistory } from '../../src/model/history.ts';
import type { Project } from '../../src/model/project.ts';
import type { Resolution } from '../../src/model/resolution.ts';
import type { Quoted, Range } from '../../src/model/text.ts';

/** What a test wants of a project besides its files. */
export interface ProjectOptions {
  readonly name?: string;
  /** `{ 'src/editor': 'Editor' }`: folder and name; nested folders make nested components. */
  readonly components?: Readonly<Record<string, string>>;
  readonly coverage?: Partial<Coverage>;
  readonly product?: Partial<ProductFacts>;
  /** Files that were skimmed only. */
  readonly skimmed?: readonly string[];
  readonly history?: RecordedHistory;
}

/**
 * A project from the texts of a few simple files, so that tests of sentences need no parser: one statement to a line, `/** *\/`
 * comments on the line before. Every range and quote is found in the text.
 */
export const projectOf = (tree: Readonly<Record<string, string>>, options: ProjectOptions = {}): Project => {
  const facts = new Map(Object.entries(tree).map(([path, text]) => [modulePath(path), factsOf(path, text, options)]));
  const packages = [...facts].flatMap(([path, each]) => packageOf(path, each));
  const graph = buildModuleGraph(
    [...facts].map(([path, each]) => ({
      module: {
        ...{ path, language: each.language, role: roleOf(path), lines: (tree[path] ?? '').split('\n').length },
        ...firstLineOf(tree[path] ?? ''),
      },
      references: each.imports.map(
        (reference) => ({ reference, resolution: resolve(path, reference, facts) }) satisfies ResolvedReference,
      ),
    })),
    packages,
  );
  const coverage: Coverage = {
    files: facts.size,
    read: facts.size,
    skimmed: 0,
    skipped: [],
    excludedFolders: [],
    imports: { internal: 0, external: 0, builtin: 0, unresolved: graph.unresolved },
    notices: [],
    ...options.coverage,
  };
  return {
    name: options.name ?? 'demo',
    graph,
    architecture: architectureOf([...graph.modules.values()], options.components ?? {}),
    coverage,
    isRead: (options.skimmed ?? []).length === 0,
    product: { ...noProductFacts, ...options.product },
    ...(options.history ? { history: options.history } : {}),
    facts: (path) => facts.get(path),
  };
};

const firstLineOf = (text: string): Pick<Module, 'firstLine'> => {
  const quote = text.split('\n', 1)[0] ?? '';
  return quote === '' ? {} : { firstLine: { range: inLine(0, quote, quote, 0), quote } };
};

const roleOf = (path: string): ModuleRole => {
  if (/\.test\.tsx?$/.test(path)) return 'test';
  if (path.endsWith('.md')) return 'documentation';
  return path.endsWith('.json') ? 'configuration' : 'source';
};

const resolve = (from: ModulePath, { specifier }: ImportFact, known: ReadonlyMap<ModulePath, unknown>): Resolution => {
  if (specifier === 'fs') return { kind: 'builtin', name: 'fs' };
  if (!specifier.startsWith('.')) return { kind: 'external', package: specifier };
  const target = normalizePath(joinPath(folderOf(from), specifier)) ?? '';
  const path = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].map(modulePath).find((each) => known.has(each));
  return path === undefined ? { kind: 'unresolved', reason: 'not-found' } : { kind: 'internal', path };
};

const factsOf = (path: string, text: string, { skimmed = [] }: ProjectOptions): FileFacts => {
  if (path.endsWith('.md')) return documentFacts(text);
  if (path.endsWith('.json')) return manifestFacts(text);
  const all = codeFacts(path, text);
  return skimmed.includes(path)
    ? {
        ...all,
        level: 'skimmed',
        definitions: [],
        exports: [],
        imports: all.imports.map(({ kind, specifier, range }) => ({ kind, specifier, range })),
      }
    : all;
};

const nothing = { level: 'read', imports: [], definitions: [], exports: [], diagnostics: [] } as const;

const documentFacts = (text: string): FileFacts => {
  const paragraph = text.split('\n').find((line) => line !== '' && !line.startsWith('#'));
  return { ...nothing, language: 'markdown', ...(paragraph === undefined ? {} : { doc: quoted(text, paragraph, paragraph) }) };
};

const manifestFacts = (text: string): FileFacts => {
  const value = (key: string): Quoted | undefined => {
    const found = new RegExp(`"${key}": "([^"]*)"`).exec(text);
    return found?.[1] === undefined ? undefined : quoted(text, found[1], found[1]);
  };
  const title = value('name');
  const doc = value('description');
  return { ...nothing, language: 'json', ...(title ? { title } : {}), ...(doc ? { doc } : {}) };
};

const packageOf = (path: ModulePath, { title }: FileFacts): Package[] =>
  path.endsWith('package.json') && title
    ? [{ name: title.text, ecosystem: 'npm' as const, path: folderOf(path), manifest: path, dependsOn: [] }]
    : [];

const codeFacts = (path: string, text: string): FileFacts => {
  const imports: ImportFact[] = [];
  const definitions: Definition[] = [];
  const exports: ExportFact[] = [];
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const reference = /^(import|export) (?:(type) )?(?:(.*) from )?'(.*)';$/.exec(line);
    if (reference) {
      const [, word, type, names = '', specifier = ''] = reference;
      const kind = word === 'export' ? 're-export' : type ? 'type' : 'static';
      imports.push({
        kind,
        specifier,
        range: inLine(index, line, specifier, line.lastIndexOf(`'${specifier}'`) + 1),
        bindings: word === 'import' ? bindingsOf(names, index, line) : [],
      });
      if (word === 'export')
        for (const { imported, local, range } of bindingsOf(names, index, line))
          exports.push({ name: local, range, from: specifier, ...(imported === local ? {} : { local: imported }) });
      return;
    }
    const definition = /^(export (?:default )?)?(function|class|interface|type|enum|const|component|let) ([\w$]+)/.exec(line);
    if (!definition) return;
    const [, exported, word = '', name = ''] = definition;
    const range = inLine(index, line, name, line.indexOf(` ${name}`) + 1);
    const doc = docBefore(text, lines, index);
    definitions.push({ name, kind: kindOf(word), range, ...(doc ? { doc } : {}) });
    if (exported) exports.push(exported.includes('default') ? { name: 'default', local: name, range } : { name, range });
  });
  const first = lines[0] ?? '';
  const leads = first.startsWith('/**') && lines[1] === '';
  return {
    language: path.endsWith('x') ? 'typescriptreact' : 'typescript',
    level: 'read',
    imports,
    definitions,
    exports,
    diagnostics: [],
    ...(leads ? { doc: quoted(text, first, commentText(first)) } : {}),
  };
};

const kindOf = (word: string): SymbolKind => (word === 'const' ? 'constant' : word === 'let' ? 'variable' : (word as SymbolKind));

const bindingsOf = (names: string, index: number, line: string): ImportedBinding[] =>
  names
    .replace(/[{}]/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const [imported = '', local = imported] = name.split(' as ');
      const isDefault = !names.includes('{') && imported !== '*';
      return { imported: isDefault ? 'default' : imported, local, range: inLine(index, line, local, line.indexOf(local)) };
    });

const commentText = (comment: string): string => comment.replace('/**', '').replace('*/', '').trim();

const docBefore = (text: string, lines: readonly string[], index: number): Quoted | undefined => {
  const comment = lines[index - 1] ?? '';
  return comment.startsWith('/**') ? quoted(text, comment, commentText(comment)) : undefined;
};

const inLine = (line: number, _text: string, needle: string, character: number): Range => ({
  start: { line, character },
  end: { line, character: character + needle.length },
});

const quoted = (text: string, quote: string, clean: string): Quoted => {
  const index = lineIndex(text);
  const start = text.indexOf(quote);
  return { text: clean, quote, range: { start: index.positionAt(start), end: index.positionAt(start + quote.length) } };
};

const architectureOf = (
  modules: readonly { readonly path: ModulePath; readonly role: ModuleRole; readonly lines: number }[],
  names: Readonly<Record<string, string>>,
): Architecture => {
  const folders = Object.keys(names).sort();
  const parentOf = (folder: string): string | undefined =>
    folders.filter((other) => other !== folder && isInside(other, folder)).at(-1);
  const components = folders.map((folder): Component => {
    const held = modules.filter(({ path, role }) => isInside(folder, path) && role !== 'test');
    const parent = parentOf(folder);
    return {
      id: folder,
      name: names[folder] ?? folder,
      ...(parent === undefined ? {} : { parent }),
      children: folders.filter((other) => parentOf(other) === folder),
      folders: [folder],
      role: 'source',
      files: held.map(({ path }) => path).sort(),
      lines: held.reduce((sum, { lines }) => sum + lines, 0),
      isPackage: false,
    };
  });
  return {
    components: new Map(components.map((component) => [component.id, component])),
    top: folders.filter((folder) => parentOf(folder) === undefined),
  };
};

/** The text at a range, to hold quotes against. */
export const textAt = (text: string, range: Range): string => {
  const index = lineIndex(text);
  return text.slice(index.offsetAt(range.start), index.offsetAt(range.end));
};
