import type { BriefFormat, FileChange, OpenOptions, Progress, Purpose, Status } from '../../engine/service.ts';
import type { Position } from '../../model/text.ts';
import type { Subject } from '../../model/subject.ts';
import type { AboutView } from '../../views/about/about-view.ts';
import type { DiagramView } from '../../views/diagram/diagram-view.ts';
import type { JourneyRoute, JourneysView } from '../../views/journey/journey-view.ts';
import type { Lens } from '../../views/diagram/lens.ts';
import type { Located } from '../../views/diagram/locate.ts';
import type { ReviewMarks } from '../../views/scope/build-review.ts';
import type { FindView } from '../../views/find/find-view.ts';
import type { HoverView } from '../../views/hover/hover-view.ts';
import type { Logger } from '../../ports/logger.ts';
import type { RemoteEngine } from '../worker/connect.ts';
import { mergeChanges } from './file-changes.ts';

/** What the views show of the engine. `progress` is set while something runs. */
export type EngineState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'no-folder' }
  | { readonly kind: 'opening'; readonly progress?: Progress }
  | { readonly kind: 'ready'; readonly status: Status; readonly progress?: Progress }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/** What the client asks of the extension. */
export interface EngineHost {
  hasFolder(): boolean;
  options(): OpenOptions;
  /** Whether version control may be asked; looked at before each time. */
  wantsHistory(): boolean;
  /** Starts a worker or the like. Rejects where none can be had. */
  connect(listener: EngineListener): Promise<RemoteEngine>;
  /** Runs it once, after that many milliseconds. */
  later(run: () => void, milliseconds: number): void;
  readonly log: Logger;
}

export interface EngineListener {
  readonly onProgress: (progress: Progress) => void;
  /** The worker died by itself. */
  readonly onClosed: (reason: string) => void;
}

type Step = 'open' | 'changes' | 'read' | 'history';

/** Beyond this it is quicker to open anew. */
const maxChanges = 2000;

/** Milliseconds between two words on progress. */
const progressEvery = 100;

/** Milliseconds for which reading leaves the processor to the pages that are about to draw. */
const drawingTime = 3000;

/**
 * The engine's lifetime: nothing runs before `start`. One step is under way at a time: open, then changes, then reading what
 * was only skimmed, which begins when the pages have drawn, then the history; a change interrupts these two, opening anew interrupts
 * everything.
 * A worker that dies is started again once.
 */
export class EngineClient {
  readonly #host: EngineHost;
  readonly #listeners = new Set<(state: EngineState) => void>();
  #state: EngineState = { kind: 'idle' };
  #engine: RemoteEngine | undefined;
  /** Grows with every engine let go, so that answers of an older one are recognised. */
  #generation = 0;
  #step: Step | undefined;
  #mustOpen = false;
  #mustRead = false;
  #mustLoadHistory = false;
  /** Pages that have not drawn yet. */
  readonly #drawing = new Set<symbol>();
  #changes: FileChange[] = [];
  #running = false;
  #restartsLeft = 1;
  #progressAt = 0;

  constructor(host: EngineHost) {
    this.#host = host;
  }

  get state(): EngineState {
    return this.#state;
  }

  /** Undefined before the first picture. */
  get status(): Status | undefined {
    return this.#state.kind === 'ready' ? this.#state.status : undefined;
  }

