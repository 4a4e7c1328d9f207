import type { ModulePath } from '../../model/module-path.ts';
import type { Subject } from '../../model/subject.ts';
import { parseFromWebview } from '../../protocol/messages.ts';
import type { FromWebview, ToWebview } from '../../protocol/messages.ts';
import type { AboutView } from '../../views/about/about-view.ts';
import type { AskedQuestion } from '../../views/questions/asked-question.ts';
import type { Link } from '../../views/links.ts';
import type { EngineClient, EngineState } from './engine-client.ts';
import { linkOf, sameValue } from './page-actions.ts';
import type { PageActions } from './page-actions.ts';
import { emptyMessage, messageInsteadOfView } from './state-words.ts';

export interface AboutPageHost extends PageActions {
  readonly engine: EngineClient;
  readonly post: (message: ToWebview) => void;
  readonly onShown: (view: AboutView | undefined) => void;
  readonly questions: QuestionKeeper;
}

/** Where the reader keeps questions. */
export interface QuestionKeeper {
  readonly isKept: (about: string, question: AskedQuestion) => boolean;
  readonly toggle: (about: string, question: AskedQuestion) => void;
}

/** Something to be told about; `outside` for a file of no folder of the workspace, undefined while no file is open. */
export type AboutTarget = Subject | { readonly kind: 'outside' } | undefined;

/** The host's half of the page "About this file". */
export class AboutPage {
  readonly #host: AboutPageHost;
  #ready = false;
  #target: AboutTarget;
  #revision = 0;
  #view: AboutView | undefined;
  #posted: ToWebview | undefined;
  #ticket = 0;
  /** What was asked last, so that progress alone asks nothing. */
  #asked = '';

  constructor(host: AboutPageHost) {
    this.#host = host;
  }

  /** Remembered where the page is not there (yet). */
  show(target: AboutTarget): void {
    if (sameValue(target, this.#target)) return;
    this.#target = target;
    this.update(this.#host.engine.state);
  }

  update(state: EngineState): void {
    if (!this.#ready) return;
    const instead = messageInsteadOfView(state);
    if (instead ?? state.kind !== 'ready') {
      this.#asked = '';
      this.#post(instead ?? { type: 'empty', reason: 'no-file', words: 'The folder is being looked at …' });
      return;
    }
    const asked = JSON.stringify([state.status.revision, state.status.phase, this.#target]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#refresh();
  }

  receive(value: unknown): void {
    const message = parseFromWebview(value);
    if (!message) {
      this.#host.log('A message of no known shape came from "About this file"; ignored.');
      return;
    }
    this.#obey(message);
  }

  #obey(message: FromWebview): void {
    if (message.type === 'ready') {
      this.#wake();
      return;
    }
    if (message.type === 'retry') {
      this.#host.engine.reopen();
      return;
    }
    if (message.type === 'keep') {
      if (message.revision === this.#revision) this.#keep(message.question);
      return;
    }
    if (message.type !== 'follow' || message.revision !== this.#revision || message.in !== 'about') return;
    this.#follow(linkOf(this.#view?.links, message.link));
  }

  #keep(index: number): void {
    const question = this.#view?.questions?.[index];
    if (this.#view && question) this.#host.questions.toggle(this.#view.title, question);
    else this.#host.log('"About this file" named a question that is not in it; ignored.');
  }

  /** Other questions are kept than before, or another view is shown. */
  tellKept(): void {
    const { questions, title } = this.#view ?? {};
    if (!questions || questions.length === 0 || title === undefined) return;
    const kept = questions.flatMap((question, index) => (this.#host.questions.isKept(title, question) ? [index] : []));
    this.#host.post({ type: 'kept', revision: this.#revision, questions: kept });
  }

  #wake(): void {
    this.#ready = true;
    this.#posted = undefined;
    this.#asked = '';
    this.#host.engine.start();
    this.update(this.#host.engine.state);
  }

  async #refresh(): Promise<void> {
    const ticket = (this.#ticket += 1);
    const target = this.#target;
    if (!target) {
      this.#post(emptyMessage('no-file'));
      return;
    }
    const view = target.kind === 'outside' ? undefined : await this.#host.engine.about(target);
    if (ticket !== this.#ticket) return;
    if (!view) {
      this.#post(emptyMessage('unknown-file'));
      return;
    }
    if (this.#posted?.type === 'about' && sameValue(this.#view, view)) return;
    this.#revision += 1;
    this.#post({ type: 'about', revision: this.#revision, view });
  }

  #post(message: ToWebview): void {
    if (sameValue(message, this.#posted)) return;
    this.#posted = message;
    this.#view = message.type === 'about' ? message.view : undefined;
    this.#ticket += 1;
    this.#host.onShown(this.#view);
    this.#host.post(message);
    this.tellKept();
  }

  #follow(link: Link | undefined): void {
    if (!link) {
      this.#host.log('"About this file" named something that is not in it; ignored.');
      return;
    }
    if (link.kind === 'place') {
      this.#host.openPlace(link.path, link.range);
      return;
    }
    if (link.kind === 'route') {
      this.#host.showRoute(link.route);
      return;
    }
    if (link.subject.kind === 'file') {
      this.#host.openPlace(link.subject.path);
      return;
    }
    if (link.subject.kind === 'scope') this.#host.showAbout(link.subject);
    else this.show(link.subject);
  }
}

export const fileSubject = (path: string): Subject => ({ kind: 'file', path: path as ModulePath });
