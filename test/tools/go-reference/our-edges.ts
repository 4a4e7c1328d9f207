import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createGoLanguage } from '../../../src/languages/go/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';

/** What we say of the Go files of a folder: `from`, tab, `to`. `isImport` where an import says so and not a name of the same package. */
export const ourEdges = async (root: string): Promise<Map<string, { readonly isImport: boolean }>> => {
  const listed = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !/(?:^|\/)(?:\.git|node_modules)\//u.test(file));
  const readText = (file: string): string => readFileSync(path.join(root, file), 'utf8').replace(/^\uFEFF/u, '');
  const language = createGoLanguage(createTreeSitterRuntime(parserAssets));
  const facts = new Map<string, FileFacts>();
  for (const file of listed.filter((each) => each.endsWith('.go'))) {
    facts.set(file, await language.read({ path: modulePath(file), text: readText(file) }));
  }
  const resolver = await language.createResolver?.({
    paths: new Set(listed),
    readText: async (file) => readText(file),
    facts: (file) => facts.get(file),
  });
  const edges = new Map<string, { readonly isImport: boolean }>();
  const counts = new Map<string, number>();
  for (const [from, { imports }] of facts) {
    if (/^[._]/u.test(path.basename(from))) continue;
    for (const reference of imports) {
      const resolution = resolver?.resolve(modulePath(from), reference);
      if (!resolution) continue;
      counts.set(resolution.kind, (counts.get(resolution.kind) ?? 0) + 1);
      if (resolution.kind === 'unresolved') console.log('unresolved:', from, reference.specifier, resolution.reason);
      if (resolution.kind !== 'files' || reference.kind === 'convention') continue;
      for (const { path: to } of resolution.targets) {
        const key = `${from}\t${to}`;
        if (to !== from) edges.set(key, { isImport: reference.kind === 'static' || edges.get(key)?.isImport === true });
      }
    }
  }
  console.log('ours:', Object.fromEntries(counts));
  for (const notice of resolver?.notices ?? []) console.log('notice:', notice.path, notice.message);
  return edges;
};
