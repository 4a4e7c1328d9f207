import { baseName } from '../../base/paths.ts';
import { claim, nameEvidence } from '../../explain/claim.ts';
import { fileName } from '../../explain/file-names.ts';
import { limitInWords } from '../../explain/product/limit-words.ts';
import { purposeOf } from '../../explain/product/file-says.ts';
import { outsideWords } from '../../explain/product/surroundings.ts';
import { called } from '../../explain/product/ways-in.ts';
import { componentPurpose } from '../../explain/purpose.ts';
import { inWords } from '../../explain/words.ts';
import type { Claim, Evidence } from '../../model/claim.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import type { MentionKind } from '../../model/review.ts';
import type { Subject } from '../../model/subject.ts';
import { anyPlaceOf } from '../places.ts';
import { termsOf } from '../terms.ts';

/** Something of the code that a document may name. */
export interface Nameable {
  readonly kind: MentionKind;
  readonly subject: Subject;
  /** Worked out for what is named only. */
  readonly say: () => Claim | undefined;
}

/** What can be named: `exact` as it is written in code, `spoken` by the terms of its words. */
export interface Nameables {
  readonly exact: ReadonlyMap<string, Nameable>;
  readonly spoken: ReadonlyMap<string, Nameable>;
  /** Most words that a spoken name has. */
  readonly longest: number;
}

const known = new WeakMap<Project, Nameables>();

export const nameablesOf = (project: Project): Nameables => {
  const cached = known.get(project);
  if (cached) return cached;
  const exact = new Map<string, Nameable>();
  const spoken = new Map<string, Nameable>();
  const say = (name: string, nameable: Nameable): void => {
    const terms = termsOf(name);
    const key = terms.join(' ');
    // One common word alone names too much.
    if (terms.length > 0 && key.length > 2 && !common.has(key) && !spoken.has(key)) spoken.set(key, nameable);
  };
  for (const { names, nameable, isSpoken } of everything(project)) {
    for (const name of names) if (!exact.has(name)) exact.set(name, nameable);
    if (isSpoken) for (const name of names) say(name, nameable);
  }
  const longest = Math.max(0, ...[...spoken.keys()].map((key) => key.split(' ').length));
  const nameables = { exact, spoken, longest };
  known.set(project, nameables);
  return nameables;
};

/** Words that any document has. */
const common: ReadonlySet<string> = new Set(
  termsOf(
    'system link job order page state value file item list type user data event task group note option image field name key log message comment report test status setting part code',
  ),
);

interface Entry {
  readonly names: readonly string[];
  readonly nameable: Nameable;
  readonly isSpoken: boolean;
}

const everything = (project: Project): Entry[] => [
  ...dataNames(project),
  ...addressNames(project),
  ...settingNames(project),
  ...outsideNames(project),
  ...partNames(project),
  ...fileNamesOf(project),
  ...definitionNames(project),
];

const said = (topic: Claim['topic'], text: string, evidence: readonly Evidence[]): Claim | undefined =>
  claim(topic, text, evidence)[0];
const inFile = (path: ModulePath): Subject => ({ kind: 'file', path });

const dataNames = ({ product }: Project): Entry[] =>
  product.data.map(({ name, storedAs, path, evidence }) => ({
    names: [name, ...(storedAs === undefined ? [] : [storedAs])],
    isSpoken: true,
    nameable: {
      kind: 'data',
      subject: inFile(path),
      say: () =>
        said(
          'stores',
          `Something that is stored${storedAs === undefined ? '' : ` (table ${storedAs})`}, described in ${fileName(path)}.`,
          evidence,
        ),
    },
  }));

const addressNames = ({ product }: Project): Entry[] =>
  product.entryPoints.map((entry) => ({
    names: [entry.label, called(entry)],
    isSpoken: false,
    nameable: {
      kind: 'address',
      subject: inFile(entry.path),
      say: () => said('starts', `A way in (${entry.kind}), made in ${fileName(entry.path)}.`, entry.evidence),
    },
  }));

const settingNames = ({ product }: Project): Entry[] => [
  ...product.settings.map(({ name, fallback, path, evidence }): Entry => ({
    names: [name],
    isSpoken: false,
    nameable: {
      kind: 'setting',
      subject: inFile(path),
      say: () =>
        said(
          'settings',
          `A setting that exists${fallback === undefined || fallback === '' ? '' : `; ${fallback} if not set`}.`,
          evidence,
        ),
    },
  })),
  ...product.limits
    .filter(({ name }) => termsOf(name).length > 1)
    .map((limit): Entry => ({
      names: [limit.name],
      isSpoken: true,
      nameable: { kind: 'setting', subject: inFile(limit.path), say: () => said('limits', limitInWords(limit), limit.evidence) },
    })),
];

const outsideNames = ({ product }: Project): Entry[] =>
  product.outside.map(({ name, kind, path, files, evidence }) => ({
    names: [name],
    isSpoken: true,
    nameable: {
      kind: 'outside',
      subject: inFile(path),
      say: () =>
        said(
          'talks-to',
          `An outside system (${outsideWords[kind]}); ${inWords(files.length, 'file')} ${files.length === 1 ? 'talks' : 'talk'} to it.`,
          evidence,
        ),
    },
  }));

const partNames = (project: Project): Entry[] =>
  project.architecture.top.flatMap((id) => {
    const component = project.architecture.components.get(id);
    if (!component || termsOf(component.name).length === 0) return [];
    return [
      {
        names: [component.name],
        isSpoken: true,
        nameable: {
          kind: 'part' as const,
          subject: { kind: 'component' as const, id },
          say: () =>
            componentPurpose(project, component)[0] ??
            said(
              'parts',
              `A part with ${inWords(component.files.length, 'file')}.`,
              component.files.slice(0, 3).flatMap((path) => anyPlaceOf(project, path)),
            ),
        },
      },
    ];
  });

const fileNamesOf = (project: Project): Entry[] =>
  [...project.graph.modules.values()]
    .filter(({ role }) => role !== 'vendored' && role !== 'generated')
    .map(({ path }) => ({
      names: [path, baseName(path)],
      isSpoken: false,
      nameable: {
        kind: 'file',
        subject: inFile(path),
        say: () => purposeOf(project, path) ?? said('lands', `A file of ${project.name}.`, anyPlaceOf(project, path)),
      },
    }));

const definitionNames = (project: Project): Entry[] =>
  [...project.graph.modules.values()]
    .filter(({ role }) => role === 'source' || role === 'test')
    .flatMap(({ path }) =>
      (project.facts(path)?.definitions ?? []).map((definition) => ({
        names: [definition.name],
        isSpoken: false,
        nameable: {
          kind: 'name' as const,
          subject: inFile(path),
          say: () => said('offers', `Made in ${fileName(path)}.`, [nameEvidence(path, definition)]),
        },
      })),
    );
