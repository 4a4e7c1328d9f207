import type { Annotation } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import { labelOf } from '../braced-address.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { addressesOf } from './addresses.ts';
import type { WrittenAddress } from './addresses.ts';
import { annotationsByTarget, argumentsNamed, jvmProject, simpleName } from './jvm-project.ts';
import type { JvmProject } from './jvm-project.ts';

/** Frameworks that say the address of a class and the method of HTTP in annotations of their own. */
interface Dialect {
  readonly framework: string;
  readonly imports: RegExp;
  /** On the class, with its address. */
  readonly onClass: string;
  /** On the method, where the address is not in the annotation of the verb. */
  readonly onMethod?: string;
  readonly verbs: ReadonlyMap<string, string>;
  /** Clients have the same annotations on their methods. */
  readonly client: string;
  /** Settings that put an address before all. */
  readonly base: readonly string[];
}

const words = ['Get', 'Post', 'Put', 'Delete', 'Patch', 'Head', 'Options'];

const dialects: readonly Dialect[] = [
  {
    framework: 'JAX-RS',
    imports: /^(?:jakarta|javax)\.ws\.rs\b/u,
    onClass: 'Path',
    onMethod: 'Path',
    verbs: new Map(words.map((word) => [word.toUpperCase(), word.toUpperCase()])),
    client: 'RegisterRestClient',
    base: ['quarkus.http.root-path', 'quarkus.rest.path', 'quarkus.resteasy.path'],
  },
  {
    framework: 'Micronaut',
    imports: /^io\.micronaut\.http\.annotation\b/u,
    onClass: 'Controller',
    verbs: new Map(words.map((word) => [word, word.toUpperCase()])),
    client: 'Client',
    base: ['micronaut.server.context-path'],
  },
];

export const resources: Convention = {
  name: 'JAX-RS and Micronaut',
  inProject(context) {
    const project = jvmProject(context);
    const bases = applicationPaths(project);
    return {
      entryPoints: project.files.flatMap((file) =>
        dialects
          .filter(({ imports }) => hasImport(file.facts, imports))
          .flatMap((dialect) => resourcesIn(file, dialect, project, bases)),
      ),
    };
  },
};

/** `@ApplicationPath("/api")`, by the folder of sources that it counts for. */
const applicationPaths = (project: JvmProject): ReadonlyMap<string, string> =>
  new Map(
    project.files.flatMap((file) =>
      (file.facts.annotations ?? []).flatMap((each) => {
        const [address] = simpleName(each.name) === 'ApplicationPath' ? (addressesOf(each, file, project) ?? []) : [];
        return address ? [[sourcesOf(file.path), address.address] as const] : [];
      }),
    ),
  );

const sourcesOf = (path: string): string => path.slice(0, Math.max(0, path.indexOf('src/main/')));

const resourcesIn = (
  file: FileWithFacts,
  dialect: Dialect,
  project: JvmProject,
  bases: ReadonlyMap<string, string>,
): readonly EntryPoint[] => {
  const byTarget = annotationsByTarget(file.facts);
  const base = labelOf(project.setting(file.path, ...dialect.base) ?? '', bases.get(sourcesOf(file.path)) ?? '');
  return Array.from(byTarget).flatMap(([target, annotations]) => {
    const type = target.slice(0, Math.max(0, target.lastIndexOf('.')));
    const onType = byTarget.get(type) ?? [];
    const above = onType.find(({ name }) => simpleName(name) === dialect.onClass);
    if (!above || onType.some(({ name }) => simpleName(name) === dialect.client)) return [];
    const prefixes = addressesOf(above, file, project) ?? [];
    return annotations.flatMap((verb) => {
      const method = dialect.verbs.get(simpleName(verb.name));
      if (method === undefined) return [];
      const written = writtenOn(annotations, verb, dialect);
      const addresses: readonly WrittenAddress[] = written ? (addressesOf(written, file, project) ?? []) : [{ address: '' }];
      return addresses.flatMap(({ address, literal }) =>
        prefixes.map((prefix): EntryPoint => ({
          kind: isPage([...annotations, ...onType]) ? 'page' : 'endpoint',
          label: labelOf(base, prefix.address, address),
          method,
          handler: target,
          framework: dialect.framework,
          path: file.path,
          evidence: [
            literal ? atLiteral(file.path, literal) : atName(file.path, verb),
            ...(prefix.literal ? [atLiteral(file.path, prefix.literal)] : []),
          ],
        })),
      );
    });
  });
};

const writtenOn = (annotations: readonly Annotation[], verb: Annotation, { onMethod }: Dialect): Annotation | undefined =>
  onMethod === undefined ? verb : annotations.find(({ name }) => simpleName(name) === onMethod);

const isPage = (annotations: readonly Annotation[]): boolean =>
  annotations.some(
    (each) =>
      simpleName(each.name) === 'View' ||
      (simpleName(each.name) === 'Produces' && argumentsNamed(each, 'value').some(({ value }) => /html/iu.test(value))),
  );
