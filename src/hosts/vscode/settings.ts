import * as vscode from 'vscode';
import type { OpenOptions } from '../../engine/service.ts';

/**
 * Our own settings have the scope `machine`: a repository cannot bring them in its `.vscode/settings.json`, so it cannot hide
 * files from the reader. `files.exclude` is VS Code's, and counts as it does in the Explorer.
 */
export const openOptions = (): OpenOptions => {
  const own = vscode.workspace.getConfiguration('interlinear');
  return {
    name: vscode.workspace.name ?? vscode.workspace.workspaceFolders?.[0]?.name ?? 'folder',
    exclude: [...switchedOn(vscode.workspace.getConfiguration('files').get('exclude')), ...texts(own.get('exclude'))],
    maxFiles: countOr(own.get('maxFiles'), 100_000),
  };
};

export const hoversEnabled = (): boolean => vscode.workspace.getConfiguration('interlinear').get('hovers.enabled') !== false;

export const codeLensEnabled = (): boolean => vscode.workspace.getConfiguration('interlinear').get('codeLens.enabled') !== false;

/** Version control is a program of the user's, started in the folder's name: never before the user trusts the folder. */
export const wantsHistory = (): boolean =>
  vscode.workspace.isTrusted && vscode.workspace.getConfiguration('interlinear').get('history.enabled') !== false;

/** True where the folder must be looked at anew. */
export const changesWhatIsRead = (event: vscode.ConfigurationChangeEvent): boolean =>
  ['files.exclude', 'interlinear.exclude', 'interlinear.maxFiles', 'interlinear.history.enabled'].some((name) =>
    event.affectsConfiguration(name),
  );

/** Globs with a condition (`{ "when": ... }`) hide build output of files that are shown; they are not applied. */
const switchedOn = (globs: unknown): string[] =>
  typeof globs === 'object' && globs !== null ? Object.entries(globs).flatMap(([glob, on]) => (on === true ? [glob] : [])) : [];

const texts = (values: unknown): string[] =>
  Array.isArray(values) ? values.filter((value): value is string => typeof value === 'string') : [];

const countOr = (value: unknown, fallback: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : fallback;
