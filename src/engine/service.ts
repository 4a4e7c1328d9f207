import type { Position } from '../model/text.ts';
import type { Subject } from '../model/subject.ts';
import type { AboutView } from '../views/about/about-view.ts';
import type { FindView } from '../views/find/find-view.ts';
import type { CoverageView, DiagramView } from '../views/diagram/diagram-view.ts';
import type { JourneyRoute, JourneysView } from '../views/journey/journey-view.ts';
import type { Lens } from '../views/diagram/lens.ts';
import type { Located } from '../views/diagram/locate.ts';
import type { ReviewMarks } from '../views/scope/build-review.ts';
import type { HoverView } from '../views/hover/hover-view.ts';

/** How far the engine has come: the picture stands after `skimmed`, all words after `read`. */
export type Phase = 'empty' | 'skimmed' | 'read';

/** A small word on the state of the engine, sent after each step. */
export interface Status {
  readonly phase: Phase;
  /** Grows with every change of what can be shown. */
  readonly revision: number;
  readonly coverage: CoverageView;
  /** Number of files of code, in languages that are read or not; 0 calls for a welcome view. */
  readonly sourceFiles: number;
}

export interface FileChange {
  readonly kind: 'created' | 'changed' | 'deleted';
  /** Root-relative; a folder stands for everything in it. */
  readonly path: string;
}

export interface OpenOptions {
  /** Of the folder or workspace, as the host shows it. */
  readonly name: string;
  readonly exclude: readonly string[];
  readonly maxFiles: number;
}

export interface Progress {
  readonly stage: 'scan' | 'skim' | 'read';
  readonly done: number;
  /** Unknown while scanning. */
  readonly total?: number;
}

export type BriefFormat = 'markdown' | 'html';

export interface Purpose {
  readonly path: string;
  readonly text: string;
}

/**
 * What hosts ask of the engine, in values that can be posted to a worker. Work that is cancelled rejects with an error named
 * `CancellationError`; nothing else is thrown for what a workspace may contain.
 */
export interface EngineService {
  /** Scans and skims; afterwards the diagram can be asked for. Opening again starts anew. */
  open(options: OpenOptions): Promise<Status>;
  /** Reads what was skimmed, in slices, so that questions are answered in between. */
  readAll(): Promise<Status>;
  /** Reads the changed files again and makes everything that follows from them current. */
  applyChanges(changes: readonly FileChange[]): Promise<Status>;
  /** Reads the recorded history where there is a newer one than is known. Meant for when the picture stands: it may take seconds. */
  loadHistory(): Promise<Status>;
  /** Cancels whatever of the above is under way. */
  cancel(): void;
  status(): Status;
  /** Undefined where the subject is not known (any more). */
  diagram(subject: Subject, lens?: Lens): Promise<DiagramView | undefined>;
  about(subject: Subject): Promise<AboutView | undefined>;
  /** Undefined where there is nothing to say. */
  hover(path: string, position: Position): Promise<HoverView | undefined>;
  /** One sentence on what each file is for; files that nothing can be said of, or that are not read yet, are left out. Reads nothing. */
  purposes(paths: readonly string[]): Promise<readonly Purpose[]>;
  /** What the words are found in, best first. */
  find(words: string): Promise<FindView>;
  /** What journeys can begin with; more while files are still being read. */
  journeys(): Promise<JourneysView>;
  /** The way from an entry point with the part each step lies in. Undefined where there is no such entry point (any more). */
  journey(id: string): Promise<JourneyRoute | undefined>;
  /** Makes what questions about changes are answered from, so that the first answer comes as fast as the others. Once for each project. */
  prepareScope(): Promise<void>;
  /** What a document names of the code, to be marked in it. */
  review(text: string): Promise<ReviewMarks | undefined>;
  /** Parts and files by their names, best first. */
  locate(words: string): Promise<readonly Located[]>;
  /** Picture, words and places of everything as one text; undefined before the first picture. */
  brief(format: BriefFormat): Promise<string | undefined>;
}
