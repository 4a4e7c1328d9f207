import { called } from '../../explain/product/ways-in.ts';
import { outsideWords, talksTo } from '../../explain/product/surroundings.ts';
import { claim, evidenceOf } from '../../explain/claim.ts';
import { capitalized, digits, inWords, listUpTo } from '../../explain/words.ts';
import { partNames, usesFromOutside } from '../reach.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** Addresses that programs call: who calls them may be outside the repository. */
export const contractQuestion: QuestionRule = ({ context, kinds, text }) => {
  const found = kinds.find(({ kind }) => kind === 'contract')?.claims ?? [];
  const names = [...new Set(context.entryPoints.filter(({ kind }) => kind === 'endpoint' || kind === 'handler').map(called))];
  if (names.length === 0 || /\b(?:client|consumer|caller|compatib|version)/iu.test(text)) return [];
  const what = names.length === 1 ? (names[0] ?? '') : `${names[0] ?? ''} and ${digits(names.length - 1)} more`;
  return question(0.8, `Who else relies on what ${what} answers? Must that stay as it is?`, found.slice(0, 1));
};

/** Other parts that use the files. */
export const usersQuestion: QuestionRule = ({ context }) => {
  const uses = usesFromOutside(context);
  const own = new Set(context.parts.map(({ name }) => name));
  const parts = partNames(context, new Set(uses.map(({ from }) => from))).filter((name) => !own.has(name));
  if (parts.length === 0) return [];
  const list = listUpTo(parts, 2);
  const files = new Set(uses.map(({ from }) => from)).size;
  const users = `${capitalized(inWords(files, 'other file'))} ${files === 1 ? 'relies' : 'rely'} on where it lands, also in ${list}.`;
  return question(0.55, `Does the change also reach ${list}?`, claim('relied-on-by', users, uses.map(evidenceOf)));
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
  const jobs = context.entryPoints.filter(({ kind }) => kind === 'job');
  const [job] = jobs;
  if (!job || /\b(?:schedul|cron|background|nightly|hourly|daily)/iu.test(text)) return [];
  const when = job.when === undefined ? '' : `, ${job.when}`;
  const said = `A job that runs by itself stands where it lands: ${job.label}${when}.`;
  return question(0.6, `Does ${job.label} need to change when or how it runs?`, claim('starts', said, job.evidence));
};
