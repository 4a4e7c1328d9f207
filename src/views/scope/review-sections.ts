import { counted } from '../../explain/words.ts';
import type { DocumentReview, MentionKind, Unmatched } from '../../model/review.ts';

/** What each kind of mention is called in a list. */
export const mentionWords: Readonly<Record<MentionKind, string>> = {
  part: 'part',
  file: 'file',
  data: 'stored data',
  address: 'way in',
  setting: 'number or setting',
  outside: 'outside system',
  name: 'name in the code',
};

/** Each thing once, at its first place. */
export const distinctMentions = ({ mentions }: DocumentReview): DocumentReview['mentions'] => {
  const seen = new Set<string>();
  return mentions.filter(({ text, kind }) => {
    const key = `${kind} ${text.toLowerCase()}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** "names 3 parts and 2 kinds of stored data": for a line above a section. */
export const mentionSummary = (mentions: DocumentReview['mentions']): string | undefined => {
  const names = new Map<MentionKind, Set<string>>();
  for (const { kind, text } of mentions) names.set(kind, (names.get(kind) ?? new Set()).add(text.toLowerCase()));
  const parts = (['part', 'data', 'address', 'setting', 'outside', 'file', 'name'] as const).flatMap((kind) => {
    const count = names.get(kind)?.size ?? 0;
    return count === 0 ? [] : [counted(count, ...plurals[kind])];
  });
  return parts.length === 0 ? undefined : `names ${parts.join(', ')}`;
};

const plurals: Readonly<Record<MentionKind, readonly [string, string]>> = {
  part: ['part', 'parts'],
  file: ['file', 'files'],
  data: ['kind of stored data', 'kinds of stored data'],
  address: ['way in', 'ways in'],
  setting: ['number or setting', 'numbers or settings'],
  outside: ['outside system', 'outside systems'],
  name: ['name in the code', 'names in the code'],
};

/** What is said of a piece that nothing corresponds to; `shown` is the piece as the surface writes it. */
export const unmatchedWords = (kind: Unmatched['kind'], shown: string): string =>
  kind === 'name' ? `${shown} is nowhere in this code.` : `no word of “${shown}” leads to this code.`;
