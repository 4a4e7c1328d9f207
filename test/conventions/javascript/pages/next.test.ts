import { expect } from 'chai';
import { noProductFacts } from '../../../../src/model/product.ts';
import { inWords, recognised } from '../../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { entryPoints, roles } = await recognised(tree);
    expect(inWords({ ...noProductFacts, entryPoints, roles })).to.deep.equal(expected);
  });
};

const manifest = '{ "name": "shop", "dependencies": { "next": "15.0.0", "react": "19.0.0" } }';
const page = 'export default function Page() { return <p>Hi</p>; }\n';

describe('Next.js', () => {
  check(
    'takes addresses from folders of the app router',
    {
      'package.json': manifest,
      'src/app/page.tsx': page,
      'src/app/(shop)/owners/[id]/page.tsx': 'const Owner = () => <p>Owner</p>;\nexport default Owner;\n',
      'src/app/docs/[[...slug]]/page.jsx': page,
      'src/app/test/page.tsx': page,
      'src/app/_parts/page.tsx': page,
      'src/app/owners/@modal/(.)photo/page.tsx': page,
      'src/app/owners/@side/page.tsx': page,
      'src/app/owners/page.tsx': page,
      'src/app/owners/table.tsx': page,
      'src/app/broken/page.tsx': 'export const x = 1;\n',
    },
    [
      'page /owners/{id} (Next.js) Owner',
      'page /docs/{slug} (Next.js) Page',
      'page /owners (Next.js) Page',
      'page / (Next.js) Page',
      'page /test (Next.js) Page',
    ],
  );

  check(
    'gives an endpoint for each method that a route offers',
    {
      'package.json': manifest,
      'app/api/owners/route.ts':
        'export async function GET() {}\nexport const POST = async () => {};\nexport const dynamic = "force-static";\nexport function OPTIONS() {}\n',
      'app/api/auth/[...all]/route.ts': 'import { handlers } from "./auth";\nexport const { GET, POST } = handlers;\n',
      'app/api/files/route.ts': 'const handle = () => {};\nexport { handle as PUT, handle as DELETE };\n',
      'app/robots.ts': 'export default function robots() { return {}; }\n',
    },
    [
      'endpoint GET /api/auth/{all} (Next.js) GET',
      'endpoint POST /api/auth/{all} (Next.js) POST',
      'endpoint PUT /api/files (Next.js) PUT',
      'endpoint DELETE /api/files (Next.js) DELETE',
      'endpoint GET /api/owners (Next.js) GET',
      'endpoint POST /api/owners (Next.js) POST',
      'endpoint GET /robots.txt (Next.js) robots',
    ],
  );

  check(
    'takes addresses from files of the pages router',
    {
      'package.json': manifest,
      'pages/index.tsx': page,
      'pages/_app.tsx': page,
      'pages/404.tsx': page,
      'pages/blog/[slug].tsx': page,
      'pages/blog/index.tsx': 'export { default } from "../../components/blog";\n',
      'pages/blog/[slug].test.tsx': page,
      'pages/api/owners/[id].ts': 'export default async function handler(req, res) {}\n',
      'pages/api/old.js': 'module.exports = (req, res) => {};\n',
      'components/blog.tsx': page,
    },
    [
      'endpoint /api/owners/{id} (Next.js) handler',
      'page /blog/{slug} (Next.js) Page',
      'page /blog (Next.js)',
      'page / (Next.js) Page',
    ],
  );

  check(
    'says what frames pages and what stands before them',
    {
      'package.json': manifest,
      'app/layout.tsx': page,
      'app/(shop)/layout.tsx': page,
      'app/(shop)/owners/layout.tsx': page,
      'app/owners/loading.tsx': page,
      'app/owners/error.tsx': page,
      'middleware.ts': 'export function middleware() {}\n',
    },
    [
      'app/(shop)/owners/layout.tsx: Puts a frame around pages at /owners and below.',
      'app/layout.tsx: Puts a frame around all pages.',
      'app/owners/error.tsx: Is shown when a page at /owners or below fails.',
      'app/owners/loading.tsx: Is shown while pages at /owners and below load.',
      'middleware.ts: Looks at requests before a page or endpoint answers them.',
    ],
  );

  check(
    'is silent in packages that do not ask for it',
    {
      'package.json': manifest,
      'packages/ui/package.json': '{ "name": "ui", "dependencies": { "react": "19.0.0" } }',
      'packages/ui/pages/index.tsx': page,
      'packages/ui/app/page.tsx': page,
      'lib/app/page.tsx': page,
    },
    [],
  );

  check(
    'knows an app by its configuration file',
    {
      'package.json': '{ "name": "all" }',
      'apps/web/next.config.mjs': 'export default {};\n',
      'apps/web/app/page.tsx': page,
      'apps/other/app/page.tsx': page,
    },
    ['page / (Next.js) Page'],
  );
});
