import { expect } from 'chai';
import { findAutoloadRoots } from '../../../src/languages/ruby/resolution/autoload-roots.ts';
import { camelizer } from '../../../src/languages/ruby/resolution/inflection.ts';
import { findProjects } from '../../../src/languages/ruby/resolution/projects.ts';
import { createRubyLanguage } from '../../../src/languages/ruby/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { resolverContext } from '../../support/resolution.ts';
import { edges, linked } from './edges.ts';
import { tree } from './tree.ts';

const ruby = createRubyLanguage(createTreeSitterRuntime(parserAssets));

const check = (name: string, texts: Readonly<Record<string, string>>, expected: readonly string[], all = false): void => {
  it(name, async () => {
    expect(edges(await linked(ruby, new Map(Object.entries(texts))), all)).to.deep.equal(expected);
  });
};

describe('languages/ruby/resolution', () => {
  // Recorded from test/tools/ruby-reference/reference.rb with app/*, app/*/concerns and lib (without lib/tasks) as autoload roots.
  it('a Rails application and a gem, as the reference has it', async () => {
    expect(edges(await linked(ruby, tree))).to.deep.equal(
      [
        'app/controllers/admin/books_controller.rb > app/controllers/admin/base_controller.rb',
        'app/controllers/admin/books_controller.rb > app/models/admin/audit.rb',
        'app/controllers/admin/books_controller.rb > app/models/book.rb',
        'app/controllers/admin/books_controller.rb > app/models/book/cover.rb',
        'app/models/admin/audit.rb > app/models/audit.rb',
        'app/models/book.rb > app/models/application_record.rb',
        'app/models/book.rb > app/models/concerns/lendable.rb',
        'app/models/book.rb > app/models/isbn_number.rb',
        'app/models/book/cover.rb > app/models/book.rb',
        'config.ru > config/environment.rb',
        'config/application.rb > config/boot.rb',
        'config/environment.rb > config/application.rb',
        'gems/shelf/lib/shelf.rb > gems/shelf/lib/shelf/error.rb',
        'gems/shelf/lib/shelf.rb > gems/shelf/lib/shelf/row.rb',
        'gems/shelf/lib/shelf/row.rb > gems/shelf/lib/shelf.rb',
        'gems/shelf/lib/shelf/row.rb > gems/shelf/lib/shelf/error.rb',
        'lib/shelf_label.rb > gems/shelf/lib/shelf/row.rb',
        'lib/tasks/books.rake > app/models/book.rb',
        'lib/tasks/books.rake > lib/shelf_label.rb',
        'test/models/book_test.rb > app/models/book.rb',
        'test/models/book_test.rb > test/test_helper.rb',
        'test/test_helper.rb > config/environment.rb',
      ].sort(),
    );
  });

  it('folders that load by name', async () => {
    const context = resolverContext(tree);
    const { all } = await findAutoloadRoots(context, await findProjects(context));
    expect(all.map(({ folder, ignored }) => [folder, ...ignored])).to.deep.equal([
      ['app/controllers'],
      ['app/models'],
      ['app/models/concerns'],
      ['lib', 'lib/assets', 'lib/tasks'],
    ]);
  });

  it('folders that are named in settings', async () => {
    const text =
      'config.autoload_paths += %W(#{config.root}/extra)\nconfig.eager_load_paths.push(\n  Rails.root.join("a", "b"),\n  "../out"\n)\n' +
      'own = Rails.root.join("c")\nRails.autoloaders.main.push_dir(own, namespace: Own)\n# config.autoload_paths << "d"\n';
    const context = resolverContext(
      new Map([['config/application.rb', text], ...['extra', 'a/b', 'c', 'd'].map((folder) => [`${folder}/x.rb`, ''] as const)]),
    );
    const { all } = await findAutoloadRoots(context, await findProjects(context));
    expect(all.map(({ folder, namespace }) => `${folder} ${namespace}`)).to.deep.equal(['extra ', 'a/b ', 'c Own']);
  });

  it('inflections', () => {
    const camelize = camelizer([
      'inflect.acronym "API"\n# inflect.acronym "SQL"\nloader.inflector.inflect("html_page" => "HTMLPage", csv: "CSV")',
    ]);
    expect(['api', 'my_api_key', 'sql', 'html_page', 'html', 'csv'].map(camelize)).to.deep.equal([
      'API',
      'MyAPIKey',
      'Sql',
      'HTMLPage',
      'Html',
      'CSV',
    ]);
  });

  it('packages and their rows', async () => {
    const { resolver } = await linked(ruby, tree);
    expect(
      resolver.packages.map(({ name, path, dependsOn }) => [
        name,
        path,
        ...dependsOn.map(
          (row) => `${row.name} ${row.kind} ${row.constraint} ${String(row.internal)} ${String(row.range.start.line)}`,
        ),
      ]),
    ).to.deep.equal([
      ['shelf', 'gems/shelf', 'zeitwerk runtime ~> 2.6 false 3'],
      ['Library', '', 'rails runtime ~> 7.1, >= 7.1.2 false 2', 'shelf runtime  true 3', 'capybara development  false 5'],
    ]);
  });

  check(
    'the standard library, gems and what is missing',
    {
      Gemfile: 'gem "aws-sdk-s3"',
      'a.rb':
        'require "json"\nrequire "aws/sdk/s3"\nrequire "unheard/of"\nrequire_relative "gone"\nrequire_relative "../../x"\nAws::Sdk\nZlib',
    },
    [
      'a.rb > builtin json',
      'a.rb > external aws-sdk-s3',
      'a.rb > external unheard',
      'a.rb > unresolved not-found',
      'a.rb > unresolved outside-the-folder',
    ],
    true,
  );
  check(
    'the load path holds every gem of the tree, and the tests of none but the own',
    {
      'a/a.gemspec': '',
      'a/lib/x.rb': '',
      'a/test/help.rb': '',
      'b/b.gemspec': '',
      'b/lib/y.rb': 'require "x"\nrequire "help"',
      'a/test/z.rb': 'require "help"',
    },
    ['a/test/z.rb > a/test/help.rb', 'b/lib/y.rb > a/lib/x.rb'],
  );
  check(
    'constants of a superclass',
    {
      'a.rb': 'class A\n  LIMIT = 1\n  def go = Inner\nend',
      'inner.rb': 'class A::Inner\nend',
      'b.rb': 'class B < A\n  Inner.new(LIMIT)\nend',
    },
    ['a.rb > inner.rb', 'b.rb > a.rb', 'b.rb > inner.rb'],
  );
  check(
    'the namespace around counts first',
    {
      'a.rb': 'module M\n  class X\n  def a; end\n  end\nend',
      'x.rb': 'class X\nend',
      'u.rb': 'module M\n  X\nend',
      'v.rb': 'module M\n  ::X\nend',
    },
    ['u.rb > a.rb', 'v.rb > x.rb'],
  );
  check(
    'a short name for a nesting opens one namespace only',
    { 'a.rb': 'module M\n  class X\n  end\nend', 'u.rb': 'class M::N::Y\n  X\nend' },
    [],
  );
  check(
    'a class of Ruby that is opened again is not defined there',
    { 'ext.rb': 'class String\n  def x; end\nend', 'u.rb': 'String.new' },
    [],
  );
  check(
    'a class of a gem that is opened again is not defined there',
    { Gemfile: 'gem "rack"', 'ext.rb': 'module Rack\n  class Request\n  def x; end\n  end\nend', 'u.rb': 'Rack::Request' },
    [],
  );
  check(
    'defined twice without a name that tells',
    { 'a.rb': 'class X\n def a; end\nend', 'b.rb': 'class X\n def b; end\nend', 'u.rb': 'X.new' },
    [],
  );
  check(
    'the product uses nothing of the tests',
    { 'test/x.rb': 'class X\n def a; end\nend', 'u.rb': 'X.new', 'test/u_test.rb': 'X.new' },
    ['test/u_test.rb > test/x.rb'],
  );
  check(
    'a gem that loads by name',
    {
      'g.gemspec': 'Gem::Specification.new { |s| s.name = "g" }',
      'lib/g.rb': 'loader = Zeitwerk::Loader.for_gem\nloader.ignore("#{__dir__}/g/old.rb")\nmodule G\n  def self.x = API\nend',
      'lib/g/api.rb': 'class G::API\nend',
      'lib/g/old.rb': '',
    },
    ['lib/g.rb > lib/g/api.rb'],
  );
  check('methods written like constants', { 'a.rb': 'class Money\nend', 'u.rb': 'Money(3)\nx.Money' }, []);
  check('names that every object has', { 'u.rb': 'class __proto__\nend\nConstructor\n::ToString' }, []);
});
