import { baseName } from '../../base/paths.ts';
import { lineIndex } from '../../base/line-index.ts';
import type { FileFacts } from '../../model/file-facts.ts';
import type { Quoted, Range } from '../../model/text.ts';
import type { Language, SourceText } from '../language.ts';
import { docFinder } from '../remarks/doc-finder.ts';
import { remarksOf } from '../remarks/remark.ts';
import { emptyFacts } from '../tree-sitter/language.ts';
import { goDirectives } from './go-directives.ts';
import type { Word } from './go-directives.ts';
import { readGoManifest } from './go-mod.ts';

/** `go.mod` and `go.work`: what a module is called, and with which version of Go it is made. */
export const createGoManifestLanguage = (): Language => ({ id: 'go.mod', identify, read });

const identify = (path: string): string | undefined => {
  const name = baseName(path);
  return name === 'go.mod' || name === 'go.work' ? name : undefined;
};

const maxLength = 1_000_000;

const read = ({ path, text }: SourceText): FileFacts => {
  const facts = emptyFacts(identify(path) ?? 'go.mod');
  if (text.length > maxLength) {
    return { ...facts, diagnostics: [{ code: 'too-large-to-read', message: 'Larger than 1 MB; not read.' }] };
  }
  const index = lineIndex(text);
  const rangeAt = (start: number, end: number): Range => ({ start: index.positionAt(start), end: index.positionAt(end) });
  const { module } = readGoManifest(text);
  const doc = module && docAbove(text, module, rangeAt);
  const settings = goDirectives(text).flatMap(({ verb, words: [word] }) =>
    word && (verb === 'go' || verb === 'toolchain')
      ? [
          {
            key: verb,
            range: verbRange(text, verb, word, rangeAt),
            value: { kind: 'string' as const, value: word.text, range: rangeAt(word.start, word.end) },
          },
        ]
      : [],
  );
  return {
    ...facts,
    ...(module && { title: { text: module.text, range: rangeAt(module.start, module.end), quote: module.text } }),
    ...(doc && { doc }),
    ...(settings.length > 0 && { settings }),
  };
};

const verbRange = (text: string, verb: string, word: Word, rangeAt: (start: number, end: number) => Range): Range => {
  const start = text.lastIndexOf(verb, word.start - 1);
  return rangeAt(start, start + verb.length);
};

const docAbove = (text: string, module: Word, rangeAt: (start: number, end: number) => Range): Quoted | undefined => {
  const comments = [...text.matchAll(/^[ \t]*(\/\/[^\r\n]*)/gmu)].map(({ 0: line, 1: comment = '', index }) => ({
    start: index + line.length - comment.length,
    end: index + line.length,
  }));
  return docFinder(remarksOf(comments, text), text, rangeAt, ['line', 'doc'])(text.lastIndexOf('module', module.start - 1));
};
