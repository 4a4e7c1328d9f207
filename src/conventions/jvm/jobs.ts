import type { Annotation, Argument } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { argumentsNamed, jvmProject, simpleName } from './jvm-project.ts';
import type { JvmProject } from './jvm-project.ts';
import { cronInWords, durationInWords } from './spring-schedule.ts';

/** What runs by itself: methods on a schedule, what runs when the application starts, jobs of Quartz. */
export const jobs: Convention = {
  name: 'Spring scheduling',
  inProject(context) {
    const project = jvmProject(context);
    return { entryPoints: project.files.flatMap((file) => [...scheduled(file, project), ...runners(file), ...batches(file)]) };
  },
};

const schedulers: readonly { readonly framework: string; readonly imports: RegExp }[] = [
  { framework: 'Spring', imports: /^org\.springframework\.scheduling\b/u },
  { framework: 'Quarkus', imports: /^io\.quarkus\.scheduler\b/u },
  { framework: 'Micronaut', imports: /^io\.micronaut\.scheduling\b/u },
];

const scheduled = (file: FileWithFacts, project: JvmProject): readonly EntryPoint[] => {
  const { path, facts } = file;
  const scheduler = schedulers.find(({ imports }) => hasImport(facts, imports));
  if (!scheduler) return [];
  return (facts.annotations ?? []).flatMap((annotation) => {
    const { target } = annotation;
    if (simpleName(annotation.name) !== 'Scheduled' || target === undefined) return [];
    const { when, at } = whenOf(annotation, file, project);
    if (when === 'never') return [];
    return [
      {
        kind: 'job',
        label: simpleName(target),
        ...(when !== undefined && { when }),
        handler: target,
        framework: scheduler.framework,
        path,
        evidence: [atName(path, annotation), ...(at ? [atLiteral(path, at)] : [])],
      },
    ];
  });
};

const whenOf = (
  annotation: Annotation,
  file: FileWithFacts,
  project: JvmProject,
): { readonly when?: string | undefined; readonly at?: Argument } => {
  const [cron] = annotation.arguments.filter(({ name }) => name === 'cron');
  if (cron) {
    const text = project.textOf(cron, file);
    return { at: cron, when: text === '-' ? 'never' : text === undefined ? undefined : cronInWords(text) };
  }
  const unit = simpleName(argumentsNamed(annotation, 'timeUnit')[0]?.value ?? 'MILLISECONDS');
  const between = (argument: Argument): string | undefined => {
    const isText = argument.kind === 'string';
    const text = isText ? project.textOf(argument, file) : argument.value;
    return text === undefined ? undefined : durationInWords(text, unit);
  };
  const [rate] = annotation.arguments.filter(({ name }) => /^(?:fixedRate(?:String)?|every)$/u.test(name ?? ''));
  if (rate) {
    const words = between(rate)?.replace(/^1 /u, '');
    return { at: rate, when: words && `every ${words}` };
  }
  const [delay] = annotation.arguments.filter(({ name }) => /^fixedDelay(?:String)?$/u.test(name ?? ''));
  const words = delay && between(delay);
  return { ...(delay && { at: delay }), when: words && `${words} after each run` };
};

/** Classes that Spring Boot runs once, and jobs of Quartz. */
const runnerTypes: readonly {
  readonly type: RegExp;
  readonly imports: RegExp;
  readonly framework: string;
  readonly when?: string;
}[] = [
  {
    type: /^(?:CommandLine|Application)Runner$/u,
    imports: /^org\.springframework\.boot\b/u,
    framework: 'Spring Boot',
    when: 'when the application starts',
  },
  {
    type: /^(?:Job|InterruptableJob|QuartzJobBean)$/u,
    imports: /^org\.(?:quartz|springframework\.scheduling\.quartz)\b/u,
    framework: 'Quartz',
  },
];

const runners = ({ path, facts }: FileWithFacts): readonly EntryPoint[] =>
  facts.definitions.flatMap((definition) => {
    if (definition.kind !== 'class') return [];
    const runner = runnerTypes.find(
      ({ type, imports }) =>
        definition.supertypes?.some((each) => type.test(simpleName(each))) === true && hasImport(facts, imports),
    );
    if (!runner) return [];
    const { framework, when } = runner;
    return [
      {
        kind: 'job',
        label: definition.name,
        ...(when !== undefined && { when }),
        handler: definition.name,
        framework,
        path,
        evidence: [atName(path, definition)],
      },
    ];
  });

/** `new JobBuilder("importUsers", repository)` */
const batches = ({ path, facts }: FileWithFacts): readonly EntryPoint[] => {
  if (!hasImport(facts, /^org\.springframework\.batch\b/u)) return [];
  return (facts.calls ?? []).flatMap(({ callee, arguments: [name], inside }) =>
    /^(?:JobBuilder|jobBuilderFactory\.get|jobBuilders\.get)$/u.test(callee) && name?.kind === 'string'
      ? [
          {
            kind: 'job',
            label: name.value,
            ...(inside !== undefined && { handler: inside }),
            framework: 'Spring Batch',
            path,
            evidence: [atLiteral(path, name)],
          },
        ]
      : [],
  );
};
