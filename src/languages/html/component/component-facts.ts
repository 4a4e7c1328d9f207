import { lineIndex } from '../../../base/line-index.ts';
import type { LineIndex } from '../../../base/line-index.ts';
import type { Definition, ExportFact, FileFacts, ImportFact } from '../../../model/file-facts.ts';
import type { Range } from '../../../model/text.ts';
import { hiddenCharacters } from '../../javascript/read/hidden-characters.ts';
import { limited } from '../limits.ts';
import { readMarkup } from '../read-markup.ts';
import type { MarkedUp } from '../spoken.ts';
import { boundTexts, translatedTexts } from '../translated.ts';
import type { Layout, Span } from './layout.ts';

export interface Component {
  readonly language: string;
  readonly name: string;
  readonly text: string;
  readonly layout: Layout;
}

/** What the skim of a component's scripts says of the component. */
export const skimmedComponent = (language: string, text: string, layout: Layout, scripts: FileFacts): FileFacts => ({
  ...scripts,
  language,
  imports: importsOf(text, layout, scripts),
});

/** What its scripts and its markup say together. */
export const componentFacts = ({ language, name, text, layout }: Component, scripts: FileFacts): FileFacts => {
  const index = lineIndex(text);
  const rangeAt = (start: number, end: number): Range => ({ start: index.positionAt(start), end: index.positionAt(end) });
  const file: MarkedUp = { text, holes: layout.holes, rangeAt };
  const { texts, calls, tags } = readMarkup(file, true);
  const [firstTag] = tags;
  const nameAt = layout.nameAt ?? (firstTag && { start: firstTag.nameStart, end: firstTag.nameStart + firstTag.name.length });
  const { facts, diagnostics } = limited({
    calls: inOrder([...(scripts.calls ?? []), ...calls]),
    texts: inOrder([...(scripts.texts ?? []), ...texts, ...boundTexts(file, tags), ...translatedTexts(file)]),
  });
  return {
    ...scripts,
    language,
    imports: importsOf(text, layout, scripts),
    ...namesOf(
      name,
      scripts,
      layout,
      index,
      nameAt && { range: rangeAt(nameAt.start, nameAt.end), quote: text.slice(nameAt.start, nameAt.end) },
    ),
    ...facts,
    diagnostics: [
      ...scripts.diagnostics.filter(({ code }) => code !== 'hidden-characters'),
      ...diagnostics,
      ...hiddenCharacters(text),
    ],
  };
};

const importsOf = (text: string, { sources }: Layout, { imports }: FileFacts): readonly ImportFact[] => {
  if (sources.length === 0) return imports;
  const index = lineIndex(text);
  const taken = sources.map(({ start, end }): ImportFact => ({
    kind: 'static',
    specifier: text.slice(start, end),
    range: { start: index.positionAt(start), end: index.positionAt(end) },
  }));
  return inOrder([...imports, ...taken]);
};

const inOrder = <T extends { readonly range: Range }>(facts: readonly T[]): readonly T[] =>
  [...facts].sort(({ range: a }, { range: b }) => a.start.line - b.start.line || a.start.character - b.start.character);

interface Place {
  readonly range: Range;
  readonly quote: string;
}

/** The component, called after its file, beside what its scripts define and offer by themselves. */
const namesOf = (
  name: string,
  { definitions, exports, level }: FileFacts,
  layout: Layout,
  index: LineIndex,
  place: Place | undefined,
): Pick<FileFacts, 'definitions' | 'exports'> => {
  if (level === 'skimmed') return { definitions, exports };
  const others = exports.filter((each) => each.name !== 'default' && isOffered(each, layout, index));
  const rest = definitions.filter((each) => each.name !== 'default' && each.name !== name);
  const own = exports.find((each) => each.name === 'default');
  const written = own && definitions.find((each) => each.name === (own.local ?? 'default'));
  const at: Place | undefined = written ? { range: written.range, quote: written.quote ?? written.name } : place;
  if (!at) return { definitions: rest, exports: others };
  const component: Definition = {
    name,
    kind: 'component',
    range: at.range,
    ...(at.quote !== name && { quote: at.quote }),
    ...(written?.doc && { doc: written.doc }),
  };
  return { definitions: [component, ...rest], exports: [{ name: 'default', local: name, range: at.range }, ...others] };
};

const isOffered = ({ range }: ExportFact, { scripts }: Layout, index: LineIndex): boolean => {
  const offset = index.offsetAt(range.start);
  return scripts.some(({ isModule, ...span }) => isModule && holds(span, offset));
};

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;
