import type { EntryPoint } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { cronInWords } from '../cron.ts';
import { annotationsOn, dotnetProject, simpleName, typeArgument } from './dotnet-project.ts';
import type { DotnetProject, TypeInFile } from './dotnet-project.ts';

/** What runs in the background, and what a message or an event starts. */
export const background: Convention = {
  name: '.NET background work',
  inProject(context) {
    const project = dotnetProject(context);
    return {
      entryPoints: [
        ...project.types.flatMap((type) =>
          type.definition.kind === 'class' ? [...jobsOf(type, project), ...handlersOf(type, project)] : [],
        ),
        ...project.files.flatMap(functions),
        ...project.files.flatMap((file) => [...recurring(file), ...subscribed(file, project)]),
      ],
    };
  },
};

interface Kind {
  readonly type: RegExp;
  readonly framework: string;
  /** Where the name of the type alone does not tell. */
  readonly imports?: RegExp;
}

const jobKinds: readonly Kind[] = [
  { type: /^(?:BackgroundService|IHostedService|IHostedLifecycleService)$/u, framework: '.NET hosted services' },
  { type: /^(?:IJob|QuartzJobBase)$/u, framework: 'Quartz.NET', imports: /^Quartz\b/u },
  { type: /^IInvocable$/u, framework: 'Coravel', imports: /^Coravel\b/u },
];

const jobsOf = ({ definition, file, path }: TypeInFile, project: DotnetProject): readonly EntryPoint[] => {
  const { name, supertypes = [] } = definition;
  const kind = jobKinds.find(
    (each) => supertypes.some((type) => each.type.test(simpleName(type))) && isThere(each, file, project),
  );
  return kind && !/^(?:Base|Abstract)|Base$/u.test(name)
    ? [
        {
          kind: 'job',
          label: name,
          handler: path,
          framework: kind.framework,
          path: file.path,
          evidence: [atName(file.path, definition)],
        },
      ]
    : [];
};

/** Imported here, or for the whole project: `global using MassTransit;`. */
const isThere = ({ imports }: Kind, file: FileWithFacts, project: DotnetProject): boolean =>
  imports === undefined ||
  hasImport(file.facts, imports) ||
  project.files.some(
    ({ path, facts }) =>
      /(?:Usings|Imports)\.cs$/iu.test(path) &&
      project.projectOf(path) === project.projectOf(file.path) &&
      hasImport(facts, imports),
  );

const handlerKinds: readonly Kind[] = [
  { type: /^IIntegrationEventHandler$/u, framework: 'Integration events' },
  { type: /^IConsumer$/u, framework: 'MassTransit', imports: /^MassTransit\b/u },
  { type: /^IHandleMessages$/u, framework: 'NServiceBus', imports: /^NServiceBus\b/u },
  { type: /^IHandleMessages$/u, framework: 'Rebus', imports: /^Rebus\b/u },
  { type: /^(?:IDistributedEventHandler|ILocalEventHandler)$/u, framework: 'ABP', imports: /^Volo\.Abp\b/u },
  { type: /^INotificationHandler$/u, framework: 'MediatR', imports: /^MediatR\b/u },
];

const handlersOf = ({ definition, file, path }: TypeInFile, project: DotnetProject): readonly EntryPoint[] =>
  (definition.supertypes ?? []).flatMap((each) => {
    const kind = handlerKinds.find(
      ({ type, ...rest }) => type.test(simpleName(each)) && isThere({ type, ...rest }, file, project),
    );
    const event = typeArgument(each);
    return kind && event !== undefined && event.length > 1
      ? [
          {
            kind: 'handler' as const,
            label: event,
            handler: path,
            framework: kind.framework,
            path: file.path,
            evidence: [atName(file.path, definition)] as const,
          },
        ]
      : [];
  });

/** `RecurringJob.AddOrUpdate("clean-up", ...)` of Hangfire. */
const recurring = ({ path, facts }: FileWithFacts): readonly EntryPoint[] =>
  hasImport(facts, /^Hangfire\b/u)
    ? (facts.calls ?? []).flatMap(({ callee, arguments: [first] }) =>
        /(?:^|\.)AddOrUpdate$/u.test(callee) && /recurring/iu.test(callee) && first?.kind === 'string'
          ? [
              {
                kind: 'job' as const,
                label: first.value,
                framework: 'Hangfire',
                path,
                evidence: [atLiteral(path, first)] as const,
              },
            ]
          : [],
      )
    : [];

