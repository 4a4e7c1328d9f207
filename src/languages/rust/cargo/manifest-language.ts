import { baseName } from '../../../base/paths.ts';
import { lineIndex } from '../../../base/line-index.ts';
import type { FileFacts } from '../../../model/file-facts.ts';
import type { Quoted } from '../../../model/text.ts';
import type { Language, SourceText } from '../../language.ts';
import { firstSentences, plainText } from '../../prose.ts';
import { emptyFacts } from '../../tree-sitter/language.ts';
import { parseManifest, textAt } from './manifest.ts';

/** `Cargo.toml`: what a package calls itself and what it says it is for. */
export const createCargoManifestLanguage = (): Language => ({
  id: 'toml',
  identify: (path) => (baseName(path) === 'Cargo.toml' ? 'toml' : undefined),
  read: readManifest,
});

const maxLength = 1_000_000;

const readManifest = ({ path, text }: SourceText): FileFacts => {
  if (text.length > maxLength) {
    return { ...emptyFacts('toml'), diagnostics: [{ code: 'too-large-to-read', message: 'Larger than 1 MB; not read.' }] };
  }
  const manifest = parseManifest(path, text);
  if ('message' in manifest) return { ...emptyFacts('toml'), diagnostics: [{ code: 'syntax-error', message: manifest.message }] };
  const title = quotedValue(text, 'name', textAt(manifest.values, 'package', 'name'));
  const doc = quotedValue(text, 'description', textAt(manifest.values, 'package', 'description'));
  return { ...emptyFacts('toml'), ...(title && { title }), ...(doc && { doc }) };
};

/** The string's place: the first row of that key with exactly this value. */
const quotedValue = (text: string, key: string, value: string | undefined): Quoted | undefined => {
  if (value === undefined || value.trim() === '') return undefined;
  const rows = new RegExp(
    `^[ \\t]{0,20}(?:package\\.)?${key}[ \\t]{0,20}=[ \\t]{0,20}("""\\\\?\\s{0,20}|'''\\s{0,20}|["'])`,
    'gmu',
  );
  const row = [...text.matchAll(rows)].find((match) => text.startsWith(value.trim(), match.index + match[0].length));
  const said = firstSentences(plainText(value));
  if (!row || said === '') return undefined;
  const start = row.index + row[0].length;
  const end = start + value.trim().length;
  const lines = lineIndex(text);
  return { text: said, range: { start: lines.positionAt(start), end: lines.positionAt(end) }, quote: text.slice(start, end) };
};
