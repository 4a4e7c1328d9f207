import type { Argument, FileFacts } from '../../model/file-facts.ts';
import type { Dependency } from '../../model/module-graph.ts';
import type { ModulePath } from '../../model/module-path.ts';
import { answers } from '../address.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { documentedEndpoints } from './documented-endpoints.ts';
import type { DocumentedEndpoint } from './documented-endpoints.ts';
import { renderedTemplates, templateIndex } from './rendered-templates.ts';
import { railsAssociations } from './rails-associations.ts';
import { railsViews } from './rails-views.ts';
import { pageIndex, renderedPages } from './rendered-pages.ts';
import { requestsOf } from './requests.ts';
import type { Request } from './requests.ts';
import { servedEndpoints } from './served-endpoints.ts';
import type { ServedEndpoint } from './served-endpoints.ts';
import { symfonyServices } from './symfony-services.ts';

/**
 * References that no import states and that are still certain: a page that asks for an address which exactly one file of another
 * language answers, a template that code names, code that answers an address which an interface description names. Each at the
 * literal that says so.
 */
export const conventionLinks = (files: readonly FileWithFacts[], paths: ReadonlySet<string>): Dependency[] => {
  const languages = new Map<ModulePath, string>(files.map(({ path, facts }) => [path, familyOf(facts.language)]));
  const said = files.map((file) => ({ file, ...addressesOf(file) }));
  const served = said.flatMap(({ served: own }) => own.filter(({ path }) => paths.has(path)));
  const documented = said.flatMap((each) => each.documented);
  const templates = templateIndex(files.map(({ path }) => path));
  const pages = pageIndex(files.map(({ path }) => path));
  const links: Dependency[] = [...railsViews(files), ...railsAssociations(files), ...symfonyServices(files)];
  for (const { file, requests } of said) {
    for (const request of requests) {
      const to = answering(request, served) ?? answering(request, documented);
      if (to !== undefined && languages.get(to) !== languages.get(file.path)) links.push(link(file.path, to, request.literal));
    }
    const rendered = [
      ...(templates.size > 0 ? renderedTemplates(file, templates) : []),
      ...(pages.size > 0 ? renderedPages(file, pages) : []),
    ];
    for (const { template, literal } of rendered) links.push(link(file.path, template, literal));
  }
  for (const endpoint of served) {
    const description = documented.filter(({ address, method }) => address === endpoint.address && method === endpoint.method);
    const [only] = new Set(description.map(({ path }) => path));
    if (only !== undefined && endpoint.method !== undefined) links.push(link(endpoint.path, only, endpoint.literal));
  }
  return unique(links);
};

/** Whether other files may ask for something by an address that this file answers or describes. */
export const isAsked = (file: FileWithFacts): boolean => {
  const { served, documented } = addressesOf(file);
  return served.length > 0 || documented.length > 0;
};

interface Addresses {
  readonly served: readonly ServedEndpoint[];
  readonly documented: readonly DocumentedEndpoint[];
  readonly requests: readonly Request[];
}

/** By facts, which never change: after a change of one file the others need not be looked through again. Equal files may share facts. */
const known = new WeakMap<FileFacts, Addresses & { readonly path: ModulePath }>();

const addressesOf = (file: FileWithFacts): Addresses => {
  const before = known.get(file.facts);
  if (before?.path === file.path) return before;
  const found = {
    path: file.path,
    served: servedEndpoints(file),
    documented: documentedEndpoints(file),
    requests: requestsOf(file),
  };
  known.set(file.facts, found);
  return found;
};

/** The only file that answers the request. */
const answering = (
  { method, pattern }: Request,
  endpoints: readonly Pick<ServedEndpoint, 'path' | 'method' | 'pattern'>[],
): ModulePath | undefined => {
  const found = new Set(
    endpoints
      .filter(
        (each) => (method === undefined || each.method === undefined || each.method === method) && answers(each.pattern, pattern),
      )
      .map(({ path }) => path),
  );
  return found.size === 1 ? [...found][0] : undefined;
};

/** Languages that import one another need no convention. */
const familyOf = (language: string): string =>
  /^(?:java|type)script(?:react)?$|^(?:vue|svelte|astro)$/u.test(language) ? 'script' : language;

const link = (from: ModulePath, to: ModulePath, { range, quote, value }: Argument): Dependency => ({
  from,
  to,
  kind: 'convention',
  range,
  quote: quote ?? value,
});

const unique = (links: readonly Dependency[]): Dependency[] => {
  const seen = new Set<string>();
  return links.filter(({ from, to, range: { start } }) => {
    const key = `${from}\n${to}\n${start.line}:${start.character}`;
    if (from === to || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
