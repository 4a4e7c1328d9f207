import type { EnvironmentVariable, ImportFact, LiteralCall } from '../../../model/file-facts.ts';
import type { ReadFacts } from '../../tree-sitter/read-facts.ts';

/** Environment variables by every usual way: `os`, django-environ and environs, decouple and Starlette, pydantic, Click and Typer. */
export const readEnvironment = ({ facts }: ReadFacts, imports: readonly ImportFact[]): EnvironmentVariable[] => {
  const modules = new Set(imports.map(({ specifier }) => specifier));
  const called = (facts.calls ?? []).flatMap((call) => readByCall(call, modules) ?? []);
  return [...(facts.environment ?? []), ...called].sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
};

const readByCall = (call: LiteralCall, modules: ReadonlySet<string>): EnvironmentVariable | undefined => {
  const { callee } = call;
  const keyword = isField(callee) ? 'env' : 'envvar';
  const named = call.arguments.find(({ name, kind }) => name === keyword && kind === 'string');
  if (named) return variable(named, call);
  const [first] = call.arguments;
  if (first?.kind !== 'string' || first.position !== 0 || first.name !== undefined) return undefined;
  if (getters.has(callee)) return variable(first, call);
  const isCertain = isOfLibrary(callee, modules) && /^[A-Z][A-Z0-9_]*$/u.test(first.value);
  return isCertain || isOwnGetter(callee, first.value) ? variable(first, call) : undefined;
};

/** A function of the project's own: `get_bool_from_env("SHOP_DEBUG")`. */
const isOwnGetter = (callee: string, name: string): boolean =>
  /(?:^|[._])env(?:iron(?:ment)?)?(?:_|$)/u.test(callee) &&
  !/(?:^|[._])(?:set|unset|del|write|put|patch|clear|export|with|mock)/u.test(callee) &&
  /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/u.test(name);

const isField = (callee: string): boolean => callee === 'Field' || callee.endsWith('.Field');

const getters: ReadonlySet<string> = new Set(['os.getenv', 'getenv', 'os.environ.get', 'environ.get', 'os.environ.pop']);

/** An object called `env` with the casts of django-environ and environs; `config` only beside an import of what supplies it. */
const isOfLibrary = (callee: string, modules: ReadonlySet<string>): boolean =>
  /^env(?:\.(?:str|bool|int|float|list|tuple|dict|json|url|path|db|db_url|cache|cache_url|email_url|log_level|decimal|date|datetime|timedelta|enum))?$/u.test(
    callee,
  ) ||
  (callee === 'config' && (modules.has('decouple') || modules.has('starlette.config')));

const variable = ({ value, range }: LiteralCall['arguments'][number], call: LiteralCall): EnvironmentVariable | undefined => {
  if (!/^\w{1,100}$/u.test(value)) return undefined;
  const [other, ...more] = call.arguments.filter(
    ({ name, position }) => name === 'default' || (name === undefined && position === 1 && getters.has(call.callee)),
  );
  if (!other || more.length > 0) return { name: value, range };
  const { kind, value: said, range: place, quote } = other;
  return { name: value, range, fallback: { kind, value: said, range: place, ...(quote === undefined ? {} : { quote }) } };
};
