import type { ModulePath } from '../../model/module-path.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import type { RenderedTemplate } from './rendered-templates.ts';

/** Pages of a browser's program by the name under which a server asks for them: `Vault/Index` for `resources/js/Pages/Vault/Index.vue`. */
export type PageIndex = ReadonlyMap<string, readonly ModulePath[]>;

const page = /(?:^|\/)(?:js|javascript|frontend|client|src)\/(?:[^/]+\/)*?pages\/(.+)\.(?:vue|svelte|[jt]sx)$/iu;

export const pageIndex = (paths: Iterable<ModulePath>): PageIndex => {
  const index = new Map<string, ModulePath[]>();
  for (const path of paths) {
    const [, name] = page.exec(path) ?? [];
    if (name === undefined) continue;
    const list = index.get(name);
    if (list) list.push(path);
    else index.set(name, [path]);
  }
  return index;
};

/** Inertia's calls, whose servers answer with the name of a page and its data. */
const rendering = /^(?:Inertia::render|Inertia\.render|inertia|inertia_render|render_inertia)$/u;

/** Pages that a file names, where exactly one has the name. */
export const renderedPages = ({ facts }: FileWithFacts, index: PageIndex): RenderedTemplate[] =>
  (facts.calls ?? []).flatMap(({ callee, arguments: all }) => {
    if (!rendering.test(callee)) return [];
    return all.flatMap((literal) => {
      const [template, ...others] = literal.kind === 'string' && literal.position < 2 ? (index.get(literal.value) ?? []) : [];
      return template !== undefined && others.length === 0 ? [{ template, literal }] : [];
    });
  });
