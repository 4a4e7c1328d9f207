import { baseName } from '../../base/paths.ts';
import type { Engine } from './engine.ts';
import { blade } from './engines/blade.ts';
import { ejs, erb } from './engines/erb.ts';
import { handlebars } from './engines/handlebars.ts';
import { haml, pug, slim } from './engines/indented.ts';
import { jinja, liquid, twig } from './engines/jinja.ts';
import { plain, thymeleaf } from './engines/plain.ts';
import { razor } from './engines/razor.ts';

/** By path alone; the endings of two parts first. */
export const engineOfPath = (path: string): Engine | undefined => {
  const name = baseName(path).toLowerCase();
  if (name.endsWith('.blade.php')) return blade;
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : byEnding.get(name.slice(dot));
};

const byEnding: ReadonlyMap<string, Engine> = new Map([
  ...['.html', '.htm', '.xhtml', '.gohtml'].map((ending) => [ending, plain] as const),
  ...['.j2', '.jinja', '.jinja2', '.njk'].map((ending) => [ending, jinja] as const),
  ...['.erb', '.rhtml'].map((ending) => [ending, erb] as const),
  ...['.cshtml', '.razor'].map((ending) => [ending, razor] as const),
  ...['.hbs', '.handlebars', '.mustache'].map((ending) => [ending, handlebars] as const),
  ...['.pug', '.jade'].map((ending) => [ending, pug] as const),
  ['.ejs', ejs],
  ['.twig', twig],
  ['.liquid', liquid],
  ['.haml', haml],
  ['.slim', slim],
]);

/** HTML may be written for an engine that its name does not tell. */
export const engineOfText = (engine: Engine, text: string): Engine => {
  if (engine !== plain) return engine;
  if (/(?<!\{)\{%[-+]?\s*\w/.test(text)) return jinja;
  return /\s(?:data-)?th[:-][a-z]|\sxmlns:th=|\slayout:decorate=/.test(text) ? thymeleaf : plain;
};

/** Every engine that a name in the file may have been written for. */
export const enginesOfPath = (path: string): readonly Engine[] => {
  const engine = engineOfPath(path);
  if (!engine) return [];
  return engine === plain ? [plain, thymeleaf] : [engine];
};

/** True where what the template makes is read by people, as far as the name tells: `nginx.conf.j2` makes no page. */
export const makesPages = (path: string): boolean => {
  const name = baseName(path).toLowerCase();
  const inner = /\.([a-z_]+)\.[a-z\d]+$/.exec(name)?.[1];
  return inner === undefined ? !name.endsWith('.j2') : pages.has(inner);
};

const pages: ReadonlySet<string> = new Set(
  'html htm xhtml turbo_stream blade component text txt md mjml svg page layout partial view template min'.split(' '),
);
