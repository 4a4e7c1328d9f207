import type { Comment } from '../remarks/remark.ts';

/** Something named. */
export interface ProtoItem {
  readonly kind: 'package' | 'import' | 'public-import' | 'struct' | 'enum' | 'service' | 'endpoint';
  readonly name: string;
  readonly nameStart: number;
  /** Of the statement. */
  readonly start: number;
  /** Names of the messages or of the service it stands in, joined by dots. */
  readonly container: string;
}

const token =
  /\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|[A-Za-z_][\w.]*|[{};=()<>]/gu;

const declared: ReadonlyMap<string, ProtoItem['kind']> = new Map([
  ['message', 'struct'],
  ['enum', 'enum'],
  ['service', 'service'],
  ['rpc', 'endpoint'],
]);

interface Token {
  readonly text: string;
  readonly start: number;
}

/** The names that a file declares, in their order, and its comments. */
export const protoItems = (text: string): { readonly items: readonly ProtoItem[]; readonly comments: readonly Comment[] } => {
  const items: ProtoItem[] = [];
  const comments: Comment[] = [];
  const open: string[] = [];
  let statement: Token[] = [];
  for (const { 0: said, index: start } of text.matchAll(token)) {
    if (said.startsWith('//') || said.startsWith('/*')) comments.push({ start, end: start + said.length });
    else if (said === '{' || said === ';') {
      const item = itemOf(statement, open);
      if (item) items.push(item);
      if (said === '{') open.push(item?.kind === 'struct' || item?.kind === 'service' ? item.name : '');
      statement = [];
    } else if (said === '}') {
      open.pop();
      statement = [];
    } else if (statement.length < 3) statement.push({ text: said, start });
  }
  return { items, comments };
};

/** The first words of a statement tell. */
const itemOf = (statement: readonly Token[], open: readonly string[]): ProtoItem | undefined => {
  const [first, second, third] = statement;
  if (!first || !second) return undefined;
  const container = open.filter((name) => name !== '').join('.');
  if (first.text === 'import') {
    const path = isString(second.text) ? second : third;
    const kind = second.text === 'public' ? 'public-import' : 'import';
    if (!path || !isString(path.text)) return undefined;
    return { kind, name: path.text.slice(1, -1), nameStart: path.start + 1, start: first.start, container };
  }
  const kind = first.text === 'package' ? 'package' : declared.get(first.text);
  // A field may have a type or a name like these: `string message = 1`, `package.Type x = 1`.
  if (!kind || !/^[A-Za-z_]/u.test(second.text) || (third && third.text !== '(')) return undefined;
  if (second.text.includes('.') && kind !== 'package') return undefined;
  return { kind, name: second.text, nameStart: second.start, start: first.start, container };
};

const isString = (text: string): boolean => /^["']/u.test(text);
