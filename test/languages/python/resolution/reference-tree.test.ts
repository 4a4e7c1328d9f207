import { expect } from 'chai';
import { resolvedEdges } from './resolve-tree.ts';
import { shopTree } from './shop-tree.ts';

/** What test/tools/python-reference/reference.py finds in the tree. */
const recorded: Readonly<Record<string, readonly string[]>> = {
  'lib/shop/__init__.py': ['lib/shop/orders.py', 'lib/shop/prices.py', 'lib/shop/stock.py'],
  'lib/shop/both.pyi': ['lib/shop/prices.py'],
  'lib/shop/late.py': ['lib/shop/plugins/card.py'],
  'lib/shop/orders.py': ['lib/shop/late.py', 'lib/shop/prices.py'],
  'lib/shop/plugins/card.py': ['lib/shop/orders.py', 'lib/shop/prices.py'],
  'lib/shop/plugins/cash.py': ['lib/shop/both.py', 'lib/shop/native.pyi', 'lib/shop/plugins/card.py'],
  'scripts/run.py': ['lib/shop/prices.py', 'scripts/settings.py'],
  'site/manage.py': ['site/pages/views.py'],
  'site/pages/models.py': ['site/pages/__init__.py', 'site/pages/views.py'],
  'site/pages/views.py': ['site/pages/models.py'],
  'tests/helpers.py': ['lib/shop/__init__.py'],
  'tests/test_all.py': ['lib/shop/__init__.py', 'lib/shop/late.py', 'lib/shop/orders.py'],
  'tests/test_order.py': [
    'lib/shop/__init__.py',
    'lib/shop/late.py',
    'lib/shop/plugins/card.py',
    'lib/shop/plugins/cash.py',
    'lib/shop/prices.py',
    'tests/helpers.py',
  ],
};

describe('a tree of Python files', () => {
  it('has the edges of the import system', async () => {
    expect(Object.fromEntries(await resolvedEdges(shopTree))).to.deep.equal(recorded);
  });
});
