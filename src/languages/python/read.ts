import { baseName } from '../../base/paths.ts';
import type { Annotation, FileFacts, LiteralCall, NamedConstant, Setting } from '../../model/file-facts.ts';
import type { SourceText } from '../language.ts';
import type { ExtractedFacts } from '../tree-sitter/language.ts';
import { leadingDoc } from '../tree-sitter/leading-doc.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import { readFacts } from '../tree-sitter/read-facts.ts';
import type { Grammar } from '../tree-sitter/read-facts.ts';
import { scriptSettings } from './manifests/script-settings.ts';
import { readSetupPy } from './manifests/setup-py.ts';
import { docstringIn } from './read/docstring.ts';
import { isConstant, readDefinitions, notHeading } from './read/definitions.ts';
import { classArguments, methodLists, readFrameworkCalls, scheduleSettings } from './read/framework-calls.ts';
import { readEnvironment } from './read/environment.ts';
import { readExports } from './read/exports.ts';
import { readImports } from './read/imports.ts';
import { moduleBody } from './read/module-body.ts';
import { readTexts } from './read/texts.ts';

/** The facts of a Python file. */
export const readPython = (tree: ParseTree, { path }: SourceText): ExtractedFacts => {
  const found = readFacts(tree, grammar);
  const body = moduleBody(tree);
  const imports = readImports(tree, found, path);
  const definitions = readDefinitions(tree, found, body);
  const doc = docstringIn(tree.root, tree) ?? leadingDoc(tree, found.remarks, body.firstCode, false);
  const { annotations, constants, calls, members, diagnostics } = found.facts;
  const richer = readFrameworkCalls(tree, found, grammar.arguments);
  return {
    diagnostics,
    ...listed('annotations', withNames(annotations, richer)),
    ...listed('members', members),
    imports,
    definitions,
    exports: readExports({ path, imports, definitions }, body, found.literal),
    ...listed('constants', [...namedConstants(constants), ...classArguments(tree, found), ...methodLists(tree, found)]),
    ...listed('calls', withoutAnnotations(joinedCalls(calls, richer), annotations)),
    ...listed('settings', [...scheduleSettings(tree, found), ...(baseName(path) === 'setup.py' ? setupScripts(tree) : [])]),
    ...listed('environment', readEnvironment(found, imports)),
    ...listed('texts', readTexts(found)),
    ...(doc && { doc }),
  };
};

const grammar: Grammar = {
  literals: {
    strings: ['string'],
    joined: ['concatenated_string'],
    numbers: ['integer', 'float'],
    booleans: ['true', 'false'],
    names: [],
    interpolations: ['interpolation'],
    signed: ['unary_operator'],
  },
  arguments: {
    argument: (node) => {
      if (node.type !== 'keyword_argument') return { value: node };
      const [name, value] = node.namedChildren;
      return name && value ? { name: name.text, value } : undefined;
    },
    lists: ['list', 'tuple'],
  },
  docKinds: ['line'],
  separator: '.',
  annotationsStand: 'before',
  findsMethods: true,
  docInside: (definition, tree) => docstringIn(definition.childForFieldName('body'), tree),
};

const setupScripts = ({ text, rangeAt }: ParseTree): readonly Setting[] =>
  scriptSettings(readSetupPy(text).scripts ?? [], text, rangeAt);

const namedConstants = (found: readonly NamedConstant[] = []): readonly NamedConstant[] =>
  found.flatMap(({ doc: written, ...constant }) => {
    const doc = notHeading(written);
    return isConstant(constant.name) || (constant.container !== undefined && classConstants.has(constant.name))
      ? [{ ...constant, ...(doc && { doc }) }]
      : [];
  });

/** Names in lower case by which a class tells a framework something. */
const classConstants: ReadonlySet<string> = new Set([
  ...['__tablename__', '__abstract__', 'db_table', 'abstract', 'proxy', 'managed', 'app_label', 'table_name', 'template_name'],
  ...['lookup_field', 'lookup_url_kwarg', 'name', 'label', 'allowed_domains'],
]);

/** Calls in the order of their places; what is known of one with the names among its arguments takes the place of what is known without. */
const joinedCalls = (calls: readonly LiteralCall[] = [], richer: readonly LiteralCall[]): readonly LiteralCall[] => {
  if (richer.length === 0) return calls;
  const byPlace = new Map([...calls, ...richer].map((each) => [placeOf(each), each]));
  return [...byPlace.values()].sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
};

/** Decorators with the names among their arguments, where those are known. */
const withNames = (annotations: readonly Annotation[] = [], richer: readonly LiteralCall[]): readonly Annotation[] => {
  if (richer.length === 0) return annotations;
  const byPlace = new Map(richer.map((each) => [placeOf(each), each.arguments]));
  return annotations.map((each) => ({ ...each, arguments: byPlace.get(placeOf(each)) ?? each.arguments }));
};

const placeOf = ({ range: { start } }: Pick<LiteralCall, 'range'>): string => `${start.line}:${start.character}`;

/** An absent list takes the place of an empty one. */
const listed = <K extends keyof FileFacts>(key: K, list: (FileFacts[K] & readonly unknown[]) | undefined): ExtractedFacts =>
  list && list.length > 0 ? { [key]: list } : {};

/** The call that a decorator makes is said by its annotation. */
const withoutAnnotations = (
  calls: readonly LiteralCall[] = [],
  annotations: readonly Annotation[] = [],
): readonly LiteralCall[] => {
  const places = new Set(annotations.map(({ range: { start } }) => `${start.line}:${start.character}`));
  return calls.filter((each) => !places.has(placeOf(each)));
};
