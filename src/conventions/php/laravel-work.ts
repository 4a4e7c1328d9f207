import type { EntryPoint, FileRole } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atLiteral, atName } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { inWords, plural } from '../ruby/inflect.ts';
import { laravelSchedule } from './laravel-schedule.ts';
import { classesOf, descends, fullName } from './names.ts';
import type { PhpClass } from './names.ts';

/** Commands, jobs, listeners, e-mails and policies of a Laravel application. */
export const laravelWork: Convention = {
  name: 'Laravel',
  inProject(context) {
    const classes = classesOf(context);
    const all = [...classes].filter(([, { file }]) => context.graph.modules.get(file.path)?.role !== 'test');
    const of = (isRoot: (name: string) => boolean): readonly PhpClass[] =>
      all.flatMap(([name, one]) => (descends(name, classes, isRoot) ? [one] : []));
    const scheduled = laravelSchedule(context);
    const commands = of((name) => name === 'Illuminate\\Console\\Command').flatMap(command);
    const jobs = of((name) => name === 'Illuminate\\Contracts\\Queue\\ShouldQueue').flatMap((one) => queued(one, classes));
    const known = [...commands, ...jobs].map((each) => withSchedule(each, scheduled));
    const taken = new Set(known.flatMap(({ label, handler = '' }) => [label, handler.split('::')[0] ?? '']));
    return {
      entryPoints: [...known, ...scheduled.filter(({ label }) => !taken.has(label)), ...closureCommands(context)],
      roles: [...of((name) => name === 'Illuminate\\Mail\\Mailable').flatMap(mailable), ...all.flatMap(([, one]) => policy(one))],
    };
  },
};

const placeOf = ({ file, name }: PhpClass): ReturnType<typeof atName> | undefined => {
  const definition = file.facts.definitions.find((each) => each.name === name);
  return definition && atName(file.path, definition);
};

/** `users:add {name}` is called by its first word. */
const command = (one: PhpClass): readonly EntryPoint[] => {
  const { file, name } = one;
  const signature = file.facts.constants?.find(
    (each) => (each.name === '$signature' || each.name === '$name') && each.container === name && each.value.value.trim() !== '',
  );
  const attribute = file.facts.annotations?.find((each) => each.target === name && each.name === 'AsCommand');
  const value = signature?.value ?? attribute?.arguments.find(({ kind }) => kind === 'string');
  if (!value) return [];
  const [label = ''] = value.value.trim().split(/\s/u);
  const handler = `${name}::handle`;
  return [{ kind: 'command', label, handler, framework: 'Laravel', path: file.path, evidence: [atLiteral(file.path, value)] }];
};

/** What waits in a queue: listeners and e-mails are no jobs of their own. */
const queued = (one: PhpClass, classes: ReadonlyMap<string, PhpClass>): readonly EntryPoint[] => {
  const { file, name } = one;
  const full = fullName(file, name);
  const isOther = descends(full, classes, (each) => /\\(?:Mailable|Notification|ShouldBroadcast\w*)$/u.test(each));
  const place = placeOf(one);
  const isBase = [...classes.values()].some(({ supertypes }) => supertypes.includes(full));
  if (isOther || isBase || !place || /(?:^|\/)(?:Listeners|Mail|Notifications|Events)\//u.test(file.path)) return [];
  return [{ kind: 'job', label: name, handler: `${name}::handle`, framework: 'Laravel', path: file.path, evidence: [place] }];
};

const withSchedule = (one: EntryPoint, scheduled: readonly EntryPoint[]): EntryPoint => {
  const className = one.handler?.split('::')[0];
  const found = scheduled.find(({ label }) => label === one.label || label === className);
  if (found?.when === undefined) return one;
  return { ...one, when: found.when, evidence: [...one.evidence, ...found.evidence] };
};

/** `Artisan::command('mail:send {user}', function () { ... })` */
const closureCommands = ({ files, graph }: ConventionContext): readonly EntryPoint[] =>
  files.flatMap(({ path, facts }) =>
    facts.language !== 'php' || graph.modules.get(path)?.role === 'test'
      ? []
      : (facts.calls ?? []).flatMap(({ callee, arguments: [first], block }): EntryPoint[] => {
          if (!/(?:^|\\)Artisan::command$/u.test(callee) || first?.kind !== 'string' || !block) return [];
          const [label = ''] = first.value.split(/\s/u);
          return [{ kind: 'command', label, framework: 'Laravel', path, evidence: [atLiteral(path, first)] }];
        }),
  );

/** Only where the subject is written out. */
const mailable = ({ file, name }: PhpClass): readonly FileRole[] => {
  const subject = (file.facts.calls ?? [])
    .filter(({ inside = '' }) => inside.startsWith(`${name}::`))
    .flatMap((call) =>
      call.callee === 'Envelope'
        ? call.arguments.filter((each) => each.kind === 'string' && (each.name === 'subject' || each.name === undefined))
        : /(?:->|^)subject$/u.test(call.callee)
          ? call.arguments.filter(({ kind }) => kind === 'string')
          : [],
    )[0];
  if (!subject || subject.value.includes('{}')) return [];
  const text = `Sends the e-mail "${subject.value}".`;
  return [{ text, framework: 'Laravel', path: file.path, evidence: [atLiteral(file.path, subject)] }];
};

const policy = (one: PhpClass): readonly FileRole[] => {
  const about = /^(\w+)Policy$/u.exec(one.name)?.[1];
  const place = placeOf(one);
  if (about === undefined || !place || !/(?:^|\/)Policies\//u.test(one.file.path) || !usesLaravel(one.file)) return [];
  return [
    {
      text: `Decides who may do what with ${plural(inWords(about))}.`,
      framework: 'Laravel',
      path: one.file.path,
      evidence: [place],
    },
  ];
};

const usesLaravel = ({ facts }: FileWithFacts): boolean =>
  facts.imports.some(({ specifier }) => /^(?:Illuminate|App)\\/u.test(specifier)) && (facts.members?.length ?? 0) > 0;
