import type { EntryPoint, FileRole } from '../../../model/product.ts';
import type { Convention, ConventionContext, Recognised } from '../../convention.ts';
import { anyPlace, offered } from '../places.ts';
import { projectFiles } from '../project-files.ts';
import type { ProjectFile } from '../project-files.ts';
import { endpointsByMethod, entryPoint } from './rows.ts';
import { addressOf, bracketSegment, isGroup } from './segments.ts';

const framework = 'Next.js';

export const next: Convention = {
  name: framework,
  inProject: (context: ConventionContext): Recognised => {
    const files = projectFiles(context, { dependency: /^next$/u, configuration: /^next\.config\.[cm]?[jt]s$/u });
    const rows = files.flatMap((file) => [...appRows(file), ...pagesRows(file)]);
    const own = new Set(rows.flatMap((each) => (each.isPart ? [] : [keyOf(each)])));
    return {
      entryPoints: rows.flatMap((each) => (each.isPart && own.has(keyOf(each)) ? [] : [each.row])),
      roles: files.flatMap(rolesOf),
    };
  },
};

interface Row {
  readonly root: string;
  readonly row: EntryPoint;
  /** Of a slot: shown inside the page of the same address, where there is one. */
  readonly isPart: boolean;
}

const keyOf = ({ root, row }: Row): string => `${root} ${row.label}`;

const appFile = /^(?:src\/)?app\/(?:(.+)\/)?([^/]+)\.(?:[cm]?[jt]sx?|mdx?)$/u;

/** Files that make an address by their name alone, and what they answer. */
const wellKnown: ReadonlyMap<string, string> = new Map([
  ['robots', 'robots.txt'],
  ['sitemap', 'sitemap.xml'],
  ['manifest', 'manifest.webmanifest'],
]);

const appRows = (file: ProjectFile): readonly Row[] => {
  const [whole, folder = '', name = ''] = appFile.exec(file.inner) ?? [];
  if (whole === undefined || !(name === 'page' || name === 'route' || wellKnown.has(name))) return [];
  const segments = folder.split('/');
  const address = appAddress(segments);
  if (address === undefined) return [];
  if (name === 'route')
    return endpointsByMethod(file, address, framework).map((row) => ({ root: file.root, row, isPart: false }));
  const found = offered(file, 'default') ?? (/\.mdx?$/u.test(file.path) ? pointed(file) : undefined);
  if (!found) return [];
  const known = wellKnown.get(name);
  const row =
    known === undefined
      ? entryPoint(file, 'page', address, framework, found)
      : entryPoint(file, 'endpoint', addressOf([...address.split('/'), known]), framework, found, 'GET');
  return [{ root: file.root, row, isPart: segments.some((segment) => segment.startsWith('@')) }];
};

/** Undefined where nothing answers: private folders, and pages that are laid over others (`(.)photo`). */
const appAddress = (segments: readonly string[]): string | undefined => {
  if (segments.some((segment) => segment.startsWith('_') || /^\(\.{1,3}\)/u.test(segment))) return undefined;
  return addressOf(
    segments.map((segment) => (segment.startsWith('@') ? undefined : bracketSegment(segment.replace(/^%5F/iu, '_')))),
  );
};

const pagesFile = /^(?:src\/)?pages\/(.+)\.(?:[cm]?[jt]sx?|mdx?)$/u;
const notPages = /^(?:_app|_document|_error|_middleware|404|500)$|(?:^|\/)_middleware$|\.(?:d|test|spec|stories)$/u;

const pagesRows = (file: ProjectFile): readonly Row[] => {
  const [, name = ''] = pagesFile.exec(file.inner) ?? [];
  if (name === '' || notPages.test(name)) return [];
  const found = offered(file, 'default') ?? (/\.mdx?$/u.test(file.path) ? pointed(file) : undefined);
  if (!found) return [];
  const address = addressOf(
    name
      .replace(/(?:^|\/)index$/u, '')
      .split('/')
      .map((segment) => bracketSegment(segment) ?? segment),
  );
  const isEndpoint = name === 'api' || name.startsWith('api/');
  return [{ root: file.root, row: entryPoint(file, isEndpoint ? 'endpoint' : 'page', address, framework, found), isPart: false }];
};

const pointed = (file: ProjectFile): { readonly evidence: NonNullable<ReturnType<typeof anyPlace>> } | undefined => {
  const evidence = anyPlace(file);
  return evidence && { evidence };
};

const rolesOf = (file: ProjectFile): readonly FileRole[] => {
  const text = roleOf(file.inner);
  const found =
    text === undefined ? undefined : (offered(file, 'default') ?? offered(file, 'middleware') ?? offered(file, 'proxy'));
  return text !== undefined && found ? [{ path: file.path, text, framework, evidence: [found.evidence] }] : [];
};

const roleOf = (inner: string): string | undefined => {
  if (/^(?:src\/)?(?:middleware|proxy)\.[jt]s$/u.test(inner)) return 'Looks at requests before a page or endpoint answers them.';
  const [, folder = '', name = ''] = appFile.exec(inner) ?? [];
  const segments = folder.split('/');
  if (segments.some((segment) => segment.startsWith('_') || segment.startsWith('@') || segment.startsWith('(.')))
    return undefined;
  // A group has no address of its own, so that a sentence with the address would be said of too many pages.
  if (segments.some(isGroup) && isGroup(segments.at(-1) ?? '')) return undefined;
  const address = appAddress(segments) ?? '/';
  const isAll = address === '/';
  if (name === 'layout') return isAll ? 'Puts a frame around all pages.' : `Puts a frame around pages at ${address} and below.`;
  if (name === 'loading') return `Is shown while ${isAll ? 'pages' : `pages at ${address} and below`} load.`;
  return name === 'error' ? `Is shown when ${isAll ? 'a page' : `a page at ${address} or below`} fails.` : undefined;
};
