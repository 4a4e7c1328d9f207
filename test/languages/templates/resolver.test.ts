import { expect } from 'chai';
import { createTemplateLanguage } from '../../../src/languages/templates/language.ts';
import { resolved } from '../html/component-cases.ts';

interface Case {
  readonly from: string;
  readonly paths: readonly string[];
  readonly leads: Readonly<Record<string, string>>;
}

const check = (name: string, { from, paths, leads }: Case): void => {
  it(name, async () => {
    const found = await resolved(
      createTemplateLanguage,
      paths,
      from,
      Object.keys(leads).map((specifier) => [specifier]),
    );
    expect(found).to.deep.equal(Object.values(leads));
  });
};

const missing = 'unresolved not-found';

describe('languages/templates: where names lead', () => {
  check('Jinja looks from the folder of all templates first', {
    from: 'app/templates/blog/a.html',
    paths: [
      'app/templates/base.html',
      'app/templates/blog/base.html',
      'other/templates/base.html',
      'other/templates/only.html',
      'app/templates/blog/b.html',
    ],
    leads: {
      'base.html': 'app/templates/base.html',
      './base.html': 'app/templates/blog/base.html',
      'only.html': 'other/templates/only.html',
      'b.html': 'app/templates/blog/b.html',
    },
  });
  check('several that fit lead nowhere', {
    from: 'a/templates/a.html',
    paths: ['b/templates/x.html', 'c/templates/x.html', 'd/y.html'],
    leads: { 'x.html': missing, 'none.html': missing, 'y.html': 'd/y.html' },
  });
  check('Thymeleaf leaves out the ending', {
    from: 'src/main/resources/templates/owners/a.html',
    paths: ['src/main/resources/templates/fragments/layout.html'],
    leads: { 'fragments/layout': 'src/main/resources/templates/fragments/layout.html' },
  });
  check('Twig in Laravel: from the root, with dots between folders', {
    from: 'resources/views/owners/edit.twig',
    paths: ['resources/views/layout/default.twig', 'resources/views/form/help.twig', 'resources/views/owners/row.twig'],
    leads: {
      './layout/default': 'resources/views/layout/default.twig',
      'form.help': 'resources/views/form/help.twig',
      './row.twig': 'resources/views/owners/row.twig',
      './none': missing,
    },
  });
  check('Rails looks beside the file, for parts, in the same format first', {
    from: 'app/views/owners/index.html.erb',
    paths: [
      'app/views/owners/_form.html.erb',
      'app/views/owners/_form.text.erb',
      'app/views/form.html.erb',
      'app/views/shared/_nav.html.erb',
      'app/views/layouts/box.html.erb',
    ],
    leads: {
      form: 'app/views/owners/_form.html.erb',
      'shared/nav': 'app/views/shared/_nav.html.erb',
      'layouts/box': 'app/views/layouts/box.html.erb',
    },
  });
  check('Razor goes up to what is shared', {
    from: 'src/Web/Pages/Admin/Edit.cshtml',
    paths: [
      'src/Web/Pages/Shared/_Row.cshtml',
      'src/Web/Views/Shared/_Row.cshtml',
      'src/Web/Views/Shared/_Layout.cshtml',
      'src/Web/wwwroot/js/a.js',
    ],
    leads: {
      _Row: 'src/Web/Pages/Shared/_Row.cshtml',
      _Layout: 'src/Web/Views/Shared/_Layout.cshtml',
      '~/js/a.js': 'src/Web/wwwroot/js/a.js',
      '_framework/b.js': 'unresolved build-output-absent',
    },
  });
  check('Blade joins by dots and knows components', {
    from: 'resources/views/owners/a.blade.php',
    paths: [
      'resources/views/layouts/app.blade.php',
      'resources/views/components/alert/box.blade.php',
      'resources/views/components/card/index.blade.php',
      'app/View/Components/BigBox.php',
      'resources/js/app.js',
    ],
    leads: {
      'layouts.app': 'resources/views/layouts/app.blade.php',
      'x-alert.box': 'resources/views/components/alert/box.blade.php',
      'x-card': 'resources/views/components/card/index.blade.php',
      'x-big-box': 'app/View/Components/BigBox.php',
      'mail::message': 'nothing',
      'resources/js/app.js': 'resources/js/app.js',
    },
  });
  check('Handlebars knows partials', {
    from: 'views/a.hbs',
    paths: ['views/partials/nav.hbs', 'views/layouts/main.hbs'],
    leads: { nav: 'views/partials/nav.hbs', main: 'views/layouts/main.hbs' },
  });
  check('pages take scripts from beside or from the folder that is served', {
    from: 'web/pages/a.html',
    paths: ['web/pages/b.js', 'web/public/c.js', 'web/src/main.ts', 'static/d.css'],
    leads: {
      'b.js': 'web/pages/b.js',
      './b.js?v=2': 'web/pages/b.js',
      '/c.js': 'web/public/c.js',
      '/src/main.ts': 'web/src/main.ts',
      'd.css': 'static/d.css',
      './none.js': missing,
    },
  });

  it('models and components of Razor, where only one file can be meant', async () => {
    const paths = ['Pages/Index.cshtml.cs', 'Models/Cart.cs', 'A/Twice.cs', 'B/Twice.cs', 'Shared/Spinner.razor'];
    const references = [
      ['IndexModel', 'type'],
      ['Cart', 'type'],
      ['Twice', 'type'],
      ['Spinner', 'implicit'],
      ['Router', 'implicit'],
    ] as const;
    expect(await resolved(createTemplateLanguage, paths, 'Pages/Index.cshtml', references)).to.deep.equal([
      ...['Pages/Index.cshtml.cs', 'Models/Cart.cs', 'nothing', 'Shared/Spinner.razor', 'nothing'],
    ]);
  });
});
