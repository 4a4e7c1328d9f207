import { baseName } from '../../base/paths.ts';
import type { Definition, FileFacts } from '../../model/file-facts.ts';
import { docAbove, leadingDoc } from '../config/leading-doc.ts';
import { offered } from '../config/offered.ts';
import { readGuarded } from '../config/read-guarded.ts';
import type { FoundFacts } from '../config/read-guarded.ts';
import { settingsFrom } from '../config/settings.ts';
import type { TextView } from '../config/text-view.ts';
import type { Language, SourceText } from '../language.ts';
import { fromOf, instructionSettings } from './instruction-settings.ts';
import { instructionsIn } from './instructions.ts';
import type { Instruction } from './instructions.ts';

/** How an image is built: what it starts from, what it sets and runs; its named stages are jobs. */
export const createDockerfileLanguage = (): Language => ({
  id: 'dockerfile',
  identify: (path) =>
    /^(?:dockerfile|containerfile)(?:[.-][\w.-]+)?$|\.(?:dockerfile|containerfile)$/iu.test(baseName(path)) &&
    !/\.(?:dockerignore|md|sh|py)$/iu.test(path)
      ? 'dockerfile'
      : undefined,
  read: readDockerfile,
});

const readDockerfile = (source: SourceText): FileFacts => readGuarded('dockerfile', source, dockerfileFacts);

const dockerfileFacts = (view: TextView): FoundFacts => {
  const instructions = instructionsIn(view.text);
  const doc = leadingDoc(view);
  return {
    ...(doc && { doc }),
    ...offered(instructions.flatMap((each) => stageOf(view, each))),
    ...settingsFrom(view, instructionSettings(view.text, instructions)),
  };
};

const stageOf = (view: TextView, instruction: Instruction): Definition[] => {
  const stage = instruction.keyword === 'FROM' ? fromOf(view.text, instruction)?.stage : undefined;
  if (!stage) return [];
  const doc = docAbove(view, instruction.start);
  const name = view.text.slice(stage.start, stage.end);
  return [{ name, kind: 'job', range: view.rangeAt(stage.start, stage.end), ...(doc && { doc }) }];
};
