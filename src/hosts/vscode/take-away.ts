import * as vscode from 'vscode';
import type { BriefFormat } from '../../engine/service.ts';
import type { TakenFile } from './diagram-page.ts';
import type { Services } from './services.ts';

const kinds: Readonly<Record<TakenFile['ending'], string>> = {
  svg: 'Picture (SVG)',
  png: 'Picture (PNG)',
  md: 'Markdown',
  html: 'Web page',
};

export const copyText = async (text: string): Promise<void> => {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage('Copied as Mermaid', 4000);
};

/** Writes where the reader says, and nowhere else; the dialog does not begin in the opened folder. */
export const saveFile = async ({ log }: Services, { name, ending, content, isBase64 = false }: TakenFile): Promise<void> => {
  const target = await vscode.window.showSaveDialog({
    title: 'Save from Interlinear',
    filters: { [kinds[ending]]: [ending] },
    ...defaultPlace(`${fileName(name)}-architecture.${ending}`),
  });
  if (!target) return;
  const bytes = isBase64
    ? Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
    : new TextEncoder().encode(content);
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn(`Not saved: ${reason}`);
    void vscode.window.showErrorMessage(`It could not be saved: ${reason}`);
    return;
  }
  const chosen = await vscode.window.showInformationMessage(`Saved as ${target.path.split('/').at(-1) ?? ''}.`, 'Open');
  if (chosen === 'Open') await vscode.commands.executeCommand('vscode.open', target);
};

/** "Export Architecture Brief": picture, words and places in one file. */
export const registerExportBrief = (services: Services): vscode.Disposable =>
  vscode.commands.registerCommand('interlinear.exportBrief', async () => {
    services.engine.start();
    const format = await vscode.window.showQuickPick(formats, { title: 'Export Architecture Brief' });
    if (!format) return;
    const content = await services.engine.brief(format.brief);
    if (content === undefined) {
      void vscode.window.showInformationMessage('The folder is still being read. Try again when the picture stands.');
      return;
    }
    await saveFile(services, { name: vscode.workspace.name ?? 'repository', ending: format.ending, content });
  });

const formats: readonly (vscode.QuickPickItem & { readonly brief: BriefFormat; readonly ending: 'md' | 'html' })[] = [
  { label: 'Markdown', description: 'One file with the picture as Mermaid', brief: 'markdown', ending: 'md' },
  { label: 'Web page', description: 'One HTML file that needs nothing else', brief: 'html', ending: 'html' },
];

const fileName = (name: string): string => name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+/u, '') || 'repository';

/** The folder above the opened one. */
const defaultPlace = (name: string): { readonly defaultUri?: vscode.Uri } => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, '..', name) } : {};
};
