import * as vscode from 'vscode';
import type { AboutTarget } from './about-page.ts';
import type { Services } from './services.ts';

/** Shows words about something and brings the view to the front. */
export const showAbout = async ({ about }: Pick<Services, 'about'>, target: AboutTarget): Promise<void> => {
  about.show(target);
  await vscode.commands.executeCommand('interlinear.about.focus');
};

/** The same, kept in view while its places are opened: it should not give way to each of them. */
export const keepAbout = async (services: Pick<Services, 'about'>, target: AboutTarget): Promise<void> => {
  await vscode.commands.executeCommand('interlinear.pinAbout');
  await showAbout(services, target);
};
