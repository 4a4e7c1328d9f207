import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { lineIndex } from '../../base/line-index.ts';
import { baseName } from '../../base/paths.ts';
import type { FileDiagnostic, FileFacts } from '../../model/file-facts.ts';
import type { Quoted } from '../../model/text.ts';
import type { Language, SourceText } from '../language.ts';
import { firstSentences, plainText } from '../prose.ts';
import { emptyFacts } from '../tree-sitter/language.ts';

/** `composer.json`: what a package calls itself and what it says it is for. */
export const createComposerManifestLanguage = (): Language => ({
  id: 'json',
  identify: (path) => (baseName(path) === 'composer.json' ? 'json' : undefined),
  read: readManifest,
});

const maxLength = 1_000_000;

const readManifest = ({ text }: SourceText): FileFacts => {
  if (text.length > maxLength) return broken({ code: 'too-large-to-read', message: 'Larger than 1 MB; not read.' });
  try {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true });
    const title = quoted(text, root && findNodeAtLocation(root, ['name']));
    const doc = quoted(text, root && findNodeAtLocation(root, ['description']));
    const facts = errors.length > 0 ? broken({ code: 'syntax-error', message: 'Not valid JSON.' }) : emptyFacts('json');
    return { ...facts, ...(title && { title }), ...(doc && { doc }) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return broken({ code: 'too-deeply-nested', message: 'Nested too deeply to be read.' });
  }
};

const broken = (diagnostic: FileDiagnostic): FileFacts => ({ ...emptyFacts('json'), diagnostics: [diagnostic] });

/** The text between the quotes; undefined for anything but a string with something in it. */
const quoted = (text: string, node: Node | undefined): Quoted | undefined => {
  const value: unknown = node?.value;
  if (node?.type !== 'string' || typeof value !== 'string') return undefined;
  const said = firstSentences(plainText(value));
  if (said === '') return undefined;
  const index = lineIndex(text);
  const start = node.offset + 1;
  const end = node.offset + node.length - 1;
  return { text: said, range: { start: index.positionAt(start), end: index.positionAt(end) }, quote: text.slice(start, end) };
};
