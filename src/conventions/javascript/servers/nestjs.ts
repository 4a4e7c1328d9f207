import { folderOf, isInside } from '../../../base/paths.ts';
import type { Annotation, Argument } from '../../../model/file-facts.ts';
import type { EntryPoint } from '../../../model/product.ts';
import type { Convention, ConventionContext } from '../../convention.ts';
import { atLiteral, atName, hasImport } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { whenOfCron, whenOfMilliseconds } from '../../when.ts';
import { productFiles } from './product-files.ts';
import { referencesIn } from './references.ts';
import { asLabel, writtenAddress } from './written-address.ts';
import type { TextOf } from './written-address.ts';

/** Controllers, gateways, listeners and scheduled methods of NestJS. */
export const nestConvention: Convention = {
  name: 'NestJS',
  inProject: (context) => {
    const references = referencesIn(context);
    const files = productFiles(context).filter(({ facts }) => facts.annotations && hasImport(facts, /^@nestjs\//u));
    const prefixOf = globalPrefixes(context);
    return {
      entryPoints: files.flatMap((file) => {
        const textOf: TextOf = (name) => references.textOf({ path: file.path, name });
        return [...controllerRoutes(file, textOf, prefixOf(file.path)), ...started(file, textOf)];
      }),
    };
  },
};

interface GlobalPrefix {
  readonly path: string;
  readonly written: Argument;
}

/** `app.setGlobalPrefix('api')` counts for what is below its folder, or everywhere where there is one application only. */
const globalPrefixes = (context: ConventionContext): ((path: string) => GlobalPrefix | undefined) => {
  const applications = productFiles(context).filter(({ facts }) =>
    facts.imports.some(({ bindings }) => bindings?.some(({ imported }) => imported === 'NestFactory')),
  );
  const prefixes = applications.flatMap(({ path, facts }): GlobalPrefix[] => {
    const written = facts.calls?.find(({ callee }) => callee.endsWith('.setGlobalPrefix'))?.arguments[0];
    return written?.kind === 'string' && written.name === undefined ? [{ path, written }] : [];
  });
  if (applications.length === 1) return () => prefixes[0];
  return (path) => prefixes.find((each) => isInside(folderOf(each.path), path));
};

const methods: ReadonlyMap<string, string | undefined> = new Map([
  ...['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options'].map((name): [string, string] => [name, name.toUpperCase()]),
  ['All', undefined],
  ['Sse', 'GET'],
]);

const controllerRoutes = ({ path, facts }: FileWithFacts, textOf: TextOf, global: GlobalPrefix | undefined): EntryPoint[] => {
  const { annotations = [] } = facts;
  return annotations.flatMap((annotation): EntryPoint[] => {
    const { name, target = '' } = annotation;
    const dot = target.indexOf('.');
    if (dot < 0 || !methods.has(name)) return [];
    const controller = annotations.find((each) => each.name === 'Controller' && each.target === target.slice(0, dot));
    if (!controller) return [];
    const prefixes = addressesOf(controller, textOf);
    const own = addressesOf(annotation, textOf);
    const method = methods.get(name);
    const isPage = annotations.some((each) => each.name === 'Render' && each.target === target);
    return prefixes.flatMap((prefix) =>
      own.map(({ address, written }): EntryPoint => ({
        kind: isPage ? 'page' : 'endpoint',
        label: asLabel(global?.written.value ?? '', prefix.address, address),
        ...(method !== undefined && { method }),
        handler: target,
        framework: 'NestJS',
        path,
        evidence: [
          written && written.value !== '' ? atLiteral(path, written) : atName(path, annotation),
          ...(prefix.written ? [atLiteral(path, prefix.written)] : [atName(path, controller)]),
          ...(global ? [atLiteral(global.path, global.written)] : []),
        ],
      })),
    );
  });
};

interface Written {
  readonly address: string;
  readonly written?: Argument;
}

/** Of `@Controller('a')`, `@Controller({ path: 'a' })`, `@Get(['a', 'b'])`; nothing where an address is not known. */
const addressesOf = ({ arguments: all }: Annotation, textOf: TextOf): readonly Written[] => {
  const written = all.filter(({ position, name }) => position === 0 && (name === undefined || name === 'path'));
  if (written.length === 0) return [{ address: '' }];
  return written.flatMap((each) => {
    const address = writtenAddress(each, textOf);
    return address === undefined ? [] : [{ address, written: each }];
  });
};

/** Methods that a message, an event, a queue or the clock starts. */
const started = ({ path, facts }: FileWithFacts, textOf: TextOf): EntryPoint[] => {
  const { annotations = [] } = facts;
  return annotations.flatMap((annotation) => {
    const { name, target = '', arguments: all } = annotation;
    const first = all.find(({ position }) => position === 0);
    const text = first && (first.kind === 'name' ? (textOf(first.value) ?? first.value) : first.value);
    const entry = (kind: EntryPoint['kind'], label: string, rest: Partial<EntryPoint> = {}): EntryPoint[] => [
      {
        kind,
        label,
        handler: target,
        framework: 'NestJS',
        path,
        ...rest,
        evidence: [first && first.value !== '' ? atLiteral(path, first) : atName(path, annotation)],
      },
    ];
    if (handlers.has(name)) return text === undefined || text === '' || text.includes('{}') ? [] : entry('handler', text);
    if (schedules.has(name)) return scheduled(annotation, textOf, entry);
    if (name === 'Process') return processed(annotation, annotations, textOf, entry);
    if (name !== 'Processor' || text === undefined) return [];
    const isSplit = annotations.some((each) => each.name === 'Process' && each.target?.startsWith(`${target}.`));
    const isWorker = facts.members?.some((each) => each.container === target && each.name === 'process') === true;
    return !isSplit && isWorker ? entry('job', text, { handler: `${target}.process` }) : [];
  });
};

const handlers: ReadonlySet<string> = new Set(['SubscribeMessage', 'OnEvent', 'MessagePattern', 'EventPattern', 'GrpcMethod']);
const schedules: ReadonlySet<string> = new Set(['Cron', 'Interval', 'Timeout']);

type Entry = (kind: EntryPoint['kind'], label: string, rest?: Partial<EntryPoint>) => EntryPoint[];

const scheduled = ({ name, target = '', arguments: all }: Annotation, textOf: TextOf, entry: Entry): EntryPoint[] => {
  const positional = all.filter((each) => each.name === undefined);
  const given =
    all.find((each) => each.name === 'name') ?? (name === 'Cron' ? undefined : positional.find(({ kind }) => kind === 'string'));
  const label = given?.value ?? target.slice(target.indexOf('.') + 1);
  const when = name === 'Cron' ? cronOf(positional[0], textOf) : intervalOf(positional, name === 'Timeout');
  return entry('job', label, when === undefined ? {} : { when });
};

const cronOf = (written: Argument | undefined, textOf: TextOf): string | undefined => {
  if (written?.kind === 'string') return whenOfCron(written.value);
  if (written?.kind !== 'name') return undefined;
  const text = textOf(written.value);
  if (text !== undefined) return whenOfCron(text);
  const [, constant] = /^CronExpression\.(EVERY_[A-Z\d_]+)$/u.exec(written.value) ?? [];
  return constant === undefined ? undefined : wordsOf(constant);
};

/** `EVERY_DAY_AT_1AM` in the words of the others. */
const wordsOf = (constant: string): string =>
  constant
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/^every (?:1|one) /u, 'every ')
    .replace(/\bmidnight\b/u, '00:00')
    .replace(/\bnoon\b/u, '12:00')
    .replace(/\b(\d{1,2})(am|pm)\b/u, (_, hour: string, half: string) => {
      const hours = (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
      return `${String(hours).padStart(2, '0')}:00`;
    });

const intervalOf = (positional: readonly Argument[], isOnce: boolean): string | undefined => {
  const every = whenOfMilliseconds(Number(positional.find(({ kind }) => kind === 'number')?.value));
  return isOnce ? every && 'once after each start' : every;
};

const processed = (annotation: Annotation, all: readonly Annotation[], textOf: TextOf, entry: Entry): EntryPoint[] => {
  const { target = '' } = annotation;
  const queue = all.find(({ name, target: type }) => name === 'Processor' && target.startsWith(`${type ?? ''}.`));
  const written =
    annotation.arguments.find(({ kind, name }) => kind !== 'number' && (name === undefined || name === 'name')) ??
    queue?.arguments[0];
  if (!queue || !written) return [];
  return entry('job', written.kind === 'name' ? (textOf(written.value) ?? written.value) : written.value);
};
