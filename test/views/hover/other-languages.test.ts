import { expect } from 'chai';
import { lineIndex } from '../../../src/base/line-index.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { hoverView } from '../../../src/views/hover/build-hover.ts';
import { engineOn, options } from '../../support/engine.ts';
import { memoryFileSystem } from '../../support/memory-file-system.ts';

const tree: Readonly<Record<string, string>> = {
  'go.mod': 'module example.org/shop\n',
  'cart/total.go':
    'package cart\n\nimport "fmt"\n\n// Total adds up what is in the cart.\nfunc Total() int { fmt.Println(); return add() }\n',
  'cart/add.go': 'package cart\n\n// add is plain addition.\nfunc add() int { return 1 }\n',
  'main.go': 'package main\n\nimport "example.org/shop/cart"\n\nfunc main() { cart.Total() }\n',
  'shop/Cart.java': 'package shop;\n\nimport java.util.List;\n\nclass Cart { Price price; List<Price> all; }\n',
  'shop/Price.java': 'package shop;\n\n/** What a thing costs. */\nclass Price {}\n',
  'lib/shop/cart.rb': '# What somebody wants to buy.\nclass Shop::Cart\nend\n',
  'lib/shop.rb': 'module Shop\n  def self.cart = Cart.new\nend\n',
  'report.py': 'from sums import add\nimport json\n',
  'sums.py': 'def add(rows):\n    """Adds up the rows."""\n    return sum(rows)\n',
};

const check = (name: string, path: string, words: string, expected: readonly string[] | undefined): void => {
  it(name, async () => {
    const engine = await engineOn(memoryFileSystem(tree));
    await engine.open(options);
    const text = tree[path] ?? '';
    const position = lineIndex(text).positionAt(text.indexOf(words) + 1);
    expect(hoverView(await engine.readAll(), modulePath(path), position)?.sentences).to.deep.equal(expected);
  });
};

describe('hovers in other languages', () => {
  check('a name of another package', 'main.go', 'cart.Total()', [
    'Total adds up what is in the cart.',
    'One file uses it: main.go.',
  ]);
  check('a name of the same package', 'cart/total.go', 'add()', ['add is plain addition.', 'One file uses it: total.go.']);
  check('a type of the same package', 'shop/Cart.java', 'Price price', ['What a thing costs.', 'One file uses it: Cart.java.']);
  check('a constant found by its name', 'lib/shop.rb', 'Cart.new', ['What somebody wants to buy.', 'One file uses it: shop.rb.']);
  check('a function that is imported', 'report.py', 'add', ['Adds up the rows.', 'One file uses it: report.py.']);
  check('a function where it is made', 'sums.py', 'add', ['Adds up the rows.', 'One file uses it: report.py.']);
  check('what comes with Go', 'cart/total.go', 'fmt"', ['Comes with Go; one file uses it.']);
  check('what comes with Python', 'report.py', 'json', ['Comes with Python; one file uses it.']);
  check('what comes with Java', 'shop/Cart.java', 'java.util', ['Comes with Java; one file uses it.']);
});
