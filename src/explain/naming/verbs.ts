/** Words that begin the name of a function and say what it does. */
export const actions: ReadonlySet<string> = new Set(
  (
    'abort accept access acquire activate add adjust advance aggregate align allocate allow analyse analyze animate announce append apply approve archive arrange ask assemble assert assign attach audit authenticate authorize backup balance ban batch begin bill bind block book boost broadcast browse buffer build calc calculate call cancel capture cast change charge check choose clamp classify clean cleanup clear click clone close collapse collect combine commit compare compile complete compose compress compute configure confirm connect consume convert copy correct count crawl create crop cut ' +
    'deactivate debounce decide decline decode decrease decrypt deduplicate define del delete deliver deny deploy describe deserialize destroy detach detect determine diff disable disconnect discover dismiss dispatch display dispose divide download draw drop dump duplicate edit emit enable encode encrypt end enforce enqueue enrich ensure enter escape estimate evaluate exclude exec execute expand expect expire explain export extend extract ' +
    'fail fetch fill filter finalize find finish fix flag flatten flush focus follow force format forward freeze fulfill gen generate get give grant group guess handle hash hide highlight hydrate identify ignore import include increase increment index inform inherit init initialise initialize inject insert inspect install interpolate intersect invalidate invite invoke issue iterate join jump keep kill ' +
    'label launch layout leave limit link list listen load localize locate lock log login logout look make manage map mark match measure memoize merge migrate minify modify monitor mount move multiply mute navigate normalise normalize notify observe obtain open optimize order override pack paginate parse partition paste patch pause pay perform persist pick pin ping place play poll populate post predict prefetch preload prepare prepend preserve press prevent print process produce promote prompt propagate protect provide provision prune publish pull purge push put query queue quote ' +
    'raise rank read rebuild recalculate receive recommend reconcile reconnect record recover redeem redirect redo reduce refresh refund register reject release reload remember remind remove rename render renew reopen reorder repair repeat replace replay reply report request require reschedule reset resize resolve respond restart restore restrict resume retrieve retry return reverse revert review revoke rewrite rollback rotate route run ' +
    'sample sanitize save scale scan schedule score scrape scroll search seed select send serialize serve set setup shift show shuffle shutdown sign simplify skip slice sort spawn split start stop store stream stringify strip style submit subscribe suggest sum suspend swap sync synchronize tag take teardown tell terminate test throttle toggle tokenize trace track train transfer transform translate traverse trigger trim truncate unarchive unban unblock undo unfollow uninstall unlink unlock unmount unpack unpublish unregister unsubscribe update upgrade upload upsert use validate verify view visit wait walk warn watch withdraw wrap write zip zoom'
  ).split(' '),
);

/** Actions that say nothing without what they act on, and little with it. */
export const weakActions: ReadonlySet<string> = new Set([
  ...['get', 'set', 'use', 'handle', 'init', 'initialize', 'initialise', 'setup', 'run', 'do', 'execute', 'exec', 'process'],
  ...['perform', 'call', 'invoke', 'apply', 'on', 'teardown', 'dispose', 'return', 'make', 'define', 'include', 'wrap'],
]);

/** Actions whose names are no names of things as well: `order` and `filter` are. */
export const plainActions: ReadonlySet<string> = new Set(
  (
    'activate add apply approve archive assign authenticate authorize calculate compute configure convert create deactivate decrypt delete destroy disable dispatch enable encrypt enforce ensure ' +
    'enqueue export fetch find generate get import initialize install invite make migrate normalize notify parse persist prevent publish purge redirect reject remove resolve restore ' +
    'retrieve revoke save send serialize store submit subscribe suspend synchronize unsubscribe update validate verify'
  ).split(' '),
);

/** Words that no object ends in: `register_start` starts a registration, `requirePluginEnabled` requires no enableds. */
export const notActedOn: ReadonlySet<string> = new Set(
  (
    'start starting finish stop begin create creating delete deleting remove read write exist exists authenticate authorize elevate more less enable disable add get ' +
    'func set open close done only too else anyway again now all any both each other ok valid invalid available safe one ones many none nothing something anything everything first last next previous static classic default'
  ).split(' '),
);

/** Words between what is acted on and how. */
export const prepositions: ReadonlySet<string> = new Set(
  'about after as at before between by during for from in inside into like of on onto over per than through to under until using via when where while with within without and or'.split(
    ' ',
  ),
);

/** What a type's last word says about it, as a sentence about the words before it. `{}` is many of them, `{1}` one. */
export const typeEndings: ReadonlyMap<string, string> = new Map([
  ['factory', 'makes {}'],
  ['builder', 'puts {} together'],
  ['parser', 'reads and takes apart {}'],
  ['decoder', 'decodes “{1}”'],
  ['encoder', 'encodes “{1}”'],
  ['formatter', 'writes {} in a form for people'],
  ['serializer', 'writes {} in a form for sending or storing'],
  ['validator', 'checks {}'],
  ['mapper', 'turns {} into another form'],
  ['converter', 'turns {} into another form'],
  ['transformer', 'turns {} into another form'],
  ['handler', 'reacts to {}'],
  ['listener', 'reacts to {}'],
  ['subscriber', 'reacts to {}'],
  ['observer', 'watches {}'],
  ['consumer', 'takes in {}'],
  ['producer', 'sends out {}'],
  ['publisher', 'sends out {}'],
  ['provider', 'provides {}'],
  ['loader', 'loads {}'],
  ['renderer', 'shows {}'],
  ['reader', 'reads {}'],
  ['writer', 'writes {}'],
  ['generator', 'makes {}'],
  ['resolver', 'finds out {}'],
  ['scheduler', 'plans when {} happen'],
  ['exporter', 'exports {}'],
  ['importer', 'imports {}'],
  ['uploader', 'uploads {}'],
  ['notifier', 'tells people about {}'],
  ['mailer', 'sends mail about {}'],
  ['exception', 'names the error “{1}”'],
  ['error', 'names the error “{1}”'],
  ['command', 'carries the order “{1}”'],
  ['event', 'tells that something happened: {1}'],
  ['policy', 'decides who may do what with {}'],
  ['guard', 'decides who may pass: {1}'],
  ['middleware', 'steps in before a request is answered: {1}'],
  ['interceptor', 'steps in around a request: {1}'],
  ['enum', 'lists the choices for {1}'],
  ['dto', 'describes which data {} carry'],
  ['schema', 'describes the form of data: “{1}”'],
  ['request', 'describes what is sent to ask: {1}'],
  ['response', 'describes what comes back: {1}'],
  ['props', 'describes what the screen piece {1} is given'],
  ['options', 'describes the options of {1}'],
  ['config', 'holds settings of {1}'],
  ['configuration', 'holds settings of {1}'],
  ['settings', 'holds settings of {1}'],
]);

/** Last words of a type that say how it is made and not what it is about. */
export const emptyEndings: ReadonlySet<string> = new Set([
  ...['service', 'manager', 'controller', 'repository', 'dao', 'store', 'helper', 'helpers', 'util', 'utils', 'impl', 'base'],
  ...[
    'abstract',
    'interface',
    'model',
    'entity',
    'class',
    'component',
    'module',
    'api',
    'client',
    'gateway',
    'facade',
    'adapter',
  ],
  ...['utilities', 'utility', 'query', 'queries'],
  ...['behavior', 'behaviour', 'decorator', 'extensions', 'initialiser', 'initializer', 'middleware', 'repo', 'runner', 'seeder'],
  ...['viewset', 'view', 'presenter', 'viewmodel', 'job', 'worker', 'task', 'action', 'actions', 'mixin', 'concern', 'trait'],
]);
