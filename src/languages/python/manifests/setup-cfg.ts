import { readIni } from './ini.ts';
import type { IniSections } from './ini.ts';
import type { ManifestContent, Row, Written } from './manifest.ts';
import { packageRoot, searchPath } from './pyproject.ts';
import { requirementRow } from './requirement.ts';
import { scriptOf } from './script.ts';

/** `setup.cfg` of setuptools; `pytest.ini` and `tox.ini` have some of its sections. */
export const readSetupCfg = (text: string): ManifestContent => {
  const sections = readIni(text);
  const [name] = valuesIn(sections, 'metadata', 'name');
  const [description] = valuesIn(sections, 'metadata', 'description');
  return {
    ...(name && isPlain(name) && { name }),
    ...(description && isPlain(description) && { description }),
    rows: rowsOf(sections),
    scripts: valuesIn(sections, 'options.entry_points', 'console_scripts').flatMap(scriptOf),
    roots: rootsOf(sections),
    includes: [],
  };
};

const valuesIn = (sections: IniSections, section: string, key: string): readonly Written[] =>
  sections.get(section)?.get(key) ?? [];

/** `attr:` and `file:` point elsewhere. */
const isPlain = ({ value }: Written): boolean => !/^(?:attr|file):/u.test(value);

const rowsOf = (sections: IniSections): Row[] => {
  const listed = (values: readonly Written[], kind: Row['kind']): Row[] =>
    values.flatMap((each) => requirementRow(each, kind) ?? []);
  return [
    ...listed(valuesIn(sections, 'options', 'install_requires'), 'runtime'),
    ...listed(valuesIn(sections, 'options', 'tests_require'), 'development'),
    ...[...(sections.get('options.extras_require')?.values() ?? [])].flatMap((values) => listed(values, 'optional')),
  ];
};

const rootsOf = (sections: IniSections): string[] => [
  ...valuesIn(sections, 'options', 'package_dir').flatMap(({ value }) => {
    const [name = '', folder = ''] = value.split('=');
    return packageRoot(name.trim(), { value: folder.trim() });
  }),
  ...valuesIn(sections, 'options.packages.find', 'where').map(({ value }) => value),
  ...['tool:pytest', 'pytest'].flatMap((section) =>
    valuesIn(sections, section, 'pythonpath').flatMap(({ value }) => value.split(/\s+/u)),
  ),
  ...valuesIn(sections, 'mypy', 'mypy_path').flatMap(({ value }) => searchPath(value)),
];
