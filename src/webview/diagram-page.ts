import type { ToWebview } from '../protocol/messages.ts';
import type { DiagramNode, DiagramView } from '../views/diagram/diagram-view.ts';
import { visibleText } from '../views/diagram/visible-text.ts';
import { aboutItem } from './about-sections.ts';
import { asList } from './as-list.ts';
import { coverageLine } from './coverage-line.ts';
import { boxCount, edgeDetails, nodeDetails, viewDetails } from './details.ts';
import type { DetailsEvents } from './details.ts';
import { button, element, refill } from './dom.ts';
import { drawView } from './draw-view.ts';
import type { Drawn } from './draw-view.ts';
import { warmUp } from './draw.ts';
import type { Host } from './host.ts';
import type { KeptPicture } from './lay-out.ts';
import { closeButton, failureNote, pageParts } from './page-parts.ts';
import { mountPicture } from './picture.ts';
import type { Choice, Picture } from './picture.ts';
import { progressLine } from './progress-line.ts';
import type { MenuItem } from './menu.ts';
import { pictureAsSvg, svgAsPng } from './picture-file.ts';
import { searchField } from './search-field.ts';
import { spotlightDetails } from './spotlight-details.ts';
import { createToolbar } from './toolbar.ts';
import type { ToolbarMode } from './toolbar.ts';
import { zoomStep } from './viewport.ts';

type Message<T extends ToWebview['type']> = Extract<ToWebview, { readonly type: T }>;

/** Pixels; in a stage narrower than this rows of five boxes are too small to read. */
const narrowStage = 480;

