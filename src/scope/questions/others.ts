import { outsideWords, talksTo } from '../../explain/product/surroundings.ts';
import { claim, evidenceOf } from '../../explain/claim.ts';
import { capitalized, inWords, listUpTo } from '../../explain/words.ts';
import { partNames } from '../reach.ts';
import { termsOf } from '../terms.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** Parts that are named after what is left over. */
const catchAll = /^(?:everything else|other|rest|remaining|shared)\b/iu;
const manyUsers = 12;

/** Other parts that use the files of a place; words lead to too many files for that. */
export const usersQuestion: QuestionRule = ({ context }) => {
  const { uses } = context;
  if (context.request !== '') return [];
  const own = new Set(context.parts.map(({ name }) => name));
  const users = new Set(uses.map(({ from }) => from));
  const parts = partNames(context, users).filter((name) => !own.has(name) && !catchAll.test(name));
  // What everything relies on is known to everybody, and names nothing to ask about.
  if (parts.length === 0 || users.size > manyUsers) return [];
  const list = listUpTo(parts, 2);
  const files = users.size;
  const said = `${capitalized(inWords(files, 'other file'))} ${files === 1 ? 'relies' : 'rely'} on where it lands, also in ${list}.`;
  return question(0.55, `Does the change also reach ${list}?`, claim('relied-on-by', said, uses.map(evidenceOf)));
};

/** Systems that may fail while somebody waits, cost, and need a place to try things. */
const asked: ReadonlySet<string> = new Set([
  'payment',
  'identity',
  'ai',
  'maps',
  'messages',
  'mail',
  'code-host',
  'service',
  'search',
]);

/** A system that the change speaks of. */
export const outsideQuestion: QuestionRule = ({ context, text, meant }) => {
  const said = new Set(termsOf(meant));
  const [system] = context.outside.filter(
    ({ kind, name }) =>
      asked.has(kind) &&
      (context.request === '' ||
        termsOf(`${name} ${kind}`).some((term) => said.has(term) && !['server', 'servic', 'messag'].includes(term))),
  );
  if (!system || /\b(?:sandbox|fail|unavailable|outage|time-?out)/iu.test(text)) return [];
  const kind = system.kind === 'service' ? '' : ` (${outsideWords[system.kind]})`;
  return question(
    0.55,
    `What should people see when ${system.name}${kind} does not answer, and where can it be tried safely?`,
    talksTo([system], context.corePaths, 'Where it lands, it talks to'),
  );
};

/** Work that runs by itself where it lands. */
export const scheduleQuestion: QuestionRule = ({ context, text }) => {
  const [job] = context.entryPoints.filter(({ kind, when }) => kind === 'job' && when !== undefined);
  if (!job || /\b(?:schedul|cron|background|nightly|hourly|daily)/iu.test(text)) return [];
  const said = claim('starts', `A job that runs by itself stands where it lands: ${job.label}, ${job.when ?? ''}.`, job.evidence);
  return question(0.56, `Does ${job.label} need to change when or how it runs?`, said);
};
