import { baseName } from '../../../base/paths.ts';
import { lineIndex } from '../../../base/line-index.ts';
import type { FileFacts } from '../../../model/file-facts.ts';
import type { Quoted } from '../../../model/text.ts';
import type { Language, SourceText } from '../../language.ts';
import { firstSentences, plainText } from '../../prose.ts';
import { emptyFacts } from '../../tree-sitter/language.ts';
import { parseCMake } from './parse-cmake.ts';
import type { CMakeArgument } from './parse-cmake.ts';

/** `CMakeLists.txt`: what a project calls itself and what it says it is for. */
export const createCMakeLanguage = (): Language => ({
  id: 'cmake',
  identify: (path) => (baseName(path) === 'CMakeLists.txt' || path.endsWith('.cmake') ? 'cmake' : undefined),
  read: readCMake,
});

const readCMake = ({ text }: SourceText): FileFacts => {
  const lines = lineIndex(text);
  const quoted = (argument: CMakeArgument | undefined): Quoted | undefined => {
    if (!argument || argument.text.includes('$')) return undefined;
    const said = firstSentences(plainText(argument.text));
    const end = argument.start + argument.text.length;
    const range = { start: lines.positionAt(argument.start), end: lines.positionAt(end) };
    return said === '' ? undefined : { text: said, range, quote: argument.text };
  };
  const project = parseCMake(text).find(({ name }) => name === 'project')?.arguments ?? [];
  const title = quoted(project[0]);
  const at = project.findIndex((argument) => argument.text === 'DESCRIPTION');
  const doc = at < 0 ? undefined : quoted(project[at + 1]);
  return { ...emptyFacts('cmake'), ...(title && { title }), ...(doc && { doc }) };
};
