import { goDirectives } from './go-directives.ts';
import type { GoDirective, Word } from './go-directives.ts';

export interface Requirement {
  readonly path: Word;
  readonly version: string;
  /** Needed by what the module needs, not by the module itself. */
  readonly isIndirect: boolean;
}

export interface Replacement {
  readonly path: string;
  /** A folder relative to the manifest's, or another module. */
  readonly by: string;
}

/** What is used of `go.mod` and `go.work`. */
export interface GoManifest {
  readonly module?: Word;
  readonly requirements: readonly Requirement[];
  readonly replacements: readonly Replacement[];
  /** Folders of a workspace's modules. */
  readonly uses: readonly Word[];
}

export const readGoManifest = (text: string): GoManifest => {
  const directives = goDirectives(text);
  const of = (verb: string): readonly GoDirective[] => directives.filter((each) => each.verb === verb);
  const module = of('module')[0]?.words[0];
  return {
    ...(module && { module }),
    requirements: of('require').flatMap(requirement),
    replacements: of('replace').flatMap(replacement),
    uses: of('use').flatMap(({ words }) => words.slice(0, 1)),
  };
};

const requirement = ({ words: [path, version], comment }: GoDirective): Requirement[] =>
  path && version ? [{ path, version: version.text, isIndirect: /^indirect\b/u.test(comment) }] : [];

const replacement = ({ words }: GoDirective): Replacement[] => {
  const arrow = words.findIndex(({ text }) => text === '=>');
  const [path] = words;
  const by = words[arrow + 1];
  return path && arrow > 0 && by ? [{ path: path.text, by: by.text }] : [];
};

/** Such a replacement is a folder of this disk. */
export const isFolderPath = (path: string): boolean => /^\.{1,2}(?:\/|$)/u.test(path);
