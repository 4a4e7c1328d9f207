import type { Position, Quoted, Range } from './text.ts';

/** How a file refers to another one. `type` edges vanish when the program is built. */
export type DependencyKind = 'static' | 'dynamic' | 'type' | 're-export' | 'implicit' | 'convention';

/**
 * One reference to another module, as the file writes it. Kind `implicit`: a name that the file uses and neither defines nor
 * imports, at its first place; most languages need no import for what stands in the same package or namespace. Resolvers say
 * `nothing` to those that the workspace does not define.
 */
export interface ImportFact {
  readonly kind: DependencyKind;
  /** The text between the quotes, unescaped. */
  readonly specifier: string;
  /** Where the specifier stands, without its quotes. */
  readonly range: Range;
  /** Exactly the text at `range`, where escapes make it differ from `specifier`. */
  readonly quote?: string;
  /** Bindings the statement brings in; known after `read` only. `*` stands for the whole namespace. */
  readonly bindings?: readonly ImportedBinding[];
}

export interface ImportedBinding {
  /** Name in the exporting file: an identifier, `default` or `*`. */
  readonly imported: string;
  /** Name in this file. */
  readonly local: string;
  readonly range: Range;
}

/**
 * The subset of the Language Server Protocol's symbol kinds that is told apart in words, and what files other than programs
 * define: `table` (stored data), `endpoint` (an address that answers), `service` (something that runs, of a compose file or an
 * interface definition), `job` (what an automation runs), `resource` (what infrastructure code sets up).
 */
export type SymbolKind =
  | 'function'
  | 'class'
  | 'interface'
  | 'type'
  | 'struct'
  | 'enum'
  | 'constant'
  | 'variable'
  | 'namespace'
  | 'component'
  | 'table'
  /** A query with a name, to be asked like a table; nothing is stored in it. */
  | 'view'
  | 'endpoint'
  | 'service'
  | 'job'
  | 'resource';

/** Something defined at the top level of the file, or in a namespace or type of it. Methods and fields are not. */
export interface Definition {
  readonly name: string;
  readonly kind: SymbolKind;
  /**
   * What of this file it is defined in, as the language writes it (`Outer`, `Acme::Billing`); absent at the top level. The full
   * name is the file's `namespace`, the container and the name.
   */
  readonly container?: string;
  /** Of the name, not of the body. */
  readonly range: Range;
  /** Exactly the text at `range`, where it is not the name: a component is called after its file. */
  readonly quote?: string;
  readonly doc?: Quoted;
  /** What a type is said to extend, implement or include, as written: `models.Model`, `JpaRepository<Owner, Integer>`. */
  readonly supertypes?: readonly string[];
  /** Names of all methods that an interface asks for, in languages where having them is enough to be of its kind. */
  readonly promises?: readonly string[];
}

/** A function of a type: a method. */
export interface Member {
  readonly name: string;
  /** The type, as in `Definition.container` and its name: `OwnerController`, `Outer.Inner`. */
  readonly container: string;
  /** Of the name. */
  readonly range: Range;
  /** Type of what it returns, as written, where the language writes one: `Task<IActionResult>`. */
  readonly returns?: string;
  /** Type of its first parameter, as written. */
  readonly takes?: string;
  /** Of languages where a method can be read like a field: the type it says, or the chain or new object that its only `return` gives. */
  readonly yields?: string;
  /** True where only the type itself, its subtypes or its package may call it. */
  readonly isHidden?: true;
}

/** A field or property whose type has arguments: `DbSet<Order> Orders`. */
export interface TypedField {
  readonly name: string;
  readonly container: string;
  /** As written: `DbSet<Order>`. */
  readonly type: string;
  /** Of the name. */
  readonly range: Range;
}

/** A number that stands right beside a name: `timeout: 30`, `MAX_SIZE = 5 * MB`, `retry(times = 3)`, `port || 80`. */
export interface NamedNumber {
  /** As written. */
  readonly name: string;
  /** From the name to the end of the value. */
  readonly range: Range;
  /** Exactly the text at `range`. */
  readonly quote: string;
  /** The value as written: `5 * 1024 * 1024`, `30.seconds`, `"15m"`. */
  readonly value: string;
  /** Names of what it stands in, outermost first: the object, class or function around it. */
  readonly inside?: readonly string[];
  /** The comment at the end of its line or right before it. */
  readonly doc?: Quoted;
  /** Of a check that refuses what lies beyond: `if (password.length < 8) throw`. */
  readonly bound?: NumberBound;
  /** What the value is multiplied with where it stands: `1024 * 1024 * Number(env.MAX_MB || 10)`. */
  readonly factor?: number;
}

