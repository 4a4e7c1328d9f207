import { expect } from 'chai';
import { createJavaLanguage } from '../../../src/languages/java/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { resolverContext } from '../../support/resolution.ts';
import { shopTree } from './shop-tree.ts';

/** Every edge between the files of a tree: as javac has it, see test/tools/java-reference. */
const check = (title: string, texts: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(title, async () => {
    const language = createJavaLanguage(createTreeSitterRuntime(parserAssets));
    const facts = new Map<string, FileFacts>();
    for (const [path, text] of Object.entries(texts)) facts.set(path, await language.read({ path: modulePath(path), text }));
    const resolver = await language.createResolver?.(resolverContext(new Map(Object.entries(texts)), (path) => facts.get(path)));
    const edges = new Set<string>();
    for (const [from, { imports }] of facts)
      for (const reference of imports) {
        const found = resolver?.resolve(modulePath(from), reference);
        const targets = found?.kind === 'internal' ? [found] : found?.kind === 'files' ? found.targets : [];
        for (const { path } of targets) if (path !== from) edges.add(`${from} -> ${path}`);
      }
    expect([...edges].sort()).to.deep.equal(expected);
  });
};

const order = 'core/src/main/java/shop/core/Order.java';
const orders = 'web/src/main/java/shop/web/Orders.java';

describe('edges between Java files', () => {
  check('are those of the compiler', shopTree, [
    `${order} -> core/src/main/java/shop/core/Entity.java`,
    `${order} -> core/src/main/java/shop/core/Money.java`,
    `${order} -> core/src/main/java/shop/core/rules/Limits.java`,
    `${orders} -> core/src/main/java/shop/core/Entity.java`,
    `${orders} -> core/src/main/java/shop/core/Money.java`,
    `${orders} -> core/src/main/java/shop/core/Order.java`,
    `${orders} -> core/src/main/java/shop/core/rules/Audited.java`,
    `${orders} -> core/src/main/java/shop/core/rules/Limits.java`,
    `${orders} -> web/src/main/java/shop/web/Page.java`,
  ]);
});
