import { baseName, folderOf } from '../../base/paths.ts';
import type { Claim } from '../../model/claim.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import { fileArea, incomingOf, isTest } from '../area.ts';
import { claim, evidenceOf } from '../claim.ts';
import { fileNames } from '../file-names.ts';
import { wordsOf } from '../../architecture/words.ts';
import { inSentence } from '../naming/english.ts';
import { filesAt } from '../neighbours.ts';
import { listOf } from '../words.ts';
import { namesSay } from '../naming/file-names-say.ts';
import { filePurpose } from '../purpose.ts';
import { mainLimits, settingsOf } from './limits.ts';
import { productIndex } from './product-index.ts';
import { seenTexts } from './seen-texts.ts';
import { fileStores } from './stored-data.ts';
import { talksTo } from './surroundings.ts';
import { testPurpose } from './test-purpose.ts';
import { fileWaysIn } from './ways-in.ts';

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

/** A template is what somebody shows: a piece of other templates, a frame around them, or a view that code asks for. */
const shownBy = (project: Project, path: ModulePath): Claim[] => {
  if (!isTemplate(project, path)) return [];
  const users = incomingOf(project, fileArea(project, path)).filter(({ from }) => !isTest(project, from));
  const names = fileNames(filesAt(users, 'from'));
  const list = names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : listOf(names);
  const stem = inSentence(wordsOf(templateStem(path))).trim();
  const isInTemplates = users.every(({ from }) => isTemplate(project, from));
  const text =
    stem === ''
      ? `Is shown by ${list}.`
      : !isInTemplates
        ? `Is the view “${stem}”, which ${list} ${names.length === 1 ? 'shows' : 'show'}.`
        : isFrame(path)
          ? `Is the frame “${stem}” around ${list}.`
          : `Is the piece “${stem}” of ${list}.`;
  return claim('purpose', text, users.slice(0, 4).map(evidenceOf));
};

const isTemplate = (project: Project, path: ModulePath): boolean =>
  /erb|haml|slim|razor|html|blade|twig|handlebars|ejs|pug|jinja|freemarker|thymeleaf|liquid/u.test(
    project.facts(path)?.language ?? '',
  );

/** `index` says nothing, its folder does. */
const templateStem = (path: ModulePath): string => {
  const [stem = ''] = baseName(path).split('.', 1);
  return stem === 'index' ? baseName(folderOf(path)) : stem;
};

const isFrame = (path: ModulePath): boolean => /(?:^|\/)layouts?\/[^/]+$|(?:^|\/)_?(?:base|layout)\.[^/]+$/iu.test(path);

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

const ofProduct = ({ product }: Project, path: ModulePath): Found => {
  const index = productIndex(product);
  return {
    roles: (index.roles.get(path) ?? []).flatMap(({ text, evidence }) => claim('purpose', text, evidence)),
    starts: fileWaysIn(index.entryPoints.get(path) ?? []),
    stores: fileStores(index.data.get(path) ?? [], index.migrations.get(path) ?? []),
    outside: index.outside.get(path) ?? [],
    limits: mainLimits(index.limits.get(path) ?? [], 6),
    settings: settingsOf(index.settings.get(path) ?? []),
  };
};
