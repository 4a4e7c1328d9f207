import { baseName } from '../../../base/paths.ts';
import { delimitedHoles } from '../../html/holes.ts';
import type { Hole } from '../../html/holes.ts';
import type { Engine } from '../engine.ts';
import { referencesInCode } from '../matches.ts';

const holesOf = (text: string): readonly Hole[] =>
  delimitedHoles(text, [
    { open: '<%#', close: '%>', kind: 'comment' },
    { open: '<%%', close: '%>', kind: 'comment' },
    { open: '<%=', close: '%>', kind: 'output' },
    { open: '<%-', close: '%>', kind: 'output' },
    { open: '<%', close: '%>', kind: 'statement' },
  ]).map((hole) => (hole.kind === 'output' && opensBlock(text, hole) ? { ...hole, kind: 'statement' } : hole));

/** `<%= form_with do |form| %>`: what it puts there stands behind it. */
const opensBlock = (text: string, { start, end }: Hole): boolean =>
  /\bdo\s*(?:\|[^|]{0,100}\|\s*)?-?%>$/.test(text.slice(Math.max(start, end - 120), end));

/** Templates of Rails. */
export const erb: Engine = {
  id: 'erb',
  holesOf,
  referencesOf: (file) => referencesInCode(file, [rendered, named]),
  spoken: () => [firstArgument, option],
  namesOf: railsNames('erb', 'haml', 'slim'),
  looksFirst: 'beside',
};

const rendered = /\brender(?:[ \t]{1,20}|\(\s{0,200})(?<quote>["'])(?<name>[\w./-]{1,300})\k<quote>/dg;
const named =
  /\brender\b[^%\n]{1,200}?(?::(?:partial|template|layout)[ \t]{0,20}=>|\b(?:partial|template|layout):)[ \t]{0,20}(?<quote>["'])(?<name>[\w./-]{1,300})\k<quote>/dg;
const firstArgument =
  /\b(?:link_to|button_to|mail_to|submit_tag|\w+\.submit|\w+\.button)(?:[ \t]{1,20}|\(\s{0,200})(?<quote>["'])(?<text>[^"'#\n]{1,500})\k<quote>/dg;
const option =
  /\b(?:placeholder|title|alt|label|aria_label)(?::|"?[ \t]{0,20}=>)[ \t]{0,20}(?<quote>["'])(?<text>[^"'#\n]{1,500})\k<quote>/dg;

/** A part is a file whose name begins with `_`; between name and ending stands the format. */
export function railsNames(...endings: readonly string[]): Engine['namesOf'] {
  return (specifier, from) => {
    const slash = specifier.lastIndexOf('/') + 1;
    const folder = specifier.slice(0, slash);
    const name = specifier.slice(slash);
    const own = /\.(\w+)\.\w+$/.exec(baseName(from))?.[1] ?? 'html';
    const formats = [...new Set([own, 'html', 'turbo_stream', 'text', 'json', 'js', ''])];
    return [`_${name}`, name].flatMap((each) =>
      formats.flatMap((format) => endings.map((ending) => `${folder}${each}${format === '' ? '' : `.${format}`}.${ending}`)),
    );
  };
}

/** Templates of Express and others in JavaScript. */
export const ejs: Engine = {
  id: 'ejs',
  holesOf,
  referencesOf: (file) => referencesInCode(file, [included]),
  namesOf: (name) => [name, `${name}.ejs`, `${name}.html`],
  looksFirst: 'beside',
};

const included =
  /\binclude[\x09-\x0d\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*(?: |(?: \s*)?\()\s*(?<quote>["'`])(?<name>[\w./-]{1,300})\k<quote>/dg;
