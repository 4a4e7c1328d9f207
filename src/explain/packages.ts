import { compareText, groupBy } from '../base/collections.ts';
import type { Claim } from '../model/claim.ts';
import type { ExternalImport } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { isTest } from './area.ts';
import { claim, evidenceOf } from './claim.ts';
import { indexOf } from './graph-index.ts';
import { platformName } from './platform-names.ts';
import { counted, listOf, numberWord } from './words.ts';

const named = 5;

/** Packages from outside the project that a file uses, and what it takes from the platform. */
export const filePackages = ({ graph }: Project, path: ModulePath): Claim[] => {
  const own = indexOf(graph).externalsOf.get(path) ?? [];
  const outside = byUse(own.filter(({ builtin }) => !builtin));
  const platform = byUse(own.filter(({ builtin, package: name }) => builtin && !wholeLibrary.test(name)));
  return [
    ...inOneSentence(outside, (names) => `Uses the ${outside.length === 1 ? 'package' : 'packages'} ${names}.`),
    ...inOneSentence(
      platform,
      (names) =>
        `Uses ${names}, which ${platform.length === 1 ? 'comes' : 'come'} with ${platformName(graph.modules.get(path)?.language)}.`,
    ),
  ];
};

/** Packages from outside that an area uses, those that most files use first. Tests left out. */
export const areaPackages = (project: Project, files: ReadonlySet<ModulePath>, subject = 'It uses'): Claim[] => {
  const { externalsOf } = indexOf(project.graph);
  const own = [...files].filter((path) => !isTest(project, path)).flatMap((path) => externalsOf.get(path) ?? []);
  const outside = byUse(own.filter(({ builtin }) => !builtin));
  if (outside.length > named + 1) {
    const top = outside.slice(0, 3).map(({ name, files: users }) => `${name} (${counted(users, 'file')})`);
    const text = `${subject} ${numberWord(outside.length)} outside packages, most of all ${listOf(top)}.`;
    return claim(
      'packages',
      text,
      outside.slice(0, named).map(({ example }) => evidenceOf(example)),
    );
  }
  return inOneSentence(outside, (names) => `${subject} the outside ${outside.length === 1 ? 'package' : 'packages'} ${names}.`);
};

/** The standard library as one name tells nothing: nearly every file uses it. */
const wholeLibrary = /^(?:std|core|alloc)$/u;

interface Used {
  readonly name: string;
  readonly files: number;
  readonly example: ExternalImport;
}

const byUse = (imports: readonly ExternalImport[]): Used[] =>
  [...groupBy(imports, (each) => each.package)]
    .flatMap(([name, uses]) => (uses[0] ? [{ name, files: new Set(uses.map(({ from }) => from)).size, example: uses[0] }] : []))
    .sort((a, b) => b.files - a.files || compareText(a.name, b.name));

const inOneSentence = (used: readonly Used[], sentence: (names: string) => string): Claim[] => {
  if (used.length === 0) return [];
  const shown = used.length > named + 1 ? used.slice(0, named) : used;
  const names = shown.map(({ name }) => name);
  const list = shown.length < used.length ? listOf([...names, `${numberWord(used.length - shown.length)} more`]) : listOf(names);
  return claim(
    'packages',
    sentence(list),
    shown.map(({ example }) => evidenceOf(example)),
  );
};
