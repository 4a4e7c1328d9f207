import type { FileFacts } from '../../model/file-facts.ts';

/** True where a value read from disk has the shape of `FileFacts`, all the way down. Written by hand: it runs on thousands of files. */
export const isFileFacts = (value: unknown): value is FileFacts =>
  isRecord(value) &&
  isText(value.language) &&
  (value.level === 'skimmed' || value.level === 'read') &&
  isListOf(value.imports, isImport) &&
  isListOf(value.definitions, isDefinition) &&
  isListOf(value.exports, isExport) &&
  isOptional(value.members, listOf(isMember)) &&
  isOptional(value.fields, listOf(isField)) &&
  isOptional(value.numbers, listOf(isNamedNumber)) &&
  isOptional(value.vocabulary, isText) &&
  isOptional(value.title, isQuoted) &&
  isOptional(value.doc, isQuoted) &&
  isOptional(value.namespace, isQuoted) &&
  isOptional(value.annotations, listOf(isAnnotation)) &&
  isOptional(value.calls, listOf(isCall)) &&
  isOptional(value.routes, listOf(isRoute)) &&
  isOptional(value.constants, listOf(isConstant)) &&
  isOptional(value.environment, listOf(isEnvironmentVariable)) &&
  isOptional(value.settings, listOf(isSetting)) &&
  isOptional(value.texts, listOf(isQuoted)) &&
  isOptional(value.terms, listOf(isQuoted)) &&
  isOptional(value.bodies, listOf(isBody)) &&
  isOptional(value.uses, listOf(isUse)) &&
  isOptional(value.typed, listOf(isTyped)) &&
  isOptional(value.statements, listOf(isStatement)) &&
  isListOf(value.diagnostics, isDiagnostic);

type Guard = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const isText: Guard = (value) => typeof value === 'string';

const isListOf = (value: unknown, isItem: Guard): boolean => Array.isArray(value) && value.every(isItem);

const isOptional = (value: unknown, guard: Guard): boolean => value === undefined || guard(value);

const isCount: Guard = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;

const isPosition: Guard = (value) => isRecord(value) && isCount(value.line) && isCount(value.character);

const isRange: Guard = (value) => isRecord(value) && isPosition(value.start) && isPosition(value.end);

const isQuoted: Guard = (value) => isRecord(value) && isText(value.text) && isText(value.quote) && isRange(value.range);

const listOf =
  (isItem: Guard): Guard =>
  (value) =>
    isListOf(value, isItem);

const oneOf = (...words: readonly string[]): Guard => {
  const known: ReadonlySet<unknown> = new Set(words);
  return (value) => known.has(value);
};

const isLiteralKind = oneOf('string', 'number', 'boolean', 'name');

const isDependencyKind = oneOf('static', 'dynamic', 'type', 're-export', 'implicit', 'convention');

const isSymbolKind = oneOf(
  ...['function', 'class', 'interface', 'type', 'struct', 'enum', 'constant', 'variable', 'namespace', 'component'],
  ...['table', 'view', 'endpoint', 'service', 'job', 'resource'],
);

const isBinding: Guard = (value) => isRecord(value) && isText(value.imported) && isText(value.local) && isRange(value.range);

const isImport: Guard = (value) =>
  isRecord(value) &&
  isDependencyKind(value.kind) &&
  isText(value.specifier) &&
  isRange(value.range) &&
  isOptional(value.bindings, (bindings) => isListOf(bindings, isBinding));

const isDefinition: Guard = (value) =>
  isRecord(value) &&
  isText(value.name) &&
  isSymbolKind(value.kind) &&
  isOptional(value.container, isText) &&
  isRange(value.range) &&
  isOptional(value.quote, isText) &&
  isOptional(value.doc, isQuoted) &&
  isOptional(value.supertypes, listOf(isText)) &&
  isOptional(value.promises, listOf(isText));

