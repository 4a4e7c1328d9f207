import path from 'node:path';
import { startCodeServer } from './code-server.ts';
import { installRig } from './install.mjs';
import { vsix } from './project.ts';

/** VS Code with the packed extension, for a browser of the reader's choice, until Ctrl+C. */
const serve = async (folder: string): Promise<void> => {
  const rig = await installRig(console.log);
  const server = await startCodeServer(rig, { vsix: [vsix] });
  console.log(`\nVS Code is open on ${folder}:\n\n  ${server.url(folder)}\n`);
  console.log('Run "Interlinear: Explain Architecture" from its command palette (F1). Ctrl+C ends it.');
  const end = (): void => void server.stop().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};

await serve(path.resolve(process.argv[2] ?? '.'));
