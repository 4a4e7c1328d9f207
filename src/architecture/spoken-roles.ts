import { baseName } from '../base/paths.ts';

/**
 * What the files of a folder are made of: `markup` for pages without a program, `screen` for components that draw, `script` for JavaScript and
 * TypeScript, `code` for everything else.
 */
export type Matter = 'markup' | 'screen' | 'script' | 'code';

const markup =
  /\.(?:html?|xhtml|erb|haml|slim|jinja2?|j2|njk|twig|blade\.php|phtml|latte|cshtml|vbhtml|razor|ejs|hbs|handlebars|mustache|pug|jsp|jspf|ftlh?|liquid|tmpl|gohtml|templ|heex|leex|eex|xaml|axaml)$/iu;
const screen = /\.(?:tsx|jsx|vue|svelte|astro)$/iu;
const script = /\.[cm]?[jt]s$/iu;

export const matterOf = (path: string): Matter => {
  const name = baseName(path);
  return markup.test(name) ? 'markup' : screen.test(name) ? 'screen' : script.test(name) ? 'script' : 'code';
};

type Row = readonly [names: string, spoken: string, only?: readonly Matter[]];

/** Folder names that teams share, in the words a person would say. The first row that fits what the folder is made of counts. */
const rows: readonly Row[] = [
  ['pages,page', 'Web pages', ['markup', 'screen']],
  ['views,view', 'Page templates', ['markup']],
  ['views,view', 'Web pages', ['screen']],
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
  ['store,storage', 'Data storage', ['code']],
  ['proto,protos,protobuf', 'Message formats'],
  ['menus', 'Menus'],
  ['styles,css,scss,theme,themes', 'Look and style'],
  ['viewmodels,view models', 'Screen logic'],
  ['controllers,controller', 'Request handling', ['code']],
  ['endpoints,handlers', 'Request handling', ['code']],
  ['routes', 'Web addresses', ['script', 'code']],
  ['router,routers,routing', 'Routing'],
  ['console', 'Console commands', ['code']],
  ['middleware,middlewares', 'Request filters'],
  ['interceptors', 'Request filters', ['script']],
  ['guards', 'Access checks', ['script']],
  ['models,model,entities,entity', 'Data models', ['code', 'script']],
  ['viewsets', 'Request handling'],
  ['serializers,serializer,dto,dtos', 'Data formats'],
  ['typings,types,type', 'Data types'],
  ['repositories,dao,daos,dal', 'Database access', ['code']],
  ['migrations,migration,migrate,alembic', 'Database changes'],
  ['old migrations', 'Old database changes'],
  ['prisma,drizzle', 'Database'],
  ['seeds,seeders,seed', 'Starting data'],
  ['fixtures', 'Sample data'],
  ['factories', 'Sample data', ['code']],
  ['jobs,job,workers,background,background jobs', 'Background jobs'],
  ['queue,queues', 'Job queues'],
  ['cron,crons,scheduler,schedule', 'Scheduled jobs'],
  ['mailers,mailer,emails,email', 'E-mails'],
  ['notification,notifications,notifier', 'Notifications'],
  ['policies,policy,permissions', 'Access rules'],
  ['abilities', 'Access rules'],
  ['validators,validations,validation,validator', 'Input checks'],
  ['forms', 'Forms'],
  ['listeners', 'Event reactions'],
  ['events', 'Events'],
  ['concerns,mixins,traits', 'Shared behaviour', ['code']],
  ['initializers', 'Start-up settings'],
  ['bin', 'Start-up scripts'],
  ['management', 'Admin commands', ['code']],
  ['templatetags', 'Template helpers'],
  ['channels', 'Live updates', ['code']],
  ['wwwroot,public,static', 'Static web files'],
  ['hbs,eta', 'Page templates', ['markup']],
  ['javascript,js', 'Browser scripts', ['script']],
  ['javascript,js', 'Web screens', ['screen']],
  ['config,conf,configs,configuration,cfg', 'Configuration'],
  ['env,environments', 'Environments'],
  ['constants,const,consts', 'Fixed values'],
  ['lib,libs,common,shared,util,utils,utilities,helper,helpers', 'Shared code'],
];

/** `matter` is what most files of the folder are made of. */
export const spokenRole = (key: string, matter: Matter): string | undefined =>
  (byKey.get(key) ?? []).find(({ only }) => only === undefined || only.includes(matter))?.spoken;

const byKey = new Map<string, { readonly spoken: string; readonly only: readonly Matter[] | undefined }[]>();
for (const [names, spoken, only] of rows) {
  for (const name of names.split(',')) byKey.set(name, [...(byKey.get(name) ?? []), { spoken, only }]);
}

/** Words that teams write without a space before these: `cartservice`. */
export const endings: readonly string[] = 'service,services,server,worker,gateway,catalog'.split(',');
