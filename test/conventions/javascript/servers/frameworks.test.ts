import { expect } from 'chai';
import { inWords, recognised } from '../../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { entryPoints, ...rest } = await recognised(tree);
    expect(
      inWords({ ...rest, data: [], settings: [], limits: [], outside: [], tests: [], roles: [], migrations: [], entryPoints }),
    ).to.deep.equal(expected);
  });
};

describe('conventions/javascript/servers: frameworks', () => {
  check(
    'NestJS: controllers',
    {
      'src/main.ts':
        "import { NestFactory } from '@nestjs/core';\nconst app = await NestFactory.create(AppModule);\napp.setGlobalPrefix('api');",
      'src/owners.controller.ts': `import { Controller, Get, Post, Query, Render, All } from '@nestjs/common';
const PATH = 'visits';
@Controller('owners')
export class OwnersController {
  @Get() list(@Query('page') page: string) {}
  @Get(':id') @Render('owner') show() {}
  @Post([\`\${PATH}/a\`, 'b']) add() {}
  @All('*') rest() {}
  helper() {}
}
@Controller({ path: 'pets', version: '1' })
class Pets { @Get(PATH) visits() {} }
class NoController { @Get('no') no() {} }`,
    },
    [
      'endpoint GET /api/owners (NestJS) OwnersController.list',
      'page GET /api/owners/{id} (NestJS) OwnersController.show',
      'endpoint POST /api/owners/visits/a (NestJS) OwnersController.add',
      'endpoint POST /api/owners/b (NestJS) OwnersController.add',
      'endpoint /api/owners/* (NestJS) OwnersController.rest',
      'endpoint GET /api/pets/visits (NestJS) Pets.visits',
    ],
  );

  check(
    'NestJS: what messages, events, queues and the clock start',
    {
      'a.ts': `import { Cron, CronExpression, Interval } from '@nestjs/schedule';
import { OnEvent } from '@nestjs/event-emitter';
import { Processor, Process, WorkerHost } from '@nestjs/bullmq';
class Gate { @SubscribeMessage('message') say() {} }
class Listener {
  @OnEvent('order.placed') placed() {}
  @EventPattern('user_created') created() {}
  @MessagePattern({ cmd: 'sum' }) sum() {}
}
class Tasks {
  @Cron('0 3 * * *') clean() {}
  @Cron(CronExpression.EVERY_DAY_AT_1AM, { name: 'report' }) send() {}
  @Interval(60000) poll() {}
}
@Processor('mail') class Mail { @Process('welcome') welcome() {} @Process() rest() {} }
@Processor('video') class Video extends WorkerHost { process() {} }`,
    },
    [
      'handler message (NestJS) Gate.say',
      'handler order.placed (NestJS) Listener.placed',
      'handler user_created (NestJS) Listener.created',
      'handler sum (NestJS) Listener.sum',
      'job clean every day at 03:00 (NestJS) Tasks.clean',
      'job report every day at 01:00 (NestJS) Tasks.send',
      'job poll every minute (NestJS) Tasks.poll',
      'job welcome (NestJS) Mail.welcome',
      'job mail (NestJS) Mail.rest',
      'job video (NestJS) Video.process',
    ],
  );

  check(
    'GraphQL: resolvers and schemas',
    {
      'a.resolver.ts':
        "import { Query, Mutation, ResolveField } from '@nestjs/graphql';\nclass Owners { @Query(() => [Owner]) owners() {} @Mutation(() => Owner, { name: 'addOwner' }) add() {} @ResolveField() pets() {} }",
      'schema.graphql': 'type Query { owners: [Owner] pets: [Pet] }\ntype Owner { id: ID }',
    },
    [
      'endpoint Query.owners (NestJS) Owners.owners',
      'endpoint Mutation.addOwner (NestJS) Owners.add',
      'endpoint Query.pets (GraphQL)',
    ],
  );

  check(
    'GraphQL: schemas in texts, and built by Pothos',
    {
      'server.ts': `import { ApolloServer } from '@apollo/server';
const typeDefs = gql\`
  "What there is: all"
  type Query {
    """ All: of them """
    owners(first: Int = 10, by: Order): [Owner!]! # not: this
    \${more}
  }
  extend type Mutation { addOwner(input: AddOwner!): Owner @auth(requires: ADMIN) }
  type Owner { name: String }
\`;
const example = \`type Query { printed: Int }\`;
const asked = gql\`query { owners { name } }\`;`,
      'more.js':
        'module.exports.typeDefs = `type Query { pets: [Pet] }`; const schema = /* GraphQL */ `type Query { cats: Int }`;',
      'builder.ts': "import SchemaBuilder from '@pothos/core';\nexport const builder = new SchemaBuilder({});",
      'posts.ts': `import { builder } from './builder';
builder.queryType({ fields: (t) => ({ me: t.field({ type: User }) }) });
builder.queryFields((t) => { return { posts: t.field({ type: [Post], resolve: list }), count: t.int({}) }; });
builder.mutationField('addPost', (t) => t.field({ type: 'Post' }));
builder.objectType('User', { fields: (t) => ({ name: t.string({}) }) });`,
      'posts.test.ts': "import { builder } from './builder';\nbuilder.queryField('tried', (t) => t.int({}));",
    },
    [
      'endpoint Query.pets (GraphQL)',
      'endpoint Query.cats (GraphQL)',
      'endpoint Query.me (Pothos)',
      'endpoint Query.posts (Pothos)',
      'endpoint Query.count (Pothos)',
      'endpoint Mutation.addPost (Pothos)',
      'endpoint Query.owners (GraphQL)',
      'endpoint Mutation.addOwner (GraphQL)',
    ],
  );

  check(
    'GraphQL: not what a client keeps for itself, in a repository with a server',
    {
      'server/package.json': '{ "name": "server", "dependencies": { "@apollo/server": "1" } }',
      'server/index.ts': "import { ApolloServer } from '@apollo/server';\nconst schema = `type Query { owners: [Owner] }`;",
      'web/package.json': '{ "name": "web", "dependencies": { "@apollo/client": "1" } }',
      'web/state.graphql': 'extend type Query { isOpen: Boolean }',
      'schema/pets.graphql': 'type Query { pets: [Pet] }',
    },
    ['endpoint Query.pets (GraphQL)', 'endpoint Query.owners (GraphQL)'],
  );

  check('GraphQL: not the schema of somebody else', { 'schema.graphql': 'type Query { owners: [Owner] }' }, []);

  check(
    'tRPC: routers in routers',
    {
      'trpc.ts':
        "import { initTRPC } from '@trpc/server';\nconst t = initTRPC.create();\nexport const router = t.router;\nexport const authedProcedure = t.procedure.use(auth);",
      'root.ts':
        "import { router } from './trpc';\nimport { folders } from './folders';\nimport { find } from './find';\nexport const appRouter = router({ folder: folders, find, admin: router({ users: router({ list: authedProcedure.query(() => []) }) }) });",
      'folders.ts':
        "import { router, authedProcedure } from './trpc';\nexport const folders = router({\n  list: authedProcedure.input(X).query(async () => { const rows = await db.query('x'); return rows; }),\n  add: authedProcedure.mutation(add),\n});",
      'find.ts':
        "import { authedProcedure } from './trpc';\nexport const find = authedProcedure.input(X).query(({ input }) => input);\nexport const unused = authedProcedure.query(() => 1);",
    },
    ['endpoint find (tRPC)', 'endpoint folder.list (tRPC)', 'endpoint folder.add (tRPC)', 'endpoint admin.users.list (tRPC)'],
  );

  check(
    'Medusa: routes, subscribers, jobs',
    {
      'src/api/store/carts/[id]/route.ts':
        "import { MedusaRequest } from '@medusajs/framework/http';\nexport const GET = async (req: MedusaRequest) => {};\nexport async function POST(req) {}\nexport const config = {};",
      'src/subscribers/order.ts':
        "import { SubscriberConfig } from '@medusajs/framework';\nexport default async function onOrder() {}\nexport const config: SubscriberConfig = { event: 'order.placed' };",
      'src/jobs/sync.ts':
        "import { MedusaContainer } from '@medusajs/framework/types';\nexport default async function sync(c: MedusaContainer) {}\nexport const config = { name: 'sync-products', schedule: '0 0 * * *' };",
      'src/api/other/route.ts': 'export const GET = 1;',
    },
    [
      'endpoint GET /store/carts/{id} (Medusa) GET',
      'endpoint POST /store/carts/{id} (Medusa) POST',
      'job sync-products every day at 00:00 (Medusa) sync',
      'handler order.placed (Medusa) onOrder',
    ],
  );

  check(
    'jobs',
    {
      'a.ts':
        "import cron from 'node-cron';\nconst AT = '30 8 * * 1';\ncron.schedule('*/15 * * * *', sendReminders);\ncron.schedule(AT, () => {}, { name: 'weekly' });\nother.schedule('soon', x);",
      'b.ts': "import { CronJob } from 'cron';\nconst cleanUp = new CronJob('0 0 3 * * *', () => {});",
      'c.ts':
        "import { Worker, Queue } from 'bullmq';\nconst queue = new Queue('mail');\nnew Worker('mail', handle, { concurrency: 5 });",
      'd.ts':
        "import Agenda from 'agenda';\nagenda.define('send report', async () => {});\nagenda.every('2 hours', 'send report');",
      'e.ts': "import schedule from 'node-schedule';\nschedule.scheduleJob('nightly', '0 1 * * *', run);",
      'f.ts':
        "import { Inngest } from 'inngest';\nexport default inngest.createFunction({ id: 'sync' }, { cron: '0 * * * *' }, async () => {});",
    },
    [
      'job sendReminders every 15 minutes (node-cron)',
      'job weekly on Mondays at 08:30 (node-cron)',
      'job cleanUp every day at 03:00 (cron)',
      'job mail (BullMQ) handle',
      'job send report every 2 hours (Agenda)',
      'job nightly every day at 01:00 (node-schedule) run',
      'job sync every hour (Inngest)',
    ],
  );

  check(
    'messages',
    {
      'a.ts':
        "import { Server } from 'socket.io';\nio.on('connection', (socket) => { socket.on('chat', say); socket.on('disconnect', () => {}); });",
      'b.ts': "import { Kafka } from 'kafkajs';\nawait consumer.subscribe({ topic: 'orders', fromBeginning: true });",
      'c.ts': "import amqp from 'amqplib';\nchannel.consume('tasks', onTask);",
      'd.ts': "import { EventEmitter } from 'node:events';\nemitter.on('order.placed', f); socket.on('x', y);",
      'e.ts': "import EventEmitter2 from 'eventemitter2';\nemitter.on('order.placed', placed);",
    },
    [
      'handler chat (Socket.IO) say',
      'handler orders (KafkaJS)',
      'handler tasks (amqplib) onTask',
      'handler order.placed (EventEmitter2) placed',
    ],
  );

  check(
    'commands',
    {
      'a.ts':
        "import { program, Command } from 'commander';\nprogram.name('x').version('1').command('users add <name>').option('-f');\nprogram.command('serve', { isDefault: true });\nconst c = new Command('build');",
      'b.ts': "import yargs from 'yargs';\nyargs(process.argv).command('migrate [step]', 'Runs', build, run).command('$0', 'x');",
      'c.ts':
        "import cac from 'cac';\nconst cli = cac('x');\ncli.command('dev [root]', 'Starts').action(() => {});\ncli.command('[root]', 'x');",
      'src/commands/users/add.ts': "import { Command } from '@oclif/core';\nexport default class UsersAdd extends Command {}",
      'src/commands/helper.ts': "import { Command } from '@oclif/core';\nexport abstract class Base extends Command {}",
      'd.ts': "bus.command('x');",
      'package.json': '{ "name": "@acme/tool", "bin": "./cli.js" }',
      'more/package.json': '{ "name": "more", "bin": { "one": "a.js", "two": "b.js" } }',
      'test/fixtures/package.json': '{ "name": "tried", "bin": "./cli.js" }',
    },
    [
      'command users add (Commander)',
      'command serve (Commander)',
      'command build (Commander)',
      'command migrate (yargs) run',
      'command dev (CAC)',
      'command one (npm)',
      'command two (npm)',
      'command tool (npm)',
      'command users add (oclif) UsersAdd',
    ],
  );
});
