import type { Subject } from '../../model/subject.ts';
import { parseFromWebview } from '../../protocol/messages.ts';
import type { FromWebview, ToWebview } from '../../protocol/messages.ts';
import type { DiagramOptions } from '../../protocol/messages.ts';
import type { AboutView } from '../../views/about/about-view.ts';
import type { CoverageView, DiagramNode, DiagramView } from '../../views/diagram/diagram-view.ts';
import type { Lens, Route } from '../../views/diagram/lens.ts';
import type { Located } from '../../views/diagram/locate.ts';
import { mermaidTakeaway } from '../../views/diagram/mermaid-takeaway.ts';
import type { Link } from '../../views/links.ts';
import type { EngineClient, EngineState } from './engine-client.ts';
import { linkOf, sameValue } from './page-actions.ts';
import type { PageActions } from './page-actions.ts';
import { messageInsteadOfView } from './state-words.ts';
import { createTrail } from './trail.ts';
import type { Stop } from './trail.ts';

export interface DrawnPicture {
  readonly revision: number;
  readonly nodes: number;
  readonly edges: number;
  readonly milliseconds: number;
}

export interface DiagramPageHost extends PageActions {
  readonly engine: EngineClient;
  readonly post: (message: ToWebview) => void;
  readonly options: () => DiagramOptions;
  /** The picture that was sent, or that the page has drawn it. */
  readonly onShown: (view: DiagramView) => void;
  readonly onDrawn: (drawn: DrawnPicture) => void;
  readonly copy: (text: string) => void;
  /** Asks the reader where to, and writes there alone. */
  readonly save: (file: TakenFile) => void;
}

/** Something to take away. */
export interface TakenFile {
  /** Without ending, as the reader may want to call it. */
  readonly name: string;
  readonly ending: 'svg' | 'png' | 'md' | 'html';
  /** Text, or bytes in base64 where `isBase64`. */
  readonly content: string;
  readonly isBase64?: boolean;
}

type Walking = Extract<FromWebview, { type: 'zoom' | 'back' | 'forward' | 'search' | 'goTo' | 'focus' | 'path' | 'unlit' }>;

const repository: Subject = { kind: 'repository' };
const surroundings: Subject = { kind: 'list', list: 'outside' };
const scanning = { stage: 'scan', done: 0 } as const;

/**
 * The host's half of one page with the picture. The page knows ids and indexes only; they are looked up in the view that was
 * sent last, and a message about an older one is ignored.
 */
export class DiagramPage {
  readonly #host: DiagramPageHost;
  #ready = false;
  #subject: Subject = repository;
  /** Number of the view sent last: not the engine's, because going into a part shows another view of the same state. */
  #revision = 0;
  #view: DiagramView | undefined;
  #details: { readonly node: DiagramNode; readonly view: AboutView } | undefined;
  #ticket = 0;
  #lens: Lens | undefined;
  readonly #trail = createTrail();
  #located: readonly Located[] = [];
  /** Where the reader is on the way to; a change of the engine meanwhile does not lead back. */
  #wanted: Stop | undefined;
  /** What the page has been told last of what was read. */
  #coverage: CoverageView | undefined;
  readonly #hasDrawn: () => void;
  #toldTrail = { back: false, forward: false };
  /** State of the engine that is shown. */
  #shown = '';

  constructor(host: DiagramPageHost) {
    this.#host = host;
    this.#hasDrawn = host.engine.expectDrawing();
  }

  dispose(): void {
    this.#hasDrawn();
  }

