import type { FileDiagnostic } from '../../model/file-facts.ts';
import type { ConfigTree } from './config-node.ts';
import { tooDeep } from './read-guarded.ts';
import { settingsFrom, settingsIn } from './settings.ts';
import type { FoundSettings } from './settings.ts';
import type { TextView } from './text-view.ts';

/** The settings of a file and what stood in the way. */
export const treeFacts = (view: TextView, { documents, error, isTooDeep }: ConfigTree, notation: string): FoundSettings => {
  const { diagnostics, ...found } = settingsFrom(view, settingsIn(documents));
  const broken: FileDiagnostic[] = error
    ? [{ code: 'syntax-error', message: `Not valid ${notation}.`, range: view.rangeAt(error.start, error.end) }]
    : [];
  return { ...found, diagnostics: [...broken, ...(isTooDeep ? [tooDeep] : []), ...diagnostics] };
};
