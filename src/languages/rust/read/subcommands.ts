import type { LiteralCall, Member, TypedField } from '../../../model/file-facts.ts';
import { closing, namesIn, placed } from './code-source.ts';
import type { CodeSource } from './code-source.ts';

interface Subcommands {
  readonly members: readonly Member[];
  readonly fields: readonly TypedField[];
  readonly calls: readonly LiteralCall[];
}

const none: Subcommands = { members: [], fields: [], calls: [] };

/**
 * What is typed to programs made with clap: variants of enumerations that are parsed from it, with what they hold; fields that hold such an
 * enumeration; and what `subcommand(...)` is given.
 */
export const subcommands = (source: CodeSource): Subcommands =>
  /clap|structopt/iu.test(source.code)
    ? { members: variantsOf(source), fields: fieldsOf(source), calls: givenCommands(source) }
    : none;

const derived = /#\[derive\([^()]{0,200}\b(?:Subcommand|Parser|StructOpt|Clap)\b[^()]{0,200}\)\]/gu;
const enumeration = /^[^{};]{0,600}?\benum\s+(\w+)[^{};]{0,100}\{/u;

const variantsOf = (source: CodeSource): readonly Member[] =>
  [...source.code.matchAll(derived)].flatMap(({ 0: whole, index }) => {
    const after = index + whole.length;
    const [head, container = ''] = enumeration.exec(source.code.slice(after, after + 900)) ?? [];
    return head === undefined ? [] : variants(source, container, after + head.length);
  });

const variants = ({ code, rangeAt }: CodeSource, container: string, from: number): readonly Member[] => {
  const found: Member[] = [];
  const end = closing(code, from);
  for (let at = from, next = at; at < end; at = next + 1) {
    next = Math.min(end, closing(code, at, ','));
    const start = afterMarks(code, at);
    const [name] = /^[A-Z]\w*/u.exec(code.slice(start, Math.min(next, start + 200))) ?? [];
    if (name === undefined) continue;
    const takes = heldBy(code.slice(start + name.length, next).trim(), code.slice(at, start));
    const member = { name, container, range: rangeAt(start, start + name.length) };
    found.push(takes === undefined ? member : { ...member, takes });
  }
  return found;
};

/** Behind attributes: `#[command(flatten)]`. */
const afterMarks = (code: string, from: number): number => {
  const mark = /\s*(?:#\[)?/uy;
  for (let at = from; ; at = closing(code, mark.lastIndex) + 1) {
    mark.lastIndex = at;
    if (mark.exec(code)?.[0].endsWith('[') !== true) return mark.lastIndex;
  }
};

/** `(RemoveArgs)`, `{ #[command(subcommand)] command: OwnerCommands }`; with a word before it that says how it is held. */
const heldBy = (held: string, marks: string): string | undefined => {
  const how = /\b(flatten|external_subcommand|skip)\b/u.exec(marks)?.[1];
  if (how !== undefined && how !== 'flatten') return `${how}!`;
  const type = held.startsWith('(') ? /^[\w:<>]+/u.exec(held.slice(afterMarks(held, 1)))?.[0] : marked.exec(held)?.[2];
  const inside = held.startsWith('(') && closing(held, 1, ',') < closing(held, 1) - 1 ? undefined : type;
  if (inside === undefined) return undefined;
  return how === undefined ? inside : `flatten! ${inside}`;
};

const marked = /#\[\w+\([^\]]*\bsubcommand\b[^\]]*\)\]\s*(?:#\[[^\]]*\]\s*)*(?:pub(?:\([^()]*\))?\s+)?(\w+)\s*:\s*([\w:<>]+)/u;

const structure = /\bstruct\s+(\w+)[^{};()]{0,200}\{/gu;

const fieldsOf = (source: CodeSource): readonly TypedField[] =>
  [...source.code.matchAll(structure)].flatMap(({ 0: whole, 1: container = '', index }) => {
    const start = index + whole.length;
    const found = marked.exec(source.code.slice(start, closing(source.code, start)));
    if (!found) return [];
    const [all, name = '', type = ''] = found;
    const place = start + found.index + all.lastIndexOf(name, all.lastIndexOf(':', all.length - type.length - 1));
    return [{ name, container, type, range: source.rangeAt(place, place + name.length) }];
  });

const givenCommands = (source: CodeSource): readonly LiteralCall[] =>
  [...source.code.matchAll(/\.\s*(subcommands?)\(/gu)].map(({ 0: whole, 1: callee = '', index }) => {
    const open = index + whole.length;
    const end = closing(source.code, open);
    const given = namesIn(source, /(?<![.\w:])(?:\w+::)*[a-z_]\w*(?=\(\s*\))/gu, open, end, 0);
    return { ...placed(source, open - 1 - callee.length, callee, end), arguments: given };
  });
