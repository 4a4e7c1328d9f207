import { fileArea, incomingOf, isTest } from '../../explain/area.ts';
import { authorsFirstSentence } from '../../explain/authors-words.ts';
import { fileNames } from '../../explain/file-names.ts';
import { clauseOfFunctions, clauseOfType } from '../../explain/naming/names-say.ts';
import { originOf, usedName, usersOfName } from '../../explain/follow-export.ts';
import { unresolvedWords } from '../../explain/limits-of-view.ts';
import { filesAt } from '../../explain/neighbours.ts';
import { platformName } from '../../explain/platform-names.ts';
import { purposeOf } from '../../explain/product/file-says.ts';
import { filePurposeText } from '../../explain/purpose.ts';
import { ownWords } from '../../explain/terms-used.ts';
import { capitalized, inWords, listOf } from '../../explain/words.ts';
import { ecosystemOf, knowledgeOf } from '../../knowledge/package-knowledge.ts';
import type { FileFacts, ImportFact } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import type { Position, Range } from '../../model/text.ts';
import { meaningsFor } from '../terms/term-marks.ts';
import { visibleText } from '../diagram/visible-text.ts';
import type { HoverView } from './hover-view.ts';

/** What is worth saying at a place: about an import, a name, or on the first line about the file. Undefined where nothing is. */
export const hoverView = (project: Project, path: ModulePath, position: Position): HoverView | undefined => {
  const found = hoverAt(project, path, position);
  const meanings = found ? meaningsFor(found.sentences, ownWords(project)) : [];
  return found && meanings.length > 0 ? { ...found, meanings } : found;
};

const hoverAt = (project: Project, path: ModulePath, position: Position): HoverView | undefined => {
  const facts = project.facts(path);
  if (!facts || !project.graph.modules.has(path)) return undefined;
  const fact = facts.imports.find(({ range }) => contains(range, position));
  if (fact) return view(fact.range, fact.kind === 'implicit' ? aboutUse(project, path, fact) : aboutImport(project, path, fact));
  return (
    nameHover(project, path, facts, position) ?? (position.line === 0 ? view(firstLine, aboutFile(project, path)) : undefined)
  );
};

const firstLine: Range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };

const nameHover = (project: Project, path: ModulePath, facts: FileFacts, position: Position): HoverView | undefined => {
  for (const fact of facts.imports) {
    const binding = fact.bindings?.find(({ range }) => contains(range, position));
    const target = binding && (targetOf(project, path, binding.range) ?? targetOf(project, path, fact.range));
    if (binding && target !== undefined) {
      return view(
        binding.range,
        binding.imported === '*' ? aboutFile(project, target) : aboutName(project, target, binding.imported),
      );
    }
  }
  const definition = facts.definitions.find(({ range }) => contains(range, position));
  const offered = facts.exports.find(
    (each) =>
      each.from === undefined && (definition ? (each.local ?? each.name) === definition.name : contains(each.range, position)),
  );
  if (offered) return view(definition?.range ?? offered.range, aboutName(project, path, offered.name));
  return definition && view(definition.range, optional(authorsFirstSentence(definition.doc)));
};

/** A name that needs no import. */
const aboutUse = (project: Project, path: ModulePath, fact: ImportFact): string[] => {
  const target = targetOf(project, path, fact.range);
  if (target === undefined) return [];
  const name = usedName(fact);
  // In Go a name with a small first letter is offered to its package alone, which is no export.
  const made = project.facts(target)?.definitions.find((definition) => definition.name === name);
  const isExported = project.facts(target)?.exports.some((each) => (each.local ?? each.name) === name);
  if (!made || isExported) return aboutName(project, target, name);
  const users = usersOfName(project, target, name);
  return [
    ...optional(authorsFirstSentence(made.doc)),
    ...(users ? usersInWords(users.files, users.tests, users.atLeast) : importersOf(project, target)),
  ];
};

