import type { EntryPoint } from '../../../model/product.ts';
import type { Convention } from '../../convention.ts';
import { anyPlace, offered } from '../places.ts';
import { projectFiles } from '../project-files.ts';
import type { ProjectFile } from '../project-files.ts';
import { endpointsByMethod, entryPoint } from './rows.ts';
import { addressOf, bracketSegment } from './segments.ts';

const framework = 'SvelteKit';

export const svelteKit: Convention = {
  name: framework,
  inProject: (context) => ({
    entryPoints: projectFiles(context, { dependency: /^@sveltejs\/kit$/u }).flatMap(rowsOf),
  }),
};

const routeFile = /^src\/routes\/(?:(.+)\/)?\+(page|server)(?:@[^/]*)?\.(?:svelte|md|svx|[jt]s)$/u;

const rowsOf = (file: ProjectFile): readonly EntryPoint[] => {
  const [whole, folder = '', name] = routeFile.exec(file.inner) ?? [];
  if (whole === undefined) return [];
  const isScript = /\.[jt]s$/u.test(file.inner);
  const address = addressOf(folder.split('/').map(bracketSegment));
  if (name === 'server') {
    const any = offered(file, 'fallback');
    return [
      ...endpointsByMethod(file, address, framework),
      ...(any ? [entryPoint(file, 'endpoint', address, framework, any)] : []),
    ];
  }
  // What is beside a page loads its data.
  const evidence = isScript ? undefined : anyPlace(file);
  return evidence ? [entryPoint(file, 'page', address, framework, { evidence })] : [];
};
