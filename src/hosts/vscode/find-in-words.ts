import * as vscode from 'vscode';
import type { FindItem } from '../../views/find/find-view.ts';
import { openPlace } from './open-place.ts';
import type { Services } from './services.ts';

interface Row extends vscode.QuickPickItem {
  readonly item?: FindItem;
}

/** Milliseconds without a key after which is looked. */
const pause = 120;

/** "Find in Plain Words": type what the product does or a text seen on its screen; choose what was found to open it. */
export const registerFindInWords = (services: Services): vscode.Disposable =>
  vscode.commands.registerCommand('interlinear.find', (words: unknown) => {
    services.engine.start();
    const pick = vscode.window.createQuickPick<Row>();
    pick.title = 'Find in Plain Words';
    pick.placeholder = 'A feature, a text on the screen, a limit: “reminder e-mails”, “upload size”';
    // What was found by meaning need not hold the letters that were typed.
    const show = (rows: readonly Row[]): void => void (pick.items = rows.map((row) => ({ ...row, alwaysShow: true })));
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ticket = 0;
    const look = async (): Promise<void> => {
      const mine = (ticket += 1);
      const asked = pick.value.trim();
      if (asked === '') {
        show([]);
        return;
      }
      pick.busy = true;
      const found = await services.engine.find(asked);
      if (mine !== ticket) return;
      pick.busy = false;
      show(rowsOf(found?.items ?? [], found?.isComplete === true));
    };
    const unsubscribe = services.engine.onState((state) => {
      if (state.kind === 'ready' && state.status.phase === 'read') void look();
    });
    pick.onDidChangeValue(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), pause);
    });
    pick.onDidAccept(() => {
      const [row] = pick.selectedItems;
      if (!row?.item) return;
      pick.hide();
      services.about.show(row.item.subject);
      void openPlace(services, row.item.path, row.item.range);
    });
    pick.onDidHide(() => {
      clearTimeout(timer);
      ticket += 1;
      unsubscribe.dispose();
      pick.dispose();
    });
    pick.show();
    if (typeof words === 'string') {
      pick.value = words;
      void look();
    }
  });

const rowsOf = (items: readonly FindItem[], isComplete: boolean): Row[] => [
  ...items.map((item) => ({
    label: item.label,
    description: item.kind,
    detail: `${item.text}  ·  ${item.path}:${item.range.start.line + 1}`,
    item,
  })),
  ...(isComplete ? [] : [{ label: 'Files are still being read; there may be more.' }]),
  ...(isComplete && items.length === 0 ? [{ label: 'Nothing speaks of that.' }] : []),
];
