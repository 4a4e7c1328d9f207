import type { Annotation, LiteralCall, Setting } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atCall, atLiteral, atName, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { firstString, lastName, nameAt, namedArgument, pythonProject } from './project.ts';
import type { PythonProject } from './project.ts';
import { cronInWords, everyInWords, scheduleInWords } from './schedule.ts';

/** What runs in the background: tasks of Celery with their schedules, Huey, Dramatiq, RQ, APScheduler, Prefect and Airflow. */
export const backgroundJobs: Convention = {
  name: 'Python jobs',
  inProject: (context) => {
    const project = pythonProject(context);
    const schedule = scheduleOf(project);
    const tasks = project.files.flatMap((file) => tasksOf(file, schedule));
    const known = new Set(tasks.flatMap(({ names }) => names));
    const others = schedule.filter(({ task }) => !known.has(task) && !known.has(lastName(task)));
    return {
      entryPoints: [
        ...tasks.map(({ row }) => row),
        ...others.map(({ row }) => row),
        ...project.files.flatMap((file) => scheduledCalls(file)),
      ],
    };
  },
};

interface Scheduled {
  /** As the schedule names it: `shop.tasks.clean`. */
  readonly task: string;
  readonly when: string | undefined;
  readonly at: EntryPoint['evidence'][0];
  /** For tasks that the project does not define. */
  readonly row: EntryPoint;
}

const scheduleOf = (project: PythonProject): readonly Scheduled[] =>
  project.files.flatMap(({ path, facts }) => [
    ...(facts.settings ?? []).flatMap((each) => fromSetting(path, each, facts.settings ?? [])),
    ...(facts.calls ?? []).flatMap((call) => periodic(path, call)),
  ]);

const fromSetting = (path: FileWithFacts['path'], setting: Setting, all: readonly Setting[]): readonly Scheduled[] => {
  const entry = /^(?<entry>beat_schedule\..+)\.task$/u.exec(setting.key)?.groups?.entry;
  if (entry === undefined || setting.value.kind !== 'string') return [];
  const written = all.find(({ key, range }) => key === `${entry}.schedule` && range.start.line === setting.range.start.line);
  return [scheduled(path, setting.value.value, written && scheduleInWords(written.value.value), atLiteral(path, setting.value))];
};

const periodic = (path: FileWithFacts['path'], call: LiteralCall): readonly Scheduled[] => {
  if (lastName(call.callee) !== 'add_periodic_task') return [];
  const task = nameAt(call, 1);
  const first = call.arguments.find(({ position, name }) => position === 0 && name === undefined);
  if (!task) return [];
  const name = task.value.replace(/\.si?$/u, '');
  return [scheduled(path, name, first && scheduleInWords(first.value), atLiteral(path, task))];
};

const scheduled = (
  path: FileWithFacts['path'],
  task: string,
  when: string | undefined,
  at: EntryPoint['evidence'][0],
): Scheduled => ({
  task,
  when,
  at,
  row: { kind: 'job', label: lastName(task), ...(when === undefined ? {} : { when }), framework: 'Celery', path, evidence: [at] },
});

interface Task {
  readonly row: EntryPoint;
  readonly names: readonly string[];
}

const tasksOf = ({ path, facts }: FileWithFacts, schedule: readonly Scheduled[]): readonly Task[] =>
  (facts.annotations ?? []).flatMap((annotation): Task[] => {
    const framework = frameworkOf(annotation, (specifier) => hasImport(facts, specifier));
    const { target } = annotation;
    if (framework === undefined || target === undefined || annotation.name.includes('cli.')) return [];
    const named = namedArgument(annotation, 'name') ?? namedArgument(annotation, 'actor_name');
    const label = named?.kind === 'string' ? named.value : lastName(target);
    const module = path.replace(/(?:\/__init__)?\.pyi?$/u, '').replaceAll('/', '.');
    const found = schedule.filter(
      ({ task }) => task === label || `${module}.${target}` === task || `${module}.${target}`.endsWith(`.${task}`),
    );
    const when = framework === 'Celery' ? joinedTimes(found) : whenOf(annotation);
    return [
      {
        names: [label, ...found.map(({ task }) => task)],
        row: {
          kind: 'job',
          label,
          ...(when === undefined ? {} : { when }),
          handler: target,
          framework,
          path,
          evidence: [atName(path, annotation), ...found.map(({ at }) => at)],
        },
      },
    ];
  });

