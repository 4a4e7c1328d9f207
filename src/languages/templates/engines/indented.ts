import type { Engine } from '../engine.ts';
import { referencesInText } from '../matches.ts';
import { railsNames } from './erb.ts';

/** Languages that are turned into markup and told by indentation: of them only the references are read. */
const indented = (id: string, patterns: readonly RegExp[], namesOf: Engine['namesOf']): Engine => ({
  id,
  holesOf: () => [],
  referencesOf: ({ text }) => referencesInText(text, patterns),
  namesOf,
  looksFirst: 'beside',
  isMarkup: false,
});

const included = /^[ \t]*(?:extends|include)[ \t]+(?<name>[\w./-]{1,300})[ \t]*\r?$/dgm;
const rendered =
  /^[ \t]*[=!&-]{1,2}[ \t]*render[ (][ \t]*(?:(?::(?:partial|template|layout)[ \t]*=>|(?:partial|template|layout):)[ \t]*)?(?<quote>["'])(?<name>[\w./-]{1,300})\k<quote>/dgm;

export const pug = indented('pug', [included], (name) => [name, `${name}.pug`, `${name}.jade`]);
export const haml = indented('haml', [rendered], railsNames('haml', 'erb', 'slim'));
export const slim = indented('slim', [rendered], railsNames('slim', 'erb', 'haml'));
