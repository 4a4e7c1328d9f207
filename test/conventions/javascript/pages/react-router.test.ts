import { expect } from 'chai';
import { noProductFacts } from '../../../../src/model/product.ts';
import { inWords, recognised } from '../../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { entryPoints, roles } = await recognised(tree);
    expect(inWords({ ...noProductFacts, entryPoints, roles })).to.deep.equal(expected);
  });
};

const page = 'export default function Page() { return <p>Hi</p>; }\n';
const remix = '{ "name": "shop", "dependencies": { "@remix-run/react": "2.0.0" } }';

describe('React Router and Remix', () => {
  check(
    'takes addresses from names with dots',
    {
      'package.json': remix,
      'app/root.tsx': page,
      'app/routes/_index.tsx': page,
      'app/routes/_auth.tsx': page,
      'app/routes/_auth.login.tsx': page,
      'app/routes/owners.tsx': page,
      'app/routes/owners._index.tsx': page,
      'app/routes/owners.$ownerId.tsx': page,
      'app/routes/owners_.new/route.tsx': page,
      'app/routes/owners_.new/form.tsx': page,
      'app/routes/files.$.tsx': page,
      'app/routes/($lang).about.tsx': page,
      'app/routes/sitemap[.]xml.ts': 'export const loader = () => new Response("");\n',
      'app/routes/theme.ts': 'export async function action() {}\n',
      'app/routes/old.ts': 'import { redirect } from "@remix-run/node";\nexport const loader = () => redirect("/");\n',
    },
    [
      'page /{lang}/about (Remix) Page',
      'page /login (Remix) Page',
      'page / (Remix) Page',
      'page /files/{*} (Remix) Page',
      'page GET /old (Remix) loader',
      'page /owners/{ownerId} (Remix) Page',
      'page /owners (Remix) Page',
      'page /owners/new (Remix) Page',
      'endpoint GET /sitemap.xml (Remix) loader',
      'endpoint /theme (Remix) action',
    ],
  );

  check(
    'reads folders that end in a plus',
    {
      'package.json': '{ "name": "shop", "dependencies": { "react-router": "7.0.0", "remix-flat-routes": "0.8.0" } }',
      'app/routes/_inside+/t.$team+/_layout.tsx': page,
      'app/routes/_inside+/t.$team+/papers.$id._index.tsx': page,
      'app/routes/_inside+/t.$team+/parts/button.tsx': page,
      'app/routes/api+/[__print]+/page.one.tsx': page,
    },
    [
      'page /t/{team}/papers/{id} (React Router) Page',
      'page /api/__print/page/one (React Router) Page',
      'app/routes/_inside+/t.$team+/_layout.tsx: Puts a frame around pages at /t/{team} and below.',
    ],
  );

  check(
    'reads the list of routes',
    {
      'package.json': '{ "name": "shop", "dependencies": { "react-router": "7.0.0" } }',
      'app/routes.ts': [
        'import { index, layout, prefix, route } from "@react-router/dev/routes";',
        'export default [',
        '  index("./home.tsx"),',
        '  route("about", "./about.tsx"),',
        '  layout("./frame.tsx", [',
        '    route("login", "./login.tsx"),',
        '  ]),',
        '  ...prefix("owners", [',
        '    index("./owners/all.tsx"),',
        '    route(":id", "./owners/one.tsx", [',
        '      route("pets", "./owners/pets.tsx"),',
        '    ]),',
        '  ]),',
        '  route("health", "./health.ts"),',
        '];',
      ].join('\n'),
      'app/home.tsx': page,
      'app/health.ts': 'export const loader = () => "ok";\n',
    },
    [
      'endpoint GET /health (React Router)',
      'page / (React Router)',
      'page /about (React Router)',
      'page /login (React Router)',
      'page /owners (React Router)',
      'page /owners/{id} (React Router)',
      'page /owners/{id}/pets (React Router)',
    ],
  );

  check(
    'says nothing of a list whose nesting cannot be told',
    {
      'app/routes.ts':
        'import { index, prefix } from "@react-router/dev/routes";\nexport default [...prefix("a", [index("./a.tsx")])];\n',
    },
    [],
  );

  check(
    'is silent without the framework',
    { 'package.json': '{ "name": "shop", "dependencies": { "react": "19.0.0" } }', 'app/routes/owners.tsx': page },
    [],
  );
});
