import { claim, evidenceOf } from '../../explain/claim.ts';
import { inWords } from '../../explain/words.ts';
import { dependentsOf } from '../../graph/queries.ts';
import type { DataEntity } from '../../model/product.ts';
import { entityWords } from '../named-data.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** What the product remembers of deeds, written from where the change lands: whether the new deed goes there too. */
export const recordQuestion: QuestionRule = ({ context, text }) => {
  if (/\b(?:audit|logged|log of|activity|event log|history|feed item|recorded in)\b/iu.test(text)) return [];
  const { project, landing, named } = context;
  const near = new Set(landing.files.slice(0, mostNear).map(({ path }) => path));
  const [best] = project.product.data
    .filter((entity) => isRecord(entity) && !named.includes(entity))
    .map((entity) => ({ entity, uses: dependentsOf(project.graph, entity.path).filter(({ from }) => near.has(from)) }))
    .filter(({ uses }) => new Set(uses.map(({ from }) => from)).size >= leastUsers)
    .sort((a, b) => b.uses.length - a.uses.length);
  if (!best) return [];
  const users = new Set(best.uses.map(({ from }) => from)).size;
  const said = `By its name, ${best.entity.name} keeps what was done; ${inWords(users, 'file')} near where it lands ${users === 1 ? 'uses' : 'use'} it.`;
  return question(
    0.61,
    `Must this be recorded in ${best.entity.name}, as other deeds are?`,
    claim('stores', said, best.uses.map(evidenceOf), 'guessed'),
  );
};

const mostNear = 15;
const leastUsers = 2;

const isRecord = (entity: DataEntity): boolean => {
  const words = entityWords(entity);
  const last = words.at(-1) ?? '';
  return (
    ['audit', 'activity', 'moderation', 'timeline', 'changelog'].some((word) => words.includes(word)) ||
    (words.length > 1 && ['event', 'log', 'history'].includes(last)) ||
    words.slice(-2).join(' ') === 'feed item' ||
    (words.length === 1 && last === 'event')
  );
};
