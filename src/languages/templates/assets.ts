import type { MarkedUp } from '../html/spoken.ts';
import type { Tag } from '../html/tokenize.ts';
import type { Reference } from './engine.ts';
import { plainAttributes, referencesInCode } from './matches.ts';

/** Scripts and style sheets of the project that a page loads. */
export const assetsOf = (file: MarkedUp, tags: readonly Tag[]): readonly Reference[] => [
  ...plainAttributes(file, tags, isAsset)
    .filter(({ start, end }) => isLocal(file.text.slice(start, end)))
    .map(({ start, end }): Reference => ({ start, end, kind: 'static' })),
  ...referencesInCode(file, [served]),
];

const isAsset = ({ name: tag, attributes }: Tag, name: string): boolean => {
  if (tag === 'script') return name === 'src';
  return tag === 'link' && name === 'href' && attributes.some((each) => each.name.toLowerCase() === 'rel') && isStyle(attributes);
};

/** Told by the ending below; a link may also lead to an icon or a feed. */
const isStyle = (attributes: Tag['attributes']): boolean => attributes.length > 0;

const isLocal = (address: string): boolean =>
  !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address) && /^[^\s<>{}|\\]+\.(?:[cm]?[jt]sx?|css|scss|less)(?:[?#]\S*)?$/i.test(address);

/** `{% static 'app.js' %}`, `{{ url_for('static', filename='app.js') }}`. */
const served =
  /^\{[{%][-+]?\s*(?:static\s+|url_for\(\s*['"]static['"]\s*,\s*filename\s*=\s*)(?<quote>['"])(?<name>[\w./-]{1,300}\.(?:m?js|css))\k<quote>/dg;
