import { expect } from 'chai';
import { explainFile } from '../../src/explain/explain.ts';
import { modulePath } from '../../src/model/module-path.ts';
import type { Topic } from '../../src/model/claim.ts';
import { engineOn, options } from '../support/engine.ts';
import { memoryFileSystem } from '../support/memory-file-system.ts';

const check = (
  name: string,
  tree: Readonly<Record<string, string>>,
  file: string,
  topics: readonly Topic[],
  expected: readonly string[],
): void => {
  it(name, async () => {
    const engine = await engineOn(memoryFileSystem(tree));
    await engine.open(options);
    const claims = explainFile(await engine.readAll(), modulePath(file));
    expect(claims.filter(({ topic }) => topics.includes(topic)).map(({ text }) => text)).to.deep.equal(expected);
  });
};

const barrel = {
  'src/price/price.ts': 'export const price = (): number => 1;\n',
  'src/price/index.ts': "export { price } from './price';\n",
  'src/cart.ts': "import { price } from './price';\nexport const cart = (): number => price();\n",
  'src/bill.ts': "import { price } from './price';\nexport const bill = (): number => price();\n",
};

const mailing = {
  'src/mail.ts': 'export const mail = (): void => undefined;\n',
  'src/order.ts': "import { mail } from './mail';\nexport const order = (): void => mail();\n",
};

const django = {
  'manage.py': '',
  'shop/__init__.py': '',
  'shop/views.py': "from django.shortcuts import render\ndef owners(request):\n    return render(request, 'owners.html')\n",
  'shop/urls.py': "from django.urls import path\nfrom shop import views\nurlpatterns = [path('owners/', views.owners)]\n",
  'shop/templates/owners.html':
    '{% extends "base.html" %}{% include "row.html" %}<script src="{% static \'js/owners.js\' %}"></script>',
  'shop/templates/base.html': '<div>{{ content }}</div>',
  'shop/templates/row.html': '<div>{{ owner }}</div>',
  'shop/static/js/owners.js': '$(function () { $("#a").hide(); });\n',
};

describe('explain: who uses a file', () => {
  check(
    'through a file that only passes on',
    barrel,
    'src/price/price.ts',
    ['relied-on-by'],
    ['Two files rely on it: bill.ts and cart.ts.'],
  );
  check(
    'through a package that passes it on and makes something of its own',
    {
      'shop/__init__.py': "from shop.words import spoken\n\ndef main():\n    return spoken('a')\n",
      'shop/words.py': 'def spoken(text):\n    return text\n',
      'shop/bill.py': 'from . import spoken\n',
      'shop/mail/letter.py': 'from shop import spoken\n',
      'shop/cart.py': 'from shop.words import spoken\n',
      'shop/start.py': 'from shop import main\n',
      'run.py': 'import shop\nshop.main()\n',
    },
    'shop/words.py',
    ['relied-on-by'],
    ['Four files rely on it, all in its own part.'],
  );
  check(
    'a part that Rust only declares',
    { 'Cargo.toml': '[package]\nname = "shop"\n', 'src/lib.rs': 'mod owners;\n', 'src/owners.rs': 'pub fn owners() {}\n' },
    'src/owners.rs',
    ['relied-on-by'],
    [],
  );
  check(
    'a test that puts a stand-in in its place',
    { ...mailing, 'src/order.test.ts': "import { order } from './order';\nvi.mock('./mail');\nit('x', () => order());\n" },
    'src/mail.ts',
    ['tests'],
    [],
  );
  check(
    'a test that runs it',
    { ...mailing, 'src/order.test.ts': "import { order } from './order';\nvi.mock('./other');\nit('x', () => order());\n" },
    'src/mail.ts',
    ['tests'],
    [],
  );
  check(
    'methods of Go',
    {
      'go.mod': 'module shop\n',
      'a.go': 'package shop\n\ntype Shop struct{}\n',
      'b.go': 'package shop\n\nfunc (s *Shop) Count() int { return 1 }\n',
    },
    'b.go',
    ['relied-on-by'],
    [],
  );
  check('what answers an address told elsewhere', django, 'shop/views.py', ['starts'], ['Answers the page /owners.']);
  check('the table of addresses', django, 'shop/urls.py', ['starts'], ['Leads the address /owners to what answers it.']);
  check('the template of a page', django, 'shop/templates/owners.html', ['purpose'], ['Is shown at /owners.']);
  check('what it extends', django, 'shop/templates/base.html', ['purpose'], ['Is the frame “base” around owners.html.']);
  check('what it includes', django, 'shop/templates/row.html', ['purpose'], ['Is the piece “row” of owners.html.']);
  check(
    'a piece beside the frames',
    {
      'app/views/layouts/application.html.erb': "<main>\n<%= render 'layouts/menu' %>\n<%= yield %>\n</main>\n",
      'app/views/layouts/_menu.html.erb': '<nav></nav>\n',
    },
    'app/views/layouts/_menu.html.erb',
    ['purpose'],
    ['Is the piece “menu” of application.html.erb.'],
  );
  check(
    'a module of Ruby holds no data',
    { 'lib/lending.rb': 'module Lending\n  def self.call(book)\n  end\nend\n' },
    'lib/lending.rb',
    ['offers'],
    ['Offers the set of functions Lending.'],
  );
  check('its script', django, 'shop/static/js/owners.js', ['purpose'], ['Runs in the page owners.html.']);
  check(
    'a step back of a migration offers no table',
    { 'db/1/up.sql': 'DROP TABLE orders;\n', 'db/1/down.sql': 'CREATE TABLE orders (id INT);\n' },
    'db/1/down.sql',
    ['purpose', 'offers'],
    [],
  );
});
