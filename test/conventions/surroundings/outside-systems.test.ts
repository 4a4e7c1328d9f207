import { expect } from 'chai';
import { noProductFacts } from '../../../src/model/product.ts';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { outside } = await recognised(tree);
    expect(inWords({ ...noProductFacts, outside })).to.deep.equal(expected);
  });
};

describe('outside systems', () => {
  check(
    'by packages that are imported',
    {
      'src/pay.ts': "import Stripe from 'stripe';\nexport const pay = new Stripe('');\n",
      'src/store.ts': "import { Pool } from 'pg';\nimport { z } from 'zod';\nexport const pool = new Pool();\n",
      'src/other.ts': "import { Pool } from 'pg';\nexport const other = new Pool();\n",
    },
    ['database PostgreSQL', 'payment Stripe'],
  );
  check('not by an ORM alone', { 'src/a.ts': "import { Entity } from 'typeorm';\nimport L from 'leaflet';\n" }, []);
  check(
    'not the product itself by its own client',
    {
      'package.json': '{ "name": "@acme/stripe" }',
      'src/pay.ts': "import Stripe from 'stripe';\nexport const pay = new Stripe('');\n",
    },
    [],
  );
  const go = (body: string, before = ''): string => `package shop\n\nimport ${before}"github.com/lib/pq"\n\n${body}`;
  check('not by a type of a field alone', { 'owner.go': go('type Owner struct {\n\tTags pq.StringArray\n}\n') }, []);
  check(
    'by a function of a driver beside a type',
    { 'owner.go': go('type Owner struct {\n\tTags pq.StringArray\n}\n\nfunc Save(tags []string) { run(pq.Array(tags)) }\n') },
    ['database PostgreSQL'],
  );
  check(
    'by what a field of the type is asked',
    { 'store.go': go('type Store struct {\n\tlistener pq.Listener\n}\n\nfunc (s *Store) Wait() { s.listener.Ping() }\n') },
    ['database PostgreSQL'],
  );
  check('by a driver that is imported for its effect', { 'main.go': go('func main() {}\n', '_ ') }, ['database PostgreSQL']);
  check('not by tests', { 'src/a.test.ts': "import Redis from 'ioredis';\nit('works', () => new Redis());\n" }, []);
  check(
    'by drivers in manifests',
    { Gemfile: "gem 'pg'\ngroup :test do\n  gem 'sqlite3'\nend\n", 'app/models/a.rb': 'class A\nend\n' },
    ['database PostgreSQL'],
  );
  check(
    'by connection settings and images',
    {
      'src/main/resources/application.properties': 'spring.datasource.url=jdbc:mysql://localhost/shop\n',
      'docker-compose.yml': 'services:\n  cache:\n    image: redis:7-alpine\n  web:\n    image: example/web:1\n',
      'config/database.yml': 'production:\n  adapter: postgresql\ntest:\n  adapter: sqlite3\n',
    },
    ['database PostgreSQL', 'cache Redis', 'database MySQL'],
  );
  check(
    'by addresses and variables',
    {
      'src/ask.ts':
        "export const ask = () => fetch('https://api.github.com/users');\nexport const docs = () => fetch('https://github.com/a/b');\n" +
        "console.log('https://api.openai.com/v1');\nexport const key = process.env.SENDGRID_API_KEY;\n",
    },
    ['code-host GitHub', 'mail SendGrid'],
  );
});
