import { listUpTo } from '../../base/list-of.ts';
import { baseName } from '../../base/paths.ts';
import type { Annotation, LiteralCall } from '../../model/file-facts.ts';
import type { EntryPoint, FileRole } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atCall, atLiteral, atName, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { migrationOf } from './django-migrations.ts';
import { firstString, isTestPath, lastName, nameAt, namedArgument } from './project.ts';

/** What Django makes of single files: commands, handlers of signals, migrations, pages of the admin, e-mails. */
export const djangoParts: Convention = {
  name: 'Django',
  inFile: (file) => {
    if (file.facts.language !== 'python' || !hasImport(file.facts, /^(?:django|wagtail)(?:\.|$)/u)) return {};
    const migrations = migrationOf(file);
    if (isTestPath(file.path)) return {};
    return { migrations, entryPoints: [...commands(file), ...handlers(file)], roles: [...adminPages(file), ...mails(file)] };
  },
};

const commands = ({ path, facts }: FileWithFacts): readonly EntryPoint[] => {
  const name = /(?:^|\/)management\/commands\/(?<name>[a-zA-Z0-9]\w*)\.py$/u.exec(path)?.groups?.name;
  const command = facts.definitions.find((each) => each.name === 'Command' && each.kind === 'class');
  if (name === undefined || !command) return [];
  return [
    {
      kind: 'command',
      label: `manage.py ${name}`,
      handler: 'Command',
      framework: 'Django',
      path,
      evidence: [atName(path, command)],
    },
  ];
};

const handlers = ({ path, facts }: FileWithFacts): readonly EntryPoint[] => {
  if (/(?:^|\/)migrations\//u.test(path)) return [];
  if (
    !hasImport(facts, /^django\.(?:dispatch|db\.models\.signals|db\.models|core\.signals|contrib\.auth\.signals|test\.signals)/u)
  )
    return [];
  const received = (facts.annotations ?? []).filter(({ name }) => lastName(name) === 'receiver');
  return [
    ...received.flatMap((each) => eventRows(path, each, each.arguments.filter(isFirstName), each.target)),
    ...(facts.calls ?? []).flatMap((call) => connected(path, call)),
  ];
};

const isFirstName = ({ kind, position, name }: Annotation['arguments'][number]): boolean =>
  kind === 'name' && position === 0 && name === undefined;

const eventRows = (
  path: FileWithFacts['path'],
  annotation: Annotation,
  signals: Annotation['arguments'],
  handler: string | undefined,
): EntryPoint[] =>
  signals.map((signal) => ({
    kind: 'handler',
    label: eventLabel(signal.value, annotation),
    ...(handler === undefined ? {} : { handler }),
    framework: 'Django',
    path,
    evidence: [atLiteral(path, signal)],
  }));

const eventLabel = (signal: string, { arguments: all }: Pick<LiteralCall, 'arguments'>): string => {
  const sender = namedArgument({ arguments: all }, 'sender');
  const isModel =
    sender !== undefined && (sender.kind === 'name' || sender.kind === 'string') && /(?:^|\.)[A-Z]/u.test(sender.value);
  const name = isModel
    ? ` ${sender.value.endsWith('.through') ? sender.value.slice(0, -'.through'.length) : lastName(sender.value)}`
    : '';
  return `${lastName(signal)}${name}`;
};

/** `post_save.connect(update_stock, sender=Order)`. */
const connected = (path: FileWithFacts['path'], call: LiteralCall): EntryPoint[] => {
  const signal =
    /^(?:\w+\.)*(?<signal>(?:pre|post)_\w+|m2m_changed|request_\w+|got_request_exception|user_log\w+)\.connect$/u.exec(
      call.callee,
    )?.groups?.signal;
  const handler = nameAt(call, 0) ?? namedArgument(call, 'receiver');
  if (signal === undefined || handler?.kind !== 'name') return [];
  return [
    {
      kind: 'handler',
      label: eventLabel(signal, call),
      handler: handler.value,
      framework: 'Django',
      path,
      evidence: [atCall(path, call)],
    },
  ];
};

const maxNamed = 4;

const adminPages = ({ path, facts }: FileWithFacts): readonly FileRole[] => {
  if (!hasImport(facts, /^django\.contrib(?:\.admin)?$/u)) return [];
  const models = [
    ...(facts.annotations ?? [])
      .filter(({ name }) => /^(?:admin\.)?register$/u.test(name))
      .flatMap((each) => each.arguments.filter(({ kind, name }) => kind === 'name' && name === undefined)),
    ...(facts.calls ?? [])
      .filter(({ callee }) => /^admin\.site\.register$/u.test(callee))
      .flatMap((each) => each.arguments.filter(isFirstName)),
  ];
  const [first] = models;
  if (!first) return [];
  const names = [...new Set(models.map(({ value }) => lastName(value)))];
  return [
    {
      text: `Decides how the admin pages show ${listUpTo(names, maxNamed - 1)}.`,
      framework: 'Django',
      path,
      evidence: [atLiteral(path, first)],
    },
  ];
};

const mails = ({ path, facts }: FileWithFacts): readonly FileRole[] =>
  hasImport(facts, /^django\.core(?:\.mail)?$/u) && baseName(path) !== 'settings.py'
    ? (facts.calls ?? []).flatMap((call): FileRole[] => {
        const subject = /^(?:mail\.)?(?:send_mail|EmailMessage|EmailMultiAlternatives)$/u.test(call.callee) && firstString(call);
        if (!subject || !/^[^{}%\n]{3,80}$/u.test(subject.value)) return [];
        return [
          {
            text: `Sends the e-mail "${subject.value}".`,
            framework: 'Django',
            path,
            evidence: [atLiteral(path, subject)],
          },
        ];
      })
    : [];
