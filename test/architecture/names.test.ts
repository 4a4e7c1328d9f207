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

describe('names', () => {
  check(
    'abbreviations in plain words',
    { files: 'src/i18n 9\nsrc/db 8\nsrc/api 7\nsrc/a11y 6\nsrc/queryBuilder 5\nsrc/GraphQL 4' },
    `
      Translations 9 [src/i18n]
      Database 8 [src/db]
      API 7 [src/api]
      Accessibility 6 [src/a11y]
      Query builder 5 [src/queryBuilder]
      GraphQL 4 [src/GraphQL]`,
  );
  check(
    'a folder that says nothing is called after its package',
    {
      files: 'packages/order-intake/src 20\npackages/core 20',
      packages: { 'packages/core': '@shop/core', 'packages/order-intake': '@shop/order-intake' },
    },
    `
      Shop core 20 [packages/core]
      Order intake 20 [packages/order-intake]`,
  );
  check(
    'components of something are named after it',
    { files: 'web/components 60\nweb/orders 40\nserver/db 20' },
    `
      Web components 60 [web/components]
      Orders 40 [web/orders]
      Server 20 [server]`,
  );
  check(
    'equal names are told apart',
    { files: 'orders/utils 30\norders/forms 30\nstock/utils 30\nstock/counts 30' },
    `
      Forms 30 [orders/forms]
      Orders shared code 30 [orders/utils]
      Counts 30 [stock/counts]
      Stock shared code 30 [stock/utils]`,
  );
  check(
    'a short README title that is about the folder is taken, another one is not',
    {
      files: 'src/pay 20\nsrc/web 20\nsrc/mail 20',
      titles: {
        'src/pay/README.md': 'Pay Desk',
        'src/web/README.md': 'React + TypeScript + Vite',
        'src/mail/README.md': 'Welcome everyone',
      },
    },
    `
      Mail 20 [src/mail]
      Pay Desk 20 [src/pay]
      Web 20 [src/web]`,
  );
  check(
    'the authors spell their project',
    { name: 'typeorm', files: 'a.ts', titles: { 'README.md': 'TypeORM' } },
    'TypeORM 1 [.]',
  );
  check(
    'a README title that another part has, or the whole, gives way to the name of the package',
    {
      name: 'tRPC',
      files: 'packages/client 20\npackages/react-query 20\npackages/next 20\npackages/desk-one 20\npackages/desk-two 20',
      packages: {
        'packages/client': '@trpc/client',
        'packages/react-query': '@trpc/react-query',
        'packages/next': '@trpc/next',
      },
      titles: {
        'packages/client/README.md': 'tRPC',
        'packages/react-query/README.md': 'tRPC',
        'packages/next/README.md': 'tRPC',
        'packages/desk-one/README.md': 'The Desk',
        'packages/desk-two/README.md': 'The Desk',
      },
    },
    `
      Client 20 [packages/client]
      Desk one 20 [packages/desk-one]
      Desk two 20 [packages/desk-two]
      Next 20 [packages/next]
      React query 20 [packages/react-query]`,
  );
  check(
    'a README title of a part that is the name of the whole says nothing',
    {
      files: 'packages/desk 20\npackages/web 20',
      titles: { 'packages/desk/README.md': 'Shop' },
      packages: { 'packages/desk': '@shop/shop-desk' },
    },
    `
      Shop desk 20 [packages/desk]
      Web 20 [packages/web]`,
  );
  check(
    'a README title that says nothing is not taken',
    { files: 'packages/core 20\npackages/web 20', titles: { 'packages/core/README.md': 'Core' } },
    `
      Shop core 20 [packages/core]
      Web 20 [packages/web]`,
  );
  check(
    'the name of the project stands only before what says nothing alone',
    {
      files: 'packages/shop/components 40\npackages/shop/actions 40\npackages/utils 20\npackages/types 20\npackages/misc 20',
      packages: { 'packages/shop': '@shop/shop' },
    },
    `
      Actions 40 [packages/shop/actions]
      Components 40 [packages/shop/components]
      Shop assorted code 20 [packages/misc]
      Data types 20 [packages/types]
      Shared code 20 [packages/utils]`,
  );
  check(
    'or where two parts would share a name',
    {
      files: 'packages/shop/components 40\npackages/shop/actions 40\ndesk/components 40\ndesk/actions 40',
      packages: { 'packages/shop': '@shop/shop' },
    },
    `
      Desk actions 40 [desk/actions]
      Desk components 40 [desk/components]
      Actions 40 [packages/shop/actions]
      Components 40 [packages/shop/components]`,
  );
  check(
    'inside a part that has a name, helpers are its own',
    { files: 'orders/utils 20\norders/forms 20\nstock 60', packages: { orders: 'orders' }, depth: 2 },
    `
      Stock 60 [stock]
      Orders 40 [orders]
        Forms 20 [orders/forms]
        Shared code 20 [orders/utils]`,
  );
  check(
    'an owner whose name only begins alike is another one',
    { files: 'c/core 40\nc/forms 40\nstock 20' },
    `
      C core 40 [c/core]
      Forms 40 [c/forms]
      Stock 20 [stock]`,
  );
  check(
    'neither signs nor an owner of that name make "core" say more',
    { files: 'core/_core 20\nstock 20' },
    `
      Shop core 20 [core]
      Stock 20 [stock]`,
  );
  check(
    'a number only where names and folders are the same',
    { files: 'lib 20\n_lib 20\nLib 20' },
    `
      Shop shared code 20 [Lib]
      Shop shared code (2) 20 [_lib]
      Shop shared code (3) 20 [lib]`,
  );
  check(
    'also inside a folder that says as little',
    { files: 'lib/lib 60\nlib/_lib 60\nlib/forms 60' },
    `
      Library shared code 60 [lib/_lib]
      Forms 60 [lib/forms]
      Library shared code (2) 60 [lib/lib]`,
  );
  check(
    'a long name is not cut inside a phrase',
    {
      files: 'packages/unstable-core-do-not-import 30\npackages/web-desk-of-shop/shared 30\npackages/web-desk-of-shop/forms 30',
    },
    `
      Unstable core 30 [packages/unstable-core-do-not-import]
      Forms 30 [packages/web-desk-of-shop/forms]
      Web desk shared code 30 [packages/web-desk-of-shop/shared]`,
  );
  check(
    'a project whose folder says nothing is called after the scope of its packages',
    {
      name: 'core',
      files: 'packages/shared 20\npackages/desk 20',
      packages: { 'packages/desk': '@vue/desk' },
    },
    `
      Desk 20 [packages/desk]
      Shared code 20 [packages/shared]`,
  );
  it('never ends in nothing, also where a rest at the top stands beside a rest of the same name', () => {
    const files = [
      'a.ts',
      'mvnw',
      'demo.gradle',
      ...Array.from({ length: 9 }, (_, index) => `src/main/java/org/demo/pets/${word(index)}.ts`),
    ];
    const { components } = architectureOf({
      name: 'pets',
      files: [...files, 'src/main/java/org/demo/pets/model 9', 'src/main/resources/db 9'].join('\n'),
    });
    expect([...components.values()].filter(({ name }) => name.trim() !== name || name === '')).to.deep.equal([]);
  });
  check('or is a project', { name: 'core', files: 'a.ts' }, 'Core project 1 [.]');
  check(
    'files whose names begin with a word that names nothing',
    {
      files: Array.from({ length: 32 }, (_, index) => `src/no-${word(index)}.ts\nsrc/missing-${word(index)}.ts`).join('\n'),
    },
    `
      Missing files 32 [./missing*]
      Files beginning with no 32 [./no*]`,
  );
  check(
    'hostile folder names',
    { files: '__proto__ 9\nconstructor 9\n@tests 9\n* 9\n*/* 9\n*/a.ts\n🚀 9\ntoString 9' },
    `
      Other * code 10 [./%2A/*]
      * 9 [./%2A/%2A]
      Tests 9 [./@tests]
      Message formats 9 [__proto__]
      Constructor 9 [constructor]
      To string 9 [toString]
      🚀 9 [🚀]`,
  );

  check(
    'folders that teams share, by what they are for',
    {
      files: 'app/models 20\napp/controllers 20\napp/jobs 20\napp/mailers 20\ndb/migrate 20\nconfig/initializers 20\nbin 20',
    },
    `
      Controllers 20 [app/controllers]
      Background jobs 20 [app/jobs]
      E-mails 20 [app/mailers]
      Data models 20 [app/models]
      Command-line scripts 20 [bin]
      Configuration 20 [config]
      Database 20 [db]`,
  );
  check(
    'templates of what is stored are no data models',
    {
      files: `${[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((one) => [`entities/e${one}.blade.php`, `models/m${one}.php`]).join('\n')}\nsrc/stock 9`,
    },
    `
      Data models 9 [models]
      Stock 9 [src/stock]
      Entities 9 [entities]`,
  );
  check(
    'what most of a part is about, in several',
    {
      files: `${'Owner OwnerStore OwnerForm Pet PetType PetStore Visit VisitForm'
        .split(' ')
        .map((name) => `src/owner/${name}.java`)
        .join('\n')}\nsrc/stock 9`,
    },
    `
      Stock 9 [src/stock]
      Owners, pets and visits 8 [src/owner]`,
  );
  check(
    'services written without a space, and languages',
    { files: 'src/cartservice 9\nsrc/microservice 9\nsrc/observer 9', depth: 2 },
    `
      Cart service 9 [src/cartservice]
      Microservice 9 [src/microservice]
      Observer 9 [src/observer]`,
  );
  check(
    'a word that most packages begin with is not said',
    {
      files: 'acme-kitchen-service 9\nacme-order-service 9\nacme-mail 9\nacme-common 9',
      packages: {
        'acme-kitchen-service': 'acme-kitchen-service',
        'acme-order-service': 'acme-order-service',
        'acme-mail': 'acme-mail',
        'acme-common': 'acme-common',
      },
    },
    `
      Shared code 9 [acme-common]
      Kitchen service 9 [acme-kitchen-service]
      Mail 9 [acme-mail]
      Order service 9 [acme-order-service]`,
  );
  check(
    'what is left, by what it holds where that is little',
    { files: 'src/orders 60\nsrc/forms 60\nsrc/mail 1\nsrc/cache 1' },
    `
      Forms 60 [src/forms]
      Orders 60 [src/orders]
      Cache and mail 2 [src/*]`,
  );

  check(
    'folders of .NET without their makers',
    { files: 'Acme.Desk.Orders 20\nAcme.Desk.Stock 20\nCorp.Mail 20\nCorp.Model 20' },
    `
      Desk orders 20 [Acme.Desk.Orders]
      Desk stock 20 [Acme.Desk.Stock]
      Mail 20 [Corp.Mail]
      Data models 20 [Corp.Model]`,
  );
  check(
    'what is of a kind, where the picture does not say so',
    { files: 'migrations/mysql 100\nmigrations/sqlite 100\nserver 9' },
    `
      MySQL database changes 100 [migrations/mysql]
      SQLite database changes 100 [migrations/sqlite]
      Server 9 [server]`,
  );
  check(
    'words with an everyday meaning only where the files bear a framework out',
    { files: 'src/channels 9\nsrc/jobs 9\nsrc/policies 9\nsrc/handlers 9\nsrc/schedule 9' },
    `
      Channels 9 [src/channels]
      Handlers 9 [src/handlers]
      Jobs 9 [src/jobs]
      Policies 9 [src/policies]
      Schedule 9 [src/schedule]`,
  );
  check(
    'and then in words that say more',
    {
      files: 'Club Sport Local News'
        .split(' ')
        .map(
          (name) =>
            `src/channels/${name}_channel.rb\nsrc/jobs/${name}_job.rb\nsrc/policies/${name}_policy.rb\nsrc/api/handlers/${name}.go`,
        )
        .join('\n'),
    },
    `
      API 4 [src/api]
      Live updates 4 [src/channels]
      Background jobs 4 [src/jobs]
      Access rules 4 [src/policies]`,
  );
  check(
    'addresses as they are said',
    { files: 'app/partners.shop.com 20\napp/shop.co 20' },
    `
      partners.shop.com 20 [app/partners.shop.com]
      shop.co 20 [app/shop.co]`,
  );
  check(
    'run-together names in the words that files write',
    { files: 'src/pricelist/PriceListTask.java\nsrc/pricelist/PriceListStage.java\nsrc/pricelist 9\nsrc/dbutils 9' },
    `
      Price list 11 [src/pricelist]
      DB utils 9 [src/dbutils]`,
  );
  check(
    'a single letter belongs to the next word',
    { files: 'src/pCloud 9\nsrc/XPath 9' },
    `
      XPath 9 [src/XPath]
      PCloud 9 [src/pCloud]`,
  );
  check(
    'one folder for each language by the language',
    { files: 'mails/de 20\nmails/fr 20\nmails/pt_BR 20\nmails/it 20' },
    `
      German 20 [mails/de]
      French 20 [mails/fr]
      Italian 20 [mails/it]
      Brazilian Portuguese 20 [mails/pt_BR]`,
  );
  check(
    'a README title without the project, without its state, and never an identifier',
    {
      files: 'packages/desk 20\npackages/web-forms 20\npackages/till 20',
      titles: {
        'packages/desk/README.md': 'Shop front desk',
        'packages/web-forms/README.md': "Shop's web-forms",
        'packages/till/README.md': 'Till App ALPHA',
      },
    },
    `
      Front desk 20 [packages/desk]
      Till App 20 [packages/till]
      Web forms 20 [packages/web-forms]`,
  );
  check(
    'a project of one word before the names of its packages',
    {
      files: 'shop-orders 20\nshop-api 20\nshop-core 20',
      packages: { 'shop-orders': 'shop-orders', 'shop-api': 'org.shop:shop-api', 'shop-core': 'shop-core' },
    },
    `
      API 20 [shop-api]
      Shop core 20 [shop-core]
      Orders 20 [shop-orders]`,
  );
  check(
    'rows of years',
    {
      files: `${[2021, 2022]
        .flatMap((year) => Array.from({ length: 40 }, (_, index) => `db/migrations/${year}_${word(index)}.sql`))
        .join('\n')}\nsrc/orders 60\nsrc/stock 60`,
      depth: 2,
    },
    `
      Orders 60 [src/orders]
      Stock 60 [src/stock]
      Database 80 [db]
        Changes of 2021 40 [db/2021*]
        Changes of 2022 40 [db/2022*]`,
  );
  check(
    'what is left of a folder: its own name where these are the files of its kind, the start where a program starts',
    {
      files: `web/views/settings 30\n${'Campaign CampaignForm Subscriber SubscriberForm User Login'
        .split(' ')
        .flatMap((name) => ['', '2', '3', '4', '5'].map((more) => `web/views/${name}${more}.vue`))
        .join('\n')}\nserver/orders 30\nserver/main.ts\nserver/clock 9\nserver/store 9`,
      depth: 2,
    },
    `
      Orders 30 [server/orders]
      Web pages 30 [web/views/*]
      Settings pages 30 [web/views/settings]
      Clock 9 [server/clock]
      Server store 9 [server/store]
      Server start 1 [server/*]`,
  );
  check(
    'rows of years where a word stands before them',
    {
      files: `${[2016, 2017, 2020]
        .flatMap((year) => Array.from({ length: 30 }, (_, index) => `db/migrations/Version${year}${1000 + index}.php`))
        .join('\n')}\nsrc/orders 60\nsrc/stock 60`,
      depth: 2,
    },
    `
      Orders 60 [src/orders]
      Stock 60 [src/stock]
      Database 90 [db]
        Changes of 2016 to 2017 60 [db/[n201]]
        Changes of 2020 30 [db/[n202]]`,
  );
  check(
    'a folder that holds several, though it is called after one; the name of the whole for none of its parts',
    { files: 'shop 20\nsrc/event 20\nsrc/bounce 20\nsrc/search 20\nsrc/cmd/main.go\nsrc/cmd/orders.go\nsrc/cmd/mail.go' },
    `
      Shop core 20 [shop]
      Bounces 20 [src/bounce]
      Events 20 [src/event]
      Search 20 [src/search]
      Main program 3 [src/cmd]`,
  );

  it('gives the place of a name that the authors wrote', () => {
    const { components } = architectureOf({ files: 'src/pay 20\nsrc/web 20', titles: { 'src/pay/README.md': 'Pay Desk' } });
    expect(components.get('src/pay')?.nameEvidence).to.deep.equal({
      path: 'src/pay/README.md',
      quote: 'Pay Desk',
      range: { start: { line: 0, character: 2 }, end: { line: 0, character: 10 } },
    });
    expect(components.get('src/web')?.nameEvidence).to.equal(undefined);
  });
});
