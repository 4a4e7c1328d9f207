import { expect } from 'chai';
import { noProductFacts } from '../../../../src/model/product.ts';
import { inWords, recognised } from '../../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { entryPoints } = await recognised(tree);
    expect(inWords({ ...noProductFacts, entryPoints })).to.deep.equal(expected);
  });
};

describe('pages of routers in the browser', () => {
  check(
    'React Router in markup',
    {
      'src/app.tsx': [
        'import { Routes, Route, Navigate } from "react-router-dom";',
        'const base = "/x";',
        'export const App = () => (',
        '  <Routes>',
        '    <Route path="/" element={<Frame />}>',
        '      <Route index element={<Home />} />',
        '      <Route path="owners/:ownerId" element={<Owner />} />',
        '      <Route path="old" element={<Navigate to="/" />} />',
        '      <Route path="*" element={<Lost />} />',
        '    </Route>',
        '    <Route path={base}><Route path="unknown" element={<Owner />} /></Route>',
        '    <Route path="relative" element={<Owner />} />',
        '    <PrivateRoute exact path="/settings" component={Settings} />',
        '    <Route path="/help"><Help /></Route>',
        '  </Routes>',
        ');',
      ].join('\n'),
      'src/other.tsx': 'import { Route } from "./own";\nexport const A = () => <Route path="/no" element={<B />} />;\n',
    },
    [
      'page / (React Router) Home',
      'page /owners/{ownerId} (React Router) Owner',
      'page /settings (React Router) Settings',
      'page /help (React Router)',
    ],
  );

  check(
    'React Router in objects',
    {
      'src/router.tsx': [
        'import { createBrowserRouter } from "react-router";',
        'export const router = createBrowserRouter([',
        '  { path: "/", element: <Frame />, children: [',
        '    { index: true, Component: Home },',
        '    { path: "owners", children: [{ path: ":id?", lazy: () => import("./owner") }] },',
        '  ] },',
        '  { path: "login", element: <Login /> },',
        ']);',
      ].join('\n'),
    },
    ['page / (React Router) Home', 'page /owners/{id} (React Router)', 'page /login (React Router) Login'],
  );

  check(
    'Vue Router',
    {
      'src/router.ts': [
        'import { createRouter } from "vue-router";',
        'const routes = [',
        '  { path: "/", name: "home", component: Home },',
        '  { path: "/owners/:id(\\\\d+)", component: () => import("./owner.vue"), children: [',
        '    { path: "pets", component: Pets },',
        '  ] },',
        '  { path: "/old", redirect: "/" },',
        '  { path: "/:pathMatch(.*)*", component: Lost },',
        '];',
        'export const menu = [{ path: "/menu", label: "Menu" }];',
      ].join('\n'),
    },
    ['page / (Vue Router) Home', 'page /owners/{id} (Vue Router)', 'page /owners/{id}/pets (Vue Router) Pets'],
  );

  check(
    'Angular, with files that are loaded when they are needed',
    {
      'src/app/app.routes.ts': [
        'import { Routes } from "@angular/router";',
        'export const routes: Routes = [',
        '  { path: "", component: HomeComponent },',
        '  { path: "owners/:id", component: OwnerComponent },',
        '  { path: "admin", loadChildren: () => import("./admin/admin.routes").then((m) => m.routes) },',
        '  { path: "old", redirectTo: "" },',
        '  { path: "**", component: LostComponent },',
        '];',
      ].join('\n'),
      'src/app/admin/admin.routes.ts': [
        'import { Routes } from "@angular/router";',
        'export const routes: Routes = [{ path: "users", loadComponent: () => import("./users") }];',
      ].join('\n'),
      'src/app/lonely/lonely.routes.ts':
        'import { Routes } from "@angular/router";\nexport const routes: Routes = [{ path: "where", component: A }];\n',
    },
    ['page /admin/users (Angular)', 'page / (Angular) HomeComponent', 'page /owners/{id} (Angular) OwnerComponent'],
  );
});
