import { expect } from 'chai';
import { conventionLinks } from '../../../src/conventions/links/convention-links.ts';
import type { FileWithFacts } from '../../../src/conventions/file-with-facts.ts';
import type { Annotation, Argument, FileFacts, LiteralCall } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';

const range = { start: { line: 3, character: 5 }, end: { line: 3, character: 9 } };
const text = (value: string, name?: string, position = 0): Argument => ({
  kind: 'string',
  value,
  range,
  position,
  ...(name === undefined ? {} : { name }),
});
const call = (callee: string, ...all: readonly Argument[]): LiteralCall => ({ callee, arguments: all, range });
const mark = (name: string, target: string, ...all: readonly Argument[]): Annotation => ({ name, target, arguments: all, range });
const file = (path: string, language: string, facts: Partial<FileFacts> = {}): FileWithFacts => ({
  path: modulePath(path),
  facts: { language, level: 'read', imports: [], definitions: [], exports: [], diagnostics: [], ...facts },
});
const type = (name: string): FileFacts['definitions'] => [{ name, kind: 'class', range }];

const check = (name: string, files: readonly FileWithFacts[], ...expected: readonly string[]): void => {
  it(name, () => {
    const links = conventionLinks(files, new Set(files.map(({ path }) => path)));
    expect(links.map(({ from, to, quote }) => `${from} -> ${to} (${quote})`)).to.deep.equal(expected);
    expect(links.every((link) => link.kind === 'convention' && link.range === range)).to.equal(true);
  });
};

const page = (callee: string, ...all: readonly Argument[]): FileWithFacts =>
  file('web/page.ts', 'typescript', { calls: [call(callee, ...all)] });
const spring = file('Owners.java', 'java', {
  definitions: type('Owners'),
  annotations: [
    mark('RestController', 'Owners'),
    mark('RequestMapping', 'Owners', text('/api/owners')),
    mark('GetMapping', 'Owners.one', text('/{id}')),
    mark('PostMapping', 'Owners.add', text('/new')),
  ],
});
const flask = file('app.py', 'python', { annotations: [mark('app.route', 'home', text('/hello'))] });

