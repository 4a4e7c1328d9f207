import { baseName } from '../../base/paths.ts';
import type { Dependency } from '../../model/module-graph.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { isTemplate } from './rendered-templates.ts';

/**
 * Rails renders `app/views/rooms/show.html.erb` for the action `show` of `RoomsController` without being told. The place is the
 * controller's name. Partials (`_form`) are asked for by other templates.
 */
export const railsViews = (files: readonly FileWithFacts[]): Dependency[] => {
  const controllers = new Map<string, Controller>(files.flatMap((file) => controllerOf(file)));
  return files.flatMap(({ path }): Dependency[] => {
    const [, root = '', folder] = /^(.*?)app\/views\/(.+)\/[^/]+$/u.exec(path) ?? [];
    const controller = folder === undefined ? undefined : controllers.get(`${root}app/controllers/${folder}_controller.rb`);
    const [action = ''] = baseName(path).split('.', 1);
    if (!controller?.actions.has(action) || !isTemplate(path) || action.startsWith('_')) return [];
    const { from, range, quote } = controller;
    return [{ from, range, quote, to: path, kind: 'convention' }];
  });
};

/** With its actions: a view without one is asked for by somebody else. */
type Controller = Pick<Dependency, 'from' | 'range' | 'quote'> & { readonly actions: ReadonlySet<string> };

const controllerOf = ({ path, facts }: FileWithFacts): [string, Controller][] => {
  const definition = path.endsWith('_controller.rb')
    ? facts.definitions.find(({ name }) => name.endsWith('Controller'))
    : undefined;
  const actions = new Set((facts.members ?? []).map(({ name }) => name));
  return definition ? [[path, { from: path, range: definition.range, quote: definition.quote ?? definition.name, actions }]] : [];
};
