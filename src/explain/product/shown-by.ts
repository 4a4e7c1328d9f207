import { baseName, folderOf } from '../../base/paths.ts';
import type { Claim } from '../../model/claim.ts';
import type { LiteralCall } from '../../model/file-facts.ts';
import type { Dependency } from '../../model/module-graph.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Project } from '../../model/project.ts';
import { wordsOf } from '../../architecture/words.ts';
import { fileArea, incomingOf, isTest } from '../area.ts';
import { claim, evidenceOf } from '../claim.ts';
import { fileName, fileNames, stemOf } from '../file-names.ts';
import { inSentence } from '../naming/english.ts';
import { filesAt } from '../neighbours.ts';
import { listUpTo } from '../words.ts';
import { handledElsewhere } from './handled.ts';
import { productIndex } from './product-index.ts';

const template = /erb|haml|slim|razor|html|blade|twig|handlebars|ejs|pug|jinja|freemarker|thymeleaf|liquid/u;
const script = /^(?:javascript|typescript)/u;

/** A template is what somebody shows, a script of a page what runs there. */
export const shownBy = (project: Project, path: ModulePath): Claim[] => {
  const language = project.facts(path)?.language ?? '';
  const users = incomingOf(project, fileArea(project, path)).filter(({ from }) => !isTest(project, from));
  const isOfPages = users.every(({ from }) => template.test(project.facts(from)?.language ?? ''));
  if (users.length === 0 || !(template.test(language) || (script.test(language) && isOfPages))) return [];
  return claim('purpose', sentence(project, path, users, isOfPages), users.slice(0, 4).map(evidenceOf));
};

const sentence = (project: Project, path: ModulePath, users: readonly Dependency[], isOfPages: boolean): string => {
  if (script.test(project.facts(path)?.language ?? ''))
    return `Runs in the ${filesAt(users, 'from').length === 1 ? 'page' : 'pages'} ${namesOf(users)}.`;
  const name = inSentence(wordsOf(templateStem(path))).trim();
  if (isOfPages) return `Is the ${isFrame(path) ? `frame “${name}” around` : `piece “${name}” of`} ${namesOf(users)}.`;
  const shows = users.flatMap((user) => showing(project, user) ?? []);
  const addresses = [...new Set(shows.flatMap((call) => addressesOf(project, users, call)))];
  if (addresses.length > 0) return `Is shown at ${listUpTo(addresses, 3)}.`;
  const functions = [...new Set(shows.flatMap(({ inside }) => inside ?? []))];
  return `Is shown by ${namesOf(users)}${functions.length > 0 ? ` (${listUpTo(functions, 3)})` : ''}.`;
};

const namesOf = (users: readonly Dependency[]): string => {
  const files = filesAt(users, 'from');
  const names = files.length === 1 ? files.map((file) => fileName(file)) : fileNames(files);
  return listUpTo(names, 2);
};

/** The name without what it is written for and with: `menu` of `_menu.html.erb`. `index` says nothing, its folder does. */
const templateStem = (path: ModulePath): string => {
  const stem = /^[^.]+/u.exec(baseName(path))?.[0] ?? stemOf(path);
  return stem === 'index' ? baseName(folderOf(path)) : stem;
};

/** A piece that pages share may stand beside the frames, with a line before its name. */
const isFrame = (path: ModulePath): boolean =>
  /(?:^|\/)layouts?\/[^_/][^/]*$/iu.test(path) ||
  /^_?(?:base|layout|application|master|main)(?:[-_]?layout)?$/iu.test(templateStem(path));

/** The call that names the template. */
const showing = (project: Project, { from, range }: Dependency): LiteralCall | undefined =>
  project
    .facts(from)
    ?.calls?.find(
      ({ inside, arguments: all }) =>
        inside !== undefined &&
        all.some((each) => each.range.start.line === range.start.line && each.range.start.character === range.start.character),
    );

/** Where people find what the function around the call answers. */
const addressesOf = (project: Project, users: readonly Dependency[], { inside }: LiteralCall): readonly string[] => {
  const name = inside?.split('.').at(-1);
  const entries = filesAt(users, 'from').flatMap((from): readonly EntryPoint[] => [
    ...(productIndex(project.product).entryPoints.get(from) ?? []),
    ...(handledElsewhere(project).byFile.get(from) ?? []),
  ]);
  return entries.filter(({ handler }) => handler === inside || handler?.split('.').at(-1) === name).map(({ label }) => label);
};
