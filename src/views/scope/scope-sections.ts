import { listOf } from '../../explain/words.ts';
import type { Claim } from '../../model/claim.ts';
import type { LandedPlace, Reading, ScopeReading, WorkKind } from '../../model/scope.ts';

/** A part of what is said of a change, the same on every surface. */
export interface ScopeSection {
  readonly heading: string;
  readonly claims: readonly Claim[];
  /** Files that nothing but their name speaks for. */
  readonly files?: readonly LandedPlace[];
  /** Sentences about the request itself, which have no place in the code. */
  readonly notes?: readonly string[];
}

export const readingWords: Readonly<Record<Reading, string>> = {
  'a setting': 'a setting',
  'one part': 'one part',
  'several parts': 'several parts',
  'data or contracts': 'stored data, or what others rely on',
  nothing: 'nothing was found',
};

/** "Reading: one part." */
export const readingSentence = ({ reading }: ScopeReading): string => `Reading: ${readingWords[reading]}.`;

export const noEstimate = 'This is a reading of the structure of the code, and no estimate.';

const kindWords: Readonly<Record<WorkKind, string>> = {
  setting: 'A setting that exists',
  text: 'Words on the screen',
  screen: 'A screen',
  rule: 'A rule',
  contract: 'What others rely on',
  data: 'Stored data',
  outside: 'An outside system',
};

/** Sections in the order of a reader's questions. Empty ones are left out. */
export const scopeSections = (scope: ScopeReading): ScopeSection[] => {
  const all: ScopeSection[] = [
    ...scope.lands.map(({ name, files }) => ({
      heading: `Where it lands: ${name}`,
      claims: files.flatMap(({ claim }) => claim ?? []),
      files: files.filter(({ claim }) => !claim),
    })),
    { heading: 'Not found', claims: [], notes: unmatchedNotes(scope) },
    ...scope.kindsOfWork.map(({ kind, claims }) => ({ heading: `Kind of work: ${kindWords[kind]}`, claims })),
    { heading: 'How far it reaches', claims: scope.reach },
    { heading: 'There already', claims: scope.reuse },
    { heading: 'How it is tested', claims: scope.tests },
    { heading: 'Worth knowing', claims: scope.risks },
  ];
  return all.filter(({ claims, files = [], notes = [] }) => claims.length + files.length + notes.length > 0);
};

const unmatchedNotes = ({ unmatched, onlyFound = [], reading }: ScopeReading): string[] => {
  if (reading === 'nothing') return ['No word of it was found in this code.'];
  const words = listOf(unmatched.map((word) => `“${word.toLowerCase()}”`));
  if (onlyFound.length > 0) {
    const found = listOf(onlyFound.map((word) => `“${word}”`));
    const noun = onlyFound.length === 1 ? 'word' : 'words';
    return [
      `Only the ${noun} ${found} ${onlyFound.length === 1 ? 'was' : 'were'} found; the rest of it (${words}) is new or called otherwise.`,
    ];
  }
  return unmatched.length === 0 ? [] : [`Nothing in this code has the ${unmatched.length === 1 ? 'word' : 'words'} ${words}.`];
};
