import { lineIndex } from '../../base/line-index.ts';
import { modulePath } from '../../model/module-path.ts';
import type { Argument, FileDiagnostic, FileFacts, ImportFact, LiteralCall } from '../../model/file-facts.ts';
import type { Quoted, Range } from '../../model/text.ts';
import { codeElements } from '../html/component/code-elements.ts';
import { blank } from '../html/holes.ts';
import { limited } from '../html/limits.ts';
import { readMarkup } from '../html/read-markup.ts';
import type { MarkupFacts } from '../html/read-markup.ts';
import { seenText } from '../html/seen-text.ts';
import type { MarkedUp } from '../html/spoken.ts';
import { translatedTexts } from '../html/translated.ts';
import type { Language, SourceText } from '../language.ts';
import { engineOfPath, engineOfText, makesPages } from './engine-of.ts';
import type { Engine, Reference } from './engine.ts';
import { plain } from './engines/plain.ts';
import { assetsOf } from './assets.ts';
import { spansIn } from './matches.ts';

/** Pages of a megabyte are made by a program. */
const maxLength = 1_000_000;

/** What a page or a template says, and what it takes in. */
export const readTemplate = async (javascript: Language, source: SourceText): Promise<FileFacts> => {
  const { path, text } = source;
  const engine = engineOfText(engineOfPath(path) ?? plain, text.slice(0, maxLength));
  if (text.length > maxLength) return factsWith(engine, [{ code: 'too-large-to-read', message: 'Larger than 1 MB; not read.' }]);
  const index = lineIndex(text);
  const rangeAt = (start: number, end: number): Range => ({ start: index.positionAt(start), end: index.positionAt(end) });
  const file: MarkedUp = { text, holes: engine.holesOf(text), rangeAt };
  const isPage = engine.isMarkup !== false && makesPages(path);
  const markup = isPage ? readMarkup(file) : noMarkup;
  const references = [...engine.referencesOf(file, markup.tags), ...assetsOf(file, markup.tags)];
  const { facts, diagnostics } = limited({
    calls: [...directivesIn(file, engine), ...markup.calls],
    texts: isPage ? inOrder([...markup.texts, ...translatedTexts(file), ...spokenInCode(file, engine)]) : [],
  });
  const written = references.filter(({ start, end }) => end - start <= maxSpecifier).map((each) => importOf(file, each));
  return {
    ...factsWith(engine, diagnostics),
    imports: inOrder([...written, ...(isPage ? await modulesOf(javascript, source) : [])]).slice(0, maxImports),
    ...(markup.title && { title: markup.title }),
    ...facts,
  };
};

const maxSpecifier = 1_000;
const maxImports = 10_000;
const noMarkup: MarkupFacts = { texts: [], calls: [], tags: [] };

const factsWith = ({ id }: Engine, diagnostics: readonly FileDiagnostic[]): FileFacts => ({
  language: id,
  level: 'read',
  imports: [],
  definitions: [],
  exports: [],
  diagnostics,
});

const importOf = ({ text, rangeAt }: MarkedUp, { kind, start, end }: Reference): ImportFact => ({
  kind,
  specifier: text.slice(start, end),
  range: rangeAt(start, end),
});

/** Directives as calls: `page("/cart")`. */
const directivesIn = ({ text, rangeAt }: MarkedUp, engine: Engine): readonly LiteralCall[] =>
  (engine.directivesOf?.(text) ?? []).map(({ name, value }) => {
    const given: readonly Argument[] = value
      ? [{ kind: 'string', value: text.slice(value.start, value.end), range: rangeAt(value.start, value.end), position: 0 }]
      : [];
    return { callee: text.slice(name.start, name.end), arguments: given, range: rangeAt(name.start, name.end) };
  });

const spokenInCode = ({ text, holes, rangeAt }: MarkedUp, engine: Engine): readonly Quoted[] =>
  holes.flatMap((hole) =>
    (engine.spoken?.() ?? []).flatMap((pattern) =>
      spansIn(text.slice(hole.start, hole.end), pattern, 'text', hole.start).flatMap(({ start, end }) => {
        const quote = text.slice(start, end);
        const said = hole.kind === 'comment' ? undefined : seenText(quote, true);
        return said === undefined ? [] : [{ text: said, range: rangeAt(start, end), quote }];
      }),
    ),
  );

/** What scripts in the page import from files. */
const modulesOf = async (javascript: Language, { path, text }: SourceText): Promise<readonly ImportFact[]> => {
  if (!javascript.skim || !/type=["']?module/i.test(text)) return [];
  const parts: string[] = [];
  let from = 0;
  for (const { name, content, attributes } of codeElements(text, 0)) {
    if (name !== 'script' || attributes.get('type')?.text.toLowerCase() !== 'module') continue;
    parts.push(blank(text.slice(from, content.start)), text.slice(content.start, content.end));
    from = content.end;
    if (from < text.length) parts.push(';');
    from = Math.min(from + 1, text.length);
  }
  const { imports } = await javascript.skim({ path: modulePath(`${path}.mjs`), text: parts.join('') + blank(text.slice(from)) });
  return imports.filter(({ specifier }) => /^\.{0,2}\//.test(specifier));
};

const inOrder = <T extends { readonly range: Range }>(facts: readonly T[]): readonly T[] =>
  [...facts].sort(({ range: a }, { range: b }) => a.start.line - b.start.line || a.start.character - b.start.character);
