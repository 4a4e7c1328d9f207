import { baseName } from '../../base/paths.ts';
import type { FileDiagnostic, FileFacts } from '../../model/file-facts.ts';
import { entryOf, stringAt } from '../config/config-node.ts';
import type { ConfigNode, ConfigTree } from '../config/config-node.ts';
import { treeFacts } from '../config/tree-facts.ts';
import { notYetRead, readGuarded } from '../config/read-guarded.ts';
import type { FoundFacts } from '../config/read-guarded.ts';
import { relativeFileResolver } from '../config/relative-files.ts';
import { proseAt } from '../config/text-view.ts';
import type { TextView } from '../config/text-view.ts';
import type { Language, SourceText } from '../language.ts';
import { mayBeOpenApi, openApiFacts } from '../openapi/open-api-facts.ts';
import { jsonTree } from './json-tree.ts';

/** JSON that is no package manifest: settings, the title and description of a schema, or an interface description. */
export const createJsonLanguage = (): Language => ({
  id: 'json',
  identify: identifyJson,
  skim: (source) => (mayBeOpenApi(source.text) ? readJson(source) : notYetRead(idOf(source))),
  read: readJson,
  createResolver: relativeFileResolver,
});

const identifyJson = (path: string): string | undefined => {
  const name = baseName(path).toLowerCase();
  if (withComments.test(name)) return 'jsonc';
  return /\.(?:json|webmanifest|jsonld|har|avsc)$/u.test(name) || plainNames.has(name) ? 'json' : undefined;
};

const withComments =
  /\.(?:jsonc|code-workspace|code-snippets)$|^[jt]sconfig(?:[.-][\w.-]*)?\.json$|^\.(?:babelrc|eslintrc|jshintrc|swcrc)$|^\.(?:eslintrc|babelrc|devcontainer)\.json$/u;

const plainNames: ReadonlySet<string> = new Set([
  '.prettierrc',
  '.stylelintrc',
  '.lintstagedrc',
  '.watchmanconfig',
  '.arcconfig',
  '.bowerrc',
  '.nycrc',
  '.mocharc',
]);

const idOf = ({ path }: SourceText): string => identifyJson(path) ?? 'json';

/** What is longer is data, but for descriptions of interfaces. */
const maxSettingsLength = 200_000;
const maxLength = 5_000_000;

const readJson = (source: SourceText): FileFacts => {
  const isLarge = source.text.length > maxSettingsLength;
  if (isLarge && !mayBeOpenApi(source.text))
    return readGuarded(idOf(source), source, () => ({ diagnostics: [isData] }), maxLength);
  return readGuarded(idOf(source), source, jsonFacts, maxLength);
};

const isData: FileDiagnostic = {
  code: 'too-large-to-read',
  message: 'Larger than 200 kB, which is data rather than settings; not read.',
};

const jsonFacts = (view: TextView): FoundFacts => {
  const tree = jsonTree(view.text);
  const [root] = tree.documents;
  const described = root && openApiFacts(view, root);
  if (described) return { ...described, diagnostics: treeFacts(view, { ...tree, documents: [] }, 'JSON').diagnostics };
  return { ...namesOf(view, root), ...treeFacts(view, isNotSettings(view, root) ? { ...tree, documents: [] } : tree, 'JSON') };
};

/** Lock files, and data that only the interface test above has brought here. */
const isNotSettings = (view: TextView, root: ConfigNode | undefined): boolean =>
  view.text.length > maxSettingsLength || entryOf(root, 'lockfileVersion') !== undefined;

const namesOf = (view: TextView, root: ConfigTree['documents'][number] | undefined): FoundFacts => {
  const name = stringAt(root, 'title') ?? stringAt(root, 'displayName') ?? stringAt(root, 'name');
  const said = stringAt(root, 'description');
  const title = name && proseAt(view, name);
  const doc = said && proseAt(view, said);
  return { ...(title && { title }), ...(doc && { doc }) };
};