/** The page with the picture. Lives as long as the webview's document. */
export class DiagramPage {
  readonly #host: Host;
  readonly #parts = pageParts();
  readonly #coverage = coverageLine();
  readonly #progress = progressLine(() => this.#host.post({ type: 'cancel' }));
  readonly #search = searchField({
    onWords: (words) => this.#host.post({ type: 'search', words }),
    onGo: (index) => this.#host.post({ type: 'goTo', index }),
    onSay: (words) => this.#announce(words),
  });
  readonly #toolbar = createToolbar(this.#search.root, this.#takeAway(), {
    onLevel: (to) => this.#host.post({ type: 'zoom', to }),
    onTrail: (direction) => this.#host.post({ type: direction }),
    onCrumb: (index) => this.#host.post({ type: 'crumb', revision: this.#revision, index }),
    onZoom: (direction) => this.#zoom(direction),
    onList: () => this.#toggleList(),
    onOpenPanel: () => this.#host.post({ type: 'openPanel' }),
  });
  readonly #detailsEvents: DetailsEvents = {
    followDiagram: (link) => this.#host.post({ type: 'follow', revision: this.#revision, in: 'diagram', link }),
    followDetails: (link) => this.#host.post({ type: 'follow', revision: this.#revision, in: 'details', link }),
    onEnter: (node) => this.#enter(node),
    onFocus: ({ id: node }, way, reach) => this.#host.post({ type: 'focus', revision: this.#revision, node, way, reach }),
    onPath: (from, to) => this.#host.post({ type: 'path', revision: this.#revision, from, to }),
    onUnlit: () => this.#host.post({ type: 'unlit', revision: this.#revision }),
    onApart: (index) => this.#host.post({ type: 'apart', revision: this.#revision, index }),
    onChooseNode: (id) => {
      this.#choose({ kind: 'node', id });
      this.#picture?.focus(id);
    },
  };
  #message: Message<'diagram'> | undefined;
  #details: Message<'details'> | undefined;
  #choice: Choice | undefined;
  #picture: Picture | undefined;
  /** What the picture on the screen shows; another view may be on its way. */
  #pictured: DiagramView | undefined;
  #drawnNarrow = false;
  /** Places of what was drawn, by room and subject. */
  readonly #kept = new Map<string, KeptPicture>();
  #bounds: Drawn['bounds'] | undefined;
  /** The chosen box gets the focus when it is drawn. */
  #mustFocus = false;
  #failed = false;
  #list: boolean;

  constructor(host: Host) {
    this.#host = host;
    this.#list = host.prefersList();
    const { notice, body, live, workshop } = this.#parts;
    refill(this.#parts.root, this.#toolbar.root, this.#progress.root, notice, body, this.#coverage.root, live, workshop);
    this.#toolbar.setMode({ list: true, compact: false, level: 'parts' });
    this.#toolbar.setTrail({ back: false, forward: false });
    document.addEventListener('keydown', (event) => this.#onKey(event));
    new ResizeObserver(() => this.#onResize()).observe(this.#parts.stage);
  }

  get root(): HTMLElement {
    return this.#parts.root;
  }

  /** To be called while the host prepares the first view. */
  warmUp(): void {
    void warmUp(this.#parts.workshop);
  }

  receive(message: ToWebview): void {
    switch (message.type) {
      case 'diagram':
        this.#show(message);
        break;
      case 'details':
        this.#onDetails(message);
        break;
      case 'choose':
        this.#onChoose(message);
        break;
      case 'trail':
        this.#toolbar.setTrail(message);
        break;
      case 'found':
        this.#search.show(message.words, message.items);
        break;
      case 'coverage':
        this.#coverage.show(message.coverage, this.#compact);
        break;
      case 'progress':
        // A notice tells of something that is over.
        this.#parts.notice.hidden = true;
        this.#progress.show(message);
        break;
      case 'idle':
        this.#progress.hide();
        break;
      case 'empty':
        this.#notice(message.words, message.reason === 'cancelled' ? 'Start again' : 'Look again');
        break;
      case 'error':
        this.#notice(message.message, 'Try again');
        break;
      case 'about':
      case 'kept':
        break;
    }
  }

  get #revision(): number {
    return this.#message?.revision ?? 0;
  }

  get #compact(): boolean {
    return this.#message?.compact === true;
  }

  #show(message: Message<'diagram'>): void {
    const before = this.#message?.view;
    const drawn = this.#picture !== undefined && before !== undefined && drawsTheSame(before, message.view);
    const { spotlight } = message.view;
    const isNewLight = spotlight !== undefined && JSON.stringify(spotlight) !== JSON.stringify(before?.spotlight);
    this.#choice = isNewLight ? undefined : keptChoice(before, message.view, this.#choice);
    this.#details = undefined;
    this.#message = message;
    document.body.classList.toggle('compact', message.compact);
    document.body.classList.toggle('reduced-motion', message.reducedMotion);
    this.#showWords(message.view);
    if (this.#choice?.kind === 'node') this.#host.post({ type: 'select', revision: message.revision, node: this.#choice.id });
    if (isNewLight) this.#announce(`${spotlight.title}. ${spotlight.text}`);
    else if (before?.spotlight && !spotlight) this.#announce('Everything is shown again');
    if (drawn) {
      this.#picture?.choose(this.#choice);
      this.#picture?.light(spotlight);
      return;
    }
    performance.mark('interlinear: view came');
    if (!before || !sameSubject(before.subject, message.view.subject)) {
      this.#announce(`${message.view.title}: ${boxCount(message.view)}`);
    }
    void this.#draw(message, before);
  }

  #showWords(view: DiagramView): void {
    const [lead] = view.summary;
    this.#parts.notice.hidden = true;
    this.#parts.body.hidden = false;
    this.#toolbar.showCrumbs(view.breadcrumbs);
    refill(this.#parts.lead, lead ? aboutItem(lead, this.#detailsEvents.followDiagram) : undefined);
    this.#parts.lead.title = this.#compact ? visibleText(lead?.text ?? '') : '';
    this.#coverage.show(view.coverage, this.#compact);
    this.#showMode();
    this.#showDetails();
  }

  #showMode(): void {
    const list = this.#list || this.#failed;
    this.#toolbar.setMode({ list, compact: this.#compact, level: levelOf(this.#message?.view) });
    this.#parts.panel.hidden = list;
    this.#parts.list.hidden = !list;
    const view = this.#message?.view;
    if (!list || !view) {
      refill(this.#parts.list);
      return;
    }
    const events = {
      onChoose: (node: DiagramNode) => this.#choose({ kind: 'node', id: node.id }),
      onEnter: (node: DiagramNode) => this.#enter(node),
    };
    refill(this.#parts.list, this.#failed ? failureNote(() => this.#drawAgain()) : undefined, asList(view, events));
  }

  #showDetails(): void {
    const view = this.#message?.view;
    if (!view) return;
    // In the side bar the words about the whole would take the picture's place.
    this.#parts.details.hidden = this.#compact && this.#choice === undefined && !view.spotlight;
    const hadFocus = this.#parts.details.contains(document.activeElement);
    const words = detailsOf(view, this.#choice, this.#details, this.#detailsEvents);
    refill(this.#parts.details, this.#compact ? closeButton(() => this.#close()) : undefined, ...words);
    // What had the focus is gone; the words in its place are next.
    if (hadFocus) this.#parts.details.focus();
  }

  #close(): void {
    const id = this.#choice?.kind === 'node' ? this.#choice.id : undefined;
    this.#choose(undefined);
    if (id !== undefined) this.#picture?.focus(id);
  }

  /** Draws the view unless a newer one has come meanwhile; on failure the list takes its place. */
  async #draw(message: Message<'diagram'>, before?: DiagramView): Promise<void> {
    const started = performance.now();
    const { nodes, edges } = message.view;
    const hadFocus = this.#parts.panel.contains(document.activeElement);
    const narrow = this.#isNarrow();
    this.#drawnNarrow = narrow;
    try {
      const { clientWidth: width, clientHeight: height } = this.#parts.panel;
      const room = narrow ? 'narrow' : 'wide';
      const place = `${room} ${JSON.stringify(message.view.subject)}`;
      const drawn = await drawView(message.view, { room, width, height }, this.#parts.workshop, this.#kept.get(place));
      if (this.#message !== message || this.#drawnNarrow !== narrow) return;
      this.#failed = false;
      this.#showMode();
      this.#parts.panel.classList.toggle('narrow', narrow);
      this.#kept.set(place, drawn.kept);
      this.#bounds = drawn.bounds;
      this.#mount(drawn, message.view);
    } catch (error) {
      if (this.#message !== message) return;
      this.#onDrawingFailed(error);
      return;
    }
    if (hadFocus || this.#mustFocus) this.#focusAfter(message.view, before);
    this.#mustFocus = false;
    performance.mark('interlinear: drawn');
    this.#host.post({
      type: 'drawn',
      revision: message.revision,
      nodes: nodes.length,
      edges: edges.length,
      milliseconds: performance.now() - started,
    });
  }

  #mount({ svg, kept }: Drawn, view: DiagramView): void {
    this.#picture?.dispose();
    this.#picture = undefined;
    this.#picture = mountPicture({ svg, size: { width: kept.sizes.box, height: kept.sizes.height } }, this.#parts.panel, view, {
      onChoose: (choice) => this.#choose(choice),
      onEnter: (node) => this.#enter(node),
      onLeave: () => this.#leave(),
      onHint: (hint) => this.#showHint(hint),
    });
    this.#pictured = view;
    this.#picture.choose(this.#choice);
  }

  #onDrawingFailed(error: unknown): void {
    this.#picture?.dispose();
    this.#picture = undefined;
    this.#failed = true;
    refill(this.#parts.panel);
    this.#showMode();
    this.#announce('The picture could not be drawn; here is a list.');
    this.#host.post({ type: 'failed', message: (error instanceof Error ? error.message : String(error)).slice(0, 500) });
  }

  #drawAgain(): void {
    this.#failed = false;
    this.#showMode();
    if (this.#message) void this.#draw(this.#message);
  }

  #onResize(): void {
    if (
      this.#picture &&
      !this.#failed &&
      this.#parts.stage.clientWidth > 0 &&
      this.#isNarrow() !== this.#drawnNarrow &&
      this.#message
    ) {
      void this.#draw(this.#message);
    }
  }

  #isNarrow(): boolean {
    const width = this.#parts.stage.clientWidth;
    return width === 0 ? this.#message?.compact === true : width < narrowStage;
  }

  /** Where the reader has just come out of: the box of that part; else the chosen or first box. */
  #focusAfter(view: DiagramView, before: DiagramView | undefined): void {
    const left = view.nodes.find(({ subject }) => before && sameSubject(subject, before.subject));
    const chosen = this.#choice?.kind === 'node' ? this.#choice.id : undefined;
    const id = chosen ?? left?.id ?? view.nodes[0]?.id;
    if (id !== undefined) this.#picture?.focus(id);
  }

  #choose(choice: Choice | undefined): void {
    this.#choice = choice;
    if (choice?.kind !== 'node' || choice.id !== this.#details?.node) this.#details = undefined;
    this.#picture?.choose(choice);
    if (choice?.kind === 'node' && !this.#details) this.#host.post({ type: 'select', revision: this.#revision, node: choice.id });
    this.#showDetails();
    this.#parts.details.scrollTop = 0;
  }

  #onDetails(message: Message<'details'>): void {
    if (message.revision !== this.#revision || this.#choice?.kind !== 'node' || this.#choice.id !== message.node) return;
    this.#details = message;
    this.#showDetails();
  }

  #onChoose({ revision, node }: Message<'choose'>): void {
    if (revision !== this.#revision) return;
    this.#choose({ kind: 'node', id: node });
    if (this.#pictured === this.#message?.view) this.#picture?.focus(node);
    else this.#mustFocus = true;
  }

  #enter(node: DiagramNode): void {
    this.#host.post({ type: 'enter', revision: this.#revision, node: node.id });
  }

  /** Out of what is lit, then out of the part, then out of what is chosen. */
  #leave(): void {
    if (this.#message?.view.spotlight) {
      this.#host.post({ type: 'unlit', revision: this.#revision });
      return;
    }
    const level = this.#message?.view.breadcrumbs.length ?? 0;
    if (level > 1) this.#host.post({ type: 'crumb', revision: this.#revision, index: level - 2 });
    else this.#choose(undefined);
  }

  #onKey(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.altKey && event.key === 'ArrowLeft') this.#host.post({ type: 'back' });
    else if (event.altKey && event.key === 'ArrowRight') this.#host.post({ type: 'forward' });
    else if (event.key === '/' && !isTyping && !this.#compact) this.#search.focus();
    else if (event.key === 'Escape' && !isTyping) this.#leave();
    else return;
    event.preventDefault();
  }

  #takeAway(): readonly MenuItem[] {
    const take = (as: 'mermaid' | 'markdown' | 'html') => () => this.#host.post({ type: 'take', revision: this.#revision, as });
    return [
      { label: 'Copy as Mermaid', onClick: take('mermaid') },
      { label: 'Save as SVG', onClick: () => void this.#savePicture('svg') },
      { label: 'Save as PNG', onClick: () => void this.#savePicture('png') },
      { label: 'Save the brief as Markdown', onClick: take('markdown') },
      { label: 'Save the brief as a web page', onClick: take('html') },
    ];
  }

  async #savePicture(as: 'svg' | 'png'): Promise<void> {
    const drawn = this.#parts.panel.querySelector('svg');
    if (!drawn || !this.#bounds) {
      this.#announce('There is no picture to save');
      return;
    }
    const revision = this.#revision;
    try {
      const svg = pictureAsSvg(drawn, this.#bounds);
      this.#host.post({ type: 'save', revision, as, content: as === 'svg' ? svg : await svgAsPng(svg) });
    } catch (error) {
      this.#announce('The picture could not be saved');
      this.#host.post({ type: 'failed', message: (error instanceof Error ? error.message : String(error)).slice(0, 500) });
    }
  }

  #zoom(direction: 'in' | 'out' | 'fit'): void {
    const viewport = this.#picture?.viewport;
    if (direction === 'fit') viewport?.fit();
    else viewport?.zoomBy(direction === 'in' ? zoomStep : 1 / zoomStep);
  }

  #toggleList(): void {
    this.#list = !this.#list;
    this.#host.preferList(this.#list);
    this.#showMode();
    this.#announce(this.#list ? 'Shown as a list' : 'Shown as a picture');
  }

  #notice(words: string, action: string): void {
    this.#parts.notice.hidden = false;
    this.#parts.body.hidden = true;
    this.#progress.hide();
    refill(
      this.#parts.notice,
      element('p', {}, words),
      button(action, 'primary', () => this.#host.post({ type: 'retry' })),
    );
    this.#announce(words);
  }

  #showHint(words: string | undefined): void {
    this.#parts.hint.hidden = words === undefined;
    refill(this.#parts.hint, words);
  }

  #announce(words: string): void {
    refill(this.#parts.live, words);
  }
}

