import { baseName, folderOf } from '../../base/paths.ts';
import type { Argument, LiteralCall } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** A template by the names under which code may ask for it. */
export type TemplateIndex = ReadonlyMap<string, readonly ModulePath[]>;

/** Roots below which templates are named by their path. */
const roots = /(?:^|\/)(?:templates|views|resources\/views|resources\/templates|src\/views|app\/views|layouts|pages)\//iu;

const templateEnding =
  /(?:\.(?:html?|xhtml|txt|xml|json|js|turbo_stream))?\.(?:html?|erb|haml|slim|cshtml|jinja2?|j2|twig|hbs|handlebars|mustache|ejs|pug|tmpl|gohtml|ftlh?|jsp|vm|liquid|phtml)$|\.blade\.php$/iu;

export const isTemplate = (path: string): boolean => templateEnding.test(path);

/** Each template under its path below a template root, with and without its ending. */
export const templateIndex = (paths: Iterable<ModulePath>): TemplateIndex => {
  const index = new Map<string, ModulePath[]>();
  for (const path of paths) {
    const root = roots.exec(path);
    if (!root || !isTemplate(path)) continue;
    const below = path.slice(root.index + root[0].length);
    for (const name of new Set([below, below.replace(templateEnding, '')])) {
      const list = index.get(name);
      if (list) list.push(path);
      else index.set(name, [path]);
    }
  }
  return index;
};

/** A template that a file names in a call, found for certain. */
export interface RenderedTemplate {
  readonly template: ModulePath;
  readonly literal: Argument;
  /** Function that names it. */
  readonly inside?: string;
}

export const renderedTemplates = ({ path, facts }: FileWithFacts, index: TemplateIndex): RenderedTemplate[] => {
  const isController = (facts.annotations ?? []).some(({ name }) => /(?:^|\.)Controller$/u.test(name));
  return (facts.calls ?? []).flatMap((call) => {
    const whole = isServerScript(path, facts.language) ? wholePath(call, index) : undefined;
    if (whole) return [{ ...whole, ...(call.inside !== undefined && { inside: call.inside }) }];
    if (!rendering.test(call.callee) && !(isController && call.callee === 'return')) return [];
    return namesIn(call).flatMap((literal) => {
      const template = templateNamed(path, literal.value, index);
      return template ? [{ template, literal, ...(call.inside !== undefined && { inside: call.inside }) }] : [];
    });
  });
};

const isServerScript = (path: string, language: string): boolean =>
  /^(?:java|type)script$/u.test(language) && !/(?:^|\/)(?:static|public|assets|client|frontend|dist)\//u.test(path);

/** A text that is the whole path of one template below the views, in whatever call: `show('owners/partials/row')`. */
const wholePath = (
  { callee, arguments: all }: LiteralCall,
  index: TemplateIndex,
): Pick<RenderedTemplate, 'template' | 'literal'> | undefined => {
  if (/(?:^|\.)(?:require|import|redirect|resolve|join)$/u.test(callee)) return undefined;
  for (const literal of all) {
    if (literal.kind !== 'string' || !literal.value.includes('/') || literal.value.startsWith('/')) continue;
    const [template, ...others] = index.get(literal.value) ?? [];
    if (template !== undefined && others.length === 0 && !template.endsWith(literal.value)) return { template, literal };
  }
  return undefined;
};

const rendering =
  /^(?:(?:[\w$]+(?:\.|::|->))*(?:render|render_template|render_to_string|renderView|TemplateResponse|ModelAndView|HTML|ExecuteTemplate|View|PartialView)|view|View::make|erb|haml|slim|reply\.view|get_template|select_template)$/u;

const namesIn = ({ arguments: all }: LiteralCall): Argument[] =>
  all.filter(
    ({ kind, position, name }) =>
      kind === 'string' && position < 3 && (name === undefined || name === 'template' || name === 'template_name'),
  );

/** The template of that name: the only one, or the only one next to the file's own kind (`Views/Home` for `HomeController`). */
const templateNamed = (from: ModulePath, name: string, index: TemplateIndex): ModulePath | undefined => {
  const plain = name.replace(/^[/.]+/u, '').replace(/^redirect:.*/u, '');
  const dotted = plain.replaceAll('.', '/');
  const controller = baseName(from).replace(/(?:_controller\.rb|Controller\.\w+)$/u, '');
  for (const asked of [plain, dotted, `${controller}/${plain}`]) {
    const found = index.get(asked) ?? [];
    if (found.length === 1) return found[0];
    const near = found.filter((path) => folderOf(path).startsWith(projectOf(from)));
    if (near.length === 1) return near[0];
  }
  return undefined;
};

/** The folder above the file's source root. */
const projectOf = (path: ModulePath): string =>
  /^(?:(.*?)\/)?(?:src|app|lib|Controllers|templates|views)\//u.exec(path)?.[1] ?? folderOf(path);
