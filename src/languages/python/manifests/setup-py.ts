import type { ManifestContent, Row, Script, Written } from './manifest.ts';
import { packageRoot } from './pyproject.ts';
import { tokensOf } from './python-tokens.ts';
import type { Token } from './python-tokens.ts';
import { requirementRow } from './requirement.ts';
import { scriptOf } from './script.ts';

/** What the call of `setup` in a `setup.py` writes out; the script is never run. */
export const readSetupPy = (text: string): ManifestContent => {
  const args = setupArguments(tokensOf(text));
  const name = onlyText(args.get('name'));
  const description = onlyText(args.get('description'));
  return {
    ...(name && { name }),
    ...(description && { description }),
    rows: [
      ...rowsOf(args.get('install_requires'), 'runtime'),
      ...rowsOf(args.get('tests_require'), 'development'),
      ...rowsOf(args.get('extras_require'), 'optional'),
    ],
    scripts: scriptsOf(args.get('entry_points')),
    roots: [...packageDir(args.get('package_dir')), ...foundIn(args.get('packages'))],
    includes: [],
  };
};

type Arguments = ReadonlyMap<string, readonly Token[]>;

/** Tokens of each named argument. */
const setupArguments = (tokens: readonly Token[]): Arguments => {
  const call = tokens.findIndex(({ kind, value }, at) => kind === 'name' && value === 'setup' && tokens[at + 1]?.value === '(');
  const found = new Map<string, Token[]>();
  let current: Token[] | undefined;
  let depth = 0;
  for (let at = call + 1; call >= 0 && at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    depth += depthChange(token);
    if (depth <= 0) break;
    if (depth === 1 && token.kind === 'name' && tokens[at + 1]?.value === '=') {
      current = [];
      found.set(token.value, current);
      at += 1;
    } else if (depth === 1 && token.kind === 'sign' && token.value === ',') current = undefined;
    else current?.push(token);
  }
  return found;
};

const depthChange = ({ kind, value }: Token): number => {
  if (kind !== 'sign') return 0;
  return '([{'.includes(value) ? 1 : ')]}'.includes(value) ? -1 : 0;
};

const onlyText = (tokens: readonly Token[] = []): Written | undefined => {
  const [token, ...more] = tokens;
  return token?.kind === 'text' && more.length === 0 && token.value !== '' ? token : undefined;
};

/** Strings of a list, or of the lists in a dictionary, whose keys are the strings before a colon. */
const rowsOf = (tokens: readonly Token[] = [], kind: Row['kind']): Row[] =>
  tokens[0] && depthChange(tokens[0]) === 1
    ? tokens.flatMap((token, at) =>
        token.kind === 'text' && tokens[at + 1]?.value !== ':' ? (requirementRow(token, kind) ?? []) : [],
      )
    : [];

/** `{"console_scripts": ["tool = shop.cli:main"]}` */
const scriptsOf = (tokens: readonly Token[] = []): readonly Script[] => {
  const key = tokens.findIndex(
    ({ kind, value }, at) => kind === 'text' && value === 'console_scripts' && tokens[at + 1]?.value === ':',
  );
  const listed = key < 0 ? [] : tokens.slice(key + 3);
  const end = listed.findIndex(({ kind }) => kind !== 'text' && kind !== 'sign');
  const close = listed.findIndex((token) => depthChange(token) < 0);
  return listed
    .slice(0, close < 0 ? 0 : end < 0 ? close : Math.min(end, close))
    .flatMap((token) => (token.kind === 'text' ? scriptOf(token) : []));
};

const packageDir = (tokens: readonly Token[] = []): string[] =>
  tokens.flatMap((token, at) => {
    const value = tokens[at + 2];
    return token.kind === 'text' && tokens[at + 1]?.value === ':' && value?.kind === 'text'
      ? packageRoot(token.value, value)
      : [];
  });

/** `find_packages("src")`, `find_packages(where="src")`. */
const foundIn = (tokens: readonly Token[] = []): string[] => {
  const call = tokens.findIndex(({ kind, value }) => kind === 'name' && /^find_(?:namespace_)?packages$/u.test(value));
  const [first, sign, second] = call < 0 ? [] : tokens.slice(call + 2);
  if (first?.kind === 'text') return [first.value];
  return first?.value === 'where' && sign?.value === '=' && second?.kind === 'text' ? [second.value] : [];
};
