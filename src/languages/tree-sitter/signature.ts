import type { Member } from '../../model/file-facts.ts';

/** What Java and C# write around the name of a method, read from the text: a query would pay for each capture. */
export const signatureOf = (text: string, start: number, end: number): Pick<Member, 'returns' | 'takes' | 'isHidden'> => {
  const returned = typeBefore(text, start);
  const returns = returned === undefined ? '' : text.slice(returned.start, returned.end);
  const takes = firstParameter(text, end);
  return {
    ...(returns !== '' && !modifiers.has(returns) && { returns }),
    ...(takes !== undefined && { takes }),
    ...(isHidden(text, returned?.start ?? start) && { isHidden: true }),
  };
};

const modifiers: ReadonlySet<string> = new Set(['public', 'private', 'protected', 'internal', 'static', 'override', 'async']);

/** The type that ends right before an offset: `List<Owner>`, `byte[]`, `Task<A>?`. */
const typeBefore = (text: string, before: number): { readonly start: number; readonly end: number } | undefined => {
  let end = before;
  while (end > 0 && /\s/u.test(text.charAt(end - 1))) end -= 1;
  let depth = 0;
  let at = end;
  for (; at > 0 && end - at < maxType; at--) {
    const sign = text.charAt(at - 1);
    if (sign === '>' || sign === ']') depth += 1;
    else if ((sign === '<' || sign === '[') && depth > 0) depth -= 1;
    else if (depth === 0 && !/[\w.?$]/u.test(sign)) break;
  }
  return depth === 0 && at < end ? { start: at, end } : undefined;
};

const maxType = 120;

/** Words between the end of what stands before and the type. */
const isHidden = (text: string, before: number): boolean => {
  const head = text.slice(Math.max(0, before - 60), before);
  const words = head.split(/[^\w\s]/u).at(-1) ?? '';
  return /\b(?:private|protected|internal)\b/u.test(words);
};

/** Type of the first parameter: what stands before its name. */
const firstParameter = (text: string, end: number): string | undefined => {
  const head = text.slice(end, end + maxParameters);
  const [opened = ''] = /^\s*\(/u.exec(head) ?? [];
  if (opened === '') return undefined;
  let depth = 0;
  for (let at = opened.length; at < head.length; at++) {
    const sign = head.charAt(at);
    if ('(<['.includes(sign)) depth += 1;
    else if (depth > 0 && ')>]'.includes(sign)) depth -= 1;
    else if (depth === 0 && (sign === ',' || sign === ')')) return typeOf(head.slice(opened.length, at));
  }
  return undefined;
};

const maxParameters = 300;

const typeOf = (parameter: string): string | undefined => {
  const written = parameter.trim();
  const name = written.split(/[^\w@]/u).at(-1) ?? '';
  const found = typeBefore(written, written.length - name.length);
  return name === '' || !found ? undefined : written.slice(found.start, found.end);
};
