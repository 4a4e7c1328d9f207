import * as vscode from 'vscode';
import type { Range } from '../../model/text.ts';
import type { Services } from './services.ts';

export const diagramPanelType = 'interlinear.diagramPanel';

/** Shows a file of the workspace, at a place where one is given; beside the panel with the picture, never on top of it. */
export const openPlace = async ({ paths, log }: Services, path: string, range?: Range): Promise<void> => {
  const uri = paths().toUri(path);
  if (!uri) {
    log.warn('A place outside the workspace was not opened.');
    return;
  }
  const viewColumn = columnBesidePanel();
  try {
    await vscode.window.showTextDocument(uri, { preview: true, viewColumn, ...(range ? { selection: rangeOf(range) } : {}) });
  } catch (error) {
    log.info(`Not shown as text: ${error instanceof Error ? error.message : String(error)}`);
    // Pictures, and files that have gone meanwhile: VS Code has an editor or words for each.
    await vscode.commands.executeCommand('vscode.open', uri, { preview: true, viewColumn });
  }
};

const rangeOf = ({ start, end }: Range): vscode.Range => new vscode.Range(start.line, start.character, end.line, end.character);

const columnBesidePanel = (): vscode.ViewColumn => {
  const { activeTabGroup, all } = vscode.window.tabGroups;
  const free = [activeTabGroup, ...all].find((group) => !showsPanel(group.activeTab));
  return free?.viewColumn ?? vscode.ViewColumn.Beside;
};

/** VS Code prefixes the type of a webview with a name of its own. */
const showsPanel = (tab: vscode.Tab | undefined): boolean =>
  tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(diagramPanelType);
