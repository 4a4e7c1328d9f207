import { claim, evidenceOf } from '../explain/claim.ts';
import { capitalized, digits, inWords, listUpTo } from '../explain/words.ts';
import type { Claim } from '../model/claim.ts';
import type { Reading, ScopeReading, WorkKind } from '../model/scope.ts';
import { claimsOf } from './kinds-of-work.ts';
import type { ScopeContext } from './context.ts';
import { anyPlaceOf } from './places.ts';
import { mostParts } from './lands.ts';
import { termsOf } from './terms.ts';

export interface Read {
  readonly reading: Reading;
  readonly because: readonly Claim[];
}

/** How far the change reaches, with the two or three facts that decide it. */
export const readingOf = (context: ScopeContext, kinds: ScopeReading['kindsOfWork']): Read => {
  if (context.core.length === 0) return { reading: 'nothing', because: [] };
  const first = (kind: WorkKind): Claim[] => claimsOf(kinds, kind).slice(0, 1);
  const where = landsInParts(context);
  const binding = [...(namesData(context) ? first('data') : []), ...(namesContract(context) ? first('contract') : [])];
  // A setting decides only where it speaks of all that the request speaks of.
  const set = first('setting').filter(({ text }) => context.likeness(text) >= wholeShare);
  if (set.length > 0 && first('data').length === 0) return { reading: 'a setting', because: [...set, ...where] };
  if (binding.length > 0) return { reading: 'data or contracts', because: [...binding, ...where] };
  const because = [...where, ...relied(context), ...first('data')];
  return { reading: mainPart(context) ? 'one part' : 'several parts', because };
};

const wholeShare = 0.8;

/** The request itself speaks of how something is stored, or of what programs ask for; that a file about it is near decides nothing. */
const namesData = ({ landing }: ScopeContext): boolean => landing.words.some(({ term }) => dataTerms.has(term));
const namesContract = ({ landing }: ScopeContext): boolean => landing.words.some(({ term }) => contractTerms.has(term));

const dataTerms: ReadonlySet<string> = new Set(
  termsOf(
    'column columns table tables schema migration migrate database field fields record records store stored storage persist remember',
  ),
);
const contractTerms: ReadonlySet<string> = new Set(
  termsOf('api endpoint endpoints webhook webhooks event events payload graphql rpc'),
);

/** The part with two thirds of where it lands, by files or by how strongly it lands there. */
const mainPart = ({ parts }: ScopeContext): ScopeContext['parts'][number] | undefined => {
  const weigh = (weightOf: (part: ScopeContext['parts'][number]) => number): ScopeContext['parts'][number] | undefined => {
    const all = parts.reduce((sum, part) => sum + weightOf(part), 0);
    return parts.find((part) => weightOf(part) * 3 >= all * 2);
  };
  return weigh(({ landed }) => landed.length) ?? weigh(({ landed }) => landed.reduce((sum, { score }) => sum + score, 0));
};

/** The same parts as are listed as where it lands. */
const landsInParts = (context: ScopeContext): Claim[] => {
  const { project, parts } = context;
  const names = parts.map(({ name }) => name);
  const main = names.length > 1 ? mainPart(context) : undefined;
  const most = main ? `, most of all to ${main.name}` : '';
  const where =
    names.length === 1 ? `one part: ${names[0] ?? ''}` : `${digits(names.length)} parts: ${listUpTo(names, mostParts)}${most}`;
  return names.length === 0
    ? []
    : claim(
        'lands',
        `${context.request === '' ? 'It lies in' : 'The words lead to'} ${context.request === '' ? where.replace(most, '') : where}.`,
        parts.flatMap(({ landed }) => landed.flatMap(({ path }) => anyPlaceOf(project, path))),
      );
};

const relied = ({ uses }: ScopeContext): Claim[] => {
  const files = new Set(uses.map(({ from }) => from)).size;
  return claim(
    'relied-on-by',
    `${capitalized(inWords(files, 'other file'))} ${files === 1 ? 'relies' : 'rely'} on where it lands.`,
    uses.map(evidenceOf),
  );
};