const joinedTimes = (found: readonly Scheduled[]): string | undefined => {
  const times = [...new Set(found.flatMap(({ when }) => when ?? []))];
  return times.length === 0 || found.some(({ when }) => when === undefined) ? undefined : times.join(' and ');
};

const frameworkOf = ({ name }: Annotation, imports: (specifier: RegExp) => boolean): string | undefined => {
  const last = lastName(name);
  if (last === 'shared_task' && imports(/^celery(?:\.|$)/u)) return 'Celery';
  if ((last === 'task' || last === 'periodic_task') && imports(/celery/iu)) return 'Celery';
  if (/^(?:db_)?(?:periodic_)?task$/u.test(last) && imports(/^huey(?:\.|$)/u)) return 'Huey';
  if (last === 'actor' && imports(/^dramatiq(?:\.|$)/u)) return 'Dramatiq';
  if (last === 'job' && imports(/^(?:rq|django_rq)(?:\.|$)/u)) return 'RQ';
  if (last === 'scheduled_job' && imports(/^(?:apscheduler|flask_apscheduler)(?:\.|$)/u)) return 'APScheduler';
  if (last === 'flow' && imports(/^prefect(?:\.|$)/u)) return 'Prefect';
  if (last === 'dag' && imports(/^airflow(?:\.|$)/u)) return 'Airflow';
  return undefined;
};

/** Of APScheduler's arguments, which are named as the units are; the smaller ones that are not given are the smallest. */
const whenOf = ({ arguments: all }: Pick<LiteralCall, 'arguments'>): string | undefined => {
  const given = Object.fromEntries(all.flatMap(({ name, value }) => (name === undefined ? [] : [[name, value] as const])));
  const trigger = all.find(({ kind, value }) => kind === 'string' && /^(?:cron|interval)$/u.test(value))?.value;
  if (trigger === 'interval')
    return everyInWords(
      Object.fromEntries(Object.entries(given).filter(([name]) => /^(?:weeks|days|hours|minutes|seconds)$/u.test(name))),
    );
  if (trigger !== 'cron' || given.second !== undefined || given.week !== undefined || given.year !== undefined) return undefined;
  const { month, day, day_of_week: weekday, hour, minute } = given;
  const isDaily = month !== undefined || day !== undefined || weekday !== undefined;
  // Its week begins on Monday with 0, so that numbers are not those of others.
  if (weekday !== undefined && /\d/u.test(weekday)) return undefined;
  return cronInWords({
    ...(month === undefined ? {} : { month_of_year: month, day_of_month: day ?? '1' }),
    ...(day === undefined ? {} : { day_of_month: day }),
    ...(weekday === undefined ? {} : { day_of_week: weekday }),
    hour: hour ?? (isDaily ? '0' : '*'),
    minute: minute ?? (hour !== undefined || isDaily ? '0' : '*'),
  });
};

const scheduledCalls = ({ path, facts }: FileWithFacts): readonly EntryPoint[] => {
  const isScheduler = hasImport(facts, /^(?:apscheduler|flask_apscheduler)(?:\.|$)/u);
  const isAirflow = hasImport(facts, /^airflow(?:\.|$)/u);
  if (!isScheduler && !isAirflow) return [];
  return (facts.calls ?? []).flatMap((call): EntryPoint[] => {
    const name = isScheduler && lastName(call.callee) === 'add_job' ? nameAt(call, 0) : undefined;
    const dag = isAirflow && call.callee === 'DAG' ? (firstString(call) ?? namedArgument(call, 'dag_id')) : undefined;
    const place = name ?? dag;
    if (!place) return [];
    const when = whenOf(call);
    return [
      {
        kind: 'job',
        label: dag ? dag.value : lastName(place.value),
        ...(when === undefined ? {} : { when }),
        ...(name ? { handler: name.value } : {}),
        framework: dag ? 'Airflow' : 'APScheduler',
        path,
        evidence: [place.kind === 'name' ? atCall(path, call) : atLiteral(path, place)],
      },
    ];
  });
};
