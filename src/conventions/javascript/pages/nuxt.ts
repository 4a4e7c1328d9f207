import type { EntryPoint } from '../../../model/product.ts';
import type { Convention } from '../../convention.ts';
import { anyPlace, offered } from '../places.ts';
import { projectFiles } from '../project-files.ts';
import type { ProjectFile } from '../project-files.ts';
import { entryPoint } from './rows.ts';
import { addressOf, bracketSegment } from './segments.ts';

const framework = 'Nuxt';

export const nuxt: Convention = {
  name: framework,
  inProject: (context) => {
    const files = projectFiles(context, {
      dependency: /^nuxt(?:3|-edge|-nightly)?$/u,
      configuration: /^nuxt\.config\.[cm]?[jt]s$/u,
    });
    const paths = new Set(files.map(({ path }) => path));
    return { entryPoints: files.flatMap((file) => [...pageOf(file, paths), ...endpointOf(file)]) };
  },
};

const pageFile = /^(?:app\/|src\/)?pages\/(.+)\.vue$/u;

const pageOf = (file: ProjectFile, paths: ReadonlySet<string>): readonly EntryPoint[] => {
  const [, name = ''] = pageFile.exec(file.inner) ?? [];
  // With an index below it, the file is only the frame of the pages there.
  if (name === '' || paths.has(file.path.replace(/\.vue$/u, '/index.vue'))) return [];
  const evidence = anyPlace(file);
  const address = addressOf(name.split('/').map(segmentOf));
  return evidence ? [entryPoint(file, 'page', address, framework, { evidence })] : [];
};

/** Version 2 writes `_id` and, for everything below, `_`. What is called `index` adds nothing, a folder neither. */
const segmentOf = (segment: string): string | undefined =>
  segment === 'index'
    ? undefined
    : segment === '_'
      ? '{*}'
      : /^_[A-Za-z]\w*$/u.test(segment)
        ? `{${segment.slice(1)}}`
        : bracketSegment(segment);

const serverFile = /^(?:src\/)?server\/(api|routes)\/(.+)\.[cm]?[jt]s$/u;
const ending = /\.(get|post|put|patch|delete|head|options)$/u;

const endpointOf = (file: ProjectFile): readonly EntryPoint[] => {
  const [, folder = '', name = ''] = serverFile.exec(file.inner) ?? [];
  if (name === '' || /\.(?:d|test|spec)$/u.test(name)) return [];
  const found = offered(file, 'default');
  if (!found) return [];
  const [, method] = ending.exec(name) ?? [];
  const inner = name.replace(ending, '').replace(/(?:^|\/)index$/u, '');
  const address = addressOf([folder === 'api' ? 'api' : undefined, ...inner.split('/').map(bracketSegment)]);
  return [entryPoint(file, 'endpoint', address, framework, found, method?.toUpperCase())];
};
