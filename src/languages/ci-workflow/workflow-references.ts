import type { ImportFact } from '../../model/file-facts.ts';
import { entriesOf, stringAt } from '../config/config-node.ts';
import type { ConfigNode, ConfigScalar } from '../config/config-node.ts';
import type { TextView } from '../config/text-view.ts';
import { scriptsIn } from './scripts-in.ts';

const maxReferences = 1_000;

/** Other workflows and actions of the repository, and its own scripts that are run. */
export const workflowReferences = (view: TextView, root: ConfigNode): ImportFact[] =>
  [...referencesIn(view, root, '')].slice(0, maxReferences);

/** Words whose value is a path of the repository. */
const including: ReadonlySet<string> = new Set(['uses', 'local', 'template']);

/** Words whose value is for a shell. */
const running: ReadonlySet<string> = new Set([
  'run',
  'script',
  'before_script',
  'after_script',
  'command',
  'bash',
  'pwsh',
  'powershell',
  'scriptPath',
  'filePath',
]);

function* referencesIn(view: TextView, node: ConfigNode, folder: string): Generator<ImportFact> {
  if (node.kind === 'list') for (const item of node.items) yield* referencesIn(view, item, folder);
  const inside =
    stringAt(node, 'working-directory')?.value ?? stringAt(node, 'defaults', 'run', 'working-directory')?.value ?? folder;
  for (const { key, value } of entriesOf(node)) {
    if (!value) continue;
    if (running.has(key)) for (const script of shellTexts(value)) yield* scriptsIn(view, script, inside);
    if (including.has(key) && value.kind === 'scalar') yield* includedBy(view, key, value);
    if (value.kind !== 'scalar') yield* referencesIn(view, value, inside);
  }
}

const shellTexts = (node: ConfigNode): ConfigScalar[] =>
  node.kind === 'scalar' ? [node] : node.kind === 'list' ? node.items.flatMap(shellTexts) : [];

const includedBy = (view: TextView, key: string, { value, start, end }: ConfigScalar): ImportFact[] => {
  if (view.text.slice(start, end) !== value || value.includes('$') || (key === 'uses' && !value.startsWith('./'))) return [];
  return /\.ya?ml$|^\.\//u.test(value) ? [{ kind: 'convention', specifier: value, range: view.rangeAt(start, end) }] : [];
};
