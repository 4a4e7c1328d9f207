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

/** An address that a call answers as well: `option (google.api.http) = { get: "/v1/owners" };`. */
export interface ProtoRoute {
  /** The call, with its service. */
  readonly target: string;
  /** Of the option's name. */
  readonly nameStart: number;
  readonly bindings: readonly ProtoBinding[];
}

export interface ProtoBinding {
  readonly name: string;
  readonly value: string;
  readonly start: number;
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
export const protoItems = (
  text: string,
): { readonly items: readonly ProtoItem[]; readonly comments: readonly Comment[]; readonly routes: readonly ProtoRoute[] } => {
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
  return { items, comments, routes: routesIn(text, items) };
};

const routesIn = (text: string, items: readonly ProtoItem[]): readonly ProtoRoute[] => {
  const calls = items.filter(({ kind }) => kind === 'endpoint');
  return [...text.matchAll(/\(google\.api\.http\)/gu)].flatMap(({ index }) => {
    const call = calls.filter(({ start }) => start < index).at(-1);
    const next = Math.min(items.find(({ start }) => start > index)?.start ?? text.length, index + maxOption);
    const bindings = [...text.slice(index, next).matchAll(binding)].map((match): ProtoBinding => {
      const [whole, verb = '', value = ''] = match;
      return { name: verb, value, start: index + match.index + whole.length - 1 - value.length };
    });
    return call && bindings.length > 0 ? [{ target: `${call.container}.${call.name}`, nameStart: index + 1, bindings }] : [];
  });
};

const maxOption = 2_000;

const binding = /\b(get|put|post|delete|patch)\s*:\s*"([^"\\\r\n]*)"/gu;

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
