import type { Convention } from '../convention.ts';
import { atLiteral, atName, hasImport } from '../evidence.ts';

/** Steps of Doctrine Migrations; what they change stands in `getDescription`, where somebody wrote it. */
export const doctrineMigrations: Convention = {
  name: 'Doctrine Migrations',
  inFile: ({ path, facts }) => {
    if (facts.language !== 'php' || !hasImport(facts, /^Doctrine\\Migrations\\AbstractMigration$/u)) return {};
    const definition = facts.definitions.find(({ supertypes }) =>
      supertypes?.some((each) => /(?:^|\\)AbstractMigration$/u.test(each)),
    );
    if (!definition) return {};
    const said = facts.calls?.find(({ callee, inside }) => callee === 'return' && inside === `${definition.name}::getDescription`)
      ?.arguments[0];
    const isSaid = said?.kind === 'string' && said.value.trim() !== '';
    return {
      migrations: [
        {
          name: isSaid ? said.value : '',
          framework: 'Doctrine Migrations',
          path,
          evidence: [atName(path, definition), ...(isSaid ? [atLiteral(path, said)] : [])],
        },
      ],
    };
  },
};
