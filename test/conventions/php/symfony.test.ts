import { expect } from 'chai';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, text: readonly string[], expected: readonly string[]): void => {
  it(name, async () => {
    const product = await recognised({ 'src/A.php': ['<?php', 'namespace App;', ...text, ''].join('\n') });
    expect(inWords(product)).to.have.members(expected);
  });
};

const route = 'use Symfony\\Component\\Routing\\Attribute\\Route;';

describe('conventions/php/symfony and wordpress', () => {
  check(
    'routes below the one of their class',
    [
      route,
      "#[Route('/blog', name: 'blog_')]",
      'class BlogController extends AbstractController {',
      "    #[Route('/{page<\\d+>}', methods: ['GET', 'POST'])]",
      "    public function index() { return $this->render('blog.html.twig'); }",
      "    #[Route(path: '/rss.xml', defaults: ['_format' => 'xml'])]",
      '    public function rss() {}',
      "    #[Route('/api/posts', methods: 'GET')]",
      '    public function posts() {}',
      '    public function helper() {}',
      '}',
    ],
    [
      'page GET /blog/{page} (Symfony) BlogController::index',
      'page POST /blog/{page} (Symfony) BlogController::index',
      'endpoint /blog/rss.xml (Symfony) BlogController::rss',
      'endpoint GET /blog/api/posts (Symfony) BlogController::posts',
    ],
  );
  check(
    'a class that answers itself',
    [route, "#[Route('/ping')]", 'class Ping {', '    public function __invoke() {}', '}'],
    ['page /ping (Symfony) Ping'],
  );
  check(
    'commands and handlers',
    [
      'use Symfony\\Component\\Console\\Attribute\\AsCommand;',
      "#[AsCommand(name: 'app:add-user')]",
      'class AddUser extends Command {}',
      '#[AsMessageHandler]',
      'class SendHandler { public function __invoke(Send $send) {} }',
    ],
    ['command app:add-user (Symfony) AddUser', 'handler SendHandler (Symfony) SendHandler'],
  );
  check(
    'entities',
    [
      'use Doctrine\\ORM\\Mapping as ORM;',
      '#[ORM\\Entity]',
      "#[ORM\\Table(name: 'posts')]",
      'class Post {}',
      '#[ORM\\Entity]',
      'class Tag {}',
    ],
    ['entity Post in posts (Doctrine)', 'entity Tag (Doctrine)'],
  );
  check(
    'annotations in doc comments, and beside attributes that say the same',
    [
      'use Doctrine\\ORM\\Mapping as ORM;',
      'use Symfony\\Component\\Routing\\Annotation\\Route;',
      '/**',
      ' * A post; see @ORM\\Table(name="not") for more.',
      ' *',
      ' * @ORM\\Entity(repositoryClass="App\\Posts")',
      ' * @ORM\\Table(name="posts", indexes={@ORM\\Index(name="x", columns={"y"})})',
      ' */',
      'class Post { /** @ORM\\Column(name="z") */ private $z; }',
      '/** @ORM\\Entity */',
      '#[ORM\\Entity]',
      'final class Tag {}',
      '/**',
      ' * @Route("/blog", name="blog_")',
      ' */',
      'class BlogController extends AbstractController {',
      '    /**',
      '     * @Route("/{id}", name="show", methods={"GET", "HEAD"}, requirements={"id"="\\d+"})',
      '     */',
      "    public function show() { return $this->render('show.html.twig'); }",
      '}',
    ],
    [
      'entity Post in posts (Doctrine)',
      'entity Tag (Doctrine)',
      'page GET /blog/{id} (Symfony) BlogController::show',
      'page HEAD /blog/{id} (Symfony) BlogController::show',
    ],
  );

  it('routes in YAML, below the prefix of what takes them in', async () => {
    const product = await recognised({
      'composer.json': '{ "require": { "symfony/routing": "6" } }',
      'src/A.php': '<?php\nuse Symfony\\Component\\Routing\\Router;\n',
      'config/routes.yaml': `blog_list:
    path: /blog/{page<\\d+>}
    controller: App\\Controller\\BlogController::list
    methods: [GET, HEAD]
old:
    path: /old
    defaults: { _controller: 'App\\Controller\\BlogController::old' }
shop:
    resource: routes/shop.yaml
    prefix: /shop
elsewhere:
    path: relative
    controller: App\\X::y
when@dev:
    debug:
        path: /debug
        controller: App\\X::y
`,
      'config/routes/shop.yaml': 'cart:\n    path: /cart\n    controller: App\\Cart\n    methods: POST\n',
      'docs/example.yaml': 'cart:\n    path: /cart\n    controller: App\\Cart\n',
    });
    expect(inWords(product).filter((each) => /^(?:page|endpoint)/u.test(each))).to.deep.equal([
      'page GET /blog/{page} (Symfony) BlogController::list',
      'page HEAD /blog/{page} (Symfony) BlogController::list',
      'page /old (Symfony) BlogController::old',
      'page POST /shop/cart (Symfony) Cart',
    ]);
  });

  check('attributes of somebody else', ["#[Route('/x')]", 'class X { public function __invoke() {} }'], []);
  check(
    'addresses of WordPress',
    ["register_rest_route('shop/v1', '/orders/(?P<id>\\d+)', ['methods' => 'GET', 'callback' => 'order']);"],
    ['endpoint GET /wp-json/shop/v1/orders/{id} (WordPress)'],
  );
});
