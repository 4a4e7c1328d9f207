import type { Argument, LiteralCall } from '../../../model/file-facts.ts';
import { closing, namesIn, placed } from './code-source.ts';
import type { CodeSource } from './code-source.ts';

/**
 * What Rocket is told to answer: lists (`routes![list, owners::show]`, of which the grammar sees single signs only), functions without
 * arguments that a function of routes calls, and where they are put: `mount([base, "/api"].concat(), api::routes())`.
 */
export const rocketCalls = (source: CodeSource): readonly LiteralCall[] =>
  /routes\w*!|\.\s*mount\(|mount_endpoints|\bRoute>/u.test(source.code)
    ? [...lists(source), ...mounts(source), ...documentedMounts(source), ...listedFunctions(source)].sort(
        (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
      )
    : [];

const list = /\b(?:openapi_get_)?(routes(?:_spec|_with_openapi)?!)\s*[[({]/gu;

const lists = (source: CodeSource): readonly LiteralCall[] =>
  [...source.code.matchAll(list)].flatMap(({ 0: whole, 1: callee = '', index }) => {
    const open = index + whole.length;
    const end = closing(source.code, open);
    const start = index + whole.indexOf(callee);
    const [, result] =
      /\blet\s+(?:mut\s+)?(\w+)\s*(?::[^=;]{1,60})?=\s*(?:\w+::)*$/u.exec(source.code.slice(index - 120, index)) ?? [];
    const given = namesIn(source, /(?<!#\[)\b(?:\w+::)*\w+\b/gu, open, end, 0);
    return [{ ...placed(source, start, callee, end), arguments: given, ...(result !== undefined && { result }) }];
  });

const calledName = /\b(?:\w+::)*\w+\b(?!!)/gu;

const mount = /\.\s*mount\(/gu;

const mounts = (source: CodeSource): readonly LiteralCall[] =>
  [...source.code.matchAll(mount)].flatMap(({ 0: whole, index }) => {
    const open = index + whole.length;
    const end = closing(source.code, open);
    const comma = closing(source.code, open, ',');
    const base = baseOf(source, open, comma);
    if (!base || comma >= end) return [];
    const given = namesIn(source, calledName, comma + 1, end, 1);
    return [{ ...placed(source, open - 'mount('.length, 'mount', end), arguments: [base, ...given] }];
  });

const documented = /\bmount_endpoints_and_merged_docs!\s*[[({]/gu;

/** `mount_endpoints_and_merged_docs! { rocket, "/v1".to_owned(), settings, "/owners" => owners::routes() }` of rocket_okapi. */
const documentedMounts = (source: CodeSource): readonly LiteralCall[] =>
  [...source.code.matchAll(documented)].flatMap(({ 0: whole, index }) => {
    const pieces: { readonly start: number; readonly end: number }[] = [];
    const end = closing(source.code, index + whole.length);
    for (let start = index + whole.length; start < end; start = (pieces.at(-1)?.end ?? end) + 1)
      pieces.push({ start, end: Math.min(end, closing(source.code, start, ',')) });
    const [, second] = pieces;
    const base = second && baseOf(source, second.start, second.end);
    if (base?.kind !== 'string') return [];
    return pieces.slice(2).flatMap((piece) => {
      const arrow = source.code.slice(piece.start, piece.end).indexOf('=>');
      const below = arrow < 0 ? undefined : baseOf(source, piece.start, piece.start + arrow);
      if (below?.kind !== 'string') return [];
      const start = piece.start + source.code.slice(piece.start, piece.end).indexOf('"');
      const given = namesIn(source, calledName, piece.start + arrow, piece.end, 1);
      const place = placed(source, start, source.text.slice(start, piece.start + arrow).trim(), piece.end);
      const address: Argument = { ...below, value: `${base.value}/${below.value}`, quote: below.quote ?? below.value };
      return [{ ...place, callee: 'mount', quote: place.callee, arguments: [address, ...given] }];
    });
  });

const routesFunction = /\bfn\s+\w+\s*\([^(){};]{0,300}\)\s*->\s*(?:\(\s*)?(?:\w+::)*Vec<(?:\w+::)*Route>[^{};]{0,60}\{/gu;

const listedFunctions = (source: CodeSource): readonly LiteralCall[] =>
  [...source.code.matchAll(routesFunction)].flatMap(({ 0: whole, index }) => {
    const open = index + whole.length;
    const body = source.code.slice(open, closing(source.code, open));
    return [...body.matchAll(/(?<![.\w])((?:\w+::)*\w+)\(\s*\)/gu)].map(({ 1: callee = '', index: at }) => ({
      ...placed(source, open + at, callee, open + at + callee.length),
      arguments: [],
    }));
  });

/** The text of `"/api"`, `[base, "/api"].concat()` and `format!("{base}/api")`: what is computed may stand before it only. */
const baseOf = ({ text, code, rangeAt }: CodeSource, start: number, end: number): Argument | undefined => {
  const quotes = [...code.slice(start, end).matchAll(/"(\s*)"/gu)];
  const [found] = quotes;
  if (!found) {
    const [whole = '', name = ''] = /^\s*&?(\w+)\s*$/u.exec(code.slice(start, end)) ?? [];
    if (name === '') return undefined;
    const at = start + whole.indexOf(name);
    return { kind: 'name', value: name, range: rangeAt(at, at + name.length), position: 0 };
  }
  const at = start + found.index + 1;
  const quote = text.slice(at, at + (found[1] ?? '').length);
  const value = quote.replace(/^(?:\{\w*\})+(?=\/)/u, '');
  if (quotes.length > 1 || /[{}\\]/u.test(value)) return undefined;
  return {
    kind: 'string',
    value,
    range: rangeAt(at, at + quote.length),
    position: 0,
    ...(quote !== value && { quote }),
  };
};
