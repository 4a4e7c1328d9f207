import { baseName } from '../../../base/paths.ts';
import { lineIndex } from '../../../base/line-index.ts';
import type { LineIndex } from '../../../base/line-index.ts';
import type { FileFacts } from '../../../model/file-facts.ts';
import type { Quoted } from '../../../model/text.ts';
import type { Language, SourceText } from '../../language.ts';
import { firstSentences, plainText } from '../../prose.ts';
import { emptyFacts } from '../../tree-sitter/language.ts';
import { readProjectFile } from './project-file.ts';
import type { ProjectFile } from './project-file.ts';
import { isProjectFile, sharedNames } from './read-projects.ts';
import type { XmlText } from '../../xml/xml-elements.ts';

/** Project files of C#, F# and Visual Basic, what they share, and solutions: what a project calls itself and says it is for. */
export const createDotNetManifestLanguage = (): Language => ({
  id: 'xml',
  identify: (path) => (isProjectFile(path) || isShared(path) ? 'xml' : isSolution(path) ? 'plaintext' : undefined),
  read: readManifest,
});

const isShared = (path: string): boolean =>
  baseName(path) === 'packages.config' || sharedNames.some((name) => baseName(path) === name);

/** Solutions of the older form are no XML. */
const isSolution = (path: string): boolean => /\.sln$/iu.test(path);

const maxLength = 1_000_000;

const readManifest = ({ path, text }: SourceText): FileFacts => {
  const facts = emptyFacts(isSolution(path) ? 'plaintext' : 'xml');
  if (text.length > maxLength) {
    return {
      ...facts,
      level: 'skimmed',
      diagnostics: [{ code: 'too-large-to-read', message: 'Larger than 1 MB; not read.' }],
    };
  }
  if (isSolution(path)) return facts;
  const file = readProjectFile(path, text);
  const index = lineIndex(text);
  const title = textOf(file, ['PackageId', 'AssemblyName', 'Title', 'Product'], text, index);
  const doc = textOf(file, ['Description', 'PackageDescription', 'AssemblyDescription'], text, index);
  return {
    ...facts,
    ...(title && { title }),
    ...(doc && { doc }),
    diagnostics: file.isWellFormed ? [] : [{ code: 'syntax-error', message: 'Not well-formed XML.' }],
  };
};

const textOf = ({ properties }: ProjectFile, names: readonly string[], text: string, index: LineIndex): Quoted | undefined => {
  for (const name of names) {
    const found = properties.get(name);
    const said = found && !found.value.includes('$(') ? firstSentences(plainText(found.value)) : '';
    if (found && said !== '') return quoted(found, said, text, index);
  }
  return undefined;
};

const quoted = ({ start, end }: XmlText, said: string, text: string, index: LineIndex): Quoted => ({
  text: said,
  range: { start: index.positionAt(start), end: index.positionAt(end) },
  quote: text.slice(start, end),
});
