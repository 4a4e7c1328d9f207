import type { LiteralCall } from '../../../model/file-facts.ts';
import type { EntryPoint } from '../../../model/product.ts';
import type { Convention } from '../../convention.ts';
import { atLiteral } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { constantOf } from './written-address.ts';
import { whenOfCron, whenOfInterval } from '../../when.ts';
import { isProductFile } from './product-files.ts';

/** What a library for background work is told to do. */
interface JobLibrary {
  readonly name: string;
  readonly package: RegExp;
  readonly callee: RegExp;
  /** Which positional argument names the job; absent where none does. */
  readonly label?: number;
  /** Which argument says when: a place, or the names of an object's properties. */
  readonly when?: number | readonly string[];
  /** Property that names the job. */
  readonly named?: readonly string[];
}

const libraries: readonly JobLibrary[] = [
  { name: 'node-cron', package: /^node-cron$/u, callee: /(?:^|\.)schedule$/u, when: 0, named: ['name'] },
  { name: 'cron', package: /^cron$/u, callee: /^(?:\w+\.)?CronJob$/u, when: 0 },
  { name: 'cron', package: /^cron$/u, callee: /CronJob\.from$/u, when: ['cronTime'], named: ['name'] },
  { name: 'Croner', package: /^croner$/u, callee: /^Cron$/u, when: 0, named: ['name'] },
  { name: 'node-schedule', package: /^node-schedule$/u, callee: /(?:^|\.)scheduleJob$/u, when: 0 },
  { name: 'Bull', package: /^bull$/u, callee: /queue\.process$/iu, label: 0 },
  { name: 'BullMQ', package: /^bullmq$/u, callee: /^(?:\w+\.)?Worker$/u, label: 0 },
  { name: 'Agenda', package: /^(?:agenda|@hokify\/agenda|@agenda\/\w+)$/u, callee: /agenda\.define$/iu, label: 0 },
  { name: 'Bee-Queue', package: /^bee-queue$/u, callee: /^(?:\w+\.)?Queue$/u, label: 0 },
  { name: 'pg-boss', package: /^pg-boss$/u, callee: /boss\.work$/iu, label: 0 },
  { name: 'Inngest', package: /^inngest$/u, callee: /(?:^|\.)createFunction$/u, named: ['id', 'name'], when: ['cron'] },
  {
    name: 'Trigger.dev',
    package: /^@trigger\.dev\/sdk(?:\/v\d)?$/u,
    callee: /^(?:task|schemaTask|schedules\.task)$/u,
    named: ['id'],
    when: ['cron'],
  },
];

/** Calls that say when a job runs that is defined elsewhere: which argument says when, and which names the job. */
const timers: readonly { readonly callee: RegExp; readonly when: number; readonly label: number }[] = [
  { callee: /agenda\.(?:every|repeatEvery)$/iu, when: 0, label: 1 },
  { callee: /boss\.schedule$/iu, when: 1, label: 0 },
];

/** Work that runs by itself: libraries that keep a timetable or a queue. */
export const jobConvention: Convention = {
  name: 'Background jobs',
  inFile: (file) => (isProductFile(file) ? { entryPoints: jobsIn(file) } : {}),
};

const jobsIn = (file: FileWithFacts): EntryPoint[] => {
  const { calls = [], imports } = file.facts;
  const used = libraries.filter((library) =>
    imports.some(({ kind, specifier }) => kind !== 'implicit' && library.package.test(specifier)),
  );
  return used.length === 0 ? [] : calls.flatMap((call) => used.flatMap((library) => jobOf(call, library, file)));
};

const jobOf = (call: LiteralCall, library: JobLibrary, { path, facts }: FileWithFacts): EntryPoint[] => {
  if (!library.callee.test(call.callee) || call.chain) return [];
  const at = (position: number): LiteralCall['arguments'][number] | undefined =>
    call.arguments.find((each) => each.position === position && each.name === undefined);
  const textAt = (position: number): string | undefined => {
    const written = at(position);
    return written?.kind === 'name' ? constantOf(facts, written.value) : written?.kind === 'string' ? written.value : undefined;
  };
  const property = (names: readonly string[] = []): LiteralCall['arguments'][number] | undefined =>
    call.arguments.find(({ name, kind }) => kind === 'string' && name !== undefined && names.includes(name));
  const timing = typeof library.when === 'number' ? timeAt(call, library.when) : property(library.when);
  const timer =
    typeof library.when === 'number'
      ? timing?.kind === 'name'
        ? constantOf(facts, timing.value)
        : timing?.value
      : timing?.value;
  const when = timer === undefined ? undefined : whenOfCron(timer);
  if (typeof library.when === 'number' && (timing === undefined || (when === undefined && !looksLikeCron(timer)))) return [];
  const named = library.label === undefined ? property(library.named) : at(library.label);
  const label = library.label === undefined ? (named?.value ?? namedAt(call, timing?.position, path)) : textAt(library.label);
  const place = named ?? timing;
  if (label === undefined || label === '' || label.includes('{}') || !place) return [];
  const every = when ?? timerOf(label, facts.calls ?? []);
  const handler = call.more
    ? undefined
    : call.arguments.filter(({ kind, name, position }) => kind === 'name' && name === undefined && position > 0).at(-1)?.value;
  return [
    {
      kind: 'job',
      label,
      ...(every !== undefined && { when: every }),
      ...(handler !== undefined && handler !== label && { handler }),
      framework: library.name,
      path,
      evidence: [atLiteral(path, place), ...(timing && timing !== place ? [atLiteral(path, timing)] : [])],
    },
  ];
};

/** `scheduleJob('name', '0 3 * * *', run)`: the name comes first where there is one. */
const timeAt = ({ arguments: all }: LiteralCall, at: number): LiteralCall['arguments'][number] | undefined => {
  const written = all.filter(
    ({ position, name, kind }) => name === undefined && kind !== 'number' && (position === at || position === at + 1),
  );
  return written.find(({ value }) => looksLikeCron(value)) ?? written.find(({ position }) => position === at);
};

const looksLikeCron = (text: string | undefined): boolean =>
  text !== undefined && /^(?:@\w+|[\d*?/,#A-Za-z-]+(?:\s+[\d*?/,#A-Za-z-]+){4,5})$/u.test(text.trim());

/** What runs, the function it is set up in, or the file. */
const namedAt = ({ arguments: all, more, result, inside }: LiteralCall, after: number | undefined, path: string): string => {
  const strings = all.filter(({ kind, name, position }) => kind === 'string' && name === undefined && position < (after ?? 0));
  const run = more
    ? undefined
    : all.find(({ kind, name, position }) => kind === 'name' && name === undefined && position > (after ?? 0));
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
  return strings[0]?.value ?? run?.value ?? result ?? inside ?? file;
};

const timerOf = (label: string, calls: readonly LiteralCall[]): string | undefined => {
  for (const { callee, arguments: all } of calls) {
    const timer = timers.find((each) => each.callee.test(callee));
    const text = (position: number | undefined): string | undefined =>
      all.find((each) => each.position === position && each.name === undefined && each.kind === 'string')?.value;
    const when = timer && text(timer.label) === label ? text(timer.when) : undefined;
    if (when !== undefined) return whenOfInterval(when);
  }
  return undefined;
};
