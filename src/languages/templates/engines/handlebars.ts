import { baseName, folderOf, joinPath } from '../../../base/paths.ts';
import type { Engine } from '../engine.ts';
import { referencesInCode } from '../matches.ts';
import { curlyHoles } from './curly.ts';

/** Handlebars and Mustache. */
export const handlebars: Engine = {
  id: 'handlebars',
  holesOf: (text) =>
    curlyHoles(text, [
      { open: '{{!--', close: '--}}', kind: 'comment' },
      { open: '{{~!--', close: '--}}', kind: 'comment' },
      { open: '{{!<', close: '}}', kind: 'statement' },
      { open: '{{!', close: '}}', kind: 'comment' },
      { open: '{{{', close: '}}}', kind: 'output' },
    ]),
  referencesOf: (file) => referencesInCode(file, [partial]),
  namesOf: (name) =>
    ['', 'partials/', 'layouts/'].flatMap((folder) =>
      ['.hbs', '.handlebars', '.mustache', '', '.html'].flatMap((ending) => [
        `${folder}${name}${ending}`,
        `${folder}${underscored(name)}${ending}`,
      ]),
    ),
  looksFirst: 'root',
};

/** `{{> part}}`, `{{#> layout}}`, and the layout that a comment names in Express: `{{!< default}}`. */
const partial = /^\{\{~?\s*(?:#?>|!<)\s*(?<quote>["']?)(?<name>[\w@./-]{1,300})\k<quote>/dg;

const underscored = (name: string): string => joinPath(folderOf(name), `_${baseName(name)}`);
