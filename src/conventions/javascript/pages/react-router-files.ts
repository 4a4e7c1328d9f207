import type { EntryPoint, FileRole } from '../../../model/product.ts';
import type { Convention, ConventionContext, Recognised } from '../../convention.ts';
import { offered } from '../places.ts';
import { dependsOn, projectFiles } from '../project-files.ts';
import type { ProjectFile } from '../project-files.ts';
import { entryPoint } from './rows.ts';
import { flatRoute, hybridRoute } from './flat-routes.ts';
import type { FlatRoute } from './flat-routes.ts';

/** Routes by file name: Remix 2, React Router 7 with `@react-router/fs-routes`, and `remix-flat-routes`. */
export const reactRouterFiles: Convention = {
  name: 'Remix',
  inProject: (context: ConventionContext): Recognised => {
    const files = projectFiles(context, {
      dependency: /^@remix-run\/(?:react|node|dev|cloudflare|server-runtime)$|^@react-router\/fs-routes$|^remix-flat-routes$/u,
    });
    const routes = files.flatMap((file): Route[] => {
      const inner = /^app\/routes\/(.+)\.[jt]sx?$/u.exec(file.inner)?.[1];
      if (inner === undefined) return [];
      const route = dependsOn(context, file.path, /^remix-flat-routes$/u) ? hybridRoute(inner) : flatRoute(inner);
      const framework = dependsOn(context, file.path, /^@remix-run\/react$/u) ? 'Remix' : 'React Router';
      return route ? [{ file, route, framework }] : [];
    });
    const indexes = new Set(routes.flatMap(({ file, route }) => (route.isIndex ? [`${file.root} ${route.id}`] : [])));
    return {
      entryPoints: routes.flatMap((each) => rowOf(each, indexes.has(`${each.file.root} ${each.route.id}`))),
      roles: routes.flatMap(roleOf),
    };
  },
};

interface Route {
  readonly file: ProjectFile;
  readonly route: FlatRoute;
  readonly framework: string;
}

/** A route that has an index beside it is the frame of the pages below; one without anything to show answers programs. */
const rowOf = ({ file, route, framework }: Route, hasIndex: boolean): readonly EntryPoint[] => {
  if (route.isLayout || (hasIndex && !route.isIndex)) return [];
  const page = offered(file, 'default');
  if (page) return [entryPoint(file, 'page', route.address, framework, page)];
  const loader = offered(file, 'loader');
  const action = offered(file, 'action');
  if (action) return [entryPoint(file, 'endpoint', route.address, framework, action)];
  return loader ? [entryPoint(file, leadsOn(file) ? 'page' : 'endpoint', route.address, framework, loader, 'GET')] : [];
};

/** Whoever opens the address is sent to a page. */
const leadsOn = ({ facts }: ProjectFile): boolean =>
  facts.imports.some(
    ({ specifier, bindings = [] }) =>
      /^(?:react-router|@remix-run\/\w+)$/u.test(specifier) && bindings.some(({ imported }) => imported === 'redirect'),
  );

const roleOf = ({ file, route, framework }: Route): readonly FileRole[] => {
  const found = route.isLayout ? offered(file, 'default') : undefined;
  if (!found || route.address === '/') return [];
  const text = `Puts a frame around pages at ${route.address} and below.`;
  return [{ path: file.path, text, framework, evidence: [found.evidence] }];
};