const isMember: Guard = (value) =>
  isRecord(value) &&
  isText(value.name) &&
  isText(value.container) &&
  isRange(value.range) &&
  isOptional(value.returns, isText) &&
  isOptional(value.takes, isText) &&
  isOptional(value.yields, isText) &&
  isOptional(value.isHidden, (hidden) => hidden === true);

const isField: Guard = (value) =>
  isRecord(value) && isText(value.name) && isText(value.container) && isText(value.type) && isRange(value.range);

const isNamedNumber: Guard = (value) =>
  isRecord(value) &&
  isText(value.name) &&
  isRange(value.range) &&
  isText(value.quote) &&
  isText(value.value) &&
  isOptional(value.inside, listOf(isText)) &&
  isOptional(value.doc, isQuoted);

const isExport: Guard = (value) =>
  isRecord(value) &&
  isText(value.name) &&
  isOptional(value.local, isText) &&
  isRange(value.range) &&
  isOptional(value.from, isText);

const isLiteral: Guard = (value) =>
  isRecord(value) && isLiteralKind(value.kind) && isText(value.value) && isRange(value.range) && isOptional(value.quote, isText);

const isArgument: Guard = (value) =>
  isLiteral(value) && isRecord(value) && isOptional(value.name, isText) && isCount(value.position);

const isAnnotation: Guard = (value) =>
  isRecord(value) &&
  isText(value.name) &&
  isOptional(value.target, isText) &&
  isListOf(value.arguments, isArgument) &&
  isRange(value.range);

const isCall: Guard = (value) =>
  isRecord(value) &&
  isText(value.callee) &&
  isListOf(value.arguments, isArgument) &&
  isOptional(value.inside, isText) &&
  isOptional(value.end, isPosition) &&
  isOptional(value.more, (more) => more === true) &&
  isOptional(value.chain, isRange) &&
  isOptional(value.quote, isText) &&
  isOptional(value.block, isRange) &&
  isOptional(value.result, isText) &&
  isOptional(value.chainedTo, isCount) &&
  isOptional(value.givenTo, isCount) &&
  isOptional(value.start, isPosition) &&
  isRange(value.range);

const isRoute: Guard = (value) =>
  isRecord(value) &&
  (value.form === 'object' || value.form === 'element') &&
  isOptional(value.path, isLiteral) &&
  isOptional(value.isIndex, (isIndex) => isIndex === true) &&
  isRange(value.range) &&
  isText(value.quote) &&
  isOptional(value.within, listOf(isText)) &&
  isOptional(value.shows, isText) &&
  isOptional(value.loads, isText);

const isConstant: Guard = (value) =>
  isRecord(value) &&
  isText(value.name) &&
  isOptional(value.container, isText) &&
  isLiteral(value.value) &&
  isOptional(value.doc, isQuoted);

const isEnvironmentVariable: Guard = (value) =>
  isRecord(value) && isText(value.name) && isRange(value.range) && isOptional(value.fallback, isLiteral);

const isSetting: Guard = (value) => isRecord(value) && isText(value.key) && isRange(value.range) && isLiteral(value.value);

const isBody: Guard = (value) => isRecord(value) && isText(value.name) && isRange(value.range);

const isUse: Guard = (value) =>
  isRecord(value) && isText(value.text) && isPosition(value.start) && isOptional(value.givenTo, isText);

const isTyped: Guard = (value) =>
  isRecord(value) && isText(value.name) && isText(value.type) && isOptional(value.of, isText) && isOptional(value.within, isText);

const isStatementKind = oneOf('select', 'insert', 'update', 'delete', 'create');

const isStatement: Guard = (value) =>
  isRecord(value) &&
  isStatementKind(value.kind) &&
  isText(value.table) &&
  isRange(value.range) &&
  isText(value.quote) &&
  isOptional(value.inside, isText);

const isDiagnostic: Guard = (value) =>
  isRecord(value) && isText(value.code) && isText(value.message) && isOptional(value.range, isRange);
