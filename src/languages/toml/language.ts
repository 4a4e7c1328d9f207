import type { FileDiagnostic, FileFacts } from '../../model/file-facts.ts';
import { leadingDoc } from '../config/leading-doc.ts';
import { notYetRead, readGuarded } from '../config/read-guarded.ts';
import type { FoundFacts } from '../config/read-guarded.ts';
import { settingsFrom } from '../config/settings.ts';
import type { TextView } from '../config/text-view.ts';
import type { Language, SourceText } from '../language.ts';
import { tomlSettings } from './toml-settings.ts';

/** TOML that is no package manifest. */
export const createTomlLanguage = (): Language => ({
  id: 'toml',
  identify: (path) => (/\.toml$|(?:^|\/)(?:Pipfile|\.cargo\/config)$/u.test(path) ? 'toml' : undefined),
  skim: () => notYetRead('toml'),
  read: readToml,
});

const maxLength = 200_000;

const readToml = (source: SourceText): FileFacts => readGuarded('toml', source, tomlFacts, maxLength);

const tomlFacts = (view: TextView): FoundFacts => {
  const { settings, error } = tomlSettings(view.text);
  const { diagnostics, ...found } = settingsFrom(view, settings);
  const broken: FileDiagnostic[] = error
    ? [{ code: 'syntax-error', message: 'Not valid TOML.', range: view.rangeAt(error.start, error.end) }]
    : [];
  const doc = leadingDoc(view);
  return { ...(doc && { doc }), ...found, diagnostics: [...broken, ...diagnostics] };
};
