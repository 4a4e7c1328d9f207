/** Folder and package names that engineers abbreviate, in words that mean the same. Keys are words joined by a space, in lower case. */
export const plainNames: ReadonlyMap<string, string> = new Map([
  ['api', 'API'],
  ['apis', 'APIs'],
  ['auth', 'Authentication'],
  ['authn', 'Authentication'],
  ['authz', 'Authorization'],
  ['cli', 'Command line'],
  ['cmd', 'Commands'],
  ['collab', 'Collaboration'],
  ['common', 'Shared code'],
  ['conf', 'Settings'],
  ['config', 'Settings'],
  ['configs', 'Settings'],
  ['const', 'Constants'],
  ['consts', 'Constants'],
  ['contrib', 'Contributions'],
  ['ctx', 'Context'],
  ['ctrl', 'Controllers'],
  ['db', 'Database'],
  ['defs', 'Definitions'],
  ['ee', 'Enterprise edition'],
  ['env', 'Environment'],
  ['err', 'Errors'],
  ['exec', 'Execution'],
  ['fs', 'File system'],
  ['func', 'Functions'],
  ['helper', 'Helpers'],
  ['helpers', 'Helpers'],
  ['i18n', 'Translations'],
  ['infra', 'Infrastructure'],
  ['intl', 'Translations'],
  ['l10n', 'Translations'],
  ['kv', 'Key-value store'],
  ['lang', 'Translations'],
  ['locale', 'Translations'],
  ['locales', 'Translations'],
  ['a11y', 'Accessibility'],
  ['k8s', 'Kubernetes'],
  ['lib', 'Library'],
  ['libs', 'Libraries'],
  ['mgmt', 'Management'],
  ['middleware', 'Request middleware'],
  ['middlewares', 'Request middleware'],
  ['misc', 'Assorted code'],
  ['miscellaneous', 'Assorted code'],
  ['msg', 'Messages'],
  ['nav', 'Navigation'],
  ['notif', 'Notifications'],
  ['perf', 'Performance'],
  ['pref', 'Preferences'],
  ['prefs', 'Preferences'],
  ['req', 'Requests'],
  ['repo', 'Repository'],
  ['repos', 'Repositories'],
  ['pkgs', 'Packages'],
  ['shared', 'Shared code'],
  ['sdk', 'SDK'],
  ['src', 'Source'],
  ['ssr', 'Server rendering'],
  ['svc', 'Services'],
  ['svcs', 'Services'],
  ['sync', 'Synchronization'],
  ['tpl', 'Templates'],
  ['ui', 'User interface'],
  ['util', 'Helpers'],
  ['utilities', 'Helpers'],
  ['utils', 'Helpers'],
]);

/** Words written in one way only, wherever they stand. Keys are in lower case. */
export const spellings: ReadonlyMap<string, string> = new Map(
  [
    'ACP AI AOP API ARM AST AWS CDN CI CLI CMS CPU CRM CSP CSS CSV DAP DB DNS DOM DTO E2E ERP ESM FAQ FTP GCP GPU GUI HMR HL7 HTML HTTP HTTPS ID IDE IO',
    'IP IPC JS JSON JSX JWT K8s LDAP LLM LSP MCP MVC MQTT OAuth OIDC ORM OS OTP PDF PDO PDP PHP PNG POS PTY PWA QR RBAC REST RPC RSS RTL S3 SAML SCM SDK SEO',
    'SKU SMS SMTP SQL SSE SSH SSL SSO SSR SVG TCP TLS TOML TS TSX TTL TUI TV UDP UI URI URL UTF UUID UX VAT VM VPN VR WSL XML XSS YAML ZIP',
    'AlloyDB BigQuery ClickHouse CockroachDB DuckDB DynamoDB ESLint Elasticsearch GitHub GitLab GraphQL HuggingFace IndexedDB iOS iPad JavaScript',
    'jQuery Kubernetes LinkedIn LaTeX MariaDB MongoDB MySQL NestJS NodeJS npm OAS OpenAI OpenAPI OpenTelemetry PayPal PostgreSQL PostHog PostCSS PyTorch RabbitMQ RxJS',
    'Algolia Android Angular Anthropic Apache Azure Bitbucket Claude Codex Copilot Docker Dropbox Electron Emmet Firebase Gemini Google Gradle Jira Kafka',
    'Kotlin Linux Mailchimp Maven Microsoft Monaco Mongo Nuxt Okta Ollama Oracle Outlook Postgres Prisma Puppeteer Python React Redis Redux Salesforce Sentry',
    'Shopify Slack Storybook Stripe Supabase Svelte Tailwind Twilio Vercel Vite Vue Webpack Windows Zapier Zendesk',
    'SendGrid SQLite SwiftUI TypeScript WebAssembly WebGL WebGPU WebRTC WebSocket WhatsApp WordPress YouTube i18n a11y l10n',
  ]
    .join(' ')
    .split(' ')
    .map((word): [string, string] => [word.toLowerCase(), word])
    .concat([
      ['vscode', 'VS Code'],
      ['apis', 'APIs'],
      ['jaxrs', 'JAX-RS'],
    ]),
);

