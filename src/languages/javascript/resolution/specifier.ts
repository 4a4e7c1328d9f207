/** What an import specifier is, by its spelling alone. */
export type Specifier =
  | { readonly kind: 'relative'; readonly path: string; readonly folderOnly: boolean }
  /** Begins with `/`: from the root that a development server serves. */
  | { readonly kind: 'rooted'; readonly path: string }
  | { readonly kind: 'private'; readonly name: string }
  | { readonly kind: 'bare'; readonly name: string }
  /** Names something that is not a file of any folder, such as `https://host/x` or `virtual:x`. */
  | { readonly kind: 'scheme'; readonly package: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'computed' }
  | { readonly kind: 'malformed' };

const maxLength = 4096;

export const readSpecifier = (text: string): Specifier => {
  if (text === '' || text.length > maxLength || /[\0-\x1f\x7f]/.test(text)) return { kind: 'malformed' };
  if (text.includes('${')) return { kind: 'computed' };
  if (/^(?:[a-z]:[/\\]|\\\\|\/\/|file:)/i.test(text)) return { kind: 'outside' };
  if (/^\.\.?(?:$|[/\\])/.test(text)) return relative(text.replaceAll('\\', '/'));
  if (text.startsWith('/')) return { kind: 'rooted', path: text };
  if (text.startsWith('#')) return { kind: 'private', name: text };
  return bareOrScheme(text);
};

const relative = (path: string): Specifier => ({ kind: 'relative', path, folderOnly: /(?:^|\/)\.{0,2}$/.test(path) });

const bareOrScheme = (text: string): Specifier => {
  // Pictures that this package draws while the project is built.
  if (text.startsWith('~icons/')) return { kind: 'scheme', package: 'unplugin-icons' };
  const scheme = /^([a-z][a-z\d+.-]+):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined || scheme === 'node') return { kind: 'bare', name: text };
  const rest = text.slice(scheme.length + 1);
  if (scheme === 'http' || scheme === 'https') return { kind: 'scheme', package: /^\/\/([^/?#]+)/.exec(rest)?.[1] ?? scheme };
  if (scheme === 'npm' || scheme === 'jsr') return { kind: 'scheme', package: registryName(rest) };
  // What stands behind `data:` is content, not a name.
  if (scheme === 'data' || scheme === 'blob') return { kind: 'scheme', package: `${scheme}:` };
  return { kind: 'scheme', package: withoutQuery(text) };
};

/** `@scope/name` of `@scope/name@1.2/sub`. */
const registryName = (text: string): string => /^\/?((?:@[^/@]+\/)?[^/@]+)/.exec(text)?.[1] ?? text;

/** `./a.svg?raw` and `./a.svg#id` name the file `./a.svg`. */
export const withoutQuery = (text: string): string => {
  const at = text.slice(1).search(/[?#]/);
  return at < 0 ? text : text.slice(0, at + 1);
};

/** `raw-loader!./a.txt`, webpack's spelling for a file and what to do with it, names the file after the last `!`. */
export const withoutLoaders = (text: string): string => text.slice(text.lastIndexOf('!') + 1);
