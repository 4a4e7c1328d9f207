import type { Project } from '../../model/project.ts';
import type { Mention, Unmatched } from '../../model/review.ts';
import type { Range } from '../../model/text.ts';
import { termsOf } from '../terms.ts';
import { nameablesOf } from './names.ts';
import type { Nameable, Nameables } from './names.ts';
import { writtenIn } from './written.ts';

export interface Named {
  readonly mentions: readonly Mention[];
  readonly unmatched: readonly Unmatched[];
}

/** Pieces in backticks, addresses, paths and single words. */
const pieces = /`([^`\n]+)`|(?<![\w/])\/[\w{}:][\w{}:/.-]*|(?<![\w-])[\w-]+(?:[/.][\w-]+)+|\w+/gu;

/** With a hump, an underscore, a slash or a dot inside: `maxNights`, `max_nights`, `src/a.ts`. */
const isCodeLike = (piece: string): boolean => /\p{Ll}\p{Lu}|\w_\w|\/|\w\.\w/u.test(piece);

/** Everything that a document names, in the order of its places, and what looks like a name and is none. */
export const namedIn = (project: Project, text: string): Named => {
  const nameables = nameablesOf(project);
  const mentions: Mention[] = [];
  const unmatched: Unmatched[] = [];
  for (const [line, row] of text.split(/\r?\n/u).entries()) {
    const taken: [number, number][] = [];
    for (const found of row.matchAll(pieces)) {
      const piece = found[1] ?? found[0];
      if (found[1] === undefined && !isCodeLike(piece)) continue;
      const start = found.index + (found[1] === undefined ? 0 : 1);
      taken.push([start, start + piece.length]);
      const nameable = exactly(nameables, piece);
      const range = rangeOf(line, start, piece);
      const mention = nameable && mentionOf(nameable, piece, range);
      if (mention) mentions.push(mention);
      else if (isNameOfCode(piece)) {
        const written = writtenIn(project, piece);
        if (!written) unmatched.push({ kind: 'name', text: piece, range });
        else if (written.claim) {
          const subject = { kind: 'file', path: written.path } as const;
          mentions.push({ kind: 'name', text: piece, range, subject, claim: written.claim });
        }
      }
    }
    mentions.push(...spokenIn(nameables, row, line, taken));
  }
  return { mentions: mentions.sort(byPlace), unmatched };
};

const byPlace = (a: Mention, b: Mention): number =>
  a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;

/** "e.g." and "v1.2" are no names, a plain word in backticks may be anything. */
const isNameOfCode = (piece: string): boolean =>
  piece.length > 3 && /[_/]|\p{Ll}\p{Lu}|\w\.\w{1,5}$/u.test(piece) && !/\s|^https?:|^\d|\.(?:com|org|io|net|g)\b/u.test(piece);

const exactly = ({ exact, spoken }: Nameables, piece: string): Nameable | undefined =>
  exact.get(piece) ??
  exact.get(piece.replace(/^(?:GET|POST|PUT|PATCH|DELETE)\s+/u, '')) ??
  exact.get(piece.replace(/\(\)$|^\.\//u, '')) ??
  exact.get(bracesFor(piece)) ??
  (/^[\p{L} ]+$/u.test(piece) ? spoken.get(termsOf(piece).join(' ')) : undefined);

/** `/visits/:id` and `/visits/<id>` are written `/visits/{id}` here. */
const bracesFor = (piece: string): string =>
  piece.replaceAll(/:(\w+)|<(\w+)>/gu, (_, a: string | undefined, b: string | undefined) => `{${a ?? b ?? ''}}`);

const rangeOf = (line: number, start: number, text: string): Range => ({
  start: { line, character: start },
  end: { line, character: start + text.length },
});

const mentionOf = ({ kind, subject, say }: Nameable, text: string, range: Range): Mention | undefined => {
  const claim = say();
  return claim && { kind, text, range, subject, claim };
};

/** Names made of plain words, the longest first. */
const spokenIn = (nameables: Nameables, row: string, line: number, taken: readonly (readonly [number, number])[]): Mention[] => {
  const words = [...row.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
  const isFree = (start: number, end: number): boolean => taken.every(([from, to]) => end <= from || start >= to);
  const found: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(nameables.longest, words.length - at); length > 0; length--) {
      const group = words.slice(at, at + length);
      const [first, last] = [group[0], group.at(-1)];
      if (!first || !last || !isFree(first.start, last.end)) continue;
      if (termsOf(first.text).length === 0 || termsOf(last.text).length === 0) continue;
      const nameable = nameables.spoken.get(group.flatMap(({ text }) => termsOf(text)).join(' '));
      const text = row.slice(first.start, last.end);
      const mention = nameable && mentionOf(nameable, text, rangeOf(line, first.start, text));
      if (!mention) continue;
      found.push(mention);
      at += length - 1;
      break;
    }
  }
  return found;
};