  /** Called after every step and for progress; returns what ends it. */
  onState(listener: (state: EngineState) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Does nothing where the engine runs, was cancelled or has failed. */
  start(): void {
    if (this.#state.kind === 'idle' || this.#state.kind === 'no-folder') this.reopen();
  }

  /** Opens anew with the options of now; a picture that stands is kept until the new one is there. */
  reopen(): void {
    if (!this.#host.hasFolder()) {
      this.#set({ kind: 'no-folder' });
      return;
    }
    this.#restartsLeft = 1;
    this.#mustOpen = true;
    this.#changes = [];
    if (this.#state.kind !== 'ready') this.#set({ kind: 'opening' });
    this.#interrupt();
    void this.#run();
  }

  /** For other folders than before: the worker is started anew. Nothing happens where nothing was asked for yet. */
  replace(): void {
    if (this.#state.kind === 'idle') return;
    this.#drop();
    this.#set({ kind: 'opening' });
    this.reopen();
  }

  change(changes: readonly FileChange[]): void {
    if (this.#state.kind !== 'ready' && this.#state.kind !== 'opening') return;
    this.#changes = mergeChanges([...this.#changes, ...changes]);
    if (this.#changes.length > maxChanges) {
      this.reopen();
      return;
    }
    if (this.#changes.length === 0) return;
    if (this.#step === 'read' || this.#step === 'history') this.#interrupt();
    void this.#run();
  }

  /** There may be a newer change in version control, or it may be asked now. */
  checkHistory(): void {
    if (this.#state.kind !== 'ready') return;
    this.#mustLoadHistory = this.#host.wantsHistory();
    void this.#run();
  }

  /** What is under way stops; a picture that stands is kept. Changes are taken in to the end, or the picture would be wrong. */
  cancel(): void {
    this.#mustOpen = this.#mustRead = this.#mustLoadHistory = false;
    if (this.#step !== 'changes') this.#interrupt();
    // Nothing is under way that would end the progress by its own end.
    if (this.#step === undefined && this.#state.kind === 'ready') this.#set({ kind: 'ready', status: this.#state.status });
  }

  /** A page is about to draw: reading waits for it, though not for long. What is returned says that it has drawn, or never will. */
  expectDrawing(): () => void {
    const page = Symbol('page');
    this.#drawing.add(page);
    return () => {
      if (this.#drawing.delete(page)) void this.#run();
    };
  }

  async diagram(subject: Subject, lens?: Lens): Promise<DiagramView | undefined> {
    return this.#ask((engine) => engine.diagram(subject, lens));
  }

  async about(subject: Subject): Promise<AboutView | undefined> {
    return this.#ask((engine) => engine.about(subject));
  }

  async hover(path: string, position: Position): Promise<HoverView | undefined> {
    return this.#ask((engine) => engine.hover(path, position));
  }

  async purposes(paths: readonly string[]): Promise<readonly Purpose[] | undefined> {
    return this.#ask((engine) => engine.purposes(paths));
  }

  async find(words: string): Promise<FindView | undefined> {
    return this.#ask((engine) => engine.find(words));
  }

  /** What journeys can begin with. */
  async journeys(): Promise<JourneysView | undefined> {
    return this.#ask((engine) => engine.journeys());
  }

  /** The way from an entry point, for the picture. */
  async journey(id: string): Promise<JourneyRoute | undefined> {
    return this.#ask((engine) => engine.journey(id));
  }

  /** The reader is about to ask what a change would touch. */
  async prepareScope(): Promise<void> {
    await this.#ask((engine) => engine.prepareScope());
  }

  async review(text: string): Promise<ReviewMarks | undefined> {
    return this.#ask((engine) => engine.review(text));
  }

  async locate(words: string): Promise<readonly Located[] | undefined> {
    return this.#ask((engine) => engine.locate(words));
  }

  async brief(format: BriefFormat): Promise<string | undefined> {
    return this.#ask((engine) => engine.brief(format));
  }

  dispose(): void {
    this.#listeners.clear();
    this.#mustOpen = this.#mustRead = this.#mustLoadHistory = false;
    this.#changes = [];
    this.#drop();
  }

  /** A question is answered from a picture that stands, never waits for the first one. */
  async #ask<T>(question: (engine: RemoteEngine) => Promise<T | undefined>): Promise<T | undefined> {
    const engine = this.#engine;
    if (!engine || this.#state.kind !== 'ready') return undefined;
    try {
      return await question(engine);
    } catch (error) {
      if (this.#engine === engine && !isCancelled(error)) this.#host.log.warn(`A question was not answered: ${words(error)}`);
      return undefined;
    }
  }

  #interrupt(): void {
    this.#engine?.cancel().catch(() => undefined);
  }

  #drop(): void {
    this.#generation += 1;
    this.#engine?.dispose();
    this.#engine = undefined;
  }

  #set(state: EngineState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let step = this.#nextStep(); step; step = this.#nextStep()) {
      this.#step = step;
      await this.#take(step);
      this.#step = undefined;
    }
    this.#running = false;
  }

  #nextStep(): Step | undefined {
    if (this.#mustOpen) return 'open';
    if (!this.#engine) return undefined;
    if (this.#changes.length > 0) return 'changes';
    if (this.#mustRead) return this.#drawing.size === 0 ? 'read' : undefined;
    return this.#mustLoadHistory ? 'history' : undefined;
  }

  async #take(step: Step): Promise<void> {
    const changes = this.#changes;
    this.#mustOpen = false;
    if (step === 'history') this.#mustLoadHistory = false;
    else if (step !== 'read') this.#changes = [];
    const generation = this.#generation;
    try {
      const engine = await this.#connected();
      if (generation !== this.#generation) return;
      const started = performance.now();
      const status = await perform(engine, step, changes, this.#host);
      this.#host.log.info(`${step}: ${Math.round(performance.now() - started)} ms`);
      if (generation === this.#generation) this.#done(step, status);
    } catch (error) {
      if (generation !== this.#generation) return;
      if (isCancelled(error)) await this.#stopped();
      else this.#failed(words(error));
    }
  }

  async #connected(): Promise<RemoteEngine> {
    if (this.#engine) return this.#engine;
    const generation = this.#generation;
    const isCurrent = (): boolean => generation === this.#generation;
    const started = performance.now();
    const engine = await this.#host.connect({
      onProgress: (progress) => {
        if (isCurrent()) this.#progressed(progress);
      },
      onClosed: (reason) => {
        if (isCurrent()) this.#closed(reason);
      },
    });
    this.#host.log.info(`worker: ${Math.round(performance.now() - started)} ms`);
    if (isCurrent()) this.#engine = engine;
    else engine.dispose();
    return engine;
  }

  #progressed(progress: Progress): void {
    const now = Date.now();
    if (this.#step === undefined || now - this.#progressAt < progressEvery) return;
    this.#progressAt = now;
    if (this.#state.kind === 'opening') this.#set({ kind: 'opening', progress });
    else if (this.#state.kind === 'ready') this.#set({ ...this.#state, progress });
  }

  /** A step that is under way fails by itself. */
  #closed(reason: string): void {
    if (this.#step !== undefined) return;
    this.#failed(reason);
    void this.#run();
  }

  #done(step: Step, status: Status): void {
    this.#mustRead = status.phase !== 'read' && (step === 'open' || (step === 'changes' && this.#mustRead));
    if (step !== 'history') this.#mustLoadHistory = this.#host.wantsHistory();
    if (status.phase === 'read') this.#restartsLeft = 1;
    // Without a gap, so that nobody takes the end of a step for the end of the work.
    if (this.#mustRead && this.#drawing.size > 0) this.#host.later(() => this.#stopWaiting(), drawingTime);
    const next = this.#mustOpen || this.#changes.length > 0 || this.#mustRead;
    this.#set(next ? { kind: 'ready', status, progress: { stage: 'read', done: 0 } } : { kind: 'ready', status });
  }

  #stopWaiting(): void {
    this.#drawing.clear();
    void this.#run();
  }

  async #stopped(): Promise<void> {
    if (this.#mustOpen) return;
    if (this.#state.kind !== 'ready') {
      this.#set({ kind: 'cancelled' });
      return;
    }
    const generation = this.#generation;
    const status = await this.#ask((engine) => engine.status());
    if (status && generation === this.#generation) this.#set({ kind: 'ready', status });
  }

  #failed(reason: string): void {
    this.#host.log.error(reason);
    this.#drop();
    this.#mustOpen = this.#restartsLeft > 0;
    this.#mustRead = this.#mustLoadHistory = false;
    this.#changes = [];
    if (this.#mustOpen) this.#restartsLeft -= 1;
    else this.#set({ kind: 'failed', message: reason });
  }
}

const perform = (engine: RemoteEngine, step: Step, changes: readonly FileChange[], host: EngineHost): Promise<Status> => {
  if (step === 'open') return engine.open(host.options());
  if (step === 'history') return engine.loadHistory();
  return step === 'changes' ? engine.applyChanges(changes) : engine.readAll();
};

const isCancelled = (error: unknown): boolean => error instanceof Error && error.name === 'CancellationError';

/** The first line: Node adds paths of this machine below it. */
const words = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