/** `[Function("Report")]` of Azure Functions; what starts it stands on its parameters. */
const functions = (file: FileWithFacts): readonly EntryPoint[] => {
  if (!hasImport(file.facts, /^Microsoft\.Azure\.(?:Functions\.Worker|WebJobs)\b/u)) return [];
  const all = file.facts.annotations ?? [];
  const named = all.filter(({ name }) => /^Function(?:Name)?$/u.test(simpleName(name)));
  return named.flatMap((each, index): readonly EntryPoint[] => {
    const [label] = each.arguments.filter(({ kind }) => kind === 'string');
    const next = named[index + 1]?.range.start.line ?? Infinity;
    const trigger = all.find(
      ({ name, range }) =>
        simpleName(name).endsWith('Trigger') && range.start.line >= each.range.start.line && range.start.line < next,
    );
    const kind = trigger && simpleName(trigger.name);
    if (!label || !trigger || kind === undefined || kind === 'HttpTrigger') return [];
    const text = trigger.arguments.find(({ kind: of }) => of === 'string')?.value;
    const when =
      kind === 'TimerTrigger' && text !== undefined ? cronInWords(text.replace(/^0 (?=(?:\S+ ){4}\S+$)/u, '')) : undefined;
    const evidence = [atLiteral(file.path, label), atName(file.path, trigger)] as const;
    const row = { handler: each.target ?? label.value, framework: 'Azure Functions', path: file.path, evidence };
    if (kind === 'TimerTrigger') return [{ kind: 'job', label: label.value, ...(when !== undefined && { when }), ...row }];
    return [{ kind: 'handler', label: text !== undefined && !text.includes('%') ? text : label.value, ...row }];
  });
};

/** `[CapSubscribe("order.placed")]` */
const subscribed = (file: FileWithFacts, project: DotnetProject): readonly EntryPoint[] =>
  (file.facts.annotations ?? []).flatMap((annotation) => {
    const [first] = annotation.arguments;
    const text = first && project.textOf(first, file);
    return simpleName(annotation.name) === 'CapSubscribe' &&
      annotation.target?.includes('.') === true &&
      first &&
      text !== undefined
      ? [
          {
            kind: 'handler' as const,
            label: text,
            handler: annotation.target,
            framework: 'CAP',
            path: file.path,
            evidence: [atLiteral(file.path, first), atName(file.path, annotation)] as const,
          },
        ]
      : [];
  });

/** Services of gRPC: classes that extend what is made of a `.proto` file of the project. */
export const grpc: Convention = {
  name: 'gRPC',
  inProject(context) {
    const project = dotnetProject(context);
    const protos = context.files.filter(({ facts }) => facts.language === 'proto');
    if (protos.length === 0) return {};
    return {
      entryPoints: project.types.flatMap(({ definition, file, path }) =>
        (definition.supertypes ?? []).flatMap((each) => {
          const [, service] = /(?:^|\.)(\w+)\.\1Base$/u.exec(each) ?? [];
          return service === undefined ? [] : calledOf({ service, definition, file, path }, protos, project);
        }),
      ),
    };
  },
};

const calledOf = (
  { service, definition, file, path }: TypeInFile & { readonly service: string },
  protos: readonly FileWithFacts[],
  project: DotnetProject,
): readonly EntryPoint[] => {
  const having = protos.filter(({ facts }) => facts.definitions.some(({ name, kind }) => name === service && kind === 'service'));
  const own = having.filter((each) => project.projectOf(each.path) === project.projectOf(file.path));
  const [proto, ...others] = own.length > 0 ? own : having;
  if (!proto || others.length > 0) return [];
  const members = new Set((file.facts.members ?? []).filter(({ container }) => container === path).map(({ name }) => name));
  const space = proto.facts.namespace?.text;
  return proto.facts.definitions.flatMap((each) =>
    each.kind === 'endpoint' && each.container === service && members.has(each.name)
      ? [
          {
            kind: 'endpoint' as const,
            label: `/${space === undefined ? '' : `${space}.`}${service}/${each.name}`,
            handler: `${path}.${each.name}`,
            framework: 'gRPC',
            path: file.path,
            evidence: [atName(proto.path, each), atName(file.path, definition)] as const,
          },
        ]
      : [],
  );
};

export const verbs: Convention = {
  name: '.NET commands',
  inProject(context) {
    const project = dotnetProject(context);
    return { entryPoints: [...project.types.flatMap(verbOf), ...project.files.flatMap(commandsIn)] };
  },
};

/** `[Verb("add")]` of CommandLineParser. */
const verbOf = ({ definition, file, path }: TypeInFile): readonly EntryPoint[] => {
  const [first] = annotationsOn(file.facts, path).find((each) => simpleName(each.name) === 'Verb')?.arguments ?? [];
  return first?.kind === 'string' && hasImport(file.facts, /^CommandLine$/u)
    ? [
        {
          kind: 'command',
          label: first.value,
          handler: path,
          framework: 'CommandLineParser',
          path: file.path,
          evidence: [atLiteral(file.path, first), atName(file.path, definition)],
        },
      ]
    : [];
};

const commandsIn = ({ path, facts }: FileWithFacts): readonly EntryPoint[] => {
  const isPlain = hasImport(facts, /^System\.CommandLine\b/u);
  const isSpectre =
    hasImport(facts, /^Spectre\.Console\.Cli\b/u) && !(facts.calls ?? []).some(({ callee }) => callee.endsWith('AddBranch'));
  if (!isPlain && !isSpectre) return [];
  return (facts.calls ?? []).flatMap(({ callee, arguments: [first] }) => {
    const isCommand = isPlain ? callee === 'Command' : callee.endsWith('.AddCommand');
    return isCommand && first?.kind === 'string' && first.position === 0
      ? [
          {
            kind: 'command' as const,
            label: first.value,
            framework: isPlain ? 'System.CommandLine' : 'Spectre.Console',
            path,
            evidence: [atLiteral(path, first)] as const,
          },
        ]
      : [];
  });
};
