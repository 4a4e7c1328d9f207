import { createPythonLanguage } from '../../../../src/languages/python/language.ts';
import type { Resolver } from '../../../../src/languages/language.ts';
import type { FileFacts } from '../../../../src/model/file-facts.ts';
import { modulePath } from '../../../../src/model/module-path.ts';
import { createTreeSitterRuntime } from '../../../../src/languages/tree-sitter/runtime.ts';
import { parserAssets } from '../../../support/parser-assets.ts';
import { inWords, resolverContext } from '../../../support/resolution.ts';

type Tree = Readonly<Record<string, string>>;

export const python = createPythonLanguage(createTreeSitterRuntime(parserAssets));

interface ReadTree {
  readonly facts: ReadonlyMap<string, FileFacts>;
  readonly resolver: Resolver;
}

export const readTree = async (tree: Tree): Promise<ReadTree> => {
  const facts = new Map<string, FileFacts>();
  for (const [path, text] of Object.entries(tree)) {
    if (python.identify(modulePath(path))) facts.set(path, await python.read({ path: modulePath(path), text }));
  }
  const resolver = await python.createResolver?.(resolverContext(new Map(Object.entries(tree)), (path) => facts.get(path)));
  if (!resolver) throw new Error('Python has a resolver');
  return { facts, resolver };
};

/** Files that each file refers to, sorted, itself left out. */
export const resolvedEdges = async (tree: Tree): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { facts, resolver } = await readTree(tree);
  const edges = [...facts].map(([from, { imports }]) => {
    const found = imports.map((each) => resolver.resolve(modulePath(from), each));
    const files = found.flatMap((each) =>
      each.kind === 'internal' ? [each.path] : each.kind === 'files' ? each.targets.map(({ path }) => path) : [],
    );
    return [from, [...new Set<string>(files)].filter((to) => to !== from).sort()] as const;
  });
  return new Map(edges.filter(([, files]) => files.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** What the imports of one file stand for, in words. */
export const resolvedIn = async (tree: Tree, from: string): Promise<string> => {
  const { facts, resolver } = await readTree(tree);
  return (facts.get(from)?.imports ?? []).map((each) => inWords(resolver.resolve(modulePath(from), each))).join(' | ');
};
