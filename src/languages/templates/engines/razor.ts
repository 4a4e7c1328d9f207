import { delimitedHoles, inOrder } from '../../html/holes.ts';
import type { Hole } from '../../html/holes.ts';
import type { MarkedUp } from '../../html/spoken.ts';
import type { Tag } from '../../html/tokenize.ts';
import { endOfGroup } from '../end-of-group.ts';
import type { Directive, Engine, Reference } from '../engine.ts';
import { plainAttributes, referencesInText, spansIn } from '../matches.ts';

/** Pages, views and components of ASP.NET. */
export const razor: Engine = {
  id: 'razor',
  holesOf: (text) => {
    const comments = delimitedHoles(text, [{ open: '@*', close: '*@', kind: 'comment' }]);
    return inOrder([...comments, ...codeHoles(text), ...closingBraces(text)]);
  },
  referencesOf: (file, tags) => [
    ...referencesInText(withoutComments(file), [layout, partialCall, layoutDirective]),
    ...[model, injected, injectedInside].flatMap((pattern) =>
      spansIn(withoutComments(file), pattern, 'name', 0).map((span) => ({ ...span, kind: 'type' as const })),
    ),
    ...plainAttributes(file, tags, (tag, name) => tag.name === 'partial' && name === 'name').map(({ start, end }) => ({
      start,
      end,
      kind: 'static' as const,
    })),
    ...components(file, tags),
  ],
  directivesOf: (text) => Array.from(text.slice(0, maxHead).matchAll(pageDirective)).flatMap(directive),
  namesOf: (name) => {
    const path = name.replace(/^~?\//, '');
    return /\.(?:cshtml|razor)$/.test(path)
      ? [path]
      : [
          `${path}.cshtml`,
          `Shared/${path}.cshtml`,
          `Pages/Shared/${path}.cshtml`,
          `Views/Shared/${path}.cshtml`,
          `${path}.razor`,
        ];
  },
  looksFirst: 'beside',
};

/** Directives stand at the top. */
const maxHead = 4_000;
const pageDirective = /^[\uFEFF \t]*@(?<name>page)(?:[ \t]+"(?<value>[^"\r\n]{0,300})")?[ \t]*\r?$/dgmu;

const directive = ({ indices }: RegExpExecArray): readonly Directive[] => {
  const { name, value } = indices?.groups ?? {};
  if (!name) return [];
  return [{ name: { start: name[0], end: name[1] }, ...(value && { value: { start: value[0], end: value[1] } }) }];
};

const layout = /\bLayout\s*=\s*"(?<name>[\w~./-]{1,300})"/dg;
const partialCall = /\bHtml\.(?:Render)?Partial(?:Async)?\(\s*"(?<name>[^"\n]{1,300})"/dg;
const layoutDirective = /^[ \t]*@layout[ \t]+(?:\w+\.){0,20}(?<name>\w+)/dgm;
const model = /^[ \t]*@model[ \t]+(?:\w+\.){0,20}(?<name>\w+)[ \t]*\r?$/dgm;

/** `@inject IOptions<ShopSettings> settings` */
const injected = /^[ \t]*@inject[ \t]+(?:\w+\.){0,20}(?<name>\w+)/dgm;
const injectedInside = /^[ \t]*@inject[ \t]+[\w.]{1,200}<(?:\w+\.){0,20}(?<name>\w+)>/dgm;

const withoutComments = ({ text, holes }: MarkedUp): string => {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of holes.filter((hole) => text.startsWith('@*', hole.start))) {
    parts.push(text.slice(from, start), text.slice(start, end).replaceAll(/[^\r\n]/g, ' '));
    from = end;
  }
  return parts.join('') + text.slice(from);
};

/** Tags that begin with a capital letter are components, and need no import in the same namespace. */
const components = ({ text }: MarkedUp, tags: readonly Tag[]): readonly Reference[] => {
  const seen = new Set<string>();
  return tags.flatMap(({ nameStart, name: { length } }): readonly Reference[] => {
    const name = text.slice(nameStart, nameStart + length);
    if (!/^[A-Z]\w*$/.test(name) || seen.has(name)) return [];
    seen.add(name);
    return [{ start: nameStart, end: nameStart + length, kind: 'implicit' }];
  });
};

/** Directives that take up the whole line. */
const lineDirectives =
  /^(?:page|model|using|inject|addTagHelper|removeTagHelper|tagHelperPrefix|inherits|layout|attribute|namespace|implements|rendermode|preservewhitespace|typeparam)\b/;
const blockDirectives = /^(?:code|functions)?\s{0,200}\{/;
const statements = /^(?:if|for|foreach|while|switch|using|lock|do|try|section)\b/;

type GroupEnd = (start: number) => number | undefined;

/** Looks for no further end once one was not found: each of many would be looked for up to the end of the text. */
const groupEnds = (text: string): GroupEnd => {
  let isBroken = false;
  return (start) => {
    const end = isBroken ? undefined : endOfGroup(text, start);
    isBroken ||= end === undefined;
    return end;
  };
};

const codeHoles = (text: string): readonly Hole[] => {
  const endOf = groupEnds(text);
  const holes: Hole[] = [];
  const sign = /(?<![\w@.])@(?![@*])/g;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    const hole = codeHole(text, match.index, endOf);
    if (!hole) continue;
    holes.push(hole);
    sign.lastIndex = hole.end;
  }
  return holes;
};

const codeHole = (text: string, start: number, endOf: GroupEnd): Hole | undefined => {
  const code = text.slice(start + 1, start + 300);
  if (lineDirectives.test(code) && isAtLineStart(text, start)) return { start, end: endOfLine(text, start), kind: 'statement' };
  const block = blockDirectives.exec(code);
  if (block) return { start, end: endOf(start + block[0].length) ?? text.length, kind: 'statement' };
  if (statements.test(code)) {
    const brace = text.indexOf('{', start);
    return { start, end: brace < 0 ? text.length : brace + 1, kind: 'statement' };
  }
  const end = code.startsWith('(') ? endOf(start + 1) : endOfExpression(text, start + 1, endOf);
  return end === undefined || end === start + 1 ? undefined : { start, end, kind: 'output' };
};

const isAtLineStart = (text: string, at: number): boolean =>
  /(?:^|[\r\n])[ \t]{0,80}$/.test(text.slice(Math.max(0, at - 90), at));

const endOfLine = (text: string, start: number): number => {
  const end = /[\r\n]/g;
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
};

/** `Model.Name`, `Html.Raw(x)`, `await Component.InvokeAsync("x")`. */
const endOfExpression = (text: string, start: number, endOf: GroupEnd): number => {
  const name = /(?:await\s{1,20})?[a-z_][\w-]*/iy;
  name.lastIndex = start;
  if (!name.test(text)) return start;
  let at = name.lastIndex;
  const member = /\??\.[a-z_]\w*/iy;
  for (;;) {
    member.lastIndex = at;
    if (member.test(text)) at = member.lastIndex;
    else if (text[at] === '(' || text[at] === '[') {
      const end = endOf(at);
      if (end === undefined) return at;
      at = end;
    } else return at;
  }
};

/** `}` and `} else {` on a line of their own end what a statement began. */
const closingBraces = (text: string): readonly Hole[] =>
  Array.from(text.matchAll(/^.*$/gm)).flatMap(({ index, 0: line }): readonly Hole[] =>
    /^(?:\}\s?)?(?:else\b[^{]{0,300}\{?)?$|^[{}]$/.test(line.trim()) && line.trim() !== ''
      ? [{ start: index, end: index + line.length, kind: 'statement' }]
      : [],
  );
