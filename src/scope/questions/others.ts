import { called } from '../../explain/product/ways-in.ts';
import { outsideWords, talksTo } from '../../explain/product/surroundings.ts';
import { claim, evidenceOf } from '../../explain/claim.ts';
import { capitalized, digits, inWords, listUpTo } from '../../explain/words.ts';
import { termsOf } from '../terms.ts';
import { claimsOf } from '../kinds-of-work.ts';
import { partNames } from '../reach.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** Addresses that programs call: who calls them may be outside the repository. */
export const contractQuestion: QuestionRule = ({ context, kinds, text }) => {
  const wanted = context.landing.words.map(({ term }) => term).filter((term) => !context.landing.actors.has(term));
  const isMeant = (label: string): boolean => wanted.length === 0 || termsOf(label).some((term) => wanted.includes(term));
  const asked = context.entryPoints.filter(
    (entry) => (entry.kind === 'endpoint' || entry.kind === 'handler') && isMeant(called(entry)),
  );
  const [first] = asked;
  if (!first || /\b(?:client|consumer|caller|compatib|version)/iu.test(text)) return [];
  const others = new Set(asked.map(called)).size - 1;
  const more = others === 0 ? '' : ` and ${digits(others)} more`;
  const asking =
    first.kind === 'handler'
      ? `Who else listens to ${called(first)}${more}? Must what is sent stay as it is?`
      : `Who else calls ${called(first)}${more}? Must the answers stay as they are?`;
  const said = claim(
    'starts',
    `Programs ask for it: ${called(first)}${more}.`,
    asked.flatMap(({ evidence }) => evidence.slice(0, 1)),
  );
  return question(0.8, asking, first.kind === 'handler' ? claimsOf(kinds, 'contract').slice(0, 1) : said);
};

/** Parts that are named after what is left over. */
const catchAll = /^(?:everything else|other|rest|remaining|shared)\b/iu;
const manyUsers = 12;

/** Other parts that use the files. */
export const usersQuestion: QuestionRule = ({ context }) => {
  const { uses } = context;
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

/** A system that may fail, costs, and needs a place to try things. */
export const outsideQuestion: QuestionRule = ({ context, text }) => {
  const [system] = context.outside.filter(({ kind }) => kind !== 'database' && kind !== 'cache');
  if (!system || /\b(?:sandbox|fail|unavailable|outage|time-?out)/iu.test(text)) return [];
  const kind = system.kind === 'service' ? '' : ` (${outsideWords[system.kind]})`;
  return question(
    0.65,
    `What should people see when ${system.name}${kind} does not answer, and where can it be tried safely?`,
    talksTo([system], context.corePaths, 'Where it lands, it talks to'),
  );
};

/** Work that runs by itself. */
export const jobQuestion: QuestionRule = ({ context, text }) => {
  const jobs = context.entryPoints.filter(({ kind, when }) => kind === 'job' && when !== undefined);
  const [job] = jobs;
  if (!job || /\b(?:schedul|cron|background|nightly|hourly|daily)/iu.test(text)) return [];
  const when = job.when === undefined ? '' : `, ${job.when}`;
  const said = `A job that runs by itself stands where it lands: ${job.label}${when}.`;
  return question(0.6, `Does ${job.label} need to change when or how it runs?`, claim('starts', said, job.evidence));
};
