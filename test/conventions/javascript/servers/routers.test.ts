import { expect } from 'chai';
import { inWords, recognised } from '../../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { entryPoints, ...rest } = await recognised(tree);
    const servers = entryPoints.filter(({ framework }) => /^(?:Express|Koa|Hono|Fastify)$/u.test(framework));
    expect(
      inWords({ ...rest, data: [], settings: [], limits: [], outside: [], tests: [], roles: [], entryPoints: servers }),
    ).to.deep.equal(expected);
  });
};

describe('conventions/javascript/servers: routers', () => {
  check(
    'Express: an application, its methods, names of handlers and views',
    {
      'app.js': `const express = require('express');
const { list } = require('./owners');
const app = express();
app.set('view engine', 'pug');
app.get('view engine');
app.get('/', (req, res) => { res.render('home'); });
app.get('/owners/:id(\\\\d+)/', auth, list);
app.post(['/a', '/b'], (req, res) => res.json({}));
app.route('/visits/:id?').get(show).delete((req, res) => res.end());
app.all('*', fallback);
app.use(express.static('public'));
fetch('/not');
axios.get('/not', options);`,
      'owners.js': "exports.list = (req, res) => { res.render('owners'); };",
    },
    [
      'page GET / (Express)',
      'page GET /owners/{id} (Express) list',
      'endpoint POST /a (Express)',
      'endpoint POST /b (Express)',
      'endpoint DELETE /visits/{id} (Express)',
      'endpoint GET /visits/{id} (Express) show',
      'endpoint /* (Express) fallback',
    ],
  );

  check(
    'Express: routers below prefixes, across files',
    {
      'src/main.ts':
        "import express from 'express';\nimport { routes } from './routes';\nconst app = express();\napp.use(cors());\napp.use('/api', routes);",
      'src/routes/index.ts': `import { Router } from 'express';
import owners from './owners';
import * as visits from './visits';
import makeUsers from './users';
const OWNERS = '/owners';
export const routes = Router().use(OWNERS, owners).use('/visits', auth, visits.router);
routes.use('/users', makeUsers());`,
      'src/routes/owners.ts':
        "import { Router } from 'express';\nconst router = Router();\nrouter.get(`/list`, list);\nrouter.put('/:id', (req, res) => {});\nexport default router;",
      'src/routes/visits.ts':
        "import * as express from 'express';\nexport const router = express.Router();\nrouter.get('/', list);\nrouter.get(`/${unknown}/x`, list);",
      'src/routes/users.ts':
        "import { Router } from 'express';\nexport default function makeUsers() { const router = Router(); router.get('/me', me); return router; }",
      'src/routes/owners.test.ts': "import { Router } from 'express';\nconst router = Router();\nrouter.get('/tested', list);",
    },
    [
      'endpoint GET /api/owners/list (Express) list',
      'endpoint PUT /api/owners/{id} (Express)',
      'endpoint GET /api/users/me (Express) me',
      'endpoint GET /api/visits (Express) list',
    ],
  );

  check(
    'Express: classes and CommonJS',
    {
      'server.js': "const express = require('express');\nconst app = express();\napp.use('/v1', require('./v1'));",
      'v1.js':
        "const router = require('express').Router;\nconst { Router } = require('express');\nconst r = Router();\nr.get('/ping', ping);\nmodule.exports = r;",
      'class.ts':
        "import express, { Router } from 'express';\nclass Api { router = Router(); app = express(); constructor() { this.app.use(this.router); this.router.get('/health', this.health); } health(req, res) { res.send('ok'); } }",
    },
    ['endpoint GET /health (Express) Api.health', 'endpoint GET /v1/ping (Express) ping'],
  );

  check(
    'Koa: prefixes, names of routes, mounted applications',
    {
      'index.ts':
        "import Koa from 'koa';\nimport mount from 'koa-mount';\nimport api from './api';\nconst app = new Koa();\napp.use(mount('/api', api));",
      'api.ts':
        "import Koa from 'koa';\nimport Router from '@koa/router';\nimport owners from './owners';\nconst api = new Koa();\nconst router = new Router();\nrouter.use('/', owners.routes());\nrouter.register('/any', ['get', 'post'], (ctx) => {});\napi.use(router.routes());\nexport default api;",
      'owners.ts':
        "import Router from 'koa-router';\nconst router = new Router({ prefix: '/owners' });\nrouter.get('one', '/:id', auth(), async (ctx) => { ctx.body = {}; });\nrouter.post('owners.create', create);\nexport default router;",
    },
    [
      'endpoint GET /api/any (Koa)',
      'endpoint POST /api/any (Koa)',
      'endpoint GET /api/owners/{id} (Koa)',
      'endpoint POST /api/owners/owners.create (Koa) create',
    ],
  );

  check(
    'Hono: chains and base paths',
    {
      'index.ts':
        "import { Hono } from 'hono';\nimport { owners } from './owners';\nconst app = new Hono<Env>().basePath('/api');\napp.use('*', logger());\nconst routes = app.route('/owners', owners).get('/ping', (c) => c.text('pong'));\napp.on('PURGE', '/cache', (c) => c.text(''));\nconst admin = app.basePath('/admin');\nadmin.get('/users', (c) => c.json([]));\nexport default routes;",
      'owners.ts':
        "import { Hono } from 'hono';\nexport const owners = new Hono()\n  .get('/', (c) => { c.get('user'); return c.json([]); })\n  .post('/:id{[0-9]+}', (c) => c.json({}));",
    },
    [
      'endpoint GET /api/ping (Hono)',
      'endpoint PURGE /api/cache (Hono)',
      'endpoint GET /api/admin/users (Hono)',
      'endpoint GET /api/owners (Hono)',
      'endpoint POST /api/owners/{id} (Hono)',
    ],
  );

  check(
    'Fastify: plugins and described routes',
    {
      'server.js':
        "import Fastify from 'fastify';\nimport owners from './owners.js';\nconst server = Fastify({ logger: true });\nserver.register(owners, { prefix: '/v1/owners' });\nserver.get('/', async (request, reply) => reply.view('/home.pug'));\nserver.route({ method: 'PUT', url: '/settings', handler: save });",
      'owners.js':
        "export default async function (fastify, options) {\n  fastify.get('/', async () => []);\n  fastify.delete('/:id', { schema: { x: 1 } }, remove);\n}",
    },
    [
      'endpoint GET /v1/owners (Fastify)',
      'endpoint DELETE /v1/owners/{id} (Fastify) remove',
      'page GET / (Fastify)',
      'endpoint PUT /settings (Fastify) save',
    ],
  );

  check(
    'nothing where no framework is imported',
    {
      'client.ts':
        "import axios from 'axios';\nconst api = axios.create();\napi.get('/owners', options);\nrouter.push('/x');\nconst app = make();\napp.get('/y', z);",
    },
    [],
  );
});
