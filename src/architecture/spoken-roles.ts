import { baseName } from '../base/paths.ts';

/**
 * What the files of a folder are made of: `markup` for pages without a program, `screen` for components that draw, `script` for JavaScript and
 * TypeScript, `code` for everything else.
 */
export type Matter = 'markup' | 'screen' | 'script' | 'code';

const markup =
  /\.(?:html?|xhtml|erb|haml|slim|jinja2?|j2|njk|twig|blade\.php|phtml|latte|cshtml|vbhtml|razor|ejs|hbs|handlebars|mustache|pug|jsp|jspf|ftlh?|liquid|tmpl|gohtml|templ|vm|heex|leex|eex|xaml|axaml)$/iu;
const screen = /\.(?:tsx|jsx|vue|svelte|astro)$/iu;
const script = /\.[cm]?[jt]s$/iu;

export const matterOf = (path: string): Matter => {
  const name = baseName(path);
  return markup.test(name) ? 'markup' : screen.test(name) ? 'screen' : script.test(name) ? 'script' : 'code';
};

/** What makes sure of a meaning: what most files are made of, what most of their paths look like, or one of them. */
type Sign = readonly Matter[] | RegExp | { readonly has: RegExp };

type Row = readonly [names: string, spoken: string, only?: Sign];

/**
 * Folder names that teams share, in the words a person would say. The first row that fits what the folder is made of counts; a word with an
 * everyday meaning too (channels, jobs, policies) counts only where its files bear the framework's names.
 */
