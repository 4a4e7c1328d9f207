import type { Annotation, Definition } from '../../model/file-facts.ts';
import type { Evidence } from '../../model/claim.ts';
import type { EntryPoint } from '../../model/product.ts';
import { labelOf } from '../braced-address.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { addressesOf } from './addresses.ts';
import type { WrittenAddress } from './addresses.ts';
import { annotationsByTarget, argumentsNamed, jvmProject, simpleName, typeName } from './jvm-project.ts';
import type { JvmProject } from './jvm-project.ts';

const framework = 'Spring MVC';

/** Controllers of Spring MVC and WebFlux: methods with a mapping, below the mapping of their class. */
export const springMvc: Convention = {
  name: framework,
  inProject(context) {
    const project = jvmProject(context);
    return { entryPoints: project.files.flatMap((file) => controllersOf(file).flatMap((each) => entryPoints(each, project))) };
  },
};

interface Controller {
  readonly file: FileWithFacts;
  readonly definition: Definition;
  readonly type: string;
  readonly annotations: readonly Annotation[];
}

const controllersOf = (file: FileWithFacts): readonly Controller[] => {
  const { annotations = [], definitions, imports } = file.facts;
  if (!annotations.some(({ name }) => isController(name))) return [];
  if (!imports.some(({ specifier }) => specifier.startsWith('org.springframework.'))) return [];
  return definitions.flatMap((definition) => {
    const type = typeOf(definition);
    const own = annotations.filter(({ target }) => target === type);
    return own.some(({ name }) => isController(name)) ? [{ file, definition, type, annotations: own }] : [];
  });
};

const typeOf = ({ name, container }: Definition): string => (container === undefined ? name : `${container}.${name}`);

/** Spring's own, and those that teams put together: `@ApiRestController`. */
const isController = (name: string): boolean => /^(?:\w*Rest)?Controller$/u.test(simpleName(name));

const mappings: ReadonlyMap<string, string | undefined> = new Map([
  ...['Get', 'Post', 'Put', 'Delete', 'Patch'].map((word): [string, string] => [`${word}Mapping`, word.toUpperCase()]),
  ['RequestMapping', undefined],
]);

const entryPoints = (controller: Controller, project: JvmProject): readonly EntryPoint[] => {
  const { file, definition, type, annotations } = controller;
  const inherited = (definition.supertypes ?? []).flatMap((each) => {
    const name = typeName(each);
    const found = project.typeNamed(name);
    return found && found !== file ? [{ file: found, type: name }] : [];
  });
  const prefixes = [
    prefixOf(annotations, file, project),
    ...inherited.map((each) => prefixOf(annotationsByTarget(each.file.facts).get(each.type) ?? [], each.file, project)),
  ].filter((each) => each !== 'none');
  const [prefix = [{ address: '', evidence: [] }]] = prefixes;
  if (prefix === 'unknown') return [];
  const answersPrograms = annotations.some(({ name }) => /Rest|^ResponseBody$/u.test(simpleName(name)));
  return [{ file, type }, ...inherited].flatMap((each) =>
    methodsOf({ ...each, prefix, answersPrograms, named: type, path: file.path }, project),
  );
};

interface Prefix {
  readonly address: string;
  readonly evidence: readonly Evidence[];
}

const prefixOf = (
  annotations: readonly Annotation[],
  file: FileWithFacts,
  project: JvmProject,
): readonly Prefix[] | 'none' | 'unknown' => {
  const mapping = annotations.find(({ name }) => simpleName(name) === 'RequestMapping');
  if (!mapping) return 'none';
  const found = addressesOf(mapping, file, project);
  return found
    ? found.map(({ address, literal }) => ({ address, evidence: literal ? [atLiteral(file.path, literal)] : [] }))
    : 'unknown';
};

interface Mapped {
  readonly file: FileWithFacts;
  readonly type: string;
  readonly prefix: readonly Prefix[];
  readonly answersPrograms: boolean;
  /** The class that answers, which may inherit the mapping. */
  readonly named: string;
  readonly path: FileWithFacts['path'];
}

const methodsOf = ({ file, type, prefix, answersPrograms, named, path }: Mapped, project: JvmProject): readonly EntryPoint[] => {
  const base = project.setting(file.path, 'server.servlet.context-path', 'spring.webflux.base-path') ?? '';
  return Array.from(annotationsByTarget(file.facts)).flatMap(([target, annotations]) => {
    if (!target.startsWith(`${type}.`) || target.slice(type.length + 1).includes('.')) return [];
    const method = target.slice(type.length + 1);
    const kind = answersPrograms || isForPrograms(annotations, file, type, method) ? 'endpoint' : 'page';
    return annotations.flatMap((annotation) => {
      if (!mappings.has(simpleName(annotation.name))) return [];
      const addresses = addressesOf(annotation, file, project) ?? [];
      return addresses.flatMap((address) =>
        prefix.flatMap((before) =>
          methodNames(annotation).map((httpMethod): EntryPoint => ({
            kind,
            label: labelOf(base, before.address, address.address),
            ...(httpMethod !== undefined && { method: httpMethod }),
            handler: `${named}.${method}`,
            framework,
            path,
            evidence: [placeOf(file, annotation, address), ...before.evidence],
          })),
        ),
      );
    });
  });
};

const placeOf = ({ path }: FileWithFacts, annotation: Annotation, { literal }: WrittenAddress): Evidence =>
  literal ? atLiteral(path, literal) : atName(path, annotation);

const methodNames = (annotation: Annotation): readonly (string | undefined)[] => {
  const known = mappings.get(simpleName(annotation.name));
  if (known !== undefined) return [known];
  const given = argumentsNamed(annotation, 'method').map(({ value }) => simpleName(value));
  return given.length > 0 ? given : [undefined];
};

const isForPrograms = (annotations: readonly Annotation[], { facts }: FileWithFacts, type: string, method: string): boolean =>
  annotations.some(
    (each) =>
      simpleName(each.name) === 'ResponseBody' ||
      argumentsNamed(each, 'produces').some(({ value }) => /json|xml|octet|JSON|XML|OCTET|EVENT_STREAM/u.test(value)),
  ) ||
  (facts.members ?? []).some(
    ({ name, container, returns }) =>
      container === type &&
      name === method &&
      /\b(?:ResponseEntity|HttpEntity|SseEmitter|StreamingResponseBody)\b/u.test(returns ?? ''),
  );
