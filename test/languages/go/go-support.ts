import { createGoLanguage } from '../../../src/languages/go/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { Resolver } from '../../../src/languages/language.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { resolverContext } from '../../support/resolution.ts';

const language = createGoLanguage(createTreeSitterRuntime(parserAssets));

export const readGo = async (text: string, path = 'a.go'): Promise<FileFacts> => language.read({ path: modulePath(path), text });

export interface GoWorkspace {
  readonly facts: ReadonlyMap<string, FileFacts>;
  readonly resolver: Resolver;
}

export const goWorkspace = async (texts: ReadonlyMap<string, string>): Promise<GoWorkspace> => {
  const facts = new Map<string, FileFacts>();
  for (const [path, text] of texts) if (path.endsWith('.go')) facts.set(path, await readGo(text, path));
  const resolver = await language.createResolver?.(resolverContext(texts, (path) => facts.get(path)));
  if (!resolver) throw new Error('Go has a resolver');
  return { facts, resolver };
};
