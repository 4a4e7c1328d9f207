import type { Subject } from '../../model/subject.ts';
import { parseFromWebview } from '../../protocol/messages.ts';
import type { FromWebview, ToWebview } from '../../protocol/messages.ts';
import type { DiagramOptions } from '../../protocol/messages.ts';
import type { AboutView } from '../../views/about/about-view.ts';
import type { DiagramNode, DiagramView } from '../../views/diagram/diagram-view.ts';
import type { Link } from '../../views/links.ts';
import type { EngineClient, EngineState } from './engine-client.ts';
import { linkOf, sameValue } from './page-actions.ts';
import type { PageActions } from './page-actions.ts';
import { messageInsteadOfView } from './state-words.ts';

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
}

const repository: Subject = { kind: 'repository' };
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
  /** State of the engine that is shown. */
  #shown = '';

  constructor(host: DiagramPageHost) {
    this.#host = host;
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
      return;
    }
    if (state.kind === 'opening') post({ type: 'progress', ...(state.progress ?? scanning) });
    if (state.kind === 'ready') this.#standing(state);
  }

  #standing({ status, progress }: Extract<EngineState, { kind: 'ready' }>): void {
    const shown = `${status.phase} ${status.revision}`;
    if (shown !== this.#shown) void this.show(this.#subject);
    this.#shown = shown;
    this.#host.post(progress ? { type: 'progress', ...progress } : { type: 'idle' });
  }

  /** Shows that subject, or the nearest one around it that still exists. */
  async show(subject: Subject): Promise<boolean> {
    const ticket = (this.#ticket += 1);
    const around = (this.#view?.breadcrumbs ?? []).map((crumb) => crumb.subject).reverse();
    for (const candidate of [subject, ...around, repository]) {
      const view = await this.#host.engine.diagram(candidate);
      if (ticket !== this.#ticket) return true;
      if (!view) continue;
      this.#subject = view.subject;
      this.#send(view);
      return candidate === subject;
    }
    return false;
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
        break;
      case 'failed':
        this.#host.log(`The picture could not be drawn: ${message.message}`);
        break;
    }
  }

  /** The page was made, or made again after it was hidden: it knows nothing. */
  #wake(): void {
    this.#ready = true;
    this.#view = undefined;
    this.#shown = '';
    this.#host.engine.start();
    this.update(this.#host.engine.state);
  }

  #send(view: DiagramView): void {
    const { post, options, onShown } = this.#host;
    const before = this.#view;
    this.#view = view;
    onShown(view);
    if (before && sameValue({ ...before, coverage: undefined }, { ...view, coverage: undefined })) {
      if (!sameValue(before.coverage, view.coverage)) post({ type: 'coverage', coverage: view.coverage });
      // The words about the chosen box may have grown all the same.
      return void this.#select(this.#details?.node);
    }
    this.#details = undefined;
    this.#revision += 1;
    post({ type: 'diagram', revision: this.#revision, view, ...options() });
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
    else this.#go(link?.subject);
  }

  #go(subject: Subject | undefined): void {
    if (!subject) {
      this.#host.log('The picture named something that is not in it; ignored.');
      return;
    }
    if (subject.kind === 'file') this.#host.openPlace(subject.path);
    else void this.#goInto(subject);
  }

  /** What has no picture of its own still has words. */
  async #goInto(subject: Subject): Promise<void> {
    const ticket = (this.#ticket += 1);
    const view = await this.#host.engine.diagram(subject);
    if (ticket !== this.#ticket) return;
    if (!view) {
      this.#host.showAbout(subject);
      return;
    }
    this.#subject = view.subject;
    this.#send(view);
  }
}