const detailsOf = (
  view: DiagramView,
  choice: Choice | undefined,
  details: Message<'details'> | undefined,
  events: DetailsEvents,
): HTMLElement[] => {
  const edge = choice?.kind === 'edge' ? view.edges[choice.index] : undefined;
  if (edge) return edgeDetails(view, edge, events);
  const node = choice?.kind === 'node' ? view.nodes.find(({ id }) => id === choice.id) : undefined;
  if (node) return nodeDetails(view, node, details?.view, events);
  if (view.spotlight) return spotlightDetails(view.spotlight, events.followDiagram, events.onUnlit);
  return viewDetails(view, events);
};

const levelOf = (view: DiagramView | undefined): ToolbarMode['level'] => {
  if (view?.subject.kind === 'list') return 'outside';
  return view?.subject.kind === 'component' ? 'inside' : 'parts';
};

const drawsTheSame = (a: DiagramView, b: DiagramView): boolean =>
  a.mermaid === b.mermaid &&
  JSON.stringify(a.nodes) === JSON.stringify(b.nodes) &&
  JSON.stringify(a.edges) === JSON.stringify(b.edges);

const sameSubject = (a: DiagramView['subject'], b: DiagramView['subject']): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The chosen box stays chosen where the new view of the same subject still has it. */
const keptChoice = (before: DiagramView | undefined, after: DiagramView, choice: Choice | undefined): Choice | undefined => {
  if (!before || choice?.kind !== 'node' || !sameSubject(before.subject, after.subject)) return undefined;
  const chosen = before.nodes.find(({ id }) => id === choice.id);
  const kept = chosen && after.nodes.find(({ subject }) => sameSubject(subject, chosen.subject));
  return kept && { kind: 'node', id: kept.id };
};
