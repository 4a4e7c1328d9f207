import { groupBy } from '../../base/collections.ts';
import type { LiteralCall, Setting } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { ConventionContext } from '../convention.ts';
import { cronInWords } from '../cron.ts';
import { atLiteral } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { named, nestedCalls, positional } from '../nested-calls.ts';

/** What the files say that set up recurring jobs: Solid Queue, sidekiq-cron and sidekiq-scheduler, whenever. */
export const schedulesOf = ({ files, graph }: ConventionContext): readonly EntryPoint[] =>
  files
    .filter(({ path }) => graph.modules.get(path)?.role !== 'test')
    .flatMap((file) => {
      if (/(?:^|\/)config\/recurring\.ya?ml$/u.test(file.path)) return fromSettings(file, 'Solid Queue');
      if (/(?:^|\/)config\/(?:sidekiq|schedule|sidekiq_cron|sidekiq_schedule)\.ya?ml$/u.test(file.path))
        return fromSettings(file, 'Sidekiq');
      return /(?:^|\/)config\/schedule\.rb$/u.test(file.path) ? fromWhenever(file) : [];
    });

const fromSettings = (file: FileWithFacts, framework: string): readonly EntryPoint[] => {
  const settings = file.facts.settings ?? [];
  const counts = settings.filter(({ key }) => !/^:?(?:development|test|staging)\./u.test(key));
  const jobs = groupBy(counts.length > 0 ? counts : settings, ({ key }) => key.slice(0, key.lastIndexOf('.')));
  return [...jobs.values()].flatMap((job): EntryPoint[] => {
    const what = valueOf(job, /\.:?class$/u) ?? valueOf(job, /\.:?command$/u);
    const when = valueOf(job, /\.:?(?:schedule|cron|every|at)$/u);
    if (!what || !when) return [];
    const words = scheduleInWords(when.value.value);
    return [
      {
        kind: 'job',
        label: what.value.value,
        ...(words !== undefined && { when: words }),
        framework,
        path: file.path,
        evidence: [atLiteral(file.path, what.value), atLiteral(file.path, when.value)],
      },
    ];
  });
};

const valueOf = (settings: readonly Setting[], key: RegExp): Setting | undefined =>
  settings.find((each) => key.test(`.${each.key}`));

/** Cron, or English as Fugit reads it: `every day at 3am`, `every hour`. */
const scheduleInWords = (text: string): string | undefined => {
  const cron = cronInWords(text);
  if (cron !== undefined) return cron;
  const every = /^(?:every )?(\d+)\s?([smhd])$/u.exec(text.trim());
  if (every) return everyOf(Number(every[1]), units.get(every[2] ?? '') ?? '');
  return /^(?:every|at) [\w :,-]{1,60}$/u.test(text) ? text : undefined;
};

const units: ReadonlyMap<string, string> = new Map([
  ['s', 'second'],
  ['m', 'minute'],
  ['h', 'hour'],
  ['d', 'day'],
]);

const everyOf = (count: number, unit: string): string => (count === 1 ? `every ${unit}` : `every ${count} ${unit}s`);

const fromWhenever = (file: FileWithFacts): readonly EntryPoint[] =>
  nestedCalls(file.facts.calls ?? []).flatMap(({ call, children }) => {
    if (call.callee !== 'every') return [];
    const when = wheneverInWords(call);
    return children.flatMap(({ call: { callee, arguments: given } }): EntryPoint[] => {
      const [what] = given;
      if (!what || !/^(?:runner|rake|command|script)$/u.test(callee)) return [];
      const label = callee === 'rake' ? `rake ${what.value}` : (/^([A-Z][\w:]*)\.perform/u.exec(what.value)?.[1] ?? what.value);
      return [
        {
          kind: 'job',
          label,
          ...(when !== undefined && { when }),
          framework: 'whenever',
          path: file.path,
          evidence: [atLiteral(file.path, what)],
        },
      ];
    });
  });

const wheneverInWords = (call: LiteralCall): string | undefined => {
  const [first] = positional(call, 0);
  const at = named(call, 'at')?.value;
  if (!first) return undefined;
  const cron = cronInWords(first.value);
  if (cron !== undefined) return cron;
  const [, count, unit] = /^(\d+)\.(minute|hour|day|week|month|year)s?$/u.exec(first.value) ?? [];
  const every =
    unit === undefined ? (/^[a-z]+$/u.test(first.value) ? `every ${first.value}` : undefined) : everyOf(Number(count), unit);
  return every === undefined ? undefined : at === undefined ? every : `${every} at ${at}`;
};