/** Folders that say nothing alone; the name comes from the package or from the folder above. */
export const sayNothing: ReadonlySet<string> = new Set(
  'src source sources resources dist out main java groovy kotlin scala com org internal pkg pkgs package packages apps monorepo root ts typescript index impl'.split(
    ' ',
  ),
);

/** Folders that packages of Java begin with. */
export const topLevelDomains: ReadonlySet<string> = new Set('com org net io dev edu de eu fr uk us run app'.split(' '));

/** Folders that say less than the one folder in them: `assets/js`. */
export const leading: ReadonlySet<string> = new Set(['assets', 'resource']);

/** Names that many parts could bear; where the picture does not say whose they are, the owner's name goes before. */
export const needOwner: ReadonlySet<string> = new Set(
  'action actions api areas base client common component components config constants contexts context contrib controllers core data domain entities features hooks handlers helper helpers interfaces middleware middlewares model models module modules node browser pages plugin plugins providers repositories routes schemas screens server services service shared state store stores styles types typings util utilities utils validators view views web'.split(
    ' ',
  ),
);

/** Where program text runs: vague alone, and good to tell two others of one name apart. */
export const places: ReadonlySet<string> = new Set('api browser client node server web'.split(' '));

/** As `needOwner`, and not to be said without an owner in any place. */
export const neverAlone: ReadonlySet<string> = new Set(
  'app base common core etc general lib library main misc miscellaneous module modules other others shared stuff various'.split(
    ' ',
  ),
);

/** Fine inside something of a name; of the whole, they say nothing without its name. */
export const generic: ReadonlySet<string> = new Set(
  'constants helper helpers interfaces types typings util utilities utils'.split(' '),
);

/** Folders that only hold others; they are opened before anything else, and are "Shop packages" where they are not. */
export const containers: ReadonlySet<string> = new Set('packages apps libs libraries projects crates src'.split(' '));

/** Folders that hold many of a kind: what is left of them is "Other packages", not "Rest of packages". */
export const manyOfAKind: ReadonlySet<string> = new Set(
  'packages apps libs libraries modules tools plugins extensions services projects components features commands command drivers providers integrations domains crates workspaces contrib'.split(
    ' ',
  ),
);

/** Folders that hold many files alike, one more for each change or language. */
export const repetitive: ReadonlySet<string> = new Set(
  'migrations,migration,migrate,old migrations,lang,langs,locale,locales,translations,l10n,snapshots,fixtures'.split(','),
);

/** Folders that serve the program and are one thing to whoever looks at it, as those above are. */
export const supporting: ReadonlySet<string> = new Set(
  'config configuration conf settings icons static public wwwroot'.split(' '),
);

/** Words that begin many file names and name nothing. */
export const noNouns: ReadonlySet<string> = new Set(
  'index main app base abstract default get set use on create update delete edit new show list view is has with to from add remove find make test no and the for can should common shared global types type interface interfaces util utils helper helpers constants config init package module mod lib impl server client main error errors section invalid missing duplicate send change changed reserve check handle fetch load save parse run start stop show common other base request response internal'.split(
    ' ',
  ),
);

/** Kinds of which a folder holds several, though its name is that of one. */
export const countable: ReadonlySet<string> = new Set(
  'form event command bounce entry incident record dialog exception handler listener operator consumer job task message page panel rule role user tag comment campaign subscriber certificate'.split(
    ' ',
  ),
);
