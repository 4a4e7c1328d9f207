import type { EntryPoint, FileRole } from '../../../model/product.ts';
import type { Convention } from '../../convention.ts';
import { anyPlace, offered } from '../places.ts';
import { projectFiles } from '../project-files.ts';
import type { ProjectFile } from '../project-files.ts';
import { endpointsByMethod, entryPoint } from './rows.ts';
import { addressOf, bracketSegment } from './segments.ts';

const framework = 'SvelteKit';

export const svelteKit: Convention = {
  name: framework,
  inProject: (context) => {
    const files = projectFiles(context, { dependency: /^@sveltejs\/kit$/u });
    return { entryPoints: files.flatMap(rowsOf), roles: files.flatMap(rolesOf) };
  },
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

const besideFile = /^src\/routes\/(?:(.+)\/)?\+(page|layout|error)(?:@[^/]*)?(?:\.server)?\.(svelte|[jt]s)$/u;

/** What stands beside a page, around pages, or before all of them. */
const rolesOf = (file: ProjectFile): readonly FileRole[] => {
  const found = roleOf(file);
  const evidence = found && (offered(file, found.name ?? '')?.evidence ?? anyPlace(file));
  return found && evidence ? [{ path: file.path, text: found.text, framework, evidence: [evidence] }] : [];
};

const roleOf = (file: ProjectFile): { readonly text: string; readonly name?: string } | undefined => {
  if (/^src\/hooks\.server\.[jt]s$/u.test(file.inner) && offered(file, 'handle'))
    return { text: 'Looks at every request before a page or endpoint answers it.', name: 'handle' };
  const [whole, folder = '', name, extension] = besideFile.exec(file.inner) ?? [];
  if (whole === undefined) return undefined;
  const address = addressOf(folder.split('/').map(bracketSegment));
  const below = address === '/' ? 'all pages' : `pages at ${address} and below`;
  if (extension === 'svelte') {
    if (name === 'layout') return { text: `Surrounds ${below}.` };
    return name === 'error' ? { text: `Is shown where ${below} fail.` } : undefined;
  }
  const gets = offered(file, 'load')
    ? `gets what ${name === 'layout' ? `${below} need` : `the page ${address} needs`}`
    : undefined;
  const takes = offered(file, 'actions') ? 'takes in what people send from it' : undefined;
  if (gets === undefined && takes === undefined) return undefined;
  const text =
    gets === undefined ? `takes in what people send from the page ${address}` : [gets, takes].filter(Boolean).join(' and ');
  return { text: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`, name: gets === undefined ? 'actions' : 'load' };
};
