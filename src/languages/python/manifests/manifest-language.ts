import { baseName } from '../../../base/paths.ts';
import { lineIndex } from '../../../base/line-index.ts';
import type { FileFacts } from '../../../model/file-facts.ts';
import type { Quoted } from '../../../model/text.ts';
import type { Language, SourceText } from '../../language.ts';
import { firstSentences, plainText } from '../../prose.ts';
import { isBroken } from './manifest.ts';
import type { Row, Written } from './manifest.ts';
import { manifestReader } from './read-manifests.ts';
import { scriptSettings } from './script-settings.ts';

/** `pyproject.toml`, `setup.cfg`, `Pipfile`, requirements: what a package calls itself, what it says it is for, what it asks for. */
export const createPythonManifestLanguage = (): Language => ({ id: 'python-manifest', identify, read });

const identify = (path: string): string | undefined => {
  const name = baseName(path);
  if (name.endsWith('.py') || !manifestReader(path)) return undefined;
  return name.endsWith('.toml') || name === 'Pipfile' ? 'toml' : /\.(?:cfg|ini)$/u.test(name) ? 'ini' : 'pip-requirements';
};

const maxLength = 1_000_000;

const read = ({ path, text }: SourceText): FileFacts => {
  const facts = emptyFacts(identify(path) ?? 'toml');
  if (text.length > maxLength)
    return { ...facts, diagnostics: [{ code: 'too-large-to-read', message: 'Larger than 1 MB; not read.' }] };
  const content = manifestReader(path)?.(text);
  if (!content) return facts;
  if (isBroken(content)) return { ...facts, diagnostics: [{ code: 'syntax-error', message: content.message }] };
  const lines = lineIndex(text);
  const quoted = (written: Written | undefined): Quoted | undefined => {
    const said = firstSentences(plainText(written?.value ?? ''));
    return written === undefined || said === '' ? undefined : { text: said, ...placeOf(written) };
  };
  const placeOf = ({ start, end }: Pick<Row, 'start' | 'end'>): Pick<Quoted, 'range' | 'quote'> => ({
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    quote: text.slice(start, end),
  });
  const title = quoted(content.name);
  const doc = quoted(content.description);
  const settings = scriptSettings(content.scripts ?? [], text, (start, end) => placeOf({ start, end }).range);
  return { ...facts, ...(title && { title }), ...(doc && { doc }), ...(settings.length > 0 && { settings }) };
};

const emptyFacts = (language: string): FileFacts => ({
  language,
  level: 'read',
  imports: [],
  definitions: [],
  exports: [],
  diagnostics: [],
});
