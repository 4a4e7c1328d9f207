import type { Claim } from '../../model/claim.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Project } from '../../model/project.ts';
import { isTest } from '../area.ts';
import { claim } from '../claim.ts';
import { namesSay } from '../naming/file-names-say.ts';
import { filePurpose } from '../purpose.ts';
import { mainLimits, settingsOf } from './limits.ts';
import { handledElsewhere } from './handled.ts';
import { productIndex } from './product-index.ts';
import { seenTexts } from './seen-texts.ts';
import { shownBy } from './shown-by.ts';
import { fileStores } from './stored-data.ts';
import { talksTo } from './surroundings.ts';
import { testPurpose } from './test-purpose.ts';
import { fileWaysIn, leadsOn } from './ways-in.ts';

/** What a file is for and what of it reaches people, data and the outside. The first sentence is its purpose, from the best source there is. */
export const fileSays = (project: Project, path: ModulePath): Claim[] => {
  const facts = project.facts(path);
  if (!facts) return [];
  const found = ofProduct(project, path);
  const stated = filePurpose(project, path);
  if (isTest(project, path)) return stated.length > 0 ? stated : testPurpose(project, path);
  const known = [...stated, ...found.roles, ...found.starts, ...found.stores];
  const named =
    known.length > 0
      ? []
      : firstOf(
          () => namesSay(project, path),
          () => shownBy(project, path),
        );
  return [
    ...known,
    ...named,
    ...seenTexts(path, facts),
    ...talksTo(found.outside, new Set([path])),
    ...found.limits,
    ...found.settings,
  ];
};

const firstOf = (...sources: readonly (() => Claim[])[]): Claim[] => {
  for (const source of sources) {
    const claims = source();
    if (claims.length > 0) return claims;
  }
  return [];
};

/** The one sentence that says best what a file is for. */
export const purposeOf = (project: Project, path: ModulePath): Claim | undefined => fileSays(project, path)[0];

interface Found {
  readonly roles: readonly Claim[];
  readonly starts: readonly Claim[];
  readonly stores: readonly Claim[];
  readonly outside: Project['product']['outside'];
  readonly limits: readonly Claim[];
  readonly settings: readonly Claim[];
}

/** What the file answers, and addresses that it leads on. */
const startsOf = (project: Project, path: ModulePath): Claim[] => {
  const { byFile, passedOn } = handledElsewhere(project);
  const own = productIndex(project.product).entryPoints.get(path) ?? [];
  const leads = (entry: EntryPoint): boolean => passedOn.has(entry) && (entry.kind === 'page' || entry.kind === 'endpoint');
  return [...fileWaysIn([...own.filter((entry) => !leads(entry)), ...(byFile.get(path) ?? [])]), ...leadsOn(own.filter(leads))];
};

const ofProduct = (project: Project, path: ModulePath): Found => {
  const { product } = project;
  const index = productIndex(product);
  const isJob = (index.entryPoints.get(path) ?? []).some(({ kind }) => kind === 'job');
  return {
    roles: (index.roles.get(path) ?? []).flatMap(({ text, evidence }) => claim('purpose', text, evidence)),
    starts: startsOf(project, path),
    stores: fileStores(index.data.get(path) ?? [], index.migrations.get(path) ?? []),
    // That a job waits in a queue is said by what starts it.
    outside: (index.outside.get(path) ?? []).filter(({ kind }) => !(isJob && kind === 'queue')),
    limits: mainLimits(index.limits.get(path) ?? [], 6),
    settings: settingsOf(index.settings.get(path) ?? []),
  };
};
