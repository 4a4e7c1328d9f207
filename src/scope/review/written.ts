import { atUse } from '../../conventions/evidence.ts';
import { claim, nameEvidence } from '../../explain/claim.ts';
import { fileName } from '../../explain/file-names.ts';
import { inWords } from '../../explain/words.ts';
import type { Claim, Evidence } from '../../model/claim.ts';
import type { FileFacts } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';

/** Where a name is written that is no table, file or definition: a column, a key, a field. */
export interface Written {
  /** The first file with a place that shows it, else the first one that has it. */
  readonly path: ModulePath;
  /** Absent where no place can be pointed at. */
  readonly claim?: Claim;
}

/** Undefined where no file that was read has all words of the name. */
export const writtenIn = (project: Project, piece: string): Written | undefined => {
  const names = piece.split(/[^\p{L}\p{N}_$-]+/u).filter((name) => name !== '');
  const last = names.at(-1);
  if (last === undefined) return undefined;
  const modules = [...project.graph.modules.values()];
  // What the product is made of tells more than what tries it.
  const inOrder = [...modules.filter(({ role }) => role === 'source'), ...modules.filter(({ role }) => role !== 'source')];
  const files = inOrder
    .map(({ path }) => path)
    .filter((path) => {
      const { vocabulary = '' } = project.facts(path) ?? {};
      return names.every((name) => hasWord(vocabulary, name));
    });
  const shown = files.map((path) => ({ path, places: placesIn(path, project.facts(path), last) }));
  const [best = shown[0]] = shown.filter(({ places }) => places.length > 0);
  if (!best) return undefined;
  const more = files.length - 1;
  const others = more === 0 ? '' : ` and ${inWords(more, 'other file')}`;
  const [said] = claim('offers', `Written in ${fileName(best.path)}${others}.`, best.places);
  return { path: best.path, ...(said && { claim: said }) };
};

/** Words of a vocabulary stand between spaces, with a count behind a star where there are several. Names with a line inside are cut there. */
const hasWord = (vocabulary: string, name: string): boolean => {
  const whole = ` ${vocabulary} `;
  const isThere = (word: string): boolean => whole.includes(` ${word} `) || whole.includes(` ${word}*`);
  return isThere(name) || (name.includes('-') && name.split('-').every(isThere));
};

const placesIn = (path: ModulePath, facts: FileFacts | undefined, name: string): Evidence[] => {
  const { members = [], uses = [], calls = [], numbers = [], settings = [] } = facts ?? {};
  const used = uses.find(({ text }) => text === name || text.endsWith(`.${name}`) || text.endsWith(`_${name}`));
  const given = calls.flatMap((call) => call.arguments).find(({ value }) => value === name);
  const kept = members.find((each) => each.name === name);
  const number = numbers.find((each) => each.name === name || each.name.endsWith(`.${name}`));
  const set = settings.find(({ key }) => key === name || key.endsWith(`.${name}`));
  return [
    ...(kept ? [nameEvidence(path, kept)] : []),
    ...(number ? [{ path, range: number.range, quote: number.quote }] : []),
    ...(set ? [{ path, range: set.value.range, quote: set.value.quote ?? set.value.value }] : []),
    ...(given ? [{ path, range: given.range, quote: given.quote ?? given.value }] : []),
    ...(used ? [atUse(path, used)] : []),
  ].slice(0, 2);
};
