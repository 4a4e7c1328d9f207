import type { FoundSetting } from '../config/settings.ts';
import { typeOfWord } from '../properties/word-type.ts';
import type { Instruction } from './instructions.ts';

/**
 * Settings under the names of their instructions: `FROM`, `EXPOSE`, `ENV.NODE_ENV`, `ARG.VERSION`, `CMD`. Of an instruction that comes
 * again, the second is `FROM[1]`.
 */
export const instructionSettings = (text: string, instructions: readonly Instruction[]): readonly FoundSetting[] => {
  const counts = new Map<string, number>();
  return instructions.flatMap((instruction) => {
    const { keyword, start, args } = instruction;
    if (named.has(keyword)) return namedSettings(text, instruction);
    const place = keyword === 'FROM' ? fromOf(text, instruction)?.image : whole.has(keyword) ? args : undefined;
    if (!place) return [];
    const count = counts.get(keyword) ?? 0;
    counts.set(keyword, count + 1);
    const value = text.slice(place.start, place.end);
    const key = count === 0 ? keyword : `${keyword}[${count}]`;
    return [{ key, start, end: start + keyword.length, value: { type: typeOfWord(value), value, ...place } }];
  });
};

const named: ReadonlySet<string> = new Set(['ENV', 'ARG', 'LABEL']);

const whole: ReadonlySet<string> = new Set(['EXPOSE', 'CMD', 'ENTRYPOINT', 'WORKDIR', 'USER', 'VOLUME', 'MAINTAINER']);

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a stage starts from, and its name. */
export const fromOf = (text: string, { args }: Instruction): { readonly image: Span; readonly stage?: Span } | undefined => {
  const words = Array.from(text.slice(args.start, args.end).matchAll(/\S+/gu), ({ 0: word, index }) => ({
    word,
    start: args.start + index,
    end: args.start + index + word.length,
  })).filter(({ word }) => !word.startsWith('--') && word !== '\\');
  const [image, as, stage] = words;
  if (!image) return undefined;
  return { image: spanOf(image), ...(as?.word.toUpperCase() === 'AS' && stage && { stage: spanOf(stage) }) };
};

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const pair = /(?<![\w.-])([A-Za-z_][\w.-]*)=("(?:[^"\\]|\\[\s\S])*"|'[^']*'|(?:[^\s\\]|\\\S)*)/gu;

const namedSettings = (text: string, { keyword, args }: Instruction): FoundSetting[] => {
  const said = text.slice(args.start, args.end);
  const pairs = Array.from(said.matchAll(pair), ({ 1: name = '', 2: raw = '', index }) =>
    settingOf(keyword, name, args.start + index, raw, args.start + index + name.length + 1),
  );
  if (pairs.length > 0 && /^[^\s=]+=/u.test(said)) return pairs;
  // `ENV NAME value`, and `ARG NAME` without one.
  const [, name, gap = ''] = /^([A-Za-z_][\w.-]*)(\s*)/u.exec(said) ?? [];
  if (name === undefined) return [];
  return [settingOf(keyword, name, args.start, said.slice(name.length + gap.length), args.start + name.length + gap.length)];
};

/** Without the quotes around the value. */
const settingOf = (keyword: string, name: string, start: number, raw: string, from: number): FoundSetting => {
  const mark = raw.slice(0, 1);
  const marks = raw.length > 1 && (mark === '"' || mark === "'") && raw.endsWith(mark) ? 1 : 0;
  const inner = raw.slice(marks, raw.length - marks);
  const value = inner.replaceAll(/\\([\s\S])/gu, '$1');
  const place = { start: from + marks, end: from + marks + inner.length };
  return { key: `${keyword}.${name}`, start, end: start + name.length, value: { type: typeOfWord(value), value, ...place } };
};