const rows: readonly Row[] = [
  ['pages,page', 'Web pages', ['markup', 'screen']],
  ['views,view', 'Page templates', ['markup']],
  ['views,view', 'Web pages', ['screen']],
  ['views,view', 'Request handling', /\.py$/u],
  ['impl', 'Implementations', ['code']],
  ['java', 'Java code', /(?:^|\/)src\/main\/java\//u],
  ['groovy', 'Groovy code', /(?:^|\/)src\/main\/groovy\//u],
  ['kotlin', 'Kotlin code', /(?:^|\/)src\/main\/kotlin\//u],
  ['scala', 'Scala code', /(?:^|\/)src\/main\/scala\//u],
  ['templates,template', 'Page templates', ['markup']],
  ['partials,includes', 'Page fragments', ['markup']],
  ['screens,scenes', 'Screens'],
  ['routes,pages', 'Web pages', ['screen']],
  ['layouts,layout', 'Page layouts', ['markup', 'screen']],
  ['components,component', 'Screen components', ['screen', 'markup']],
  ['widgets', 'Screen widgets', ['screen']],
  ['ui', 'User interface'],
  ['icons,icon', 'Icons'],
  ['svg,svgs', 'Pictures'],
  ['hooks', 'Screen logic', ['screen', 'script']],
  ['composables', 'Screen logic', ['screen', 'script']],
  ['contexts', 'Shared screen state', ['screen']],
  ['stores', 'App state', ['screen', 'script']],
  ['storage', 'Data storage', ['code']],
  ['store', 'Data storage', { has: /sql|postgres|redis|mongo|bolt|badger|data_?store|(?:^|[/_-])(?:db|database)[/_.-]/iu }],
  ['cmd', 'Main program', { has: /(?:^|\/)cmd\/main\.go$/u }],
  ['commands,command', 'Console commands', /Command\.php$/u],
  ['blueprint,blueprints', 'Web pages', { has: /\/templates\//u }],
  ['proto,protos,protobuf', 'Message formats'],
  ['menus', 'Menus'],
  ['styles,css,scss,theme,themes', 'Look and style'],
  ['viewmodels,view models', 'Screen logic'],
  ['http', 'Request handling', /\.php$/u],
  [
    'controllers',
    'Page behaviour',
    /(?:^|\/)(?:assets|javascript|frontend|client|public|static)\/(?:.*\/)?controllers\/.*_controller\.[jt]s$/u,
  ],
  ['controllers,controller', 'Request handling', /controller[^/]*$/iu],
  ['resources,resource', 'Request handling', /Resource\.java$/u],
  ['resources', 'Data formats', /Resource\.php$/u],
  ['resources', 'Pages and browser code', /(?:^|\/)resources\/(?:views|js|assets|sass|lang)\//u],
  ['requests', 'Input checks', /Request\.php$/u],
  ['endpoints', 'Request handling', ['code']],
  ['handlers', 'Request handling', /(?:^|\/)(?:api|http|web|server|rest|routes)\//u],
  ['routes', 'Routes', ['script', 'code']],
  ['router,routers,routing', 'Routing'],
  ['console', 'Console commands', /\.php$/u],
  ['middleware,middlewares', 'Request filters'],
  ['interceptors', 'Request filters', ['script']],
  ['guards', 'Access checks', /guard[^/]*$/iu],
  ['models,model,entities,entity', 'Data models', ['code', 'script']],
  ['areas', 'Pages and requests', /(?:^|\/)Areas\/.*\.cs(?:html)?$/u],
  ['schemas,schema', 'Data formats', /\.py$/u],
  ['viewsets', 'Request handling'],
  ['serializers,serializer,dto,dtos', 'Data formats'],
  ['typings,types,type', 'Data types'],
  ['repositories,dao,daos,dal', 'Database access', ['code']],
  ['repository', 'Database access', /Repository\.[a-z]+$/u],
  ['migrations,migration,migrate,alembic', 'Database changes'],
  ['old migrations', 'Old database changes'],
  ['prisma,drizzle', 'Database'],
  ['seeds,seeders,seed', 'Starting data'],
  ['fixtures', 'Sample data'],
  ['factories', 'Sample data', /factor(?:y|ies)\.(?:php|rb|py)$/iu],
  ['jobs,job', 'Background jobs', /(?:job|worker)[^/]*$|(?:^|\/)app\/jobs\//iu],
  ['workers,background,background jobs', 'Background jobs'],
  ['queues', 'Job queues', ['code', 'script']],
  ['cron,crons,scheduler', 'Scheduled jobs'],
  ['mailers,mailer,emails,email', 'E-mails'],
  ['notification,notifications,notifier', 'Notifications'],
  ['permissions', 'Access rules'],
  ['policies,policy', 'Access rules', /policy\.(?:rb|php)$/iu],
  ['abilities', 'Access rules', /abilit(?:y|ies)/iu],
  ['validators,validations,validation,validator', 'Input checks'],
  ['forms', 'Forms'],
  ['listeners', 'Event reactions', /listener[^/]*$|(?:^|\/)app\/Listeners\//iu],
  ['events', 'Events'],
  ['concerns,mixins,traits', 'Shared behaviour', ['code']],
  ['initializers', 'Start-up settings'],
  ['bin', 'Command-line scripts'],
  ['management', 'Admin commands', /\/management\/commands\//u],
  ['templatetags', 'Template helpers'],
  ['channels', 'Live updates', /channel\.rb$/u],
  ['wwwroot,public,static,assets', 'Browser scripts', /\.[cm]?[jt]s$/u],
  ['wwwroot,public,static', 'Static web files', ['screen', 'script', 'code']],
  ['static', 'Templates', ['markup']],
  ['wwwroot,public', 'Public pages', ['markup']],
  ['hbs,eta', 'Page templates', ['markup']],
  ['javascript,js', 'Browser scripts', ['script']],
  ['javascript,js', 'Front end', ['screen']],
  ['config,conf,configs,configuration,cfg', 'Configuration'],
  ['env,environments', 'Environments'],
  ['constants,const,consts', 'Fixed values'],
  ['lib,libs,common,shared,util,utils,utilities,helper,helpers', 'Shared code'],
];

/** Roles that say what kind of thing a folder holds, so that a folder inside is of that kind: "API request handling". */
export const kinds: ReadonlySet<string> = new Set([
  ...['Page templates', 'Web pages', 'Screen components', 'Request handling', 'Input checks', 'Data models', 'Data formats'],
  ...[
    'Database access',
    'Database changes',
    'Background jobs',
    'Page behaviour',
    'Console commands',
    'E-mails',
    'Sample data',
    'Screen logic',
  ],
]);

/** What is known of the files of a folder. */
export interface Made {
  readonly matter: Matter;
  /** How many there are, those of its folders included. */
  readonly files: number;
  /** True where the path of one looks so. */
  readonly has: (pattern: RegExp) => boolean;
  /** True where most of their paths look so. */
  readonly mostly: (pattern: RegExp) => boolean;
}

export const spokenRole = (key: string, { matter, mostly, has }: Made): string | undefined => {
  const fits = (only: Sign | undefined): boolean =>
    only === undefined || (only instanceof RegExp ? mostly(only) : 'has' in only ? has(only.has) : only.includes(matter));
  return (byKey.get(key) ?? []).find(({ only }) => fits(only))?.spoken;
};

/** True of "data models", which may be said of some of them: "other data models". */
export const isRoleOfSeveral = (text: string): boolean => severals.has(text.toLowerCase());

/** True of what such folders may be called, whatever they hold. */
export const isRoleWord = (key: string): boolean => byKey.has(key);

const byKey = new Map<string, { readonly spoken: string; readonly only: Sign | undefined }[]>();
for (const [names, spoken, only] of rows) {
  for (const name of names.split(',')) byKey.set(name, [...(byKey.get(name) ?? []), { spoken, only }]);
}

const severals = new Set(rows.flatMap(([, spoken]) => (/[^s]s$/u.test(spoken) ? [spoken.toLowerCase()] : [])));

/** Words that teams write without a space before these: `cartservice`. */
export const endings: readonly string[] =
  'service,services,server,worker,gateway,catalog,utils,util,middleware,manager,context,settings,config,field,fields'.split(',');
