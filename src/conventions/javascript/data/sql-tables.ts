import type { FileFacts } from '../../../model/file-facts.ts';
import type { DataEntity } from '../../../model/product.ts';
import type { ConventionContext } from '../../convention.ts';
import { atName } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { isTest } from '../project-files.ts';
import { stored } from './rows.ts';

/** Tables that a script creates, where no framework of the project is known to store the same: `data` is what the others recognise. */
export const sqlTablesBeside = (context: ConventionContext, data: readonly DataEntity[]): readonly DataEntity[] => {
  const scripts = context.files.filter(
    ({ path, facts }) => facts.language === 'sql' && facts.definitions.length > 0 && !isTest(context, path),
  );
  if (scripts.length === 0 || context.files.some(({ facts }) => listsAll(facts))) return [];
  return tablesIn(scripts, new Set(data.flatMap(({ name, storedAs = name }) => [keyOf(name), keyOf(storedAs)])));
};

/** A schema that a tool keeps in step with the database says which tables there are now; steps of the past say more. */
const listsAll = ({ language, definitions }: FileFacts): boolean =>
  language === 'prisma' || (language === 'rust' && definitions.some(({ kind }) => kind === 'table'));

const tablesIn = (scripts: readonly FileWithFacts[], said: ReadonlySet<string>): readonly DataEntity[] => {
  const seen = new Set<string>();
  return scripts.flatMap((file) =>
    file.facts.definitions.flatMap((each): DataEntity[] => {
      const key = keyOf(each.name);
      if (each.kind !== 'table' || isPassing(each.name) || seen.has(key) || said.has(key)) return [];
      seen.add(key);
      return [stored(file, 'table', 'SQL', { name: each.name, evidence: atName(file.path, each) })];
    }),
  );
};

/** Tables that exist only while others are changed. */
const isPassing = (name: string): boolean => /^_?(?:new|old|tmp|temp)_|_(?:new|old|tmp|temp|bak|backup|copy)$/iu.test(name);

/** `Visits`, `visit`, `VISIT` and `Visit` are one. */
const keyOf = (name: string): string => {
  const plain = name.toLowerCase().replaceAll('_', '');
  if (plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  return plain.endsWith('ss') ? plain : plain.replace(/(?<=x|sh|ch|ss)es$|s$/u, '');
};
