import { listUpTo } from '../../base/list-of.ts';
import { groupBy } from '../../base/collections.ts';
import type { EntryPoint, FileRole } from '../../model/product.ts';
import type { ConventionContext } from '../convention.ts';
import { pageText } from '../links/page-views.ts';
import type { Route } from './rails-route.ts';

interface Answered {
  readonly route: Route;
  readonly entry: EntryPoint;
}

/** Rails shows `app/views/rooms/edit.html.erb` where `rooms#edit` answers, without being told. Pieces (`_form`) are asked for by others. */
export const viewRoles = ({ graph }: ConventionContext, answered: readonly Answered[]): readonly FileRole[] => {
  const byAction = groupBy(answered, ({ route: { controller = '', action = '' } }) => `${controller}/${action}`);
  return [...graph.modules.keys()].flatMap((path): FileRole[] => {
    const [, view = '', formats = ''] = /(?:^|\/)app\/views\/(.+?\/[^/._][^/.]*)\.([^/]+)$/u.exec(path) ?? [];
    const all = view === '' ? [] : (byAction.get(view) ?? []);
    const opened = all.filter(({ entry: { method } }) => method === undefined || method === 'GET');
    const [first, ...others] = opened.length > 0 ? opened : all;
    const text = first && textOf(formats, opened.length > 0, [...new Set([first, ...others].map(({ entry }) => entry.label))]);
    return first && text !== undefined
      ? [
          {
            text,
            framework: 'Rails',
            path,
            evidence: [first.route.evidence, ...others.slice(0, 1).map(({ route }) => route.evidence)],
          },
        ]
      : [];
  });
};

const textOf = (formats: string, isOpened: boolean, labels: readonly string[]): string | undefined => {
  const where = listUpTo(labels, 2, 'addresses');
  if (/^(?:json|xml|rss|atom|csv|ics|api)\b|jbuilder|rabl/u.test(formats))
    return `Shapes the data that programs get at ${where}.`;
  if (/^js\b/u.test(formats)) return `Changes the open page after a request to ${where}.`;
  if (!/^(?:html\b|erb$|haml$|slim$)/u.test(formats)) return undefined;
  return pageText(isOpened, labels);
};
