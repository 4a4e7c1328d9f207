import type { Engine } from '../engine.ts';
import { referencesInCode } from '../matches.ts';
import { curlyHoles } from './curly.ts';

/** Jinja and those that are written as it is: Django's templates, Twig, Liquid, Nunjucks. */
const jinjaLike = (id: string, namesOf: Engine['namesOf']): Engine => ({
  id,
  holesOf: (text) =>
    curlyHoles(text, [
      { open: '{#', close: '#}', kind: 'comment' },
      { open: '{%', close: '%}', kind: 'statement' },
    ]),
  referencesOf: (file) => referencesInCode(file, [statement, call]),
  spoken: () => [translation],
  namesOf,
  looksFirst: 'root',
});

const statement =
  /^\{%[-+~]?\s*(?:extends|include|includes|import|from|embed|use|render|layout|section)[\x09-\x0d\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*(?: |(?: \s*)?\()\s*(?:\[\s*)?(?<quote>['"])(?<name>[^'"{}]{1,300})\k<quote>/dg;
const call = /^\{\{[-~]?\s*include\s*\(\s*(?<quote>['"])(?<name>[^'"{}]{1,300})\k<quote>/dg;
const translation = /^\{%[-+~]?\s*(?:trans|translate|t)\s+(?<quote>['"])(?<text>[^'"]{1,500})\k<quote>/dg;

export const jinja = jinjaLike('jinja', (name) => [name]);

/** A bundle or theme may stand before the name: `@Shop/cart.html.twig`. Laravel's names have dots for the lines between folders. */
export const twig = jinjaLike('twig', (name) => {
  const plain = name.replace(/^@\w+\//, '').replace(/^\.\//, '');
  return [
    plain,
    `${plain}.twig`,
    ...(plain.includes('/') || plain.endsWith('twig') ? [] : [`${plain.replaceAll('.', '/')}.twig`]),
  ];
});

export const liquid = jinjaLike('liquid', (name) =>
  ['', 'snippets/', 'sections/', '_includes/', '_layouts/'].flatMap((folder) => [
    `${folder}${name}`,
    `${folder}${name}.liquid`,
    `${folder}_${name}.liquid`,
    `${folder}${name}.html`,
  ]),
);
