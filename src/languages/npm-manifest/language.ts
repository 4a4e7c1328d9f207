import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { baseName } from '../../base/paths.ts';
import { lineIndex } from '../../base/line-index.ts';
import type { LineIndex } from '../../base/line-index.ts';
import type { FileDiagnostic, FileFacts, Setting } from '../../model/file-facts.ts';
import type { Quoted, Range } from '../../model/text.ts';
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
    ...(root && binSettings(text, index, root)),
  };
};

/** Commands that installing it gives: `bin.shop` for `"bin": { "shop": "cli.js" }`, `bin` where it is called as the package is. */
const binSettings = (text: string, index: LineIndex, root: Node): Pick<FileFacts, 'settings'> => {
  const bin = findNodeAtLocation(root, ['bin']);
  const rows = bin?.type === 'object' ? (bin.children ?? []) : bin?.parent ? [bin.parent] : [];
  const settings = rows.flatMap(({ children: [key, value] = [] }): Setting[] => {
    if (!key || value?.type !== 'string' || typeof value.value !== 'string') return [];
    const name: unknown = key.value;
    const range = placeIn(index, value);
    const quote = text.slice(value.offset + 1, value.offset + value.length - 1);
    const isOwn = bin?.type === 'string';
    return [
      {
        key: isOwn ? 'bin' : `bin.${String(name)}`,
        range: placeIn(index, key),
        value: { kind: 'string', value: value.value, range, ...(quote !== value.value && { quote }) },
      },
    ];
  });
  return settings.length > 0 ? { settings } : {};
};

const placeIn = (index: LineIndex, { offset, length }: Node): Range => ({
  start: index.positionAt(offset + 1),
  end: index.positionAt(offset + length - 1),
});

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
