import * as path from 'node:path';
import { compareText } from '../../base/collections.ts';
import { baseName, folderOf, isInside, normalizePath } from '../../base/paths.ts';
import { skipWords } from '../../views/coverage/skip-words.ts';
import { choiceWords, findJourneys, journeyChoices } from '../../journeys/journeys.ts';
import type { Project } from '../../model/project.ts';
import type { Subject } from '../../model/subject.ts';
import { modulePath } from '../../model/module-path.ts';
import { CliError, exitCodes } from './cli-error.ts';

/** What the user means by a path or an id. @throws CliError with the nearest names where there is no such thing. */
export const findSubject = (project: Project, folder: string, text: string): Subject => {
  const { graph, architecture, coverage } = project;
  if (architecture.components.has(text)) return { kind: 'component', id: text };
  const relative = relativePath(folder, text);
  if (relative === '') return { kind: 'repository' };
  if (relative !== undefined) {
    const file = modulePath(relative);
    if (graph.modules.has(file)) return { kind: 'file', path: file };
    if (architecture.components.has(relative)) return { kind: 'component', id: relative };
    if ([...graph.modules.keys()].some((each) => isInside(relative, each))) return { kind: 'folder', path: relative };
    const skipped = [...coverage.skipped, ...coverage.excludedFolders].find((each) => each.path === relative);
    if (skipped) throw new CliError(exitCodes.nothingFound, `${text} was seen and not read: ${skipWords[skipped.reason]}.`);
  }
  throw new CliError(exitCodes.nothingFound, notFound(text, nearest(text, subjectNames(project))));
};

/** As `findSubject`, for parts only. */
export const findComponent = (project: Project, id: string): Subject & { readonly kind: 'component' } => {
  if (project.architecture.components.has(id)) return { kind: 'component', id };
  throw new CliError(exitCodes.nothingFound, notFound(id, nearest(id, [...project.architecture.components.keys()])));
};

const relativePath = (folder: string, text: string): string | undefined => {
  const inside = path.isAbsolute(text) ? path.relative(path.resolve(folder), text) : text;
  return normalizePath(inside.split(path.sep).join('/'));
};

const subjectNames = ({ graph, architecture }: Project): string[] => {
  const files = [...graph.modules.keys()];
  return [...new Set([...files, ...files.map(folderOf), ...architecture.components.keys()])].filter((name) => name !== '');
};

const notFound = (text: string, names: readonly string[]): string =>
  [`Nothing called ${text} was found.`, ...(names.length > 0 ? ['The nearest:', ...names.map((name) => `  ${name}`)] : [])].join(
    '\n',
  );

/** Nothing speaks of the words; the nearest names that there are. */
export const notFoundWords = (project: Project, words: string): string => {
  const names = [...project.architecture.components.values()].map(({ name }) => name);
  return notFound(
    `“${words}”`,
    nearest(words, [...names, ...project.product.data.map(({ name }) => name), ...subjectNames(project)]),
  );
};

/** Id of the entry point that the words mean. @throws CliError with the nearest where there is none, and with all where there are several. */
export const findEntryPoint = (project: Project, words: string): string => {
  const found = findJourneys(project, words);
  const [only] = found;
  if (only && found.length === 1) return only.id;
  const names =
    found.length > 1 ? found.map(({ id }) => id).slice(0, several) : nearest(words, journeyChoices(project).map(choiceWords));
  throw new CliError(
    exitCodes.nothingFound,
    found.length > 1 ? [`Several are called so:`, ...names.map((name) => `  ${name}`)].join('\n') : notFound(words, names),
  );
};

/** Names to choose from. */
const several = 20;

/** The names whose last segment is least different, of those the whole. */
export const nearest = (wanted: string, names: readonly string[], limit = 3): string[] => {
  const target = wanted.toLowerCase().slice(0, 200);
  const scored = names.map((name) => {
    const lower = name.toLowerCase();
    return {
      name,
      last: distance(baseName(lower), baseName(target)),
      whole: Math.abs(lower.length - target.length) + (lower.includes(target) ? 0 : 100),
    };
  });
  const close = scored.filter(
    ({ name, last }) => last <= Math.max(2, baseName(target).length / 2) || name.toLowerCase().includes(target),
  );
  const best = Math.min(...close.map(({ last }) => last));
  return close
    .filter(({ last }) => last <= best + 2)
    .sort((a, b) => a.last - b.last || a.whole - b.whole || compareText(a.name, b.name))
    .slice(0, limit)
    .map(({ name }) => name);
};

/** Levenshtein's: single characters to add, take out or replace. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};
