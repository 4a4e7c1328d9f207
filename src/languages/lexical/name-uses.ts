import { lastIdentifier } from '../../base/last-identifier.ts';
import { lineIndex } from '../../base/line-index.ts';
import type { LineIndex } from '../../base/line-index.ts';
import type { Body, FileFacts, Member, NameUse, SymbolKind } from '../../model/file-facts.ts';
import type { Range } from '../../model/text.ts';
import { bodyEnd, lineStart } from './body-end.ts';
import { maskedCode } from './masked-code.ts';
import { notationOf } from './notations.ts';
import type { Notation } from './notations.ts';
import { sqlStatements } from './sql-statements.ts';
import { typedNames } from './typed-names.ts';
import { yieldsOf } from './yields.ts';

const maxText = 1_000_000;
const maxUses = 1_500;
const maxBodies = 1_500;

/** Where functions and types end, which names are used where, and what is asked of tables. */
export const nameUses = (
  text: string,
  facts: FileFacts,
): Pick<FileFacts, 'bodies' | 'uses' | 'typed' | 'statements' | 'members'> => {
  const notation = codeNotation(facts.language);
  if (!notation || text.length > maxText) return {};
  const { code, comments } = maskedCode(text, notation, false);
  const index = lineIndex(text);
  const typed = typedNames(code, facts.language);
  const statements = sqlStatements(text, index, comments);
  const bodies = bodiesOf(code, facts, index);
  const known = new Set([
    ...facts.imports.flatMap(localNames),
    ...facts.definitions.map(({ name }) => name),
    ...(facts.members ?? []).map(({ name }) => name),
  ]);
  const uses = usesIn(
    { text, code, index, known, typed: new Set(typed.map(({ name }) => name)), bodies, hidden: hiddenPlaces(facts, index) },
    facts.language,
  );
  return {
    ...(bodies.length > 0 && { bodies: bodies.map(({ name, start, end }) => bodyFact(name, start, end, index)) }),
    ...(uses.length > 0 && { uses }),
    ...(typed.length > 0 && { typed }),
    ...(statements.length > 0 && { statements }),
    ...(facts.members && facts.language === 'python' && { members: withYields(facts.members, bodies, code, index) }),
  };
};

const script = notationOf('typescript');
const codeNotation = (language: string): Notation | undefined =>
  language === 'vue' || language === 'svelte' || language === 'astro'
    ? script
    : notationOf(language)?.quotes === ''
      ? undefined
      : notationOf(language);