describe('links by convention', () => {
  check(
    'a page asks what a controller answers',
    [page('fetch', text('/api/owners/{}')), spring],
    'web/page.ts -> Owners.java (/api/owners/{})',
  );
  check(
    'the method must be the same',
    [page('axios.get', text('/api/owners/new/')), spring],
    'web/page.ts -> Owners.java (/api/owners/new/)',
  );
  check('nothing where the method is another', [page('axios.delete', text('/api/owners/7')), spring]);
  check('a decorator on the application', [page('fetch', text('/hello?name=x')), flask], 'web/page.ts -> app.py (/hello?name=x)');
  check('nothing where two files answer', [
    page('fetch', text('/hello')),
    flask,
    file('b.go', 'go', { calls: [call('http.HandleFunc', text('/hello'))] }),
  ]);
  check('nothing inside one language', [
    page('fetch', text('/x')),
    file('server.ts', 'typescript', { calls: [call('app.get', text('/x'))] }),
  ]);
  check('nothing where the file puts addresses below a prefix', [
    page('fetch', text('/x')),
    file('main.go', 'go', { calls: [call('app.GET', text('/x')), call('app.Group', text('/api'))] }),
  ]);
  check(
    'a method in front of the address',
    [
      page('fetch', text('/x'), text('POST', 'method', 1)),
      file('main.go', 'go', { calls: [call('mux.HandleFunc', text('POST /x'))] }),
    ],
    'web/page.ts -> main.go (/x)',
  );
  check(
    'a route leads to its controller',
    [
      file('app/views/a.html.erb', 'erb', { calls: [call('form.action', text('/rooms'))] }),
      file('config/routes.rb', 'ruby', { calls: [call('get', text('/rooms'), text('rooms#index', 'to', 1))] }),
      file('app/controllers/rooms_controller.rb', 'ruby'),
    ],
    'app/views/a.html.erb -> app/controllers/rooms_controller.rb (/rooms)',
  );
  check(
    'a template that code names',
    [
      file('shop/views.py', 'python', { calls: [call('render', text('shop/cart.html', undefined, 1))] }),
      file('shop/templates/shop/cart.html', 'html'),
    ],
    'shop/views.py -> shop/templates/shop/cart.html (shop/cart.html)',
  );
  check(
    'a view named with dots, without its ending',
    [
      file('app/Http/Controllers/Cart.php', 'php', { calls: [call('view', text('cart.show'))] }),
      file('resources/views/cart/show.blade.php', 'blade'),
    ],
    'app/Http/Controllers/Cart.php -> resources/views/cart/show.blade.php (cart.show)',
  );
  check(
    'a page that a server names',
    [
      file('app/Http/Rooms.php', 'php', {
        calls: [call('Inertia::render', text('Rooms/Show')), call('Inertia::render', text('Both'))],
      }),
      file('resources/js/Pages/Rooms/Show.vue', 'vue'),
      file('resources/js/Pages/Both.vue', 'vue'),
      file('admin/js/Pages/Both.vue', 'vue'),
    ],
    'app/Http/Rooms.php -> resources/js/Pages/Rooms/Show.vue (Rooms/Show)',
  );
  check(
    'a view of Rails by the names of controller and folder',
    [
      file('app/controllers/admin/rooms_controller.rb', 'ruby', {
        definitions: type('Admin::RoomsController'),
        members: [{ name: 'show', container: 'Admin::RoomsController', range }],
      }),
      file('app/views/admin/rooms/index.html.erb', 'erb'),
      file('app/views/admin/rooms/show.html.erb', 'erb'),
      file('app/views/admin/rooms/_room.html.erb', 'erb'),
      file('app/views/rooms/show.html.erb', 'erb'),
    ],
    'app/controllers/admin/rooms_controller.rb -> app/views/admin/rooms/show.html.erb (Admin::RoomsController)',
  );
  check(
    'a name that a controller returns',
    [
      file('src/main/java/Owners.java', 'java', {
        definitions: type('Owners'),
        annotations: [mark('Controller', 'Owners')],
        calls: [call('return', text('owners/list'))],
      }),
      file('src/main/resources/templates/owners/list.html', 'html'),
    ],
    'src/main/java/Owners.java -> src/main/resources/templates/owners/list.html (owners/list)',
  );
  check(
    'code answers what an interface description names, and a page asks for it',
    [
      page('fetch', text('/pets/7')),
      file('openapi.yaml', 'openapi', { definitions: [{ name: 'GET /pets/{id}', kind: 'endpoint', range }] }),
      file('pets.py', 'python', { annotations: [mark('app.get', 'pet', text('/pets/{id}'))] }),
    ],
    'web/page.ts -> pets.py (/pets/7)',
    'pets.py -> openapi.yaml (/pets/{id})',
  );
  check(
    'ASP.NET puts the name of the controller into its address',
    [
      page('fetch', text('/api/basket/items')),
      file('BasketController.cs', 'csharp', {
        definitions: type('BasketController'),
        annotations: [
          mark('Route', 'BasketController', text('api/[controller]')),
          mark('HttpGet', 'BasketController.Items', text('items')),
        ],
      }),
    ],
    'web/page.ts -> BasketController.cs (/api/basket/items)',
  );

  check(
    'a text that is the whole path of a template, in a call of a server',
    [
      file('server/routes.js', 'javascript', {
        calls: [call('locals.show', text('owners/row')), call('require', text('owners/row')), call('locals.show', text('row'))],
      }),
      file('public/page.js', 'javascript', { calls: [call('locals.show', text('owners/row'))] }),
      file('server/views/owners/row.hbs', 'template'),
      file('server/views/row.hbs', 'template'),
    ],
    'server/routes.js -> server/views/owners/row.hbs (owners/row)',
  );
  const service = (key: string, value: string): NonNullable<FileFacts['settings']>[number] => ({
    key,
    range,
    value: { kind: 'string', value, range },
  });
  check(
    'service configuration of Symfony names classes',
    [
      file('config/services_mail.yml', 'yaml', {
        settings: [
          service('services.shop.mailer.class', 'Shop\\Mail\\Mailer'),
          service('services.shop.import.arguments.$import', '@Shop\\Import\\Pocket'),
          service('services.shop.import.arguments[1]', '@Other\\Thing'),
          service('parameters.name', 'Shop\\Mail\\Mailer'),
        ],
      }),
      file('src/Mail/Mailer.php', 'php', {
        namespace: { text: 'Shop\\Mail', range, quote: 'Shop' },
        definitions: type('Mailer'),
      }),
      file('src/Import/Pocket.php', 'php', {
        namespace: { text: 'Shop\\Import', range, quote: 'Shop' },
        definitions: type('Pocket'),
      }),
    ],
    'config/services_mail.yml -> src/Mail/Mailer.php (Shop\\Mail\\Mailer)',
    'config/services_mail.yml -> src/Import/Pocket.php (@Shop\\Import\\Pocket)',
  );
});
