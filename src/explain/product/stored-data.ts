import { wordsOf } from '../../architecture/words.ts';
import type { Claim } from '../../model/claim.ts';
import type { DataEntity, Migration } from '../../model/product.ts';
import { claim } from '../claim.ts';
import { manyOf } from '../naming/phrase.ts';
import { digits, inWords, listUpTo, numberWord } from '../words.ts';
import { inOrderOfNames } from './order-of-steps.ts';

/** What a file says is stored. */
export const fileStores = (entities: readonly DataEntity[], migrations: readonly Migration[]): Claim[] => {
  const [only] = entities.length === 1 ? entities : [];
  const names = namesOf(entities);
  const text = only ? oneEntity(only) : `Describes ${numberWord(names.length)} kinds of stored data: ${listUpTo(names, shown)}.`;
  return [
    ...claim(
      'stores',
      text,
      entities.flatMap(({ evidence }) => evidence.slice(0, 1)),
    ),
    ...migrations
      .filter(({ name }) => !/^(?:auto|merge|initial|squashed)?$/iu.test(name))
      .slice(0, 1)
      .flatMap(({ name, changes, evidence }) => claim('stores', `${stepWords[changes ?? 'structure']}: “${name}”.`, evidence)),
  ];
};

const stepWords: Readonly<Record<NonNullable<Migration['changes']> | 'structure', string>> = {
  structure: 'Changes how data is stored',
  data: 'Changes data that is stored already',
  fields: 'Says again what stored data is made of',
  description: 'Changes how stored data is named, listed or checked, and nothing in the database',
};

const oneEntity = ({ kind, name, storedAs }: DataEntity): string => {
  const things = spoken(name);
  if (kind === 'collection')
    return `Describes how ${things} are stored${storedAs === undefined ? '' : ` (collection ${storedAs})`}.`;
  return `Describes how ${things} are stored${storedAs === undefined ? '' : ` (table ${storedAs})`}.`;
};

/** What a part or everything stores. */
export const areaStores = (entities: readonly DataEntity[], migrations: readonly Migration[]): Claim[] => {
  const names = namesOf(entities);
  const sorted = inOrderOfNames(migrations);
  const last = sorted.at(-1);
  const text =
    names.length === 1
      ? `It stores one kind of data: ${names[0] ?? ''}.`
      : `It stores ${inWords(names.length, 'kind')} of data: ${listUpTo(names, shown)}.`;
  const steps =
    sorted.length === 1
      ? `One recorded step changes how data is stored${stepName(': ', last)}.`
      : `${digits(sorted.length)} recorded steps change how data is stored${stepName('; the last by name is ', last)}.`;
  return [
    ...claim(
      'stores',
      text,
      entities.flatMap(({ evidence }) => evidence.slice(0, 1)),
    ),
    ...(last
      ? claim('stores', steps, [...last.evidence.slice(0, 1), ...sorted.flatMap(({ evidence }) => evidence.slice(0, 1))])
      : []),
  ];
};

/** What a step is called, behind the words that lead to it; nothing for one without a name. */
export const stepName = (before: string, step: Migration | undefined): string =>
  step === undefined || step.name === '' ? '' : `${before}“${step.name}”`;

/** "owners", for `Owner`, `owners` and `App\\Models\\Owner` alike. */
const spoken = (name: string): string => manyOf(wordsOf(name.split(/[.:\\/]+/u).at(-1) ?? name));

/** One entity may be written as a class and as a table. */
export const namesOf = (entities: readonly DataEntity[]): string[] => [...new Set(entities.map(({ name }) => spoken(name)))];

const shown = 5;
