import type { FileFacts } from '../../model/file-facts.ts';
import { entryOf } from '../config/config-node.ts';
import type { ConfigNode } from '../config/config-node.ts';
import { leadingDoc } from '../config/leading-doc.ts';
import { notYetRead, readGuarded } from '../config/read-guarded.ts';
import type { FoundFacts } from '../config/read-guarded.ts';
import { relativeFileResolver } from '../config/relative-files.ts';
import { treeFacts } from '../config/tree-facts.ts';
import type { TextView } from '../config/text-view.ts';
import type { Language, SourceText } from '../language.ts';
import { openApiFacts } from '../openapi/open-api-facts.ts';
import { yamlTree } from './yaml-tree.ts';

/** YAML that belongs to no tool with a reader of its own: settings, or an interface description. */
export const createYamlLanguage = (): Language => ({
  id: 'yaml',
  identify: (path) =>
    /\.(?:ya?ml|yml\.dist|eyaml|cff)$|(?:^|\/)\.(?:clang-format|clang-tidy|clangd|yamllint|gemrc|rspec_status)$/iu.test(path)
      ? 'yaml'
      : undefined,
  skim: (source) => (isNamedOpenApi(source.text) ? readYaml(source) : notYetRead('yaml')),
  read: readYaml,
  createResolver: relativeFileResolver,
});

/** What is longer is data, but for descriptions of interfaces. */
const maxSettingsLength = 200_000;

const readYaml = (source: SourceText): FileFacts =>
  readGuarded('yaml', source, yamlFacts, isNamedOpenApi(source.text) ? undefined : maxSettingsLength);

/** By a key at the margin, where nearly every document has it; large lock files speak of the tools too. */
const isNamedOpenApi = (text: string): boolean => /^["']?(?:openapi|swagger)["']?[ \t]*:/mu.test(text);

const yamlFacts = (view: TextView): FoundFacts => {
  const tree = yamlTree(view.text);
  const [root] = tree.documents;
  const described = root && isNamedOpenApi(view.text) ? openApiFacts(view, root) : undefined;
  if (described) return { ...described, diagnostics: treeFacts(view, { ...tree, documents: [] }, 'YAML').diagnostics };
  const doc = leadingDoc(view);
  const isSettings = view.text.length <= maxSettingsLength && !isLockFile(root);
  return { ...(doc && { doc }), ...treeFacts(view, isSettings ? tree : { ...tree, documents: [] }, 'YAML') };
};

const isLockFile = (root: ConfigNode | undefined): boolean => entryOf(root, 'lockfileVersion') !== undefined;
