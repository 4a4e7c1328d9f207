import type { LineIndex } from '../../../base/line-index.ts';
import type { ImportFact } from '../../../model/file-facts.ts';
import { afterSpace, directivesOf } from './directives.ts';
import type { Directive } from './directives.ts';

/**
 * What the file includes, in all branches of the preprocessor but those that are switched off for good (`#if 0`).
 * The signs around a name of a header on the search path belong to the specifier (`<stdio.h>`), because they decide where it is looked
 * for. Kind `dynamic`: the name is
 * that of a macro whose value is not written out in the file.
 */
export const scanIncludes = (text: string, lines: LineIndex): readonly ImportFact[] => {
  const found: ImportFact[] = [];
  const branches: Branch[] = [];
  const macros = new Map<string, string>();
  for (const directive of directivesOf(text)) {
    if (directive.name === 'define') noteMacro(macros, text, directive);
    follow(branches, directive, text);
    if (!includes.has(directive.name) || branches.some(({ isOff }) => isOff)) continue;
    const written = writtenAt(text, directive);
    if (!written) continue;
    const { kind, start, end } = written;
    const said = text.slice(start, end);
    const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
    const named = kind === 'dynamic' ? macros.get(said) : undefined;
    found.push(named === undefined ? { kind, specifier: said, range } : { kind: 'static', specifier: named, range, quote: said });
    if (found.length >= maxIncludes) break;
  }
  return found;
};

/** No file that a person wrote has more. */
export const maxIncludes = 5_000;

const includes: ReadonlySet<string> = new Set(['include', 'include_next', 'import']);

interface Branch {
  isOff: boolean;
}

const follow = (branches: Branch[], { name, start, end }: Directive, text: string): void => {
  const last = branches.at(-1);
  if (name === 'if') branches.push({ isOff: /^\s*\(?0\)?\s*(?:$|\/[/*])/u.test(text.slice(start, Math.min(end, start + 80))) });
  else if (name === 'ifdef' || name === 'ifndef') branches.push({ isOff: false });
  else if (name === 'endif') branches.pop();
  else if ((name === 'else' || name.startsWith('elif')) && last) last.isOff = false;
};

/** `#define CONFIGURATION "shop.h"`: a macro that stands for the name of a header. */
const noteMacro = (macros: Map<string, string>, text: string, { start, end }: Directive): void => {
  const said = text.slice(start, Math.min(end, start + maxName));
  const [, name, quoted, onPath] = /^[ \t]{1,40}(\w{1,100})[ \t]{1,40}(?:"([^"\s]+)"|(<[^<>\s]+>))\s*$/u.exec(said) ?? [];
  if (name !== undefined) macros.set(name, quoted ?? onPath ?? '');
};

interface Written {
  readonly kind: 'static' | 'dynamic';
  readonly start: number;
  readonly end: number;
}

const maxName = 400;

const writtenAt = (text: string, directive: Directive): Written | undefined => {
  const start = afterSpace(text, directive.start);
  const said = text.slice(start, Math.min(directive.end, start + maxName));
  if (said.startsWith('"')) return within(said, '"', start, 1);
  if (said.startsWith('<')) return within(said, '>', start, 0);
  const [macro] = directive.name === 'import' ? [] : (/^[A-Za-z_]\w*/u.exec(said) ?? []);
  return macro === undefined ? undefined : { kind: 'dynamic', start, end: start + macro.length };
};

/** `without` signs at both ends. */
const within = (said: string, close: string, start: number, without: 0 | 1): Written | undefined => {
  const length = said.indexOf(close, 1);
  return length < 2 ? undefined : { kind: 'static', start: start + without, end: start + length + 1 - without };
};