/** What a checked value has to be, in words that a number can follow. */
export type NumberBound = 'at least' | 'at most' | 'more than' | 'less than';

/** A name the file offers to others. */
export interface ExportFact {
  /** `default` for the default export, `*` for everything of `from`. */
  readonly name: string;
  /** Name inside the file where it differs. */
  readonly local?: string;
  readonly range: Range;
  /** Specifier of the file it is passed on from, for re-exports. */
  readonly from?: string;
}

/** A value that the file writes out. */
export interface Literal {
  readonly kind: 'string' | 'number' | 'boolean' | 'name';
  /** What it means: without quotes, unescaped. Pieces that are computed are left out as `{}`. */
  readonly value: string;
  /** Where it stands, without quotes. */
  readonly range: Range;
  /** Exactly the text at `range`, where it differs from `value`. */
  readonly quote?: string;
}

/** A literal argument; those that are no literals are left out. */
export interface Argument extends Literal {
  /** Of a named (keyword) argument. */
  readonly name?: string;
  /** Zero-based place among the arguments. */
  readonly position: number;
}

/** A decorator (Python, TypeScript), annotation (Java, Kotlin) or attribute (C#, PHP, Rust). */
export interface Annotation {
  /** As written, without the sign: `app.route`, `GetMapping`. */
  readonly name: string;
  /** What it stands on: `list`, `OwnerController.list`; absent for the whole file. */
  readonly target?: string;
  readonly arguments: readonly Argument[];
  /** Of the name. */
  readonly range: Range;
}

/**
 * A call with at least one literal among its first arguments: `app.get('/owners', ...)`, `queue.add('mail', ...)`; or one that says
 * something by its name: `app.MapDefaultControllerRoute()`, `app.use(owners)`, then with the names among its arguments.
 */
export interface LiteralCall {
  /** As written, with its receiver where that is a plain chain of names: `app.get`, `Route::get`, `has_many`. */
  readonly callee: string;
  readonly arguments: readonly Argument[];
  /** Further arguments, which are no literals, stand behind the last of these; JavaScript and TypeScript only. */
  readonly more?: true;
  /** Type or function it stands in, as in `Annotation.target`; absent at the top level. */
  readonly inside?: string;
  /**
   * What its result, or that of the chain of calls it is in, is given to: `router` in `const router = new Router()`, `api.list` for a
   * property of an object, `default` for what the file exports.
   */
  readonly result?: string;
  /** Where the whole call ends, where calls among its arguments are facts of their own. */
  readonly end?: Position;
  /**
   * Of the callee of the chain's first call, where this call continues a chain, which `callee` shows by brackets: `app.route().get`.
   * `range` is of the last name then.
   */
  readonly chain?: Range;
  /** Of the callee. */
  readonly range: Range;
  /** Exactly the text at `range`, where it differs from `callee`: a chain over several lines, an attribute of markup. */
  readonly quote?: string;
  /** The block or closure passed with the call. */
  readonly block?: Range;
  /** Where the chain of calls begins whose later part this is, where the language says it: `Route` of `Route::prefix('a')->name('b')`. */
  readonly start?: Position;
  /** Place among the file's calls of the one it is chained to: of `f("a")` in `f("a").g("b")`. */
  readonly chainedTo?: number;
  /** Place among the file's calls of the one that is given the result, or of the last one before it in its chain. */
  readonly givenTo?: number;
}

/** An entry of a table of pages: `{ path: '/owners', component: Owners }`, `<Route path="/owners" element={<Owners />} />`. */
export interface RouteEntry {
  readonly form: 'object' | 'element';
  /** As written; absent where it is computed and where there is none. */
  readonly path?: Literal;
  /** Where the entry is what its parent shows by itself. */
  readonly isIndex?: boolean;
  /** Of the path, or of the word `path` or `index` where nothing is written behind it. */
  readonly range: Range;
  /** Exactly the text at `range`. */
  readonly quote: string;
  /** Paths of the entries around it, outermost first. */
  readonly within?: readonly string[];
  /** The component it shows; empty where it shows something without a name. */
  readonly shows?: string;
  /** Specifier of the file with the entries below it. */
  readonly loads?: string;
}

/** A name with a literal value, at the top level or in a type: `MAX_RETRIES = 5`. */
export interface NamedConstant {
  readonly name: string;
  readonly container?: string;
  readonly value: Literal;
  readonly doc?: Quoted;
}

