import { claim } from '../../explain/claim.ts';
import { outsideWords } from '../../explain/product/surroundings.ts';
import { fileName } from '../../explain/file-names.ts';
import type { Claim } from '../../model/claim.ts';
import type { Project } from '../../model/project.ts';
import type { ModulePath } from '../../model/module-path.ts';
import { knownSystem } from '../../knowledge/systems.ts';
import { corpusOf } from '../corpus.ts';
import { anyPlaceOf } from '../places.ts';
import { termsOf } from '../terms.ts';
import { question } from './rule.ts';
import type { QuestionRule, WeighedQuestion } from './rule.ts';

/** A system that the document names and the code does not speak to yet; a sort of system or of running that nothing here has. */
export const newOutsideQuestion: QuestionRule = ({ context: { project }, meant }) => {
  const [system] = newSystemsIn(project, meant);
  const mail = system?.kind === 'mail' ? [] : firstMail(project, meant);
  const named = system ? askAbout(project, system) : [];
  return [...named, ...mail, ...firstJob(project, meant)];
};

interface NewSystem {
  readonly name: string;
  readonly kind?: keyof typeof outsideWords;
}

const askAbout = (project: Project, { name, kind }: NewSystem): WeighedQuestion[] => {
  const what = kind === undefined || kind === 'service' ? '' : ` (${outsideWords[kind]})`;
  const manifest = manifestOf(project);
  const of = manifest === undefined ? '' : ` and no package in ${fileName(manifest)}`;
  const said = absence(project, `No code${of} has the name ${name}.`);
  const none =
    kind === undefined || kind === 'service' || project.product.outside.some((each) => each.kind === kind)
      ? ''
      : ', nor anything of its kind';
  return question(
    0.86,
    `${name}${what} is not used in this code yet${none}. Who sets up access to it, and where can it be tried safely?`,
    said,
  );
};

/** Absence has no place of its own: what the program is made of is written in its manifest. */
const absence = (project: Project, text: string): Claim[] => {
  const manifest = manifestOf(project);
  return manifest === undefined ? [] : claim('talks-to', text, anyPlaceOf(project, manifest));
};

const manifestOf = ({ graph }: Project): ModulePath | undefined =>
  [...graph.packages].sort((a, b) => b.dependsOn.length - a.dependsOn.length || a.path.length - b.path.length)[0]?.manifest;

const nameLike = /(?<![\w`/.-])(?:[A-Z](?=[a-z])|[a-z](?=[a-z]*[A-Z]))[A-Za-z0-9]+(?![\w`/])/gu;
const nearby = /\b(?:API|SDK|through|via|using|OAuth|webhook|integration|account|token|service|sync|connect|push)\b/u;

/** Names in capitals that stand inside a sentence with words of connecting, or that are known systems, and that no file has. */
const newSystemsIn = (project: Project, text: string): NewSystem[] => {
  const { whole, files } = corpusOf(project);
  const code = [...files.entries()].filter(([, { language }]) => !data.has(language)).map(([place]) => place);
  const used = new Set([
    ...project.graph.externals.map(({ package: name }) => name.toLowerCase()),
    ...project.graph.packages.flatMap(({ dependsOn }) => dependsOn.map(({ name }) => name.toLowerCase())),
  ]);
  const isNew = (name: string): boolean =>
    termsOf(name).some((term) => whole.rarity(term) === undefined || !code.some((place) => whole.has(place, term))) &&
    ![...used].some((each) => each.includes(name.toLowerCase()));
  const rows = text.split(/\r?\n|(?<=[.!?;])\s+/u);
  const found = new Map<string, { count: number; isNear: boolean; isInside: boolean }>();
  for (const row of rows) {
    for (const match of row.matchAll(nameLike)) {
      const [name] = match;
      const before = row.slice(0, match.index);
      const isInside = /[\p{Ll}\d,)][\s(]+$/u.test(before);
      const each = found.get(name) ?? { count: 0, isNear: false, isInside: false };
      found.set(name, { count: each.count + 1, isNear: each.isNear || nearby.test(row), isInside: each.isInside || isInside });
    }
  }
  return [...found].flatMap(([name, { count, isNear, isInside }]): NewSystem[] => {
    const system = knownSystem(name);
    if (usual.has(name.toLowerCase()) || !isNew(name)) return [];
    if (system) return [{ name: system.name, kind: system.kind }];
    return isInside && (isNear || count > 1) ? [{ name }] : [];
  });
};

/** Files of texts and settings, which may speak of anything. */
const data: ReadonlySet<string> = new Set(['yaml', 'json', 'po', 'properties', 'markdown', 'html', 'erb']);

/** What stands in capitals in any document. */
const usual: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english german french spanish italian qa ux'.split(
    ' ',
  ),
);

const firstMail = (project: Project, text: string): WeighedQuestion[] => {
  const { whole, name } = corpusOf(project);
  const isSent =
    /\b(?:send|sends|sent|get|gets|receive|by|via|weekly|daily)\b[^.\n]*\be?-?mails?\b|\be?-?mails? (?:is|are) sent/iu.test(text);
  const has =
    project.product.outside.some(({ kind }) => kind === 'mail') ||
    ['smtp', 'mailer', 'nodemailer'].some((word) => termsOf(word).some((term) => whole.rarity(term) !== undefined)) ||
    name.rarity('mail') !== undefined;
  if (!isSent || has) return [];
  return question(
    0.87,
    'Nothing in this code sends e-mail yet. Is setting that up part of the work?',
    absence(project, 'No file speaks of SMTP or of a mailer.'),
  );
};

const firstJob = (project: Project, text: string): WeighedQuestion[] => {
  const { whole, name } = corpusOf(project);
  const isTimed =
    /\b(?:nightly|daily|weekly|hourly|monthly|every (?:day|night|hour|week|month|minute)|each (?:day|night|week)|once an? (?:day|week|hour|month)|scheduled|cron|reminders?|remind)\b/iu.test(
      text,
    );
  const has =
    project.product.entryPoints.some(({ kind }) => kind === 'job') ||
    ['cron', 'crontab'].some((term) => whole.rarity(term) !== undefined) ||
    ['schedul', 'job', 'worker', 'cron'].some((term) => name.rarity(term) !== undefined);
  if (!isTimed || has) return [];
  return question(
    0.84,
    'Nothing in this code runs by itself at set times yet. Is setting that up part of the work?',
    absence(project, 'No file is named after a job, a worker, a schedule or cron.'),
  );
};
