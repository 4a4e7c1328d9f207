import type { EntryPoint } from '../../../model/product.ts';
import type { Convention } from '../../convention.ts';
import { offered } from '../places.ts';
import { projectFiles } from '../project-files.ts';
import type { ProjectFile } from '../project-files.ts';
import { entryPoint } from './rows.ts';
import { addressOf, withBraces } from './segments.ts';

const framework = 'Gatsby';

export const gatsby: Convention = {
  name: framework,
  inProject: (context) => ({
    entryPoints: projectFiles(context, {
      dependency: /^gatsby$/u,
      configuration: /^gatsby-config\.[cm]?[jt]s$/u,
    }).flatMap(rowsOf),
  }),
};

const routeFile = /^src\/(pages|api)\/(.+)\.[jt]sx?$/u;

const rowsOf = (file: ProjectFile): readonly EntryPoint[] => {
  const [whole, folder, name = ''] = routeFile.exec(file.inner) ?? [];
  if (whole === undefined || name === '404' || /\.(?:d|test|spec)$/u.test(name)) return [];
  const found = offered(file, 'default');
  if (!found) return [];
  const segments = name
    .replace(/(?:^|\/)index$/u, '')
    .split('/')
    .map(segmentOf);
  const isEndpoint = folder === 'api';
  return [
    entryPoint(
      file,
      isEndpoint ? 'endpoint' : 'page',
      addressOf([isEndpoint ? 'api' : undefined, ...segments]),
      framework,
      found,
    ),
  ];
};

/** `{Product.name}` makes a page for each product. */
const segmentOf = (segment: string): string =>
  withBraces(segment.replaceAll(/\{\w+\.(\w+)\}/gu, (_, field: string) => `{${field.replace(/^.*__/u, '')}}`));