/** An environment variable that the file reads. */
export interface EnvironmentVariable {
  readonly name: string;
  /** Of the name. */
  readonly range: Range;
  /** What is used where the variable is not set. */
  readonly fallback?: Literal;
}

/** A key of a configuration file; `key` is its whole path joined by dots: `spring.datasource.url`. */
export interface Setting {
  readonly key: string;
  /** Of the key's last segment. */
  readonly range: Range;
  readonly value: Literal;
}

/** The stretch of a function, method or type, or of a call that is given a function: from its name to its end, told from brackets and indents. */
export interface Body {
  /** As in `Annotation.target`; of a call its callee. */
  readonly name: string;
  readonly range: Range;
}

/**
 * A name of the file's imports, definitions or typed names where it is used, with the names behind it, or a call of something that
 * another name leads to: `owners.save`, `this.mailer.send`. Of the same text in one body the first place.
 */
export interface NameUse {
  /** Exactly as it stands at `start`. */
  readonly text: string;
  readonly start: Position;
  /** Name of the call whose first argument it begins: `insert` in `db.insert(users)`. */
  readonly givenTo?: string;
}

/** A variable, parameter or field whose type is written, or that is set to a new one of it: `owners: OwnerRepository`. */
export interface TypedName {
  readonly name: string;
  /** Without arguments: `OwnerRepository`. */
  readonly type: string;
  /** The one argument that is a plain name: `Owner` of `Repository<Owner>`. */
  readonly of?: string;
  /** The type in whose methods alone the name means this. */
  readonly within?: string;
}

export type StatementKind = 'select' | 'insert' | 'update' | 'delete' | 'create';

/** A statement of SQL that a text of the file begins with, or the first table that it reads: `INSERT INTO visits`, `FROM visits`. */
export interface TableStatement {
  readonly kind: StatementKind;
  /** Without its schema and quotes. */
  readonly table: string;
  /** From the verb to the table. */
  readonly range: Range;
  readonly quote: string;
  /** Full name of the method that it is written for, in a file that holds statements alone. */
  readonly inside?: string;
}

/** Something the reader of a file met that limits what is known about it. */
export interface FileDiagnostic {
  readonly code:
    | 'syntax-error'
    | 'partly-understood'
    | 'too-deeply-nested'
    | 'merge-conflict'
    | 'too-large-to-read'
    | 'too-slow'
    | 'parser-failed'
    | 'parser-missing'
    | 'hidden-characters'
    | 'too-many-imports'
    | 'too-many-facts';
  readonly message: string;
  readonly range?: Range;
}

/**
 * What one file says, alone. Never mentions another file. `level` tells how much was looked at: `skimmed` knows imports only
 * (`definitions` and `exports` are empty and say nothing), `read` knows all.
 */
export interface FileFacts {
  readonly language: string;
  readonly level: 'skimmed' | 'read';
  readonly imports: readonly ImportFact[];
  readonly definitions: readonly Definition[];
  readonly exports: readonly ExportFact[];
  /** Methods of the types that the file defines, in the order of their places. */
  readonly members?: readonly Member[];
  readonly fields?: readonly TypedField[];
  readonly numbers?: readonly NamedNumber[];
  /** Every name and word of the text with how often it stands there, for looking things up: `owner*3 saveVisit return*2`. */
  readonly vocabulary?: string;
  /** What the file calls itself: the first heading of a document, the name in a manifest. */
  readonly title?: Quoted;
  /** What the authors say the file as a whole is for: its leading doc comment, the first paragraph of a document, a manifest's description. */
  readonly doc?: Quoted;
  /** The package or namespace that the whole file declares itself to be in: `org.example.owner`, `App\\Models`. */
  readonly namespace?: Quoted;
  readonly annotations?: readonly Annotation[];
  readonly calls?: readonly LiteralCall[];
  readonly routes?: readonly RouteEntry[];
  readonly constants?: readonly NamedConstant[];
  readonly environment?: readonly EnvironmentVariable[];
  readonly settings?: readonly Setting[];
  /** Text that a user of the product sees: of markup, of messages. */
  readonly texts?: readonly Quoted[];
  /** Words of the team's own that a document explains: its headings, and terms it defines. */
  readonly terms?: readonly Quoted[];
  readonly bodies?: readonly Body[];
  readonly uses?: readonly NameUse[];
  readonly typed?: readonly TypedName[];
  readonly statements?: readonly TableStatement[];
  readonly diagnostics: readonly FileDiagnostic[];
}
