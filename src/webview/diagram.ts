import { DiagramPage } from './diagram-page.ts';
import { connectHost } from './host.ts';
import { explainTerms } from './terms.ts';

/** The page with the picture: in the side bar and in the editor area. */
const host = connectHost((message) => page.receive(message));
const page = new DiagramPage(host);
document.body.prepend(page.root);
explainTerms();
host.post({ type: 'ready' });
page.warmUp();
