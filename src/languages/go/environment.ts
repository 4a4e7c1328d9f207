import type { EnvironmentVariable, Literal, LiteralCall } from '../../model/file-facts.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import type { Span } from './names/name-table.ts';

/**
 * `os.Getenv("PORT")` and wrappers named alike, which may take a fallback, and settings that viper reads, which come from the environment
 * where the program lets them: `viper.SetDefault("port", 80)`.
 */
export const environmentOfCalls = (calls: readonly LiteralCall[]): readonly EnvironmentVariable[] =>
  calls.flatMap(({ callee, arguments: found }) => {
    const reader = readers.find(({ pattern }) => pattern.test(callee));
    const [key, second] = found;
    if (!reader || key?.kind !== 'string' || key.position !== 0) return [];
    const named = reader.second === 'name' && second?.kind === 'string' ? second : key;
    if (!/^\w{1,100}$/u.test(named.value)) return [];
    const fallback = reader.second === 'fallback' && second?.position === 1 ? withoutPlace(second) : undefined;
    return [{ name: named.value, range: named.range, ...(fallback && { fallback }) }];
  });

/** Callees whose first argument names a variable, and what their second one is. */
const readers: readonly { readonly pattern: RegExp; readonly second: 'fallback' | 'name' | 'other' }[] = [
  { pattern: /^(?:os|syscall)\.(?:Getenv|LookupEnv)$/u, second: 'other' },
  {
    pattern: /(?:^|\.)(?:[gG]et|[lL]ookup)_?(?:Env|env|ENV)(?:Or\w*|With\w*|Default|String|Int|Bool|Duration)?$/u,
    second: 'fallback',
  },
  { pattern: /^viper\.SetDefault$/u, second: 'fallback' },
  { pattern: /^viper\.BindEnv$/u, second: 'name' },
  { pattern: /^viper\.Get(?:String|Int|Int32|Int64|Bool|Duration|Float64|StringSlice)?$/u, second: 'other' },
];

const withoutPlace = ({ kind, value, range, quote }: LiteralCall['arguments'][number]): Literal => ({
  kind,
  value,
  range,
  ...(quote !== undefined && { quote }),
});

/** Fields that are filled from the environment by their tags: `env:"PORT" envDefault:"80"`, `envconfig:"PORT" default:"80"`. */
export const environmentOfTags = (tags: readonly Span[], { text, rangeAt }: ParseTree): readonly EnvironmentVariable[] =>
  tags.flatMap(({ start, end }) => {
    const tag = text.slice(start, end);
    const name = valueIn(tag, variable);
    if (!name) return [];
    const fallback = valueIn(tag, whatElse);
    const rangeOf = ({ at, value }: Found): EnvironmentVariable['range'] => rangeAt(start + at, start + at + value.length);
    return [
      {
        name: name.value,
        range: rangeOf(name),
        ...(fallback && { fallback: { kind: 'string' as const, value: fallback.value, range: rangeOf(fallback) } }),
      },
    ];
  });

interface Found {
  readonly value: string;
  readonly at: number;
}

const valueIn = (tag: string, pattern: RegExp): Found | undefined => {
  const match = pattern.exec(tag);
  const [whole, value] = match ?? [];
  return match && whole !== undefined && value !== undefined
    ? { value, at: match.index + whole.length - value.length }
    : undefined;
};

const variable = /(?<=[`\s])(?:env|envconfig):"(\w{1,100})/u;
const whatElse = /(?<=[`\s])(?:envDefault|env-default|default):"([^"\\]{1,200})/u;
