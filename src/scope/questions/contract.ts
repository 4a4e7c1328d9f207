import { baseName } from '../../base/paths.ts';
import { called } from '../../explain/product/ways-in.ts';
import { namesOf } from '../../explain/product/stored-data.ts';
import { claim } from '../../explain/claim.ts';
import { listUpTo, numberWord } from '../../explain/words.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Project } from '../../model/project.ts';
import type { ScopeContext } from '../context.ts';
import { entityWords, plainWords } from '../named-data.ts';
import { termsOf } from '../terms.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** Addresses by which programs ask for what the change is about: who calls them may be outside the repository. */
export const contractQuestion: QuestionRule = ({ context, text }) => {
  if (
    /\bAPIs?\b(?! (?:key|token|for))|\bclients\b|\bconsumers?\b|\bcallers?\b|\bcompatib|\bendpoints?\b/iu.test(
      text.replace(/\b[A-Z]\w+ (?:REST )?API\b/gu, ''),
    )
  )
    return [];
  if (!servesOthers(context.project)) return [];
  const asked = asking(context);
  const [first] = asked;
  if (!first) return [];
  const names = [...new Set(asked.map(called))];
  const more = names.length === 1 ? '' : ` and ${numberWord(names.length - 1)} more`;
  const about = context.named.length > 0 ? ` for ${namesOf(context.named)[0] ?? 'it'}` : ' for what is alike';
  const said = claim(
    'starts',
    `Programs can ask${about}: ${listUpTo(names, 3)}.`,
    asked.flatMap(({ evidence }) => evidence.slice(0, 1)),
  );
  return question(
    0.64,
    `Should programs that call ${called(first)}${more} see the change too, and must their answers stay as they are?`,
    said,
  );
};

/** Keys for programs, a description of what they may ask, or numbered versions: programs of others do call. */
const servesOthers = ({ product, graph }: Project): boolean =>
  product.data.some(({ name }) => /api_?(?:key|token)|access_?token|personal_?token/iu.test(name)) ||
  [...graph.modules.values()].some(
    ({ path, language }) =>
      language === 'openapi' || /(?:^|[-_.])(?:openapi|swagger|api[-_]?keys?|apitoken)/iu.test(baseName(path)),
  ) ||
  product.entryPoints.some(({ label }) => /\/v\d+\//u.test(label));

const mostWords = 3;

const asking = (context: ScopeContext): EntryPoint[] => {
  const { project, named, landing } = context;
  const endpoints = project.product.entryPoints.filter(
    ({ kind, label }) => kind === 'endpoint' && /(?:^|\/)(?:apis?|rest|v\d+)\//u.test(label),
  );
  const [entity] = named;
  const last = entity && entityWords(entity).at(-1);
  const byName = last === undefined ? [] : endpoints.filter(({ label }) => plainWords(label).includes(last));
  if (byName.length > 0) return [...byName].sort((a, b) => a.label.length - b.label.length);
  const wanted = landing.words
    .map(({ term }) => term)
    .filter((term) => !landing.actors.has(term))
    .slice(0, mostWords * 3);
  if (entity) return [];
  return endpoints.filter((entry) => [...new Set(termsOf(called(entry)))].filter((term) => wanted.includes(term)).length >= 2);
};
