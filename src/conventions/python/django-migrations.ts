import type { FileFacts } from '../../model/file-facts.ts';
import type { Migration } from '../../model/product.ts';
import { atName } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** A step of Django in the history of the stored data. */
export const migrationOf = ({ path, facts }: FileWithFacts): readonly Migration[] => {
  const name = /(?:^|\/)migrations\/\d{4}_(?<name>\w+)\.py$/u.exec(path)?.groups?.name;
  const definition = facts.definitions.find((each) => each.name === 'Migration');
  if (name === undefined || !definition) return [];
  const named = name.replace(/_?\d{8}_\d{4}$/u, '').replaceAll('_', ' ');
  const words = /^(?:auto|merge|squashed)?$/u.test(named) ? (firstOperation(facts) ?? named) : named;
  const changes = changesOf(facts);
  return [{ name: words, framework: 'Django', path, evidence: [atName(path, definition)], ...(changes && { changes }) }];
};

/** "add field weight to product", for a migration that Django has named by its date. */
const firstOperation = ({ calls = [] }: FileFacts): string | undefined => {
  for (const call of calls) {
    const operation = operations.get(call.callee.slice(call.callee.lastIndexOf('.') + 1));
    if (operation === undefined) continue;
    const named = (key: string): string | undefined =>
      call.arguments.find(({ name, kind }) => name === key && kind === 'string')?.value.replaceAll('_', ' ');
    const [model, field] = [named('model_name') ?? named('old_name'), named('name')];
    if (field !== undefined)
      return model === undefined ? `${operation} ${field.toLowerCase()}` : `${operation} ${field} of ${model}`;
  }
  return undefined;
};

const operations: ReadonlyMap<string, string> = new Map([
  ['CreateModel', 'add'],
  ['DeleteModel', 'remove'],
  ['AddField', 'add'],
  ['RemoveField', 'remove'],
  ['AlterField', 'change'],
]);

/** What the operations come to, where none of them changes how data is stored, or none that it is known of. */
const changesOf = ({ calls = [] }: FileFacts): Migration['changes'] => {
  const names = calls.flatMap(({ callee }) => /^migrations\.([A-Z]\w+)$/u.exec(callee)?.[1] ?? []);
  if (names.length === 0) return undefined;
  if (names.every((name) => described.has(name))) return 'description';
  if (names.every((name) => described.has(name) || name === 'AlterField')) return 'fields';
  return names.every((name) => described.has(name) || name === 'RunPython') ? 'data' : undefined;
};

/** Operations that the database never hears of. */
const described: ReadonlySet<string> = new Set(['AlterModelOptions', 'AlterModelManagers']);
