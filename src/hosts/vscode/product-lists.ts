import * as vscode from 'vscode';
import type { ListKind } from '../../model/subject.ts';
import type { Services } from './services.ts';
import { showAbout } from './show-about.ts';

const commands: Readonly<Record<ListKind, string>> = {
  limits: 'interlinear.showLimits',
  outside: 'interlinear.showOutside',
  'ways-in': 'interlinear.showWaysIn',
  data: 'interlinear.showData',
  terms: 'interlinear.showTerms',
};

/** Pages of everything of one sort: numbers and settings, what the product talks to, its ways in, what it stores, its own words. */
export const registerProductLists = (services: Services): vscode.Disposable =>
  vscode.Disposable.from(
    ...Object.entries(commands).map(([list, command]) =>
      vscode.commands.registerCommand(command, async () => {
        services.engine.start();
        await showAbout(services, { kind: 'list', list: list as ListKind });
      }),
    ),
  );