const localNames = ({ kind, bindings, specifier, quote }: FileFacts['imports'][number]): string[] => {
  if (kind === 'type') return [];
  // Go's names are written with their package: `store.Memo`.
  if (bindings && bindings.length > 0) return bindings.map(({ local }) => local.split('.', 1)[0] ?? local);
  const written = (quote ?? specifier).split(/[<(`\s]/u, 1)[0] ?? '';
  const last = lastIdentifier(written);
  return last === '' ? [] : [last];
};

interface Stretch {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const bodyFact = (name: string, start: number, end: number, index: LineIndex): Body => ({
  name,
  range: { start: index.positionAt(start), end: index.positionAt(end) },
});

const withYields = (
  members: readonly Member[],
  bodies: readonly Stretch[],
  code: string,
  index: LineIndex,
): readonly Member[] => {
  const byStart = new Map(bodies.map((body) => [body.start, body]));
  return members.map((member) => {
    const body = byStart.get(index.offsetAt(member.range.start));
    const yields = body && yieldsOf(code.slice(body.start, body.end));
    return yields === undefined ? member : { ...member, yields };
  });
};

const withoutBody: ReadonlySet<SymbolKind> = new Set([
  'type',
  'table',
  'view',
  'endpoint',
  'service',
  'job',
  'resource',
  'namespace',
]);

const bodiesOf = (code: string, facts: FileFacts, index: LineIndex): readonly Stretch[] => {
  const named = [
    ...facts.definitions.flatMap(({ kind, name, container, range }) =>
      withoutBody.has(kind) ? [] : [{ name: container === undefined ? name : `${container}.${name}`, range }],
    ),
    ...(facts.members ?? []).map(({ name, container, range }) => ({ name: `${container}.${name}`, range })),
  ].map(({ name, range }) => ({ name, start: index.offsetAt(range.start) }));
  const begins = new Set(named.map(({ start }) => lineStart(code, start)));
  const called = (facts.calls ?? []).flatMap(({ callee, range, arguments: all }) => {
    const start = index.offsetAt(range.start);
    return all.some(({ kind }) => kind === 'string') && opensBlock.test(lineFrom(code, start)) ? [{ name: callee, start }] : [];
  });
  return [...named, ...called]
    .slice(0, maxBodies)
    .map(({ name, start }) => ({ name, start, end: bodyEnd(code, start, begins) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
};

const opensBlock = /(?:[({[,]|\bdo(?:\s*\|[^|]*\|)?)\s*$/u;

const lineFrom = (code: string, start: number): string => {
  const end = code.indexOf('\n', start);
  return code.slice(start, end < 0 ? code.length : end).slice(0, 400);
};

/** Where names are no uses: the imports themselves, names that are being defined, texts of markup. */
const hiddenPlaces = ({ imports, definitions, members, texts }: FileFacts, index: LineIndex): readonly Place[] => {
  const ranges: Range[] = [
    ...imports.flatMap(({ kind, range, bindings = [] }) => [
      ...(kind === 'implicit' ? [] : [range]),
      ...bindings.map((each) => each.range),
    ]),
    ...definitions.map(({ range }) => range),
    ...(members ?? []).map(({ range }) => range),
    ...(texts ?? []).map(({ range }) => range),
  ];
  return ranges
    .map(({ start, end }) => ({ start: index.offsetAt(start), end: index.offsetAt(end) }))
    .sort((a, b) => a.start - b.start);
};

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Search {
  readonly text: string;
  readonly code: string;
  readonly index: LineIndex;
  readonly known: ReadonlySet<string>;
  readonly typed: ReadonlySet<string>;
  readonly bodies: readonly Stretch[];
  readonly hidden: readonly Place[];
}

const chain = /(?<![\w$])[@$]{0,2}[A-Za-z_]\w*(?:\s*(?:\?\.|!\.|\.|->|::|&\.)\s*\$?[A-Za-z_]\w*){0,6}/gu;
const rubyChain = /(?<![\w$])@{0,2}[A-Za-z_]\w*[!?]?(?:\s*(?:&\.|\.|::)\s*[A-Za-z_]\w*[!?]?){0,6}/gu;
/** Names that lead to nothing of the product. */
const everyday =
  /^(?:log|debug|info|warn|error|trace|map|filter|forEach|reduce|push|pop|slice|splice|join|split|trim|toString|concat|includes|indexOf|keys|values|entries|then|catch|finally|length|format|replace|match|test|Sprintf|Errorf|Printf|append|items|strip|lower|upper|to_s|to_i|each|nil\?|present\?|blank\?|any\?|empty\?|equals|hashCode|isEmpty|Error|unwrap|clone|into|as_str|String|Equal|NoError|json|status)$/u;

const usesIn = (search: Search, language: string): readonly NameUse[] => {
  const { text, code, index, bodies } = search;
  const found: NameUse[] = [];
  const seen = new Set<string>();
  const open: Stretch[] = [];
  let nextBody = 0;
  let hiddenAt = 0;
  for (const { 0: written, index: at } of code.matchAll(language === 'ruby' ? rubyChain : chain)) {
    while ((search.hidden[hiddenAt]?.end ?? Infinity) <= at) hiddenAt += 1;
    if ((search.hidden[hiddenAt]?.start ?? Infinity) < at + written.length && (search.hidden[hiddenAt]?.start ?? 0) <= at)
      continue;
    // A symbol of Ruby is a value.
    if (language === 'ruby' && code.charAt(at - 1) === ':' && code.charAt(at - 2) !== ':') continue;
    for (let body = bodies[nextBody]; body && body.start <= at; body = bodies[(nextBody += 1)]) open.push(body);
    while ((open.at(-1)?.end ?? Infinity) <= at) open.pop();
    const givenTo = callBefore(code, at);
    if (!isTelling(written, code.charAt(at + written.length), givenTo !== undefined, search)) continue;
    const key = `${open.at(-1)?.start ?? -1} ${written.replaceAll(/\s+/gu, '')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({
      text: text.slice(at, at + written.length),
      start: index.positionAt(at),
      ...(givenTo !== undefined && { givenTo }),
    });
    if (found.length >= maxUses) break;
  }
  return found;
};

/** Knows the name that it begins with, behind `this` or the like; or calls something of another. */
const isTelling = (written: string, behind: string, isGiven: boolean, { known, typed }: Search): boolean => {
  const names = written
    .replaceAll(/\s/gu, '')
    .split(/\?\.|!\.|\.|->|::|&\./u)
    .map((name) => name.replace(/^[@$]+/u, ''));
  const own = /^(?:this|self|cls|static|super)$/u.test(names[0] ?? '') ? names.slice(1) : names;
  const [head = ''] = own;
  if (own.length === 0 || (/^@\w/u.test(written) && !typed.has(head))) return false;
  if (known.has(head)) return true;
  if (typed.has(head) && (own.length > 1 || isGiven)) return true;
  return names.length > 1 && behind === '(' && !everyday.test(own.at(-1) ?? '');
};

/** `insert` before the place of `users` in `insert(users)`. */
const callBefore = (code: string, at: number): string | undefined => {
  const end = code.charAt(at - 1) === '&' ? at - 1 : at;
  if (code.charAt(end - 1) !== '(') return undefined;
  const before = code.slice(Math.max(0, end - 160), end - 1);
  const types = before.endsWith('>') ? before.lastIndexOf('<') : before.endsWith(']') ? before.lastIndexOf('[') : -1;
  const name = lastIdentifier(types < 0 ? before : before.slice(0, types));
  return name === '' ? undefined : name;
};
