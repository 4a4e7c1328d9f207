import { inOrder, delimitedHoles } from '../../html/holes.ts';
import type { Engine, Reference } from '../engine.ts';
import { referencesInCode, spansIn } from '../matches.ts';
import { curlyHoles } from './curly.ts';

/** HTML, also where Go or a framework in the browser fills in `{{ }}`. */
export const plain: Engine = {
  id: 'html',
  holesOf: (text) =>
    curlyHoles(text, [
      { open: '<?', close: '?>', kind: 'comment' },
      { open: '<%=', close: '%>', kind: 'output' },
      { open: '<%-', close: '%>', kind: 'output' },
      { open: '<%', close: '%>', kind: 'statement' },
    ]),
  referencesOf: (file) => referencesInCode(file, [goPartial]).filter((each) => !isDefined(file.text, each)),
  namesOf: (name) => [name, `_partials/${name}`, `partials/${name}`, `${name}.html`],
  looksFirst: 'root',
};

const goPartial = /^\{\{-?\s*(?:partial|partialCached|template)\s+"(?<name>[^"\s]{1,300}\.\w{1,10})"/dg;

/** Parts that the file itself defines. */
const isDefined = (text: string, { start, end }: Reference): boolean =>
  ['', 'partials/', '_partials/'].some((folder) => text.includes(`define "${folder}${text.slice(start, end)}"`));

/** HTML with attributes that begin with `th:`. */
export const thymeleaf: Engine = {
  id: 'html',
  holesOf: (text) =>
    inOrder(
      delimitedHoles(text, [
        { open: '__${', close: '}__', kind: 'output' },
        { open: '${', close: '}', kind: 'output' },
        { open: '[[', close: ']]', kind: 'output' },
        { open: '[(', close: ')]', kind: 'output' },
      ]),
    ),
  referencesOf: ({ text }, tags) =>
    tags.flatMap(({ attributes }) =>
      attributes.flatMap(({ name, value }) =>
        value && fragmentAttribute.test(name.toLowerCase())
          ? spansIn(text.slice(value.start, value.end), fragment, 'name', value.start).map((span) => ({
              ...span,
              kind: 'static' as const,
            }))
          : [],
      ),
    ),
  namesOf: (name) => [`${name.replace(/^\//, '')}.html`, name.replace(/^\//, '')],
  looksFirst: 'root',
};

const fragmentAttribute = /^(?:data-)?th[:-](?:replace|insert|include)$|^(?:data-)?layout[:-]decorat(?:e|or)$/;

/** `~{fragments/layout :: header}`; a fragment of the same file has no name before the colons. */
const fragment = /^\s*(?:~\{\s*)?(?!this\b)(?<name>[\w/][\w./-]{0,300})\s*(?:::|\}|$)/dg;
