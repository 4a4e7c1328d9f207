import { groupBy } from '../../base/collections.ts';
import { languageName } from '../language-names.ts';
import type { Claim } from '../../model/claim.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { TestKind } from '../../model/product.ts';
import type { Project } from '../../model/project.ts';
import { claim } from '../claim.ts';
import { exportEvidence } from '../offers.ts';
import { counted, listOf } from '../words.ts';
import { limitGroups, mainLimits, settingsOf } from './limits.ts';
import { productIndex, rowsIn } from './product-index.ts';
import { areaStores } from './stored-data.ts';
import { talksTo } from './surroundings.ts';
import { areaWaysInto } from './ways-in.ts';

/** What of a part reaches people, data and the outside. Silent while files are still to be read: a count of a part is no count. */
export const areaProduct = (project: Project, files: ReadonlySet<ModulePath>): Claim[] => {
  if (!project.isRead) return [];
  const index = productIndex(project.product);
  const systems = project.product.outside.filter((system) => system.files.some((path) => files.has(path)));
  return [
    ...areaWaysInto(rowsIn(index.entryPoints, files)),
    ...areaStores(rowsIn(index.data, files), rowsIn(index.migrations, files)),
    ...talksTo(systems, files, 'It talks to'),
    ...mainLimits(rowsIn(index.limits, files), 5),
    ...settingsOf(rowsIn(index.settings, files)),
  ];
};

/** The same of everything. */
export const repositoryProduct = (project: Project): Claim[] => {
  if (!project.isRead) return [];
  const { entryPoints, data, migrations, outside, limits, tests } = project.product;
  return [
    ...areaWaysInto(entryPoints),
    ...areaStores(data, migrations),
    ...talksTo(outside, undefined, 'It talks to'),
    ...limitCount(limits),
    ...testKinds(tests),
  ];
};

/** As many as the page of limits lists, with the one that a reader would ask for first. */
const limitCount = (limits: Project['product']['limits']): Claim[] => {
  const all = limitGroups(limits).flatMap(({ claims }) => claims);
  const [first] = all;
  const example = first?.text.replace(/(?:, unless .*)?\.$/u, '') ?? '';
  return claim(
    'limits',
    all.length === 1
      ? `One limit was found: “${example}”.`
      : `${counted(all.length, 'limit')} were found, for example “${example}”.`,
    all.flatMap(({ evidence }) => evidence.slice(0, 1)),
  );
};

const kindNames: Readonly<Record<Exclude<TestKind, 'unknown'>, readonly [string, string]>> = {
  // How much of the product runs behind a call is not seen.
  unit: ['calls code directly', 'call code directly'],
  integration: ['tests pieces together', 'test pieces together'],
  'end-to-end': ['tests as a user would', 'test as a user would'],
};

const testKinds = (tests: Project['product']['tests']): Claim[] => {
  const groups = groupBy(tests, ({ kind }) => kind);
  const parts = (['unit', 'integration', 'end-to-end'] as const).flatMap((kind) => {
    const count = groups.get(kind)?.length ?? 0;
    return count === 0 ? [] : [`${counted(count, 'file')} ${kindNames[kind][count === 1 ? 0 : 1]}`];
  });
  const known = [...groups].filter(([kind]) => kind !== 'unknown');
  const places = known.flatMap(([, group]) => group.slice(0, 3).flatMap(({ evidence }) => evidence.slice(0, 1)));
  return claim('tests', `Of its tests, ${listOf(parts)}.`, places);
};

/** Languages that hold a tenth of the code or more, and the frameworks that most ways in and most stored data are written with. */
export const writtenIn = (project: Project): Claim[] => {
  const code = [...project.graph.modules.values()].filter(({ role }) => role === 'source');
  const lines = code.reduce((sum, module) => sum + module.lines, 0);
  const named = code.filter(({ language }) => language !== 'unknown');
  const languages = [...groupBy(named, ({ language }) => languageName(language))]
    .map(([name, modules]) => ({ name, modules, lines: modules.reduce((sum, module) => sum + module.lines, 0) }))
    .filter((each) => each.lines * 10 >= lines && each.lines > 0)
    .sort((a, b) => b.lines - a.lines);
  const evidence = languages.flatMap(({ modules }) =>
    modules.flatMap(({ path }) => exportEvidence(project, path).slice(0, 1)).slice(0, 1),
  );
  const frameworks = project.isRead ? frameworksOf(project) : [];
  const list = listOf(languages.slice(0, 3).map(({ name }) => name.replace(/ template$/u, ' templates')));
  const using = frameworks.length > 0 ? `, with ${listOf(frameworks.map(({ name }) => name))}` : '';
  const isAll = languages.reduce((sum, each) => sum + each.lines, 0) === lines;
  return claim('size', `It is ${isAll ? '' : 'mostly '}written in ${list}${using}.`, [
    ...evidence,
    ...frameworks.flatMap(({ evidence: places }) => places),
  ]);
};

const frameworksOf = ({ product }: Project): { readonly name: string; readonly evidence: Claim['evidence'] }[] => {
  const most = (
    rows: readonly { readonly framework: string; readonly evidence: Claim['evidence'] }[],
  ): { readonly name: string; readonly evidence: Claim['evidence'] }[] => {
    const [first] = [...groupBy(rows, ({ framework }) => framework)].sort((a, b) => b[1].length - a[1].length);
    const [example] = first?.[1] ?? [];
    return first && example && first[0] !== 'SQL' ? [{ name: first[0], evidence: [example.evidence[0]] }] : [];
  };
  const found = [...most(product.entryPoints), ...most(product.data)];
  return found.filter(({ name }, index) => found.findIndex((each) => each.name === name) === index);
};
