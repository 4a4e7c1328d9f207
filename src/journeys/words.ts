import { authorsFirstSentence } from '../explain/authors-words.ts';
import { clauseOfFunctions } from '../explain/naming/names-say.ts';
import { manyOf } from '../explain/naming/phrase.ts';
import { inSentence } from '../explain/naming/english.ts';
import { outsideWords } from '../explain/product/surroundings.ts';
import { called } from '../explain/product/ways-in.ts';
import { baseName } from '../base/paths.ts';
import { fileName, stemOf } from '../explain/file-names.ts';
import { numberWord } from '../explain/words.ts';
import { wordsOf } from '../architecture/words.ts';
import type { Certainty } from '../model/claim.ts';
import type { EntryPoint } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import { lastName } from './code-index.ts';
import type { Goal, Hop } from './reach.ts';
import type { Start } from './start.ts';

export interface Said {
  readonly text: string;
  readonly certainty: Certainty;
}

/** How it begins, in product words. */
export const entryWords = (entry: EntryPoint): string => {
  const isSent = entry.method !== undefined && entry.method !== 'GET';
  switch (entry.kind) {
    case 'page':
      return isSent
        ? `Somebody sends a form or presses a button: ${entry.label} (${entry.method}).`
        : `Somebody opens ${entry.label}.`;
    case 'endpoint':
      return `A program asks for ${called(entry)}.`;
    case 'command':
      return `Somebody types the command “${entry.label}”.`;
    case 'job':
      return `The job “${entry.label}” runs${entry.when === undefined ? ' in the background' : ` ${entry.when}`}.`;
    case 'handler':
      return `The message or event “${entry.label}” comes in.`;
  }
};

/** Which code takes it up. */
export const startWords = (entry: EntryPoint, start: Start): Said | undefined => {
  const { name } = start;
  if (name === '') return undefined;
  const who = whoAnswers(start);
  if (start.link === 'type') return { text: `${who} answers it, by the type that it extends.`, certainty: 'derived' };
  return { text: `${who} ${doing(entry, start)}.`, certainty: 'derived' };
};

const doing = ({ kind }: EntryPoint, { container, place }: Start): string => {
  const isScreen = container === undefined && /\.(?:[jt]sx|vue|svelte|astro)$/u.test(place.path);
  if (kind === 'page') return isScreen ? 'makes the page' : 'answers it';
  if (kind === 'endpoint') return 'answers it';
  return kind === 'handler' ? 'reacts to it' : 'does the work';
};

const whoAnswers = ({ place, name, container }: Start): string => {
  if (name === 'default' || stemOf(place.path) === name.toLowerCase() || baseName(place.path).startsWith(`${name}.`))
    return fileName(place.path);
  if (/^[A-Z]+$/u.test(name)) return `The function ${name} in ${fileName(place.path)}`;
  return container === undefined || container === name ? name : `${lastName(container)}.${name}`;
};

/** From one piece of code to the next. */
export const hopWords = (project: Project, hop: Hop): Said => {
  const { kind, name, entry } = hop;
  switch (kind) {
    case 'call':
      return { text: callWords(project, hop), certainty: 'derived' };
    case 'implementation':
      return { text: `${name} does it, the only one of its kind.`, certainty: 'derived' };
    case 'handled':
      return { text: `${lastName(hop.container ?? name)} handles what is sent, by its type.`, certainty: 'guessed' };
    case 'job':
      return hop.link === 'name'
        ? { text: `It starts a job by the name “${name}”, which one job has.`, certainty: 'guessed' }
        : { text: `It starts the job “${name}”.`, certainty: 'derived' };
    case 'event':
      return {
        text: `It makes “${name}”; ${lastName(hop.container ?? hop.entry?.handler ?? 'a handler')} is written to react to that name.`,
        certainty: 'guessed',
      };
    case 'loader':
      return { text: `Its framework runs ${name} of the same file for it.`, certainty: 'derived' };
    case 'request':
      return {
        text: `It asks for ${entry ? called(entry) : name}; one place in the code answers by that name.`,
        certainty: 'guessed',
      };
  }
};

const maxDocWords = 12;
/** Longer names make no good sentence. */
const maxNameWords = 3;

const callWords = (project: Project, { name, path, container, evidence, isRead }: Hop): string => {
  const who =
    container === undefined || container === name
      ? name === 'default'
        ? fileName(path)
        : name
      : `${lastName(container)}.${name}`;
  const definition = container === undefined ? project.facts(path)?.definitions.find((each) => each.name === name) : undefined;
  const doc = authorsFirstSentence(definition?.doc);
  const isPiece = definition?.kind === 'component';
  const verb = isPiece ? 'shows' : isRead ? 'uses' : 'calls';
  if (doc !== undefined && doc.split(' ').length <= maxDocWords) return `It ${verb} ${who}: “${doc}”`;
  const clause = isPiece || isRead || wordsOf(name).length > maxNameWords ? undefined : clauseOfFunctions([name], 1);
  if (clause !== undefined && clause.split(' ').length <= 8) return `It ${verb} ${who}, which by its name ${clause}.`;
  return path === evidence.path ? `It ${verb} ${who}.` : `It ${verb} ${who} in ${fileName(path)}.`;
};

/** What is kept, sent or shown at the end. */
export const goalWords = (goal: Goal): Said => {
  const { kind, name, system, types = [] } = goal;
  if (kind === 'several')
    return {
      text: `It hands on to ${name}, ${types.length > 1 ? `which ${numberWord(types.length)} types can carry out` : 'of which nothing here tells who carries it out'}.`,
      certainty: 'derived',
    };
  if (kind === 'template') return { text: `It fills in the template ${name}.`, certainty: 'derived' };
  if (kind === 'outside' && system) {
    const what = system.kind === 'service' ? system.name : `${system.name} (${outsideWords[system.kind]})`;
    return { text: `It uses ${what}: ${shortName(name)}.`, certainty: 'derived' };
  }
  return dataWords(goal);
};

const dataWords = ({ name, operation, entity, link, types = [], through }: Goal): Said => {
  const words = wordsOf(entity?.name ?? '').map((word) => word.toLowerCase());
  const one = inSentence(words);
  const many = manyOf(words);
  const thing = {
    reads: `reads ${many}`,
    // A table may be called in the plural.
    saves: one === many ? `saves ${many}` : `saves ${article(one)} ${one}`,
    changes: `changes ${many}`,
    deletes: `deletes ${many}`,
    uses: `works with stored ${many}`,
  }[operation ?? 'uses'];
  if (through !== undefined)
    return {
      text: `It ${thing}, as ${types.length === 2 ? 'both' : `all ${numberWord(types.length)}`} types do that can carry out ${through}.`,
      certainty: 'derived',
    };
  const doubt = link === 'name' ? ', by the name of the set' : '';
  return {
    text: `It ${thing}${doubt} (${shortName(name)}).`,
    certainty: link === 'name' ? 'guessed' : 'derived',
  };
};

const shortName = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)} …` : name);

const article = (noun: string): string => (/^(?:[aeio]|u(?!ni|se|ti|r[il]))/iu.test(noun) ? 'an' : 'a');

/** What it calls to check something. */
export const checkWords = (hop: Hop): string | undefined => {
  const clause = clauseOfFunctions([hop.name], 1);
  return clause === undefined ? undefined : `On the way it calls ${hop.name}, which by its name ${clause}.`;
};
