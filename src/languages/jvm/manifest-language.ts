import { baseName } from '../../base/paths.ts';
import { lineIndex } from '../../base/line-index.ts';
import type { FileFacts } from '../../model/file-facts.ts';
import type { Quoted } from '../../model/text.ts';
import type { Language, SourceText } from '../language.ts';
import { firstSentences, plainText } from '../prose.ts';
import { emptyFacts } from '../tree-sitter/language.ts';
import { gradleText } from './modules/gradle-text.ts';
import { readPom } from './modules/pom.ts';

/** `pom.xml` and Gradle's scripts in Groovy: what a module calls itself and what it says it is for. Those in Kotlin are Kotlin's. */
export const createJvmManifestLanguage = (): Language => ({ id: 'xml', identify: idOf, read: readManifest });

const idOf = (path: string): string | undefined => {
  if (baseName(path) === 'pom.xml') return 'xml';
  return /^(?:build|settings)\.gradle$/u.test(baseName(path)) ? 'groovy' : undefined;
};

const maxLength = 1_000_000;

const readManifest = (source: SourceText): FileFacts => {
  const facts = emptyFacts(idOf(source.path) ?? 'xml');
  if (source.text.length > maxLength) {
    return {
      ...facts,
      level: 'skimmed',
      diagnostics: [{ code: 'too-large-to-read', message: 'Larger than 1 MB; not read.' }],
    };
  }
  return { ...facts, ...(baseName(source.path) === 'pom.xml' ? pomFacts(source) : gradleFacts(source)) };
};

interface Written {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const pomFacts = ({ path, text }: SourceText): Partial<FileFacts> => {
  const { name, artifact, description, isWellFormed } = readPom(path, text);
  return {
    ...saying(text, [name, artifact], [description]),
    diagnostics: isWellFormed ? [] : [{ code: 'syntax-error', message: 'Not a well-formed Maven project.' }],
  };
};

/** What a Gradle script, in Groovy or Kotlin, calls the build and says of it. */
export const gradleFacts = ({ text: written }: SourceText): Pick<FileFacts, 'title' | 'doc'> => {
  const { text } = gradleText(written);
  return saying(
    written,
    [literal(text, /(?<![\w.$])rootProject\.name[ \t]*=[ \t]*(["'])([^"'\r\n]+)\1/u)],
    [literal(text, /(?<![\w.$])(?:project\.)?description[ \t]*(?:=[ \t]*)?(["'])([^"'\r\n]+)\1/u)],
  );
};

const literal = (text: string, pattern: RegExp): Written | undefined => {
  const found = pattern.exec(text);
  const [all = '', , value = ''] = found ?? [];
  if (!found) return undefined;
  const end = found.index + all.length - 1;
  return { value, start: end - value.length, end };
};

const saying = (
  text: string,
  titles: readonly (Written | undefined)[],
  docs: readonly (Written | undefined)[],
): Pick<FileFacts, 'title' | 'doc'> => {
  const index = lineIndex(text);
  const first = (all: readonly (Written | undefined)[]): Quoted | undefined => {
    for (const each of all) {
      const said = each && !each.value.includes('$') ? firstSentences(plainText(each.value)) : '';
      if (!each || said === '') continue;
      const range = { start: index.positionAt(each.start), end: index.positionAt(each.end) };
      return { text: said, range, quote: text.slice(each.start, each.end) };
    }
    return undefined;
  };
  const [title, doc] = [first(titles), first(docs)];
  return { ...(title && { title }), ...(doc && { doc }) };
};
