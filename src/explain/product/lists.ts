import { compareText, groupBy } from '../../base/collections.ts';
import type { Claim } from '../../model/claim.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { EntryPoint, LimitConcern, ProductSetting } from '../../model/product.ts';
import type { Project } from '../../model/project.ts';
import type { ListKind } from '../../model/subject.ts';
import { claim } from '../claim.ts';
import { outermostComponent } from '../holders.ts';
import { capitalized } from '../words.ts';
import { glossaryOf } from './glossary.ts';
import { limitGroups } from './limits.ts';
import { outsideWords } from './surroundings.ts';
import { called } from './ways-in.ts';

/** Sentences of a list under a heading. */
export interface ListSection {
  readonly heading: string;
  /** True where the heading is the name of a part. */
  readonly isName?: boolean;
  readonly claims: readonly Claim[];
}

/** Everything of one sort in the product, by part of the system or by kind. */
export const listOfProduct = (project: Project, list: ListKind): readonly ListSection[] => {
  const { product } = project;
  switch (list) {
    case 'limits':
      return [
        ...limitGroups(product.limits).flatMap(({ concern, claims }) => headed(concerns[concern], claims)),
        ...headed(
          'Settings',
          distinct(product.settings).flatMap((setting) => claim('settings', settingInWords(setting), setting.evidence)),
        ),
      ];
    case 'ways-in':
      return [...groupBy(product.entryPoints, ({ kind }) => kind)].flatMap(([kind, entries]) =>
        headed(
          waysIn[kind],
          entries.flatMap((entry) => claim('starts', wayInWords(entry), entry.evidence)),
        ),
      );
    case 'data':
      return [
        ...byPart(project, product.data, ({ name, storedAs, framework, evidence }) =>
          claim(
            'stores',
            `${name}${storedAs === undefined || storedAs === name ? '' : `, stored as ${storedAs}`} (${framework}).`,
            evidence,
          ),
        ),
        ...headed(
          'Recorded changes',
          product.migrations.flatMap(({ name, evidence }) => claim('stores', `${capitalized(name)}.`, evidence)),
        ),
      ];
    case 'outside':
      return [...groupBy(product.outside, ({ kind }) => kind)].flatMap(([kind, systems]) =>
        headed(
          capitalized(outsideWords[kind]),
          systems.flatMap(({ name, files, evidence }) =>
            claim('talks-to', files.length > 1 ? `${name}: ${files.length} files talk to it.` : `${name}.`, evidence),
          ),
        ),
      );
    case 'terms':
      return headed(
        'Words of this product',
        glossaryOf(project).map(({ term, claim: said }) => ({ ...said, text: `${capitalized(term)}: ${said.text}` })),
      );
  }
};

const concerns: Readonly<Record<LimitConcern, string>> = {
  rule: 'What its users meet',
  running: 'How it runs',
  text: 'Lengths of texts',
  build: 'Checks before a change is let in',
};

const waysIn: Readonly<Record<EntryPoint['kind'], string>> = {
  page: 'Pages',
  endpoint: 'Requests it answers',
  command: 'Commands',
  job: 'Jobs in the background',
  handler: 'Messages and events',
};

const wayInWords = (entry: EntryPoint): string => {
  const when = entry.when === undefined ? '' : `, ${entry.when}`;
  return `${called(entry)}${when}.`;
};

const settingInWords = ({ name, fallback, kind }: ProductSetting): string => {
  const what = kind === 'flag' ? `${name} (switch)` : name;
  return fallback === undefined || fallback === '' ? `${what}.` : `${what}: ${fallback} if not set.`;
};

const headed = (heading: string, claims: readonly Claim[]): ListSection[] => (claims.length === 0 ? [] : [{ heading, claims }]);

const byPart = <T extends { readonly path: ModulePath }>(
  { architecture }: Project,
  rows: readonly T[],
  say: (row: T) => readonly Claim[],
): ListSection[] =>
  [...groupBy(rows, ({ path }) => outermostComponent(architecture, path)?.name ?? 'Elsewhere')]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([heading, group]) => headed(heading, group.flatMap(say)).map((section) => ({ ...section, isName: true })));

const distinct = (settings: readonly ProductSetting[]): ProductSetting[] => {
  const seen = new Set<string>();
  return [...settings].sort((a, b) => compareText(a.name, b.name)).filter(({ name }) => !seen.has(name) && seen.add(name));
};
