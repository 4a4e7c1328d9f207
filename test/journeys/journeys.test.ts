import { expect } from 'chai';
import { folderOf } from '../../src/base/paths.ts';
import { lineIndex } from '../../src/base/line-index.ts';
import { transitiveDependencies, transitiveDependents } from '../../src/graph/queries.ts';
import { findJourneys, journeyOf, journeysThrough } from '../../src/journeys/journeys.ts';
import type { Evidence } from '../../src/model/claim.ts';
import { modulePath } from '../../src/model/module-path.ts';
import { idsOf, projectOf, trees } from './support.ts';

const check = (language: string, id: string, expected: readonly string[]): void => {
  it(`${language}: ${id}`, async () => {
    const journey = journeyOf(await projectOf(trees[language] ?? {}), id);
    const steps = (journey?.steps ?? []).map(
      ({ claim: { text, certainty }, path }) => `${text}${certainty === 'guessed' ? ' (likely)' : ''} -> ${path}`,
    );
    expect([...steps, ...(journey?.also ?? []).map(({ text }) => `+ ${text}`)]).to.deep.equal(expected);
  });
};

describe('journeys', () => {
  check('java', 'endpoint POST /orders', [
    'A program asks for POST /orders. -> src/main/java/shop/OrderController.java',
    'OrderController.create answers it. -> src/main/java/shop/OrderController.java',
    'CardCheckout.place does it, the only one of its kind. -> src/main/java/shop/CardCheckout.java',
    'It saves an order (orders.save). -> src/main/java/shop/Order.java',
  ]);
  check('java', 'endpoint GET /hello', [
    'A program asks for GET /hello. -> src/main/java/shop/OrderController.java',
    'OrderController.hello answers it. -> src/main/java/shop/OrderController.java',
  ]);
  check('typescript', 'endpoint GET /api/orders', [
    'A program asks for GET /api/orders. -> src/app/api/orders/route.ts',
    'The function GET in route.ts answers it. -> src/app/api/orders/route.ts',
  ]);
  check('typescript', 'endpoint POST /api/orders', [
    'A program asks for POST /api/orders. -> src/app/api/orders/route.ts',
    'The function POST in route.ts answers it. -> src/app/api/orders/route.ts',
    'It calls placeOrder, which by its name places orders. -> src/orders/place-order.ts',
    'It saves an order (prisma.order.create). -> prisma/schema.prisma',
    '+ On the way it calls canOrder, which by its name answers “can order?”.',
    '+ It also saves an audit log (prisma.auditLog.create).',
  ]);
  check('typescript', 'page /pay', [
    'Somebody opens /pay. -> src/app/pay/page.tsx',
    'PayPage makes the page. -> src/app/pay/page.tsx',
    'It shows Pay in pay.tsx. -> src/pay.tsx',
    'It uses Stripe (payment service): Stripe. -> src/pay.tsx',
  ]);
  check('python', 'endpoint POST /items', [
    'A program asks for POST /items. -> app/main.py',
    'create_item answers it. -> app/main.py',
    'It saves an item (add(item)). -> app/models.py',
  ]);
  check('ruby', 'page GET /visits', [
    'Somebody opens /visits. -> app/controllers/visits_controller.rb',
    'VisitsController.index answers it. -> app/controllers/visits_controller.rb',
    'It reads visits (Visit.where). -> app/models/visit.rb',
    '+ It also fills in the template index.html.erb.',
  ]);
  check('ruby', 'page POST /visits', [
    'Somebody sends a form or presses a button: /visits (POST). -> app/controllers/visits_controller.rb',
    'VisitsController.create answers it. -> app/controllers/visits_controller.rb',
    'It saves a visit (visit.save!). -> app/models/visit.rb',
    '+ It also starts the job “ReminderJob”.',
    '+ It also saves a reminder (Reminder.create).',
  ]);
  check('csharp', 'endpoint POST /orders', [
    'A program asks for POST /orders. -> OrdersController.cs',
    'OrdersController.Index answers it. -> OrdersController.cs',
    'It saves an order (_context.Orders.Add). -> Order.cs',
  ]);
  check('go', 'endpoint POST /orders', [
    'A program asks for POST /orders. -> main.go',
    'Server.createOrder answers it. -> main.go',
    'It calls Store.SaveOrder, which by its name saves orders. -> store/order.go',
    'It hands on to Driver.Insert, of which nothing here tells who carries it out. -> store/driver.go',
  ]);

  check('goSql', 'endpoint POST /notes', [
    'A program asks for POST /notes. -> main.go',
    'handler.createNote answers it. -> main.go',
    'It calls Store.SaveNote, which by its name saves notes. -> store/store.go',
    'It saves notes (INSERT INTO notes). -> schema.sql',
  ]);
  check('goSql', 'endpoint GET /tags', [
    'A program asks for GET /tags. -> main.go',
    'handler.listTags answers it. -> main.go',
    'It calls Store.ListTags, which by its name lists tags. -> store/store.go',
    'It reads tags, as both types do that can carry out Driver.ListTags. -> schema.sql',
  ]);
  check('goSql', 'endpoint GET /count', [
    'A program asks for GET /count. -> main.go',
    'handler.count answers it. -> main.go',
    'It calls Store.Count in store.go. -> store/store.go',
    'It hands on to Driver.Count, which two types can carry out. -> store/store.go',
  ]);
  check('goSql', 'endpoint GET /fail', ['A program asks for GET /fail. -> main.go', 'handler.fail answers it. -> main.go']);
  check('mybatis', 'endpoint GET /orders', [
    'A program asks for GET /orders. -> src/main/java/shop/OrderController.java',
    'OrderController.list answers it. -> src/main/java/shop/OrderController.java',
    'It reads orders (from orders). -> src/main/resources/schema.sql',
  ]);
  check('mybatis', 'endpoint POST /orders', [
    'A program asks for POST /orders. -> src/main/java/shop/OrderController.java',
    'OrderController.create answers it. -> src/main/java/shop/OrderController.java',
    'It saves orders (insert into orders). -> src/main/resources/schema.sql',
  ]);
  check('mybatis', 'endpoint DELETE /orders', [
    'A program asks for DELETE /orders. -> src/main/java/shop/OrderController.java',
    'OrderController.clear answers it. -> src/main/java/shop/OrderController.java',
    'It deletes orders (delete from orders). -> src/main/resources/schema.sql',
  ]);
  check('controllers', 'endpoint GET /items', [
    'A program asks for GET /items. -> app/main.py',
    'ItemController.get_all answers it. -> app/main.py',
    'It reads items (repo.get_all). -> app/models.py',
  ]);
  check('controllers', 'endpoint PUT /items', [
    'A program asks for PUT /items. -> app/main.py',
    'ItemController.change answers it. -> app/main.py',
    'It uses ItemController.wrapped. -> app/main.py',
    'It works with stored items (repo). -> app/models.py',
  ]);
  check('rust', 'endpoint POST /orders', [
    'A program asks for POST /orders. -> src/main.rs',
    'create_order answers it. -> src/main.rs',
    'It calls Order.create in orders.rs. -> src/orders.rs',
    'It saves orders (insert_into(orders.table)). -> src/schema.rs',
  ]);
  check('generic', 'endpoint GET /orders', [
    'A program asks for GET /orders. -> src/orders.controller.ts',
    'OrdersController.list answers it. -> src/orders.controller.ts',
    'It reads orders (orders.find). -> src/order.entity.ts',
  ]);

  it('are found by what they are called and by words', async () => {
    const project = await projectOf(trees.ruby ?? {});
    const ids = (words: string): string[] => findJourneys(project, words).map(({ id }) => id);
    expect(ids('POST /visits')).to.deep.equal(['page POST /visits']);
    expect(ids('reminderjob')).to.deep.equal(['job ReminderJob']);
    expect(ids('visits create')).to.deep.equal(['page POST /visits']);
    expect(ids('invoices')).to.deep.equal([]);
  });

  it('are listed for the files that they lead through', async () => {
    const project = await projectOf(trees.typescript ?? {});
    const through = journeysThrough(project, modulePath('src/orders/place-order.ts'));
    expect(through.map(({ id }) => id)).to.deep.equal(['endpoint POST /api/orders']);
  });

  for (const language of Object.keys(trees)) {
    it(`${language}: every step is at its place, follows from the one before, and is the same every time`, async () => {
      const tree = trees[language] ?? {};
      const project = await projectOf(tree);
      const again = await projectOf(tree);
      for (const id of idsOf(project)) {
        const journey = journeyOf(project, id);
        expect(journeyOf(again, id)).to.deep.equal(journey);
        const steps = journey?.steps ?? [];
        expect(steps.length).to.be.within(1, 12);
        for (const { evidence, text } of [...steps.map(({ claim }) => claim), ...(journey?.also ?? [])]) {
          for (const place of evidence) expectExact(tree, place);
          expect(text.split(' ').length).to.be.at.most(20);
        }
        for (const [index, { path, link }] of steps.entries()) {
          const before = steps[index - 1]?.path;
          if (before === undefined || before === path || link === 'convention' || link === 'name') continue;
          const below = [before, ...transitiveDependencies(project.graph, [before])];
          const near = [...below, ...(link === 'type' ? transitiveDependents(project.graph, below) : [])];
          // A type of Go may have its methods in any file of its folder.
          const places = path.endsWith('.go') ? near.map(folderOf) : near;
          expect(places, `${id}: ${before}`).to.include(path.endsWith('.go') ? folderOf(path) : path);
        }
      }
    });
  }
});

const expectExact = (tree: Readonly<Record<string, string>>, { path, range, quote }: Evidence): void => {
  const text = tree[path] ?? '';
  const index = lineIndex(text);
  expect(text.slice(index.offsetAt(range.start), index.offsetAt(range.end)), path).to.equal(quote);
};