const aboutImport = (project: Project, path: ModulePath, fact: ImportFact): string[] => {
  const target = targetOf(project, path, fact.range);
  if (target !== undefined) return aboutFile(project, target);
  const { externals, unresolved } = project.graph;
  const outside = externals.find(({ from, range }) => from === path && sameStart(range, fact.range));
  if (outside) {
    const users = new Set(externals.filter((each) => each.package === outside.package).map(({ from }) => from)).size;
    const origin = outside.builtin
      ? `Comes with ${platformName(project.facts(path)?.language)}`
      : 'A package from outside the project';
    const known = outside.builtin ? undefined : knowledgeOf(ecosystemOf(project.facts(path)?.language ?? ''), outside.package);
    const purpose = known && `${visibleText(outside.package)} ${known.phrase}.`;
    return [...optional(purpose), `${origin}; ${inWords(users, 'file')} ${users === 1 ? 'uses' : 'use'} it.`];
  }
  const lost = unresolved.find(({ from, range }) => from === path && sameStart(range, fact.range));
  return lost ? [`This import could not be followed: ${unresolvedWords[lost.reason]}.`] : [];
};

const aboutFile = (project: Project, path: ModulePath): string[] => {
  const incoming = incomingOf(project, fileArea(project, path));
  const users = filesAt(incoming, 'from');
  return [
    ...optional(purposeInWords(project, path)),
    ...usersInWords(
      users.filter((user) => !isTest(project, user)),
      users.filter((user) => isTest(project, user)),
    ),
  ];
};

/** The authors' first sentence, or what the framework or the names say. */
const purposeInWords = (project: Project, path: ModulePath): string | undefined =>
  authorsFirstSentence(filePurposeText(project, path)) ?? purposeOf(project, path)?.text;

const aboutName = (project: Project, path: ModulePath, name: string): string[] => {
  const origin = originOf(project, path, name);
  const users = origin && usersOfName(project, origin.path, exportedName(project, origin.path, origin.definition.name) ?? name);
  const doc = authorsFirstSentence(origin?.definition.doc) ?? nameInWords(origin?.definition.name ?? name);
  if (!users) return [...optional(doc), ...importersOf(project, path)];
  return [...optional(doc), ...usersInWords(users.files, users.tests, users.atLeast)];
};

const nameInWords = (name: string): string | undefined => {
  const clause = clauseOfFunctions([name]) ?? clauseOfType(name);
  return clause === undefined ? undefined : `By its name, it ${clause}.`;
};

const exportedName = (project: Project, path: ModulePath, local: string): string | undefined =>
  project.facts(path)?.exports.find((each) => each.from === undefined && (each.local ?? each.name) === local)?.name;

/** Where it is not known yet who uses the name: who uses its file. */
const importersOf = (project: Project, path: ModulePath): string[] => {
  const users = filesAt(incomingOf(project, fileArea(project, path)), 'from');
  if (users.length === 0) return [];
  return [
    `${capitalized(inWords(users.length, 'file'))} ${users.length === 1 ? 'imports' : 'import'} from ${fileNames([path])[0] ?? path}.`,
  ];
};

const usersInWords = (files: readonly ModulePath[], tests: readonly ModulePath[], atLeast = false): string[] => {
  const verb = files.length === 1 ? 'uses' : 'use';
  const start = atLeast ? `At least ${inWords(files.length, 'file')}` : capitalized(inWords(files.length, 'file'));
  const names = files.length <= 3 ? `: ${listOf(fileNames(files))}` : '';
  const tested = `${capitalized(inWords(tests.length, 'test file'))} ${tests.length === 1 ? 'imports' : 'import'} it${files.length > 0 ? ' too' : ''}.`;
  return [...(files.length > 0 ? [`${start} ${verb} it${names}.`] : []), ...(tests.length > 0 ? [tested] : [])];
};

const targetOf = ({ graph }: Project, path: ModulePath, range: Range): ModulePath | undefined =>
  graph.outgoing.get(path)?.find((reference) => sameStart(reference.range, range))?.to;

const optional = (text: string | undefined): string[] => (text === undefined ? [] : [text]);

const view = (range: Range, sentences: readonly string[]): HoverView | undefined =>
  sentences.length === 0 ? undefined : { range, sentences: sentences.slice(0, 3).map(visibleText) };

const sameStart = (a: Range, b: Range): boolean => a.start.line === b.start.line && a.start.character === b.start.character;

const contains = ({ start, end }: Range, { line, character }: Position): boolean =>
  (line > start.line || (line === start.line && character >= start.character)) &&
  (line < end.line || (line === end.line && character <= end.character));
