import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of this project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** The packed extension, as `npm run package` makes it. */
export const vsix = path.join(root, 'dist/interlinear.vsix');

/** Screenshots and reports; not kept. */
export const results = path.join(root, 'test-results');
