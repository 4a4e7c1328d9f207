import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { baseName } from '../../base/paths.ts';
import { lineIndex } from '../../base/line-index.ts';
import type { LineIndex } from '../../base/line-index.ts';
import type { FileDiagnostic, FileFacts } from '../../model/file-facts.ts';
import type { Quoted } from '../../model/text.ts';
import type { Language, SourceText } from '../language.ts';
import { firstSentences, plainText } from '../prose.ts';

/** `package.json`: what a package calls itself and what it says it is for. */
export const createNpmManifestLanguage = (): Language => ({
  id: 'json',
  identify: (path) => (baseName(path) === 'package.json' ? 'json' : undefined),
  read: readManifest,
});

const maxLength = 1_000_000;

const readManifest = ({ text }: SourceText): FileFacts => {
  if (text.length > maxLength) return factsWith({ code: 'too-large-to-read', message: 'Larger than 1 MB; not read.' });
  try {
    return manifestFacts(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return factsWith({ code: 'too-deeply-nested', message: 'Nested too deeply to be read.' });
  }
};

const factsWith = (...diagnostics: readonly FileDiagnostic[]): FileFacts => ({
  language: 'json',
  level: 'read',
  imports: [],
  definitions: [],
  exports: [],
  diagnostics,
});

const manifestFacts = (text: string): FileFacts => {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const index = lineIndex(text);
  const title = quoted(text, index, root && findNodeAtLocation(root, ['name']));
  const doc = quoted(text, index, root && findNodeAtLocation(root, ['description']));
  return {
    ...factsWith(...errors.slice(0, 1).map((each) => syntaxError(index, each))),
    ...(title && { title }),
    ...(doc && { doc }),
  };
};

/** The text between the quotes; undefined for anything but a string with something in it. */
const quoted = (text: string, index: LineIndex, node: Node | undefined): Quoted | undefined => {
  const value: unknown = node?.value;
  if (node?.type !== 'string' || typeof value !== 'string') return undefined;
  const said = firstSentences(plainText(value));
  if (said === '') return undefined;
  const start = node.offset + 1;
  const end = node.offset + node.length - 1;
  return { text: said, range: { start: index.positionAt(start), end: index.positionAt(end) }, quote: text.slice(start, end) };
};

const syntaxError = (index: LineIndex, { offset, length }: ParseError): FileDiagnostic => ({
  code: 'syntax-error',
  message: 'Not valid JSON.',
  range: { start: index.positionAt(offset), end: index.positionAt(offset + length) },
});
