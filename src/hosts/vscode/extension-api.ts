import type { Status } from '../../engine/service.ts';
import type { AboutView } from '../../views/about/about-view.ts';
import type { DiagramView } from '../../views/diagram/diagram-view.ts';
import type { DrawnPicture } from './diagram-page.ts';

/** What `activate` returns: what the reader sees at the moment, for tests. */
export interface ExtensionApi {
  status(): Status | undefined;
  /** The picture sent last to the panel or the side bar. */
  diagram(): DiagramView | undefined;
  about(): AboutView | undefined;
  /** The picture that a page has said it has drawn. */
  drawn(): DrawnPicture | undefined;
  readonly activationMilliseconds: number;
}
