import * as vscode from 'vscode';
import { coverageTooltip, shortCoverage } from './coverage-words.ts';
import type { EngineState } from './engine-client.ts';
import type { Services } from './services.ts';

/** Coverage at the bottom of the window; not there before the engine has run. */
export const registerStatusBar = ({ engine }: Services): vscode.Disposable => {
  const item = vscode.window.createStatusBarItem('interlinear.coverage', vscode.StatusBarAlignment.Left, 0);
  item.name = 'Interlinear: what was read';
  item.command = 'interlinear.showCoverage';
  const update = (state: EngineState): void => {
    if (state.kind !== 'ready') {
      item.hide();
      return;
    }
    const { coverage } = state.status;
    item.text = `$(eye) ${shortCoverage(coverage)}`;
    item.tooltip = coverageTooltip(coverage);
    item.accessibilityInformation = { label: `Interlinear: ${coverage.text}` };
    item.show();
  };
  return vscode.Disposable.from(item, engine.onState(update));
};
