import * as vscode from 'vscode';
import type { Services } from './services.ts';

/** What a file is for, when the pointer rests on it in the Explorer. No badge and no colour: they are for what needs attention. */
export const registerExplorerTooltips = ({ engine, paths }: Services): vscode.Disposable => {
  const changed = new vscode.EventEmitter<undefined>();
  let shown = '';
  return vscode.Disposable.from(
    changed,
    engine.onState((state) => {
      // Asking for every visible file again and again while they are read would slow the reading.
      const now = state.kind === 'ready' && state.status.phase === 'read' ? String(state.status.revision) : '';
      if (now === shown) return;
      shown = now;
      changed.fire(undefined);
    }),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      async provideFileDecoration(uri) {
        if (engine.status?.phase !== 'read') return undefined;
        const path = paths().toPath(uri);
        const [purpose] = path === undefined ? [] : ((await engine.purposes([path])) ?? []);
        return purpose && new vscode.FileDecoration(undefined, purpose.text);
      },
    }),
  );
};
