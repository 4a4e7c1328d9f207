import type { FileFacts } from '../../../model/file-facts.ts';
import type { DataEntity } from '../../../model/product.ts';
import type { ConventionContext } from '../../convention.ts';
import { atName } from '../../evidence.ts';
import { isTest } from '../project-files.ts';
import { knexTables } from './knex-tables.ts';
import { stored } from './rows.ts';

/**
 * Tables that a script or a query builder creates, where no framework of the project is known to store the same: `data` is what the others
 * recognise.
 */
export const tablesBeside = (context: ConventionContext, data: readonly DataEntity[]): readonly DataEntity[] => {
  const made = [...knexTables(context), ...scriptedTables(context)];
  if (made.length === 0 || context.files.some(({ facts }) => listsAll(facts))) return [];
  const seen = new Set(data.flatMap(({ name, storedAs = name }) => [keyOf(name), keyOf(storedAs)]));
  return made.filter(({ name }) => {
    const key = keyOf(name);
    return !isPassing(name) && !seen.has(key) && seen.add(key);
  });
};

const scriptedTables = (context: ConventionContext): readonly DataEntity[] =>
  context.files
    .filter(({ path, facts }) => facts.language === 'sql' && !isTest(context, path))
    .flatMap((file) =>
      file.facts.definitions.flatMap((each) =>
        each.kind === 'table' ? [stored(file, 'table', 'SQL', { name: each.name, evidence: atName(file.path, each) })] : [],
      ),
    );

/** A schema that a tool keeps in step with the database says which tables there are now; steps of the past say more. */
const listsAll = ({ language, definitions }: FileFacts): boolean =>
  language === 'prisma' || (language === 'rust' && definitions.some(({ kind }) => kind === 'table'));

/** Tables that exist only while others are changed. */
const isPassing = (name: string): boolean => /^_?(?:new|old|tmp|temp)_|_(?:new|old|tmp|temp|bak|backup|copy)$/iu.test(name);

/** `Visits`, `visit`, `VISIT` and `Visit` are one. */
const keyOf = (name: string): string => {
  const plain = name.toLowerCase().replaceAll('_', '');
  if (plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  return plain.endsWith('ss') ? plain : plain.replace(/(?<=x|sh|ch|ss)es$|s$/u, '');
};
