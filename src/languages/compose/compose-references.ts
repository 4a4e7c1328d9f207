import { joinPath } from '../../base/paths.ts';
import type { ImportFact } from '../../model/file-facts.ts';
import { entriesOf, manyOf, nodeAt, stringAt } from '../config/config-node.ts';
import type { ConfigNode, ConfigScalar } from '../config/config-node.ts';
import type { TextView } from '../config/text-view.ts';

/** Files that a compose file brings in: those that its services are built from, and other compose files. */
export const composeReferences = (view: TextView, root: ConfigNode | undefined): ImportFact[] => {
  const services = entriesOf(nodeAt(root, 'services')).map(({ value }) => value);
  const files = [
    ...services.flatMap((service) => [...builtFrom(service), ...namedFiles(service)]),
    ...manyOf(nodeAt(root, 'include')).flatMap((each) =>
      manyOf(each.kind === 'map' ? nodeAt(each, 'path') : each).flatMap(fileNamed),
    ),
  ];
  return files
    .filter(({ path }) => !/\$|^[a-z][a-z\d+.-]*:|^git@|^[/~]/iu.test(path))
    .map(({ path, at }) => referenceAt(view, path, at));
};

interface NamedFile {
  /** From the folder of the compose file. */
  readonly path: string;
  readonly at: ConfigScalar;
}

const builtFrom = (service: ConfigNode | undefined): NamedFile[] => {
  const context = stringAt(service, 'build') ?? stringAt(service, 'build', 'context');
  const file = stringAt(service, 'build', 'dockerfile');
  const folder = context?.value ?? '';
  if (file) return [{ path: joinPath(folder, file.value), at: file }];
  return context ? [{ path: joinPath(folder, 'Dockerfile'), at: context }] : [];
};

const namedFiles = (service: ConfigNode | undefined): NamedFile[] => [
  ...manyOf(nodeAt(service, 'env_file')).flatMap((each) => fileNamed(each.kind === 'map' ? nodeAt(each, 'path') : each)),
  ...fileNamed(nodeAt(service, 'extends', 'file')),
];

const fileNamed = (node: ConfigNode | undefined): NamedFile[] =>
  node?.kind === 'scalar' && node.value !== '' ? [{ path: node.value, at: node }] : [];

const referenceAt = (view: TextView, specifier: string, { start, end }: ConfigScalar): ImportFact => {
  const quote = view.text.slice(start, end);
  return { kind: 'convention', specifier, range: view.rangeAt(start, end), ...(quote !== specifier && { quote }) };
};
