import type { EnvironmentVariable } from '../../model/file-facts.ts';
import type { ConfigNode, ConfigScalar } from '../config/config-node.ts';
import { isSecret } from '../config/secret.ts';
import type { TextView } from '../config/text-view.ts';

const maxVariables = 1_000;

/** Variables that are put in from the machine's environment: `${PORT:-8080}`. */
export const variablesIn = (view: TextView, nodes: readonly ConfigNode[]): readonly EnvironmentVariable[] =>
  nodes
    .flatMap(scalarsOf)
    .flatMap((scalar) => variablesOf(view, scalar))
    .slice(0, maxVariables);

const scalarsOf = (node: ConfigNode): ConfigScalar[] => {
  if (node.kind === 'scalar') return node.value.includes('$') ? [node] : [];
  const inner = node.kind === 'list' ? node.items : node.entries.flatMap(({ value }) => value ?? []);
  return inner.flatMap(scalarsOf);
};

const variablesOf = (view: TextView, { start, end }: ConfigScalar): EnvironmentVariable[] =>
  [...view.text.slice(start, end).matchAll(/(?<!\$)\$\{([A-Za-z_]\w*)(?:(:?-)([^{}$]*))?[^{}]{0,200}\}/gu)].map((match) => {
    const [, name = '', sign, fallback = ''] = match;
    const at = start + match.index + 2;
    const range = view.rangeAt(at, at + name.length);
    if (sign === undefined || fallback === '' || isSecret(name, fallback)) return { name, range };
    const from = at + name.length + sign.length;
    return { name, range, fallback: { kind: 'string', value: fallback, range: view.rangeAt(from, from + fallback.length) } };
  });
