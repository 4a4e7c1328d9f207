import { baseName } from '../../base/paths.ts';
import { roleOf } from '../../scan/classify.ts';

/** Where the product itself is written: no tests, no examples, no history of the data, no tools of its makers. */
export const isProductPath = (path: string): boolean =>
  !path.startsWith('.') &&
  !/mock|seed|fake|stub/iu.test(baseName(path)) &&
  /^(?:source|configuration)$/u.test(roleOf(path)) &&
  !besideProduct.test(/\.(?:java|kt)$/u.test(path) ? path.replaceAll(/(?<!db\/)migrations?\//gu, '') : path);

const besideProduct =
  /(?:^|\/)(?:migrations?|migrate|alembic\/versions|changelogs?|data_migrations?|examples?|samples?|demos?|seeds?|fixtures?|factories|stories|scripts|bench(?:marks?)?|mocks?|__mocks__|docs?|playground|tests?|e2e|cypress|storybook|\.storybook|locales?|vendor)\/|^tools\/|(?:^|\/)test[-_][^/]*\.py$|(?:^|\/)db\/\w*schema\.rb$|(?:^|\/)migrations?\.\w+$|(?:^|\/)config\/environments\/(?:development|test)\.rb$|(?:^|\/)appsettings\.Development\.json$|profiler|(?:^|\/)application-(?:dev|test|local)\.\w+$|\.stories\.|random_data|(?:^|\/)(?:vite|vitest|webpack|jest|playwright|tailwind|rollup|babel|eslint|postcss|cypress|next|nuxt|svelte|karma|gulpfile|Gruntfile)\.?(?:config)?\.[\w.]+$|(?:^|\/)(?:seed|fixture)\w*\.\w+$|\.d\.ts$/iu;

/** What is drawn on a screen: most of its numbers are measures. */
export const screenFile =
  /\.(?:tsx|jsx|vue|svelte|astro|html?|erb|ejs|hbs|cshtml|razor|blade\.php|css|twig)$|(?:^|\/)(?:components?|ui|icons?|hooks|javascript|frontend|client)\/|(?:^|\/)(?:static|public|assets)\/(?:[\w-]+\/)*[\w.-]+\.m?js$/u;

/** Files that whoever runs the product edits. */
export const isRunnerFile = (path: string): boolean =>
  /(?:^|\/)(?:application|bootstrap)(?:-[\w-]+)?\.(?:ya?ml|properties)$|(?:^|\/)appsettings(?:\.\w+)?\.json$|(?:^|\/)config\/(?:settings|application|app|config|default|production|storage|cable|queue|cache|recurring|sidekiq|puma)\.(?:ya?ml|json|toml)$/u.test(
    path,
  );

/** Configuration whose numbers say how the product behaves, of any program. */
export const isConfigurationOfProduct = (path: string): boolean =>
  isRunnerFile(path) ||
  /(?:^|\/)(?:conf|config|configs|etc|settings)\/(?:[\w-]+\/){0,2}[\w.-]+\.(?:ya?ml|json|toml|ini|conf|cfg|properties)$|(?:^|\/)(?:php|uwsgi|app|settings|config|defaults?|production)\.(?:ini|cfg|conf|toml|ya?ml|properties)$/u.test(
    path,
  );
