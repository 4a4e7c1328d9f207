import { expect } from 'chai';
import { architectureOf, outlineOf, word } from './outline.ts';
import type { Given } from './outline.ts';

const check = (title: string, given: Given, expected: string): void => {
  it(title, () => {
    const outline = outlineOf(architectureOf(given), given.depth ?? 1);
    expect(outline.trim()).to.equal(
      expected
        .split('\n')
        .map((line) => line.replace(/^ {6}/, ''))
        .join('\n')
        .trim(),
    );
  });
};

describe('buildArchitecture', () => {
  describe('grouping', () => {
    check('nothing at all', { files: '' }, '');
    check('one file', { files: 'a.ts' }, 'Shop 1 [.]');
    check('a few files', { files: 'index.js\nlib 6' }, 'Shop 7 [.]');
    check(
      'a folder that holds everything is opened',
      { files: 'src/server 30\nsrc/web 20\nsrc/billing 10' },
      `
      Server 30 [src/server]
      Web 20 [src/web]
      Billing 10 [src/billing]`,
    );
    check(
      'a chain of single folders is one step',
      { files: 'src/main/java/org/acme/orders 20\nsrc/main/java/org/acme/stock 20' },
      `
      Orders 20 [src/main/java/org/acme/orders]
      Stock 20 [src/main/java/org/acme/stock]`,
    );
    check(
      'the largest folder is opened, the others stay whole',
      { files: 'server/orders 40\nserver/stock 40\nserver/mail 40\nweb 15\nworker 15' },
      `
      Mail 40 [server/mail]
      Orders 40 [server/orders]
      Stock 40 [server/stock]
      Web 15 [web]
      Worker 15 [worker]`,
    );
    check(
      'small folders and loose files share a box',
      { files: 'src/orders 40\nsrc/stock 40\nsrc/log 1\nsrc/mail 1\nsrc/index.ts' },
      `
      Orders 40 [src/orders]
      Stock 40 [src/stock]
      Shop core 3 [src/*]`,
    );
    check(
      'a workspace package stays whole unless it is nearly everything',
      {
        files:
          'packages/web/src/pages 30\npackages/web/src/forms 30\npackages/api/src/routes 30\npackages/api/src/mail 30\npackages/mail/src 30',
        packages: { 'packages/web': '@shop/web', 'packages/api': '@shop/api', 'packages/mail': '@shop/mail' },
      },
      `
      API 60 [packages/api]
      Web 60 [packages/web]
      Mail 30 [packages/mail]`,
    );
    check(
      'a dominant package is opened',
      {
        files: 'packages/web/orders 60\npackages/web/stock 60\npackages/web/forms 60\npackages/mail 20',
        packages: { 'packages/web': '@shop/web', 'packages/mail': '@shop/mail' },
      },
      `
      Forms 60 [packages/web/forms]
      Orders 60 [packages/web/orders]
      Stock 60 [packages/web/stock]
      Mail 20 [packages/mail]`,
    );
    const row = (names: string): string =>
      names
        .split(' ')
        .map((name) => `packages/${name} 10`)
        .join('\n');
    check(
      'a flat row of many packages: by first words, the heaviest alone, the others together',
      {
        files: `${row('pay-card pay-bank pay-voucher pay-gift task task-runner orders stock mail search stats prices taxes users')}
          packages/catalog 40
          packages/checkout 30
          packages/shipping 20
          packages/returns 20
          packages/reviews 20`,
      },
      `
      Other packages 40 [packages/*]
      Catalog 40 [packages/catalog]
      Pay 40 [packages/pay*]
      Checkout 30 [packages/checkout]
      Returns 20 [packages/returns]
      Reviews 20 [packages/reviews]
      Shipping 20 [packages/shipping]
      Task 20 [packages/task*]
      Mail 10 [packages/mail]
      Orders 10 [packages/orders]
      Prices 10 [packages/prices]
      Search 10 [packages/search]`,
    );
    check(
      'a flat folder of many files: by first words',
      {
        files: Array.from({ length: 40 }, (_, index) => `src/order-${word(index)}.ts src/stock-${word(index)}.ts`)
          .flatMap((pair) => pair.split(' '))
          .join('\n'),
      },
      `
      Order files 40 [./order*]
      Stock files 40 [./stock*]`,
    );
    check(
      'with a group for the files that are left',
      {
        files: `${Array.from({ length: 32 }, (_, index) => `src/order-${index}.ts\nsrc/stock-${index}.ts`).join('\n')}\nsrc/x.ts\nsrc/y.ts`,
      },
      `
      Order files 32 [./order*]
      Stock files 32 [./stock*]
      Everything else 2 [./*]`,
    );
    check(
      'never more than a dozen, also where one small part is left over',
      {
        files: [
          ...'abcde'.split('').map((letter) => `area-${letter} 60`),
          ...'abcdefg'.split('').map((letter) => `large/step-${letter} 60`),
          'extra 2',
        ].join('\n'),
      },
      `
      Other large code 120 [large/*]
      Area a 60 [area-a]
      Area b 60 [area-b]
      Area c 60 [area-c]
      Area d 60 [area-d]
      Area e 60 [area-e]
      Step a 60 [large/step-a]
      Step b 60 [large/step-b]
      Step c 60 [large/step-c]
      Step d 60 [large/step-d]
      Step e 60 [large/step-e]
      Extra 2 [extra]`,
    );
    check(
      'files of another place are not poured into the rest of a folder',
      {
        files:
          'web/src/pages 30\nweb/src 9\nweb/public/first.ts -> web/src/ax0.ts\nserver/orders 30\nserver/stock 30\nserver/mail 30\nschema.sql\ninstall.sh\nCONTRIBUTORS',
        roles: { CONTRIBUTORS: 'documentation' },
      },
      `
      Mail 30 [server/mail]
      Orders 30 [server/orders]
      Stock 30 [server/stock]
      Web pages 30 [web/src/pages]
      Other web code 10 [web/src/*]
      Database schema 1 [*]
      apart: Documentation 1 [@documentation]
      apart: Developer tools 1 [@tools]`,
    );
    check(
      'and by the alphabet where words do not help',
      { files: 'src 100' },
      `
      Files a to c 12 [./[a..c]]
      Files d to f 12 [./[d..f]]
      Files g to i 12 [./[g..i]]
      Files j to l 12 [./[j..l]]
      Files m to o 12 [./[m..o]]
      Files p to r 12 [./[p..r]]
      Files s to u 12 [./[s..u]]
      Files v to x 10 [./[v..x]]
      Files y to z 6 [./[y..z]]`,
    );
    check(
      'what serves the program is one thing, however large',
      { files: 'app/orders 20\napp/stock 20\nconfig/initializers 20\nconfig/environments 20' },
      `
      Configuration 40 [config]
      Orders 20 [app/orders]
      Stock 20 [app/stock]`,
    );
    check(
      'a subject is not taken to pieces beside enough others',
      {
        files: `orders/templates 20\norders/models 20\norders/migrations 20\norders/views 20\n${'stock mail prices taxes users'
          .split(' ')
          .map((name) => `${name} 20`)
          .join('\n')}`,
      },
      `
      Orders 80 [orders]
      Mail 20 [mail]
      Prices 20 [prices]
      Stock 20 [stock]
      Taxes 20 [taxes]
      Users 20 [users]`,
    );
    check(
      'a large folder is not left over for the sake of small ones',
      {
        files: `${'abcdefghi'
          .split('')
          .map((letter) => `area-${letter} 30`)
          .join('\n')}\nsrc/orders 120\nsrc/stock 80\nsrc/mail 10`,
      },
      `
      Orders 120 [src/orders]
      Stock 80 [src/stock]
      Area a 30 [area-a]
      Area b 30 [area-b]
      Area c 30 [area-c]
      Area d 30 [area-d]
      Area e 30 [area-e]
      Area f 30 [area-f]
      Area g 30 [area-g]
      Area h 30 [area-h]
      Area i 30 [area-i]
      Mail 10 [src/mail]`,
    );
    check(
      'parts can be entered',
      {
        files: 'src/orders/intake 20\nsrc/orders/billing 20\nsrc/stock 60',
        packages: { 'src/orders': 'orders' },
        depth: 2,
      },
      `
      Stock 60 [src/stock]
      Orders 40 [src/orders]
        Billing 20 [src/orders/billing]
        Intake 20 [src/orders/intake]`,
    );
  });

  describe('what stands apart', () => {
    check(
      'by role',
      {
        files: 'src/orders 10\nsrc/stock 10\nsrc/web 10\na.test.ts\nREADME.md\njest.config.js\napi.gen.ts\nlib/jquery.js',
        roles: {
          'a.test.ts': 'test',
          'README.md': 'documentation',
          'jest.config.js': 'configuration',
          'api.gen.ts': 'generated',
          'lib/jquery.js': 'vendored',
        },
      },
      `
      Orders 10 [src/orders]
      Stock 10 [src/stock]
      Web 10 [src/web]
      apart: Tests 1 [@tests]
      apart: Documentation 1 [@documentation]
      apart: Configuration 1 [@configuration]
      apart: Generated code 1 [@generated]
      apart: Third-party code 1 [@vendored]`,
    );
    check(
      'examples, documentation, tools and end-to-end tests by their folder',
      { files: 'src/orders 20\nsrc/stock 20\nexamples/one 30\ndocs 5\nscripts 5\ne2e 4\n.github/actions 2' },
      `
      Orders 20 [src/orders]
      Stock 20 [src/stock]
      apart: Tests 4 [@tests]
      apart: Examples and demos 30 [@examples]
      apart: Documentation 5 [@documentation]
      apart: Developer tools 7 [@tools]`,
    );
    check(
      'a folder of that name inside the program is part of it',
      { files: 'src/examples 20\nsrc/stock 20\npackages/test 20', packages: { 'packages/test': '@shop/test' } },
      `
      Test 20 [packages/test]
      Examples 20 [src/examples]
      Stock 20 [src/stock]`,
    );
    check(
      'so is one that the program uses',
      { files: 'src/a.ts -> tools/x.ts\nsrc/b.ts -> tools/x.ts\ntools/x.ts\ntools/y.ts' },
      `
      Shop core 2 [src]
      Tools 2 [tools]`,
    );
    check(
      'examples alone are the program',
      { files: 'examples/one 20\nexamples/two 20' },
      `
      One 20 [examples/one]
      Two 20 [examples/two]`,
    );
    check(
      'a website beside the packages of a workspace',
      { files: 'packages/core 30\nwww/docs-app 20', packages: { 'packages/core': '@shop/core', 'www/docs-app': 'docs-app' } },
      `
      Shop core 30 [.]
      apart: Documentation 20 [@documentation]`,
    );
    check(
      'a website that is the product',
      { files: 'www/pages 20\nwww/forms 20' },
      `
      Forms 20 [www/forms]
      Pages 20 [www/pages]`,
    );
    check(
      'a folder of that name that is the larger program, and uses no other',
      { files: 'package.ts\ndemo/orders 30\ndemo/stock 30\napi 20' },
      `
      Orders 30 [demo/orders]
      Stock 30 [demo/stock]
      API 20 [api]
      Everything else 1 [*]`,
    );
    check(
      'many examples that use the program stand apart',
      { files: 'src/orders 10\nsrc/stock 10\nsrc/web 10\nexamples/one 40\nexamples/one/x.ts -> src/orders/ax0.ts' },
      `
      Orders 10 [src/orders]
      Stock 10 [src/stock]
      Web 10 [src/web]
      apart: Examples and demos 41 [@examples]`,
    );
    check(
      'so do those that name its package',
      {
        files: 'packages/order/src 10\npackages/stock/src 10\nexamples/one 40',
        packages: { 'packages/order': '@shop/order', 'packages/stock': '@shop/stock', 'examples/one': 'one' },
        dependsOn: { 'examples/one': '@shop/order' },
      },
      `
      Order 10 [packages/order]
      Stock 10 [packages/stock]
      apart: Examples and demos 40 [@examples]`,
    );
    check(
      'several projects opened together, whatever they are called',
      { files: 'demo/src 20\ndocs/src 20\napi/src 40', packages: { demo: 'demo', docs: 'docs', api: 'api' } },
      `
      API 40 [api]
      Demo 20 [demo]
      Docs 20 [docs]`,
    );
    check(
      'beside the manifest of a whole, a package called demo is one',
      { files: 'demo/src 20\napi/src 40\nweb/src 40', packages: { '': 'shop', demo: 'demo', api: 'api', web: 'web' } },
      `
      API 40 [api]
      Web 40 [web]
      apart: Examples and demos 20 [@examples]`,
    );
    check(
      'pictures belong to the folder of the code beside them, and nowhere else',
      {
        files: 'src/orders 10\nsrc/stock 10\nsrc/stock/logo.svg\npublic/photo.png',
        roles: { 'src/stock/logo.svg': 'asset', 'public/photo.png': 'asset' },
      },
      `
      Orders 10 [src/orders]
      Stock 11 [src/stock]
      apart: Images and data 1 [@assets]`,
    );
  });

  it('is a package where the folder itself is one', () => {
    const packages = { 'services/web': 'web', api: 'api' };
    const { components } = architectureOf({ files: 'services/web/src 20\napi/src 20', packages });
    expect([...components.values()].map(({ id, isPackage }) => `${id}: ${isPackage}`)).to.deep.equal([
      'api: true',
      'services: false',
    ]);
  });
});
