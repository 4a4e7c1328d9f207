import { expect } from 'chai';
import { noProductFacts } from '../../../../src/model/product.ts';
import { inWords, recognised } from '../../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { entryPoints } = await recognised(tree);
    expect(inWords({ ...noProductFacts, entryPoints })).to.deep.equal(expected);
  });
};

const needs = (name: string): string => `{ "name": "shop", "devDependencies": { "${name}": "1.0.0" } }`;
const methods = 'export const GET = () => new Response("");\nexport async function POST() {}\n';

const checkRoles = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { roles } = await recognised(tree);
    expect(inWords({ ...noProductFacts, roles })).to.deep.equal(expected);
  });
};

describe('pages by file name', () => {
  check(
    'SvelteKit',
    {
      'package.json': needs('@sveltejs/kit'),
      'src/routes/+page.svelte': '<h1>Home</h1>\n',
      'src/routes/+layout.svelte': '<slot />\n',
      'src/routes/(inside)/owners/[id=integer]/+page.svelte': '<h1>Owner</h1>\n',
      'src/routes/(inside)/owners/[id=integer]/+page.server.ts': 'export const load = () => ({});\n',
      'src/routes/[[lang]]/files/[...path]/+page@.svelte': '<h1>File</h1>\n',
      'src/routes/api/owners/+server.ts': methods,
      'src/lib/+page.svelte': '<h1>Not a page</h1>\n',
    },
    [
      'page /owners/{id} (SvelteKit)',
      'page / (SvelteKit)',
      'page /{lang}/files/{path} (SvelteKit)',
      'endpoint GET /api/owners (SvelteKit) GET',
      'endpoint POST /api/owners (SvelteKit) POST',
    ],
  );

  check(
    'Nuxt',
    {
      'package.json': needs('nuxt'),
      'pages/index.vue': '<template><h1>Home</h1></template>\n',
      'pages/owners.vue': '<template><NuxtPage /></template>\n',
      'pages/owners/index.vue': '<template><h1>Owners</h1></template>\n',
      'pages/owners/[id].vue': '<template><h1>Owner</h1></template>\n',
      'pages/old/_name.vue': '<template><h1>Old</h1></template>\n',
      'components/index.vue': '<template><h1>No page</h1></template>\n',
      'server/api/owners/[id].get.ts': 'export default defineEventHandler(() => ({}));\n',
      'server/api/owners/index.ts': 'export default defineEventHandler(() => ({}));\n',
      'server/routes/health.ts': 'export default defineEventHandler(() => "ok");\n',
      'server/utils/names.ts': 'export default 1;\n',
    },
    [
      'page / (Nuxt)',
      'page /old/{name} (Nuxt)',
      'page /owners/{id} (Nuxt)',
      'page /owners (Nuxt)',
      'endpoint GET /api/owners/{id} (Nuxt)',
      'endpoint /api/owners (Nuxt)',
      'endpoint /health (Nuxt)',
    ],
  );

  check(
    'Astro',
    {
      'package.json': needs('astro'),
      'src/pages/index.astro': '---\nimport Base from "../base.astro";\n---\n<Base><h1>Home</h1></Base>\n',
      'src/pages/posts/[slug].astro': '<h1>Post</h1>\n',
      'src/pages/about.md': '# About us\n',
      'src/pages/_part.astro': '<p>Part</p>\n',
      'src/pages/feed.json.ts': methods,
      'src/pages/404.astro': '<h1>Lost</h1>\n',
    },
    [
      'page /about (Astro)',
      'endpoint GET /feed.json (Astro) GET',
      'endpoint POST /feed.json (Astro) POST',
      'page / (Astro)',
      'page /posts/{slug} (Astro)',
    ],
  );

  check(
    'Gatsby',
    {
      'package.json': needs('gatsby'),
      'src/pages/index.js': 'export default function Home() { return <p />; }\n',
      'src/pages/products/{Product.name}.jsx': 'const Product = () => <p />;\nexport default Product;\n',
      'src/pages/404.js': 'export default () => <p />;\n',
      'src/api/mail.js': 'export default function handler(req, res) {}\n',
      'src/templates/post.js': 'export default () => <p />;\n',
    },
    ['endpoint /api/mail (Gatsby) handler', 'page / (Gatsby) Home', 'page /products/{name} (Gatsby) Product'],
  );

  check(
    'TanStack Router',
    {
      'src/routes/owners.$id.tsx':
        'import { createFileRoute } from "@tanstack/react-router";\nexport const Route = createFileRoute("/_inside/owners/$id")({ component: () => <p /> });\n',
      'src/routes/owners.tsx':
        'import { createFileRoute } from "@tanstack/react-router";\nexport const Route = createFileRoute("/owners")({});\n',
      'src/routes/owners.index.tsx':
        'import { createFileRoute } from "@tanstack/react-router";\nexport const Route = createFileRoute("/owners/")({});\n',
      'src/routes/_inside.tsx':
        'import { createFileRoute } from "@tanstack/react-router";\nexport const Route = createFileRoute("/_inside")({});\n',
      'src/other.ts': 'import { createFileRoute } from "./own";\ncreateFileRoute("/no");\n',
    },
    ['page /owners/{id} (TanStack Router)', 'page /owners (TanStack Router)'],
  );

  check(
    'none without its framework',
    {
      'package.json': needs('react'),
      'src/pages/index.astro': '<h1>Home</h1>\n',
      'src/routes/+page.svelte': '<h1>Home</h1>\n',
      'pages/index.vue': '<template><h1>Home</h1></template>\n',
    },
    [],
  );

  check(
    'Nuxt, with pages in a folder called index',
    {
      'package.json': needs('nuxt'),
      'pages/[account]/index.vue': '<template><NuxtPage /></template>\n',
      'pages/[account]/index/index.vue': '<template><p>Posts</p></template>\n',
      'pages/[account]/index/following.vue': '<template><p>Following</p></template>\n',
    },
    ['page /{account}/following (Nuxt)', 'page /{account} (Nuxt)'],
  );

  checkRoles(
    'what stands beside and around pages of SvelteKit',
    {
      'package.json': needs('@sveltejs/kit'),
      'src/hooks.server.js': 'export const handle = ({ event, resolve }) => resolve(event);\n',
      'src/routes/+layout.svelte': '<slot />\n',
      'src/routes/owners/+layout.server.js': 'export const load = () => ({});\n',
      'src/routes/owners/+error.svelte': '<p>Sorry</p>\n',
      'src/routes/login/+page.server.js': 'export const load = () => ({});\nexport const actions = { default: () => {} };\n',
      'src/routes/login/send.js': 'export const load = () => ({});\n',
    },
    [
      'src/hooks.server.js: Looks at every request before a page or endpoint answers it.',
      'src/routes/+layout.svelte: Surrounds all pages.',
      'src/routes/login/+page.server.js: Gets what the page /login needs and takes in what people send from it.',
      'src/routes/owners/+error.svelte: Is shown where pages at /owners and below fail.',
      'src/routes/owners/+layout.server.js: Gets what pages at /owners and below need.',
    ],
  );

  checkRoles(
    'pieces of the screen of Angular',
    {
      'src/owner.component.ts': `import { Component } from '@angular/core';
@Component({ selector: 'app-owner', templateUrl: './owner.component.html' })
export class OwnerComponent {}
`,
      'src/owner.component.html': '<p>Owner</p>\n',
    },
    [
      'src/owner.component.html: Lays out on screen what OwnerComponent gives it.',
      'src/owner.component.ts: Makes the screen piece <app-owner>.',
    ],
  );
});
