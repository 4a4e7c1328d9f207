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
  check('attributes of somebody else', ["#[Route('/x')]", 'class X { public function __invoke() {} }'], []);
  check(
    'addresses of WordPress',
    ["register_rest_route('shop/v1', '/orders/(?P<id>\\d+)', ['methods' => 'GET', 'callback' => 'order']);"],
    ['endpoint GET /wp-json/shop/v1/orders/{id} (WordPress)'],
  );
});
