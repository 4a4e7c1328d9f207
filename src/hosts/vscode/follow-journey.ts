import * as vscode from 'vscode';
import type { JourneyItem } from '../../views/journey/journey-view.ts';
import type { Services } from './services.ts';
import { showAbout } from './show-about.ts';

interface Row extends vscode.QuickPickItem {
  readonly id?: string;
}

/** "Follow a Journey": choose a page, a request, a command, a job or a message; its way through the code is told in "About This File". */
export const registerFollowJourney = (services: Services): vscode.Disposable =>
  vscode.commands.registerCommand('interlinear.followJourney', async (id: unknown) => {
    services.engine.start();
    if (typeof id === 'string') {
      await follow(services, id);
      return;
    }
    const chosen = await choose(services);
    if (chosen?.id !== undefined) await follow(services, chosen.id);
  });

const follow = (services: Services, id: string): Promise<void> => showAbout(services, { kind: 'journey', id });

const choose = ({ engine }: Services): Promise<Row | undefined> =>
  new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<Row>();
    pick.title = 'Follow a Journey';
    pick.placeholder = 'Where it begins: an address, a command, a job, a message';
    pick.matchOnDetail = true;
    const fill = async (): Promise<void> => {
      pick.busy = true;
      const found = await engine.journeys();
      pick.busy = found?.isComplete !== true;
      pick.items = rowsOf(found?.items ?? [], found?.isComplete === true);
    };
    const unsubscribe = engine.onState((state) => {
      if (state.kind === 'ready' && state.status.phase === 'read') void fill();
    });
    pick.onDidAccept(() => {
      const [row] = pick.selectedItems;
      resolve(row);
      pick.hide();
    });
    pick.onDidHide(() => {
      unsubscribe.dispose();
      pick.dispose();
      resolve(undefined);
    });
    pick.show();
    void fill();
  });

const rowsOf = (items: readonly JourneyItem[], isComplete: boolean): Row[] => {
  if (items.length === 0)
    return [{ label: isComplete ? 'Nothing was found that a journey could begin with.' : 'Files are still being read …' }];
  return items.flatMap(({ id, label, kind, detail }, index) => [
    ...(items[index - 1]?.kind === kind ? [] : [{ label: kind, kind: vscode.QuickPickItemKind.Separator }]),
    { label, detail, id },
  ]);
};
