import type { Annotation, Argument } from '../../model/file-facts.ts';
import type { DataEntity, EntryPoint } from '../../model/product.ts';
import { joined } from '../address.ts';
import type { Convention, Recognised } from '../convention.ts';
import { cronInWords } from '../cron.ts';
import { atLiteral, atName, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** What Symfony and Doctrine are told by attributes. */
export const symfony: Convention = {
  name: 'Symfony',
  inFile(file): Recognised {
    const { language, annotations = [] } = file.facts;
    if (language !== 'php' || annotations.length === 0 || /(?:^|\/)tests?\//iu.test(file.path)) return {};
    return {
      entryPoints: [
        ...(hasImport(file.facts, /^Symfony\\.*\\Route$/u) ? routes(file, annotations) : []),
        ...(hasImport(file.facts, /^Symfony\\/u) ? annotations.flatMap((each) => work(file, each)) : []),
      ],
      data: hasImport(file.facts, /^Doctrine\\ORM\\Mapping/u) ? annotations.flatMap((each) => entity(file, each)) : [],
    };
  },
};

const lastName = ({ name }: Annotation): string => name.slice(name.lastIndexOf('\\') + 1);

const text = ({ arguments: given }: Annotation, name: string): Argument | undefined =>
  given.find((each) => each.name === name && each.kind === 'string') ??
  given.find((each) => each.name === undefined && each.position === 0 && each.kind === 'string');

const routes = (file: FileWithFacts, annotations: readonly Annotation[]): readonly EntryPoint[] => {
  const all = annotations.filter((each) => lastName(each) === 'Route');
  return all.flatMap((each): EntryPoint[] => {
    const target = each.target ?? '';
    const [type = '', method] = target.split('::');
    const isAnswer = method !== undefined || file.facts.members?.some((one) => one.container === type && one.name === '__invoke');
    const path = text(each, 'path');
    if (isAnswer !== true || (method === undefined && all.some((other) => other.target?.startsWith(`${type}::`) === true)))
      return [];
    const around = method === undefined ? undefined : all.find((other) => other.target === type);
    const label = routeLabel(joined(around ? (text(around, 'path')?.value ?? '') : '', path?.value ?? ''));
    const methods = [...methodsOf(each), ...(around && methodsOf(each).length === 0 ? methodsOf(around) : [])];
    const kind = isPage(file, each, target, label) ? 'page' : 'endpoint';
    const evidence = path && path.value !== '' ? atLiteral(file.path, path) : atName(file.path, each);
    return (methods.length > 0 ? methods : [undefined]).map((verb) => ({
      kind,
      label,
      ...(verb !== undefined && { method: verb }),
      handler: target,
      framework: 'Symfony',
      path: file.path,
      evidence: [evidence],
    }));
  });
};

const methodsOf = ({ arguments: given }: Annotation): readonly string[] =>
  given.flatMap(({ name, kind, value }) =>
    name !== 'methods' ? [] : kind === 'string' ? [value.toUpperCase()] : (/::METHOD_([A-Z]+)$/u.exec(value)?.slice(1) ?? []),
  );

/** `{page<\d+>?1}` and `{slug:post}` are `{page}` and `{slug}`. */
export const routeLabel = (address: string): string => address.replaceAll(/\{!?(\w+)(?:[<?:][^{}]*)?\}/gu, '{$1}');

const isPage = ({ path, facts }: FileWithFacts, route: Annotation, target: string, label: string): boolean => {
  const renders = facts.calls?.some(({ callee, inside }) => inside === target && /->render\w*$/u.test(callee)) === true;
  const isData = route.arguments.some(({ name }) => name === 'defaults._format') || /\.(?:json|xml|rss)$/u.test(label);
  const own = (facts.calls ?? []).filter(({ inside }) => inside === target);
  if (isData || (!renders && own.some(({ callee }) => callee === 'json'))) return false;
  return renders || !(/(?:^|\/)api(?:\/|$)/iu.test(label) || /\/api\//iu.test(path) || hasImport(facts, /\\JsonResponse$/u));
};

/** Commands, what answers messages and events, and what a schedule starts. */
const work = (file: FileWithFacts, each: Annotation): readonly EntryPoint[] => {
  const { target } = each;
  if (target === undefined) return [];
  const given = { handler: target, framework: 'Symfony', path: file.path };
  const name = lastName(each);
  if (name === 'AsCommand' && hasImport(file.facts, /^Symfony\\Component\\Console\\/u)) {
    const label = text(each, 'name');
    return label ? [{ kind: 'command', label: label.value, ...given, evidence: [atLiteral(file.path, label)] }] : [];
  }
  if (name === 'AsMessageHandler') {
    // The message is what the method takes; where only one is imported, it is that one.
    const [message, ...more] = file.facts.imports.filter(
      ({ kind, specifier }) => kind !== 'implicit' && /\\Messages?\\(?:\w+\\)*\w+$/u.test(specifier),
    );
    const label = message && more.length === 0 ? message.specifier.replace(/^.*\\/u, '') : target;
    return [{ kind: 'handler', label, ...given, evidence: [atName(file.path, each)] }];
  }
  if (name === 'AsEventListener') {
    const event = each.arguments.find((one) => one.name === 'event' || (one.name === undefined && one.position === 0));
    if (!event) return [];
    const label = event.value.replaceAll(/^.*\\|::class$/gu, '');
    return [{ kind: 'handler', label, ...given, evidence: [atLiteral(file.path, event)] }];
  }
  if (name !== 'AsCronTask') return [];
  const cron = text(each, 'expression');
  const when = cron && cronInWords(cron.value);
  return [{ kind: 'job', label: target, ...(when !== undefined && { when }), ...given, evidence: [atName(file.path, each)] }];
};

const entity = (file: FileWithFacts, each: Annotation): readonly DataEntity[] => {
  const { target } = each;
  if (lastName(each) !== 'Entity' || target === undefined || target.includes('::')) return [];
  const table = file.facts.annotations?.find((one) => one.target === target && lastName(one) === 'Table');
  const name = table && text(table, 'name');
  return [
    {
      kind: 'entity',
      name: target,
      ...(name && { storedAs: name.value.replaceAll(/[`"]/gu, '') }),
      framework: 'Doctrine',
      path: file.path,
      evidence: [atName(file.path, each), ...(name ? [atLiteral(file.path, name)] : [])],
    },
  ];
};
