import { baseName } from '../../base/paths.ts';
import type { FileFacts } from '../../model/file-facts.ts';
import { leadingDoc } from '../config/leading-doc.ts';
import { notYetRead, readGuarded } from '../config/read-guarded.ts';
import type { FoundFacts } from '../config/read-guarded.ts';
import { settingsFrom } from '../config/settings.ts';
import type { FoundSetting } from '../config/settings.ts';
import type { TextView } from '../config/text-view.ts';
import type { Language, SourceText } from '../language.ts';
import { iniSettings } from './ini-settings.ts';
import { javaProperties } from './java-properties.ts';

/** Keys and values, one to a line: Java's `.properties`, and INI files with sections. */
export const createPropertiesLanguage = (): Language => ({
  id: 'properties',
  identify,
  skim: (source) => notYetRead(identify(source.path) ?? 'properties'),
  read: readProperties,
});

const identify = (path: string): string | undefined => {
  const name = baseName(path).toLowerCase();
  if (name.endsWith('.properties')) return 'properties';
  return iniName.test(name) ? 'ini' : undefined;
};

const iniName =
  /\.(?:ini|cfg|desktop|service|socket|timer|gitconfig|hgrc|reg|inf|editorconfig)$|^(?:\.npmrc|\.yarnrc|\.gitmodules|\.flake8|\.pylintrc|pylintrc|\.coveragerc|\.pypirc|\.isort\.cfg|\.bumpversion\.cfg|\.sequelizerc|\.hgrc)$/u;

const maxLength = 1_000_000;

const readProperties = (source: SourceText): FileFacts => {
  const id = identify(source.path) ?? 'properties';
  return readGuarded(id, source, (view) => factsOf(view, id === 'ini' ? iniSettings : javaProperties), maxLength);
};

const factsOf = (view: TextView, settingsOf: (text: string) => FoundSetting[]): FoundFacts => {
  const doc = leadingDoc(view) ?? leadingDoc(view, ';');
  return { ...(doc && { doc }), ...settingsFrom(view, settingsOf(view.text)) };
};
