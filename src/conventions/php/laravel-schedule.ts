import { listOf } from '../../base/list-of.ts';
import type { Argument, LiteralCall } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { ConventionContext } from '../convention.ts';
import { cronInWords } from '../cron.ts';
import { atLiteral } from '../evidence.ts';
import { nestedCalls } from '../nested-calls.ts';
import type { NestedCall } from '../nested-calls.ts';
import { chainsOf, verbOf } from './laravel-chains.ts';
import type { Chain } from './laravel-chains.ts';

/** `$schedule->command('mail:send')->dailyAt('03:00')`, `Schedule::job(new Clean)->hourly()`. */
export const laravelSchedule = ({ files, graph }: ConventionContext): readonly EntryPoint[] =>
  files.flatMap(({ path, facts }) => {
    if (facts.language !== 'php' || graph.modules.get(path)?.role === 'test') return [];
    const isSchedule = facts.imports.some(({ specifier }) => /\\(?:Scheduling|Facades)\\Schedule$/u.test(specifier));
    if (!isSchedule) return [];
    return allChains(nestedCalls(facts.calls ?? [])).flatMap((chain): EntryPoint[] => {
      const call = chain.find((each) => /(?:^|\\)(?:\$schedule->|Schedule::)(?:command|job|exec)$/u.test(each.call.callee))?.call;
      const [what] = call?.arguments ?? [];
      if (!call || !what) return [];
      const when = whenOf(chain.filter((each) => each.call !== call).map((each) => each.call));
      return [
        {
          kind: 'job',
          label: labelOf(what),
          ...(when !== undefined && { when }),
          framework: 'Laravel',
          path,
          evidence: [atLiteral(path, what)],
        },
      ];
    });
  });

const allChains = (calls: readonly NestedCall[]): readonly Chain[] => [
  ...chainsOf(calls),
  ...calls.flatMap(({ children }) => (children.length > 0 ? allChains(children) : [])),
];

const labelOf = ({ value, kind }: Argument): string =>
  kind === 'name'
    ? value
        .replace(/^new |::class$|\(\)$/gu, '')
        .replace(/^.*\\/u, '')
        .replace(/::class$|\(\)$/u, '')
    : (value.trim().split(/\s/u)[0] ?? value);

const whenOf = (calls: readonly LiteralCall[]): string | undefined => {
  for (const call of calls) {
    const text = call.arguments[0]?.value;
    const verb = verbOf(call);
    if (verb === 'cron') return text === undefined ? undefined : cronInWords(text);
    const plain = plainTimes.get(verb);
    if (plain !== undefined) {
      const days = calls.map((each) => dayNames.get(verbOf(each))).filter((each) => each !== undefined);
      const at = calls.find((each) => verbOf(each) === 'at')?.arguments[0]?.value;
      const isDaily = verb === 'daily' && days.length === 0;
      return days.length > 0
        ? `${plain === 'every day' ? '' : `${plain} `}${listOf(days)}`
        : isDaily
          ? `every day at ${at ?? '00:00'}`
          : plain;
    }
    const every = /^every(\w+?)(Minute|Hour|Second|Day)s?$/u.exec(verb);
    if (every) return `every ${(every[1] ?? '').toLowerCase()} ${(every[2] ?? '').toLowerCase()}s`;
    if (verb === 'dailyAt' && text !== undefined) return `every day at ${text}`;
  }
  return undefined;
};

const plainTimes: ReadonlyMap<string, string> = new Map([
  ['everyMinute', 'every minute'],
  ['everySecond', 'every second'],
  ['hourly', 'every hour'],
  ['hourlyAt', 'every hour'],
  ['daily', 'every day'],
  ['weekly', 'every week'],
  ['weeklyOn', 'every week'],
  ['monthly', 'every month'],
  ['monthlyOn', 'every month'],
  ['quarterly', 'every quarter'],
  ['yearly', 'every year'],
  ['twiceDaily', 'twice a day'],
  ['twiceMonthly', 'twice a month'],
]);

const dayNames: ReadonlyMap<string, string> = new Map([
  ['weekdays', 'on weekdays'],
  ['weekends', 'on weekends'],
  ...['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'].map((day): [string, string] => [
    `${day.toLowerCase()}s`,
    `on ${day}s`,
  ]),
]);
