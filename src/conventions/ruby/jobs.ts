import { listUpTo } from '../../base/list-of.ts';
import type { EntryPoint, FileRole } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atName } from '../evidence.ts';
import { classesOf } from './classes.ts';
import type { RubyClass } from './classes.ts';
import { inWords, plural, underscored } from './inflect.ts';
import { schedulesOf } from './schedule.ts';

/** What of a Rails application runs in the background, answers over a socket, sends e-mails or decides who may do what. */
export const railsWork: Convention = {
  name: 'Active Job',
  inProject(context) {
    const classes = classesOf(context);
    const of = (...roots: readonly string[]): readonly RubyClass[] => {
      const names = new Set(roots);
      return classes.all.filter((each) => !names.has(each.name) && classes.descends(each, names));
    };
    const scheduled = schedulesOf(context);
    const active = of('ApplicationJob', 'ActiveJob::Base').map((each) => job(each, 'Active Job'));
    const sidekiq = classes.all.filter(isWorker).map((each) => job(each, 'Sidekiq'));
    const jobs = [...active, ...sidekiq].filter(({ path }) => !/(?:^|\/)application_job\.rb$/u.test(path));
    const known = new Set(jobs.map(({ label }) => label));
    return {
      entryPoints: [
        ...jobs.map((each) => withSchedule(each, scheduled)),
        ...scheduled.filter(({ label }) => !known.has(label)),
        ...of('ApplicationCable::Channel', 'ActionCable::Channel::Base')
          .filter(({ name }) => name !== 'ApplicationCable::Channel')
          .map(channel),
      ],
      roles: [
        ...of('ApplicationMailer', 'ActionMailer::Base').flatMap((each) => mailer(each, context)),
        ...of('ApplicationMailer', 'ActionMailer::Base').flatMap((each) => mailViews(each, context)),
        ...of('ApplicationPolicy').flatMap(policy),
      ],
    };
  },
};

const isWorker = ({ file, name }: RubyClass): boolean =>
  file.facts.imports.some(
    ({ kind, specifier, bindings }) =>
      kind === 'static' &&
      /^(?:::)?Sidekiq::(?:Job|Worker|IterableJob)(?: |$)/u.test(specifier) &&
      bindings?.some(({ local }) => local === name) === true,
  );

const job = ({ file, definition, name }: RubyClass, framework: string): EntryPoint => ({
  kind: 'job',
  label: name,
  handler: `${name}#perform`,
  framework,
  path: file.path,
  evidence: [atName(file.path, definition)],
});

const withSchedule = (one: EntryPoint, scheduled: readonly EntryPoint[]): EntryPoint => {
  const found = scheduled.find(({ label }) => label === one.label);
  return found?.when === undefined ? one : { ...one, when: found.when, evidence: [...one.evidence, ...found.evidence] };
};

const channel = ({ file, definition, name }: RubyClass): EntryPoint => ({
  kind: 'handler',
  label: name,
  handler: name,
  framework: 'Action Cable',
  path: file.path,
  evidence: [atName(file.path, definition)],
});

/** E-mails are the methods with a view of their own. */
const mailer = ({ file, definition, name }: RubyClass, { graph }: ConventionContext): readonly FileRole[] => {
  const folder = `app/views/${underscored(name)}/`;
  const views = new Set(
    [...graph.modules.keys()].flatMap((path) => {
      const at = path.indexOf(folder);
      return at < 0 ? [] : [path.slice(at + folder.length).split('.')[0] ?? ''];
    }),
  );
  const mails = (file.facts.members ?? []).filter((each) => each.container === name && views.has(each.name));
  const own = inWords(name.replace(/^.*::/u, '').replace(/Mailer$/u, ''));
  const names = mails.map((each) => `"${saysNothing.test(each.name) ? own : inWords(each.name)}"`);
  const text = `Sends the ${names.length === 1 ? 'e-mail' : 'e-mails'} ${listUpTo(names, 4)}.`;
  const [first] = mails;
  return first
    ? [
        {
          text,
          framework: 'Action Mailer',
          path: file.path,
          evidence: [atName(file.path, definition), ...mails.map((each) => atName(file.path, each))],
        },
      ]
    : [];
};

/** The texts of the e-mails, as pages and as plain text. */
const mailViews = ({ file, name }: RubyClass, { graph }: ConventionContext): readonly FileRole[] =>
  [...graph.modules.keys()].flatMap((path) => {
    const [, view, format] = /(?:^|\/)app\/views\/(.+)\.(html|text)\.\w+$/u.exec(path) ?? [];
    if (view === undefined || view !== `${underscored(name)}/${view.slice(view.lastIndexOf('/') + 1)}`) return [];
    const mail = (file.facts.members ?? []).find((each) => each.container === name && view.endsWith(`/${each.name}`));
    const called = `the e-mail “${inWords(mail?.name ?? '')}”`;
    const text = format === 'html' ? `Lays out ${called}.` : `Is ${called} in plain text.`;
    return mail ? [{ text, framework: 'Action Mailer', path, evidence: [atName(file.path, mail)] }] : [];
  });

const saysNothing = /^(?:notify|mail|email|deliver|send)$/u;

const policy = ({ file, definition, name }: RubyClass): readonly FileRole[] => {
  const about = /^(?:\w+::)*(\w+)Policy$/u.exec(name)?.[1];
  if (about === undefined || about === 'Application' || !file.path.includes('app/policies/')) return [];
  const text = `Decides who may do what with ${plural(inWords(about))}.`;
  return [{ text, framework: 'Pundit', path: file.path, evidence: [atName(file.path, definition)] }];
};
