import type { EntryPoint } from '../../../model/product.ts';
import type { Convention } from '../../convention.ts';
import { anyPlace, offered } from '../places.ts';
import { projectFiles } from '../project-files.ts';
import type { ProjectFile } from '../project-files.ts';
import { endpointsByMethod, entryPoint } from './rows.ts';
import { addressOf, withBraces } from './segments.ts';

const framework = 'Astro';

export const astro: Convention = {
  name: framework,
  inProject: (context) => ({
    entryPoints: projectFiles(context, {
      dependency: /^astro$/u,
      configuration: /^astro\.config\.[cm]?[jt]s$/u,
    }).flatMap(rowsOf),
  }),
};

const pageFile = /^src\/pages\/(.+)\.(astro|mdx?|markdown|html|[jt]s)$/u;

const rowsOf = (file: ProjectFile): readonly EntryPoint[] => {
  const [whole, name = '', extension = ''] = pageFile.exec(file.inner) ?? [];
  if (whole === undefined || name === '404' || name === '500' || name.endsWith('.d')) return [];
  const segments = name.replace(/(?:^|\/)index$/u, '').split('/');
  if (name.split('/').some((segment) => segment.startsWith('_'))) return [];
  const address = addressOf(segments.map(withBraces));
  if (/^[jt]s$/u.test(extension)) {
    const any = offered(file, 'ALL');
    return [
      ...endpointsByMethod(file, address, framework),
      ...(any ? [entryPoint(file, 'endpoint', address, framework, any)] : []),
    ];
  }
  const evidence = anyPlace(file);
  return evidence ? [entryPoint(file, 'page', address, framework, { evidence })] : [];
};