  /** The engine's state has changed. */
  update(state: EngineState): void {
    if (!this.#ready) return;
    const { post } = this.#host;
    const instead = messageInsteadOfView(state);
    if (instead) {
      this.#view = undefined;
      this.#shown = '';
      this.#ticket += 1;
      post(instead);
      if (state.kind === 'ready') this.#hasDrawn();
      return;
    }
    if (state.kind === 'opening') post({ type: 'progress', ...(state.progress ?? scanning) });
    if (state.kind === 'ready') this.#standing(state);
  }

  #standing({ status, progress }: Extract<EngineState, { kind: 'ready' }>): void {
    const shown = `${status.phase} ${status.revision}`;
    // Whatever becomes of the picture, its line says what the status bar says.
    if (this.#view && status.phase === 'read') this.#tellCoverage(status.coverage);
    if (shown !== this.#shown) void (this.#wanted ? this.#goInto(this.#wanted) : this.show(this.#subject, this.#lens));
    this.#shown = shown;
    this.#host.post(progress ? { type: 'progress', ...progress } : { type: 'idle' });
  }

  /** Shows that subject, or the nearest one around it that still exists. */
  async show(subject: Subject, lens?: Lens): Promise<boolean> {
    const ticket = (this.#ticket += 1);
    this.#wanted = undefined;
    const around = (this.#view?.breadcrumbs ?? []).map((crumb) => crumb.subject).reverse();
    for (const candidate of [subject, ...around, repository]) {
      const view = await this.#host.engine.diagram(candidate, candidate === subject ? lens : undefined);
      if (ticket !== this.#ticket) return true;
      if (!view) continue;
      this.#turnTo(view, candidate === subject ? lens : undefined);
      return candidate === subject;
    }
    return false;
  }

  /** Lights a route through the parts, such as a journey. */
  showRoute(route: Route): void {
    void this.#goInto({ subject: repository, lens: { kind: 'route', ...route } });
  }

  receive(value: unknown): void {
    const message = parseFromWebview(value);
    if (!message) {
      this.#host.log('A message of no known shape came from the picture; ignored.');
      return;
    }
    if ('revision' in message && message.revision !== this.#revision) return;
    this.#obey(message);
  }

  #obey(message: FromWebview): void {
    const { engine } = this.#host;
    switch (message.type) {
      case 'ready':
        this.#wake();
        break;
      case 'follow':
        this.#follow(linkOf(message.in === 'details' ? this.#details?.view.links : this.#view?.links, message.link));
        break;
      case 'select':
        void this.#select(this.#node(message.node));
        break;
      case 'enter':
        this.#enter(this.#node(message.node));
        break;
      case 'crumb':
        this.#go(this.#view?.breadcrumbs[message.index]?.subject);
        break;
      case 'apart':
        this.#go(this.#view?.apart[message.index]?.subject);
        break;
      case 'cancel':
        engine.cancel();
        break;
      case 'retry':
        engine.reopen();
        break;
      case 'openPanel':
        this.#host.openPanel();
        break;
      case 'drawn':
        this.#host.onDrawn(message);
        this.#hasDrawn();
        break;
      case 'failed':
        this.#hasDrawn();
        this.#host.log(`The picture could not be drawn: ${message.message}`);
        break;
      case 'take':
        void this.#take(message.as);
        break;
      case 'save':
        this.#save(message.as, message.content, message.as === 'png');
        break;
      case 'keep':
        // Of words alone.
        break;
      case 'zoom':
      case 'back':
      case 'forward':
      case 'search':
      case 'goTo':
      case 'focus':
      case 'path':
      case 'unlit':
        this.#walk(message);
        break;
    }
  }

  /** Moving about, and looking in other ways. */
  #walk(message: Walking): void {
    switch (message.type) {
      case 'zoom':
        this.#go(message.to === 'outside' ? surroundings : repository);
        break;
      case 'back':
      case 'forward':
        this.#retrace(message.type === 'back' ? -1 : 1);
        break;
      case 'search':
        void this.#search(message.words);
        break;
      case 'goTo':
        this.#goToLocated(this.#located[message.index]);
        break;
      case 'focus':
        this.#light(message.node, (on) => ({ kind: 'focus', on, way: message.way, reach: message.reach }));
        break;
      case 'path': {
        const to = this.#node(message.to)?.subject;
        this.#light(message.from, (from) => to && { kind: 'path', from, to });
        break;
      }
      case 'unlit':
        void this.#goInto({ subject: this.#subject });
        break;
    }
  }

  #retrace(direction: -1 | 1): void {
    const stop = this.#trail.step(direction);
    if (stop) void this.#goInto(stop);
  }

  async #search(words: string): Promise<void> {
    const located = (await this.#host.engine.locate(words)) ?? [];
    this.#located = located;
    this.#host.post({ type: 'found', words, items: located.map(({ name, where }) => ({ name, where })) });
  }

  #goToLocated(found: Located | undefined): void {
    if (!found) this.#go(undefined);
    else if (found.subject.kind === 'file') void this.#showFile(found.subject);
    else void this.#point(found.subject);
  }

  /** Has the box of a file chosen in the picture of the part that holds it; what is in no part is opened. */
  async #showFile(subject: Extract<Subject, { kind: 'file' }>): Promise<void> {
    const lens: Lens = { kind: 'show', on: subject };
    const ticket = (this.#ticket += 1);
    const view = await this.#host.engine.diagram(subject, lens);
    if (ticket !== this.#ticket) return;
    if (view) this.#turnTo(view, lens);
    if (!view || !this.#chooseBox(subject)) this.#host.openPlace(subject.path);
  }

  #light(node: string, lensOn: (subject: Subject) => Lens | undefined): void {
    const subject = this.#node(node)?.subject;
    const lens = subject && lensOn(subject);
    if (lens) void this.#goInto({ subject: this.#subject, lens });
    else this.#go(undefined);
  }

  async #take(as: 'mermaid' | 'markdown' | 'html'): Promise<void> {
    if (as === 'mermaid') {
      if (this.#view) this.#host.copy(mermaidTakeaway(this.#view));
      return;
    }
    const content = await this.#host.engine.brief(as);
    if (content !== undefined) this.#save(as === 'html' ? 'html' : 'md', content);
  }

  #save(ending: TakenFile['ending'], content: string, isBase64 = false): void {
    this.#host.save({ name: this.#view?.title ?? 'Architecture', ending, content, isBase64 });
  }

  /** The page was made, or made again after it was hidden: it knows nothing. */
  #wake(): void {
    this.#ready = true;
    this.#toldTrail = { back: false, forward: false };
    this.#view = undefined;
    this.#shown = '';
    this.#tellTrail();
    this.#host.engine.start();
    this.update(this.#host.engine.state);
  }

  #send(answer: DiagramView): void {
    const { post, options, onShown, engine } = this.#host;
    const before = this.#view;
    const view = engine.status?.phase === 'read' ? { ...answer, coverage: engine.status.coverage } : answer;
    this.#view = view;
    onShown(view);
    if (before && sameValue({ ...before, coverage: undefined }, { ...view, coverage: undefined })) {
      this.#tellCoverage(view.coverage);
      // The words about the chosen box may have grown all the same.
      return void this.#select(this.#details?.node);
    }
    this.#details = undefined;
    this.#revision += 1;
    this.#coverage = view.coverage;
    post({ type: 'diagram', revision: this.#revision, view, ...options() });
  }

  #tellCoverage(coverage: CoverageView): void {
    if (sameValue(this.#coverage, coverage)) return;
    this.#coverage = coverage;
    this.#host.post({ type: 'coverage', coverage });
  }

  #node(id: string): DiagramNode | undefined {
    return this.#view?.nodes.find((node) => node.id === id);
  }

  async #select(node: DiagramNode | undefined): Promise<void> {
    if (!node) return;
    const revision = this.#revision;
    const view = await this.#host.engine.about(node.subject);
    if (!view || revision !== this.#revision) return;
    if (this.#details?.node.id === node.id && sameValue(this.#details.view, view)) return;
    this.#details = { node, view };
    this.#host.post({ type: 'details', revision, node: node.id, view });
  }

  #enter(node: DiagramNode | undefined): void {
    if (node?.subject.kind === 'file') this.#host.openPlace(node.subject.path);
    else this.#go(node?.subject);
  }

  #follow(link: Link | undefined): void {
    if (link?.kind === 'place') this.#host.openPlace(link.path, link.range);
    else if (link?.kind === 'route') this.showRoute(link.route);
    else if (link?.subject.kind === 'component') void this.#point(link.subject);
    else this.#go(link?.subject);
  }

  /** Chooses the box of a part: in this picture, or in the one around it. What is a box nowhere is gone into. */
  async #point(subject: Subject): Promise<void> {
    if (this.#chooseBox(subject)) return;
    const ticket = (this.#ticket += 1);
    const inside = await this.#host.engine.diagram(subject);
    const around = await this.#host.engine.diagram(inside?.breadcrumbs.at(-2)?.subject ?? repository);
    if (ticket !== this.#ticket) return;
    if (around?.nodes.some((node) => sameValue(node.subject, subject))) {
      this.#turnTo(around);
      this.#chooseBox(subject);
    } else void this.#goInto({ subject });
  }

  #chooseBox(subject: Subject): boolean {
    const box = this.#view?.nodes.find((node) => sameValue(node.subject, subject));
    if (box) this.#host.post({ type: 'choose', revision: this.#revision, node: box.id });
    return box !== undefined;
  }

  #go(subject: Subject | undefined): void {
    if (!subject) {
      this.#host.log('The picture named something that is not in it; ignored.');
      return;
    }
    if (subject.kind === 'file') this.#host.openPlace(subject.path);
    else void this.#goInto({ subject });
  }

  /** What has no picture of its own still has words. */
  async #goInto(stop: Stop): Promise<void> {
    const ticket = (this.#ticket += 1);
    const { subject, lens } = stop;
    this.#wanted = stop;
    const view = await this.#host.engine.diagram(subject, lens);
    if (ticket !== this.#ticket) return;
    this.#wanted = undefined;
    if (view) {
      this.#turnTo(view, lens);
      return;
    }
    this.#host.showAbout(subject);
    // An answer for the picture that stays may have been overtaken.
    void this.show(this.#subject, this.#lens);
  }

  #turnTo(view: DiagramView, lens?: Lens): void {
    this.#subject = view.subject;
    this.#lens = lens;
    this.#trail.go({ subject: view.subject, ...(lens ? { lens } : {}) });
    this.#send(view);
    this.#tellTrail();
  }

  #tellTrail(): void {
    const back = this.#trail.peek(-1) !== undefined;
    const forward = this.#trail.peek(1) !== undefined;
    if (sameValue(this.#toldTrail, { back, forward })) return;
    this.#toldTrail = { back, forward };
    this.#host.post({ type: 'trail', back, forward });
  }
}
