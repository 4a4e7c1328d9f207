import type { Definition, ImportFact } from '../../model/file-facts.ts';
import { entriesOf, itemsOf, nodeAt, scalarAt, stringAt } from '../config/config-node.ts';
import type { ConfigEntry, ConfigNode } from '../config/config-node.ts';
import { offered } from '../config/offered.ts';
import type { FoundFacts } from '../config/read-guarded.ts';
import { proseAt } from '../config/text-view.ts';
import type { TextView } from '../config/text-view.ts';

/** Spares all other files a second look; says yes to every description of an interface and to some files more. */
export const mayBeOpenApi = (text: string): boolean => /["']?\b(?:openapi|swagger)["']?\s*:/u.test(text);

/** What an OpenAPI or Swagger document describes; undefined for any other document. */
export const openApiFacts = (view: TextView, root: ConfigNode): FoundFacts | undefined => {
  const version = scalarAt(root, 'openapi') ?? scalarAt(root, 'swagger');
  if (!version || !/^[1-4](?:\.|$)/u.test(version.value) || !isDescription(root)) return undefined;
  const name = stringAt(root, 'info', 'title');
  const said = stringAt(root, 'info', 'description') ?? stringAt(root, 'info', 'summary');
  const title = name && proseAt(view, name);
  const doc = said && proseAt(view, said);
  return {
    language: 'openapi',
    ...(title && { title }),
    ...(doc && { doc }),
    ...offered([...endpointsOf(view, root), ...shapesOf(view, root)]),
    imports: [...referencesIn(view, root)].slice(0, maxReferences),
  };
};

const isDescription = (root: ConfigNode): boolean =>
  ['info', 'paths', 'components', 'webhooks', 'definitions'].some((key) => nodeAt(root, key)?.kind === 'map');

const methods: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']);

const endpointsOf = (view: TextView, root: ConfigNode): Definition[] =>
  entriesOf(nodeAt(root, 'paths')).flatMap(({ key: path, value }) =>
    entriesOf(value)
      .filter(({ key }) => path.startsWith('/') && methods.has(key.toLowerCase()))
      .map((entry) =>
        definitionAt(view, entry, `${entry.key.toUpperCase()} ${path}`, 'endpoint', stringAt(entry.value, 'summary')),
      ),
  );

const shapesOf = (view: TextView, root: ConfigNode): Definition[] =>
  [...entriesOf(nodeAt(root, 'components', 'schemas')), ...entriesOf(nodeAt(root, 'definitions'))].map((entry) =>
    definitionAt(view, entry, entry.key, 'struct'),
  );

const definitionAt = (
  view: TextView,
  { start, end, value }: ConfigEntry,
  name: string,
  kind: Definition['kind'],
  summary = stringAt(value, 'description'),
): Definition => {
  const said = summary ?? stringAt(value, 'description');
  const doc = said && proseAt(view, said);
  const quote = view.text.slice(start, end);
  return { name, kind, range: view.rangeAt(start, end), ...(quote !== name && { quote }), ...(doc && { doc }) };
};

const maxReferences = 2_000;

/** References to other files: `$ref: './owner.yaml#/Owner'`. */
function* referencesIn(view: TextView, node: ConfigNode): Generator<ImportFact> {
  if (node.kind === 'list') for (const item of itemsOf(node)) yield* referencesIn(view, item);
  for (const { key, value } of entriesOf(node)) {
    if (!value) continue;
    if (key !== '$ref' || value.kind !== 'scalar') yield* referencesIn(view, value);
    else if (value.value !== '' && !/^#|^[a-z][a-z\d+.-]*:/iu.test(value.value)) {
      const quote = view.text.slice(value.start, value.end);
      yield {
        kind: 'static',
        specifier: value.value,
        range: view.rangeAt(value.start, value.end),
        ...(quote !== value.value && { quote }),
      };
    }
  }
}
