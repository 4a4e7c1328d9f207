import { expect } from 'chai';
import { noProductFacts } from '../../../src/model/product.ts';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { migrations } = await recognised(tree);
    expect(inWords({ ...noProductFacts, migrations })).to.deep.equal(expected);
  });
};

const step = (name: string, base: string, uses: string): string =>
  `<?php\nuse ${uses};\n\n/**\n * Add ${name}. More.\n */\nclass ${name} extends ${base}\n{\n}\n`;
const own = '<?php\nuse Doctrine\\Migrations\\AbstractMigration;\nabstract class ShopMigration extends AbstractMigration\n{\n}\n';

describe('Doctrine Migrations', () => {
  check('of its own class', { 'migrations/A.php': step('A', 'AbstractMigration', 'Doctrine\\Migrations\\AbstractMigration') }, [
    'migration Add A (Doctrine Migrations)',
  ]);
  check(
    "of a class of the team's own, which is no step",
    { 'src/ShopMigration.php': own, 'migrations/A.php': step('A', 'ShopMigration', 'Shop\\ShopMigration') },
    ['migration Add A (Doctrine Migrations)'],
  );
  check('of another tool', { 'migrations/A.php': step('A', 'AbstractMigration', 'Phinx\\Migration\\AbstractMigration') }, []);
});
