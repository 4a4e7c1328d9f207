import type { Argument, LiteralCall } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { isTest, lastName } from './go-files.ts';
import { scheduleInWords } from './schedule.ts';

/** What programs of Go do by the clock, and what messages start. */
export const goJobs: Convention = {
  name: 'Go jobs',
  inFile: (file) => {
    const { path, facts } = file;
    if (facts.language !== 'go' || isTest(path) || !facts.calls) return {};
    const entryPoints = [...scheduled(file), ...messages(file)];
    return entryPoints.length > 0 ? { entryPoints } : {};
  },
};

const timers = [
  { framework: 'robfig/cron', imported: /^github\.com\/robfig\/cron(?:\/v\d+)?$/u, names: /^(?:AddFunc|AddJob)$/u },
  { framework: 'gocron', imported: /^github\.com\/(?:go-co-op|jasonlvhit)\/gocron(?:\/v\d+)?$/u, names: /^(?:Cron|CronJob)$/u },
] as const;

const scheduled = ({ path, facts }: FileWithFacts): readonly EntryPoint[] =>
  timers.flatMap(({ framework, imported, names }) => {
    if (!hasImport(facts, imported)) return [];
    return (facts.calls ?? []).flatMap((call, index): EntryPoint[] => {
      const schedule = call.arguments[0];
      const when = schedule?.kind === 'string' && schedule.position === 0 ? scheduleInWords(schedule.value) : undefined;
      if (!schedule || !names.test(lastName(call.callee)) || when === undefined) return [];
      const handler = handlerOf(call) ?? followingHandler(facts.calls ?? [], index);
      const label = handler ? lastName(handler.value.replace('()', '')) : call.inside;
      if (label === undefined) return [];
      return [
        {
          path,
          kind: 'job',
          label,
          when,
          ...(handler && { handler: handler.value.replace('()', '') }),
          framework,
          evidence: [atLiteral(path, schedule), ...(handler ? [atLiteral(path, handler)] : [])],
        },
      ];
    });
  });

const handlerOf = (call: LiteralCall): Argument | undefined =>
  call.arguments.find(({ kind, name, position }) => kind === 'name' && name === undefined && position > 0);

/** `s.Cron("0 3 * * *").Do(clean)` */
const followingHandler = (calls: readonly LiteralCall[], index: number): Argument | undefined =>
  calls
    .find(({ chainedTo, callee }) => chainedTo === index && lastName(callee) === 'Do')
    ?.arguments.find(({ kind }) => kind === 'name');

const consumers = [
  { framework: 'Asynq', imported: /^github\.com\/hibiken\/asynq$/u, names: /^(?:HandleFunc|Handle)$/u, position: 0 },
  {
    framework: 'Machinery',
    imported: /^github\.com\/RichardKnop\/machinery(?:\/v\d+)?(?:\/|$)/u,
    names: /^RegisterTask$/u,
    position: 0,
  },
  {
    framework: 'NATS',
    imported: /^github\.com\/nats-io\/(?:nats\.go|go-nats)$/u,
    names: /^(?:Subscribe|QueueSubscribe)$/u,
    position: 0,
  },
] as const;

const messages = ({ path, facts }: FileWithFacts): readonly EntryPoint[] =>
  consumers.flatMap(({ framework, imported, names, position }) => {
    if (!hasImport(facts, imported)) return [];
    return (facts.calls ?? []).flatMap((call): EntryPoint[] => {
      const message = call.arguments.find((each) => each.position === position && each.kind === 'string');
      if (!message || !names.test(lastName(call.callee)) || !/^[\w:.>*-]+$/u.test(message.value)) return [];
      const handler = handlerOf(call)?.value.replace('()', '');
      return [
        {
          path,
          kind: 'handler',
          label: message.value,
          ...(handler !== undefined && { handler }),
          framework,
          evidence: [atLiteral(path, message)],
        },
      ];
    });
  });
