import { delimitedHoles, inOrder } from '../../html/holes.ts';
import type { Hole } from '../../html/holes.ts';
import type { MarkedUp } from '../../html/spoken.ts';
import type { Tag } from '../../html/tokenize.ts';
import { endOfGroup } from '../end-of-group.ts';
import type { Engine, Reference } from '../engine.ts';
import { referencesInCode } from '../matches.ts';

/** Templates of Laravel. */
export const blade: Engine = {
  id: 'blade',
  holesOf: (text) => {
    const delimited = delimitedHoles(text, [
      { open: '{{--', close: '--}}', kind: 'comment' },
      { open: '{!!', close: '!!}', kind: 'output' },
      { open: '{{', close: '}}', kind: 'output' },
      { open: '<?', close: '?>', kind: 'comment' },
      { open: '@php', close: '@endphp', kind: 'comment' },
      { open: '@verbatim', close: '@endverbatim', kind: 'comment' },
    ]);
    return inOrder([...delimited, ...directives(text)]);
  },
  referencesOf: (file, tags) => [...referencesInCode(file, [included, bundled]), ...components(file, tags)],
  spoken: () => [translation],
  namesOf: (name) => (name.startsWith('x-') ? componentNames(name.slice(2)) : [`${dotted(name)}.blade.php`, name]),
  looksFirst: 'root',
};

/** `@if (...)` and every other word behind the sign that no letter stands before. */
const directives = (text: string): readonly Hole[] => {
  const holes: Hole[] = [];
  const opening = /(?<![\w@])@([a-z]\w*)[ \t]*(\()?/gi;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [whole, name, bracket] = match;
    const start = match.index;
    const end =
      bracket === undefined ? start + whole.trimEnd().length : (endOfGroup(text, start + whole.length - 1) ?? text.length);
    holes.push({ start, end, kind: name === 'lang' || name === 'choice' ? 'output' : 'statement' });
    opening.lastIndex = end;
  }
  return holes;
};

const included =
  /^@(?:extends|extendsFirst|include|includeIf|includeWhen|includeUnless|includeFirst|component|componentFirst|each)\s*\((?:[^'"]{0,200}?[,[])?\s*(?<quote>['"])(?<name>[\w.:/-]{1,300})\k<quote>/dgi;
const bundled = /(?<=^@vite\b[^@]{0,500})(?<quote>['"])(?<name>[\w-]{0,100}[./][\w./-]{1,300})\k<quote>/dg;
const translation = /^@lang\(\s*(?<quote>['"])(?<text>[^'"\n]{1,500})\k<quote>/dg;

/** `<x-layouts.app>` */
const components = ({ text }: MarkedUp, tags: readonly Tag[]): readonly Reference[] =>
  tags.flatMap(({ name, nameStart }): readonly Reference[] =>
    /^x-(?!slot\b|dynamic-component\b)[a-z]/.test(name) && text.startsWith('x-', nameStart)
      ? [{ start: nameStart, end: nameStart + name.length, kind: 'static' }]
      : [],
  );

/** What stands before `::` is the package that brings the template. */
const dotted = (name: string): string => name.slice(name.lastIndexOf(':') + 1).replaceAll('.', '/');

const componentNames = (name: string): readonly string[] => {
  const path = dotted(name);
  const last = path.slice(path.lastIndexOf('/') + 1);
  const classPath = path
    .split('/')
    .map((segment) => segment.split('-').map(capitalized).join(''))
    .join('/');
  return [
    `components/${path}.blade.php`,
    `components/${path}/index.blade.php`,
    `components/${path}/${last}.blade.php`,
    `View/Components/${classPath}.php`,
  ];
};

const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
