import type { Evidence } from './claim.ts';
import type { ModulePath } from './module-path.ts';

/**
 * What conventions recognise in files: what the product is to its users and to its surroundings, in values that a sentence can be made
 * of. Nothing here is without a place. Lists are in the order of path and place.
 */
export interface ProductFacts {
  readonly entryPoints: readonly EntryPoint[];
  readonly data: readonly DataEntity[];
  readonly migrations: readonly Migration[];
  readonly settings: readonly ProductSetting[];
  readonly limits: readonly Limit[];
  readonly outside: readonly OutsideSystem[];
  readonly tests: readonly TestSuite[];
  readonly roles: readonly FileRole[];
  readonly translations: readonly Translation[];
}

interface Placed {
  /** The file that the fact is about; evidence may stand elsewhere. */
  readonly path: ModulePath;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/**
 * - `page`: an address whose answer a person looks at
 * - `endpoint`: an address that answers programs
 * - `command`: something typed in a terminal
 * - `job`: something that runs by itself or in the background
 * - `handler`: something that a message or event starts
 */
export type EntryPointKind = 'page' | 'endpoint' | 'command' | 'job' | 'handler';

/** A way into the product. */
export interface EntryPoint extends Placed {
  readonly kind: EntryPointKind;
  /**
   * What one would call it: the address with its placeholders in braces (`/owners/{ownerId}`), the command with its words (`users add`),
   * the job's name as it is written (`SendReminders`), the message or event (`order.placed`).
   */
  readonly label: string;
  /** Of HTTP, in capitals, of pages and endpoints; absent for any. */
  readonly method?: string;
  /** When a job runs, in words that fit behind its name: `every day at 03:00`. */
  readonly when?: string;
  /** Function, method or class that answers, as the code calls it: `VisitController.create`. */
  readonly handler?: string;
  /** As its makers write it: `Express`, `Spring MVC`. */
  readonly framework: string;
}

/** Something the product keeps: a table, a collection of documents, a class stored as one of them. */
export interface DataEntity extends Placed {
  readonly kind: 'table' | 'collection' | 'entity';
  /** As the code calls it: `Owner`, `owners`. */
  readonly name: string;
  /** Table or collection it is stored in, where that is written or follows from the framework's rule. */
  readonly storedAs?: string;
  readonly framework: string;
}

/** One step in the history of the stored data. */
export interface Migration extends Placed {
  /** Without number and date: `add owner to visits`. */
  readonly name: string;
  /**
   * Where it is not known to change how data is stored: `data` fills in or changes what is stored, `fields` describes fields anew, which the
   * database may hear of or not, `description` changes only what the program says of the data.
   */
  readonly changes?: 'data' | 'fields' | 'description';
  readonly framework: string;
}

/** Something that whoever runs the product can set without changing code. */
export interface ProductSetting extends Placed {
  readonly kind: 'environment' | 'file' | 'flag';
  /** As it is written: `SMTP_HOST`, `spring.datasource.url`. */
  readonly name: string;
  /** What holds where nobody sets it; never a secret. */
  readonly fallback?: string;
}

/** A number that decides how the product behaves: a size, a time-out, a count, a share, a price, a schedule. */
export interface Limit extends Placed {
  /** In words: `maximum upload size`. */
  readonly name: string;
  /** As the code says it, worked out: `10485760`. */
  readonly value: string;
  /** `bytes`, `seconds`, `milliseconds`, `minutes`, `hours`, `days`, `percent`, `times`, `items`, ...; absent where nothing tells. */
  readonly unit?: string;
  /** For people: `10 MB`, `15 minutes`, `5 attempts`. */
  readonly shown: string;
  /** What it belongs to, in words, where that is written: `password reset`. */
  readonly of?: string;
  /** The setting that changes it, where there is one. */
  readonly setting?: string;
  readonly concern: LimitConcern;
}

/**
 * Whom it concerns first.
 * - `rule`: what people who use the product meet: how much, how long, how often
 * - `running`: how it does its work inside: time-outs, repeats, pools
 * - `text`: how long texts may be
 * - `build`: what is checked before a change is let in
 */
export type LimitConcern = 'rule' | 'running' | 'text' | 'build';

export type OutsideKind =
  | 'database'
  | 'cache'
  | 'queue'
  | 'search'
  | 'file-store'
  | 'mail'
  | 'messages'
  | 'payment'
  | 'identity'
  | 'analytics'
  | 'monitoring'
  | 'ai'
  | 'maps'
  | 'code-host'
  | 'service';

/** A system that is not part of the repository and that the product talks to. `path`: the first file that does. */
export interface OutsideSystem extends Placed {
  /** Lower case, stable: `postgresql`, `stripe`, `api.example.com`. */
  readonly id: string;
  /** `PostgreSQL` */
  readonly name: string;
  readonly kind: OutsideKind;
  /** Files that talk to it, sorted. */
  readonly files: readonly ModulePath[];
}

export type TestKind = 'unit' | 'integration' | 'end-to-end' | 'unknown';

export interface TestSuite extends Placed {
  readonly kind: TestKind;
  /** `Playwright`, `pytest` */
  readonly framework?: string;
}

/** What a framework makes of a file, as a sentence about that file; only where it would not be true of its neighbours. */
export interface FileRole extends Placed {
  /** `Shows the page at /settings/billing.`, `Sends the e-mail "Welcome".` */
  readonly text: string;
  readonly framework: string;
}

/** A file, or a piece of one, that holds texts of the product in one language. */
export interface Translation extends Placed {
  /** As it is written: `de`, `pt-BR`. */
  readonly language: string;
}

export const noProductFacts: ProductFacts = {
  entryPoints: [],
  data: [],
  migrations: [],
  settings: [],
  limits: [],
  outside: [],
  tests: [],
  roles: [],
  translations: [],
};
