import { baseName } from '../../base/paths.ts';
import type { FileFacts } from '../../model/file-facts.ts';
import { entriesOf, stringAt } from '../config/config-node.ts';
import type { ConfigNode } from '../config/config-node.ts';
import { docAbove, leadingDoc } from '../config/leading-doc.ts';
import { offered } from '../config/offered.ts';
import { readGuarded } from '../config/read-guarded.ts';
import type { FoundFacts } from '../config/read-guarded.ts';
import { relativeFileResolver } from '../config/relative-files.ts';
import { treeFacts } from '../config/tree-facts.ts';
import { proseAt } from '../config/text-view.ts';
import type { TextView } from '../config/text-view.ts';
import type { Language, SourceText } from '../language.ts';
import { yamlTree } from '../yaml/yaml-tree.ts';
import { composeReferences } from './compose-references.ts';
import { withNamedValues } from './named-values.ts';
import { variablesIn } from './variables-in.ts';

/** Compose files: the services that make up a running product, what each is built from and set up with. */
export const createComposeLanguage = (): Language => ({
  id: 'dockercompose',
  identify: (path) =>
    /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$|^docker-stack[\w.-]*\.ya?ml$/iu.test(baseName(path))
      ? 'dockercompose'
      : undefined,
  read: readCompose,
  createResolver: relativeFileResolver,
});

const readCompose = (source: SourceText): FileFacts => readGuarded('dockercompose', source, composeFacts);

const composeFacts = (view: TextView): FoundFacts => {
  const tree = yamlTree(view.text);
  const [root] = tree.documents;
  const name = stringAt(root, 'name');
  const title = name && proseAt(view, name);
  const doc = leadingDoc(view);
  const environment = variablesIn(view, tree.documents);
  return {
    ...(title && { title }),
    ...(doc && { doc }),
    ...offered(servicesOf(root).map(({ key, start, end }) => ({ ...namedAt(view, key, start, end), kind: 'service' }))),
    imports: composeReferences(view, root),
    ...(environment.length > 0 && { environment }),
    ...treeFacts(view, { ...tree, documents: tree.documents.map((each) => withNamedValues(each)) }, 'YAML'),
  };
};

const servicesOf = (root: ConfigNode | undefined): ReturnType<typeof entriesOf> => {
  const all = entriesOf(root);
  const services = all.find(({ key }) => key === 'services');
  // Files of the first version have no such key: every service stands at the top.
  return services ? entriesOf(services.value) : all.filter(({ value }) => stringAt(value, 'image') ?? stringAt(value, 'build'));
};

const namedAt = (view: TextView, name: string, start: number, end: number) => {
  const doc = docAbove(view, start);
  const quote = view.text.slice(start, end);
  return { name, range: view.rangeAt(start, end), ...(quote !== name && { quote }), ...(doc && { doc }) };
};
