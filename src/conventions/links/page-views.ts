import { listUpTo } from '../../base/list-of.ts';
import { groupBy } from '../../base/collections.ts';
import type { Evidence } from '../../model/claim.ts';
import type { EntryPoint, FileRole } from '../../model/product.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { ConventionContext } from '../convention.ts';
import { atLiteral } from '../evidence.ts';
import { renderedTemplates, templateIndex } from './rendered-templates.ts';

/** Which page a template is: what answers an address names it in a call. */
export const pageViews = (
  { files, graph }: Pick<ConventionContext, 'files' | 'graph'>,
  entryPoints: readonly EntryPoint[],
): readonly FileRole[] => {
  const pages = entryPoints.filter(({ kind, handler }) => kind === 'page' && handler !== undefined);
  if (pages.length === 0) return [];
  const byPath = groupBy(pages, ({ path }) => path);
  const index = templateIndex(graph.modules.keys());
  const shown = files.flatMap((file) => {
    const own = byPath.get(file.path);
    return own === undefined
      ? []
      : renderedTemplates(file, index).flatMap(({ template, literal, inside }) => {
          const evidence = atLiteral(file.path, literal);
          return own.filter((entry) => isIn(entry, inside)).map((entry) => ({ template, entry, evidence }));
        });
  });
  return [...groupBy(shown, ({ template }) => template)].flatMap(([path, all]) => (isPiece(path) ? [] : roleOf(path, all)));
};

const isIn = ({ handler = '' }: EntryPoint, inside: string | undefined): boolean =>
  inside !== undefined && (inside === handler || inside === handler.replaceAll('::', '.'));

const isPiece = (path: string): boolean =>
  /(?:^|\/)(?:_[^/]+|(?:parts?|partials?|components?|includes?|fragments?)\/.+)$/iu.test(path);

interface Shown {
  readonly entry: EntryPoint;
  readonly evidence: Evidence;
}

const roleOf = (path: ModulePath, all: readonly Shown[]): readonly FileRole[] => {
  const opened = all.filter(({ entry: { method } }) => method === undefined || method === 'GET');
  const [first, ...others] = opened.length > 0 ? opened : all;
  if (!first) return [];
  const text = pageText(
    opened.length > 0,
    [first, ...others].map(({ entry }) => entry.label),
  );
  const places = [first, ...others].slice(0, 3).flatMap(({ entry }) => entry.evidence.slice(0, 1));
  return [{ text, framework: first.entry.framework, path, evidence: [first.evidence, ...places] }];
};

/** What a page is, by the addresses that show it. */
export const pageText = (isOpened: boolean, addresses: readonly string[]): string => {
  const labels = [...new Set(addresses)];
  const where = listUpTo(labels, 2, 'addresses');
  return isOpened ? `Is what people see at ${where}.` : `Is shown after people send something to ${where}.`;
};
