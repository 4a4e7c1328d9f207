import { DiagramPage } from './diagram-page.ts';
import { loadMermaid } from './draw.ts';
import { connectHost } from './host.ts';

/** The page with the picture: in the side bar and in the editor area. */
const host = connectHost((message) => page.receive(message));
const page = new DiagramPage(host);
document.body.prepend(page.root);
host.post({ type: 'ready' });
// Fetched while the host prepares the first view. A failure shows when drawing is tried.
loadMermaid().catch(() => undefined);
