/** An address as a pattern: its segments, `undefined` for one that stands for any text. */
export type AddressPattern = readonly (string | undefined)[];

/**
 * The segments of an address of this product: `/owners/{id}` and what frameworks write for it (`:id`, `<int:id>`, `*`, and `{}` for a
 * computed piece). Undefined for an address of somebody else, or where a segment is only partly known.
 */
export const addressPattern = (address: string): AddressPattern | undefined => {
  const [path = ''] = address.split(/[?#]/u);
  if (path.startsWith('//') || /^[a-z][a-z\d+.-]*:/iu.test(path)) return undefined;
  const segments = path.split('/').filter((segment) => segment !== '');
  const pattern = segments.map((segment) => (isAnything(segment) ? undefined : segment));
  return pattern.some((segment) => segment !== undefined && /[{}<>*[\]$]/u.test(segment)) ? undefined : pattern;
};

const isAnything = (segment: string): boolean => /^(?::\w+|\{[^{}]*\}|<[^<>]*>|\*\w*|\[[^[\]]*\])$/u.test(segment);

/** Whether a request for `asked` is answered by `served`. At least one segment must be known to be the same. */
export const answers = (served: AddressPattern, asked: AddressPattern): boolean =>
  served.length === asked.length &&
  served.some((segment, index) => segment !== undefined && segment === asked[index]) &&
  served.every((segment, index) => segment === undefined || segment === asked[index]);

/** An address below another one. */
export const joined = (prefix: string, address: string): string =>
  `/${[...prefix.split('/'), ...address.split('/')].filter((segment) => segment !== '').join('/')}`;
