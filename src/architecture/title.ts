import { baseName, joinPath } from '../base/paths.ts';
import type { Evidence } from '../model/claim.ts';
import type { FileFacts } from '../model/file-facts.ts';
import type { Package } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';
import { modulePath } from '../model/module-path.ts';
import type { Quoted } from '../model/text.ts';
import { wordsOf } from './words.ts';

export type Facts = (path: ModulePath) => FileFacts | undefined;

/** A name as the authors wrote it. */
export interface Title {
  readonly name: string;
  readonly evidence: Evidence;
}

const readmes: readonly string[] = ['README.md', 'readme.md', 'Readme.md', 'README.mdx'];
const mostWords = 4;

/** Heading of the folder's README where it is a name: short, free of marks and versions, and about what the folder is called. */
export const readmeTitle = (folder: string, called: string, facts: Facts): Title | undefined => {
  const found = readme(folder, facts);
  if (!found?.title || !isName(found.title.text) || !sharesWord(found.title.text, called)) return undefined;
  return { name: withoutState(found.title.text), evidence: evidenceOf(found.path, found.title) };
};

/** How far a part is, which is not its name. */
const states: ReadonlySet<string> = new Set('alpha beta experimental deprecated preview wip'.split(' '));

const withoutState = (title: string): string => {
  const words = title.trim().split(' ');
  return (words.length > 1 && states.has(words.at(-1)?.toLowerCase() ?? '') ? words.slice(0, -1) : words).join(' ');
};

/** A name in the authors' own capitals, where their README has it: `OpenLayers` for `openlayers`. */
export const authorsSpelling = (name: string, folder: string, facts: Facts): string | undefined => {
  const found = readme(folder, facts);
  const text = `${found?.title?.text ?? ''} ${found?.doc?.text ?? ''}`;
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.find((word) => word.toLowerCase() === name.toLowerCase() && word !== word.toLowerCase());
};

/** Where the manifest has the package's name. */
export const packageEvidence = ({ manifest }: Package, facts: Facts): Evidence | undefined => {
  const title = facts(manifest)?.title;
  return title && evidenceOf(manifest, title);
};

const evidenceOf = (path: ModulePath, { range, quote }: Quoted): Evidence => ({ path, range, quote });

const readme = (
  folder: string,
  facts: Facts,
): { readonly path: ModulePath; readonly title?: Quoted; readonly doc?: Quoted } | undefined => {
  for (const name of readmes) {
    const path = modulePath(joinPath(folder, name));
    const found = facts(path);
    if (found) return { path, ...(found.title && { title: found.title }), ...(found.doc && { doc: found.doc }) };
  }
  return undefined;
};

const isName = (text: string): boolean => {
  const trimmed = text.trim();
  const isClean =
    !trimmed.includes(' - ') &&
    /^\p{L}[\p{L}\p{N} '&-]*$/u.test(trimmed) &&
    trimmed.length <= 40 &&
    !/\d\.\d|\bv\d/u.test(trimmed);
  const isWritten = /\p{Lu}/u.test(trimmed) && (/\p{Ll}/u.test(trimmed) || trimmed.length <= 4);
  return isClean && isWritten && trimmed.split(/\s+/u).length <= mostWords;
};

const sharesWord = (title: string, called: string): boolean => {
  const known = new Set(wordsOf(called).map((word) => word.toLowerCase()));
  return wordsOf(title).some((word) => known.has(word.toLowerCase())) || known.has(wordsOf(title).join('').toLowerCase());
};

/** What a manifest calls a package, without its scope or group: `order` for `@shop/order` for `org.shop:order` and for `shop.org/order/v2`. */
export const withoutScope = (name: string): string =>
  baseName(name.replace(/\/v\d+$/u, ''))
    .split(':')
    .at(-1) ?? name;

export const scopeOf = (name: string): string | undefined => (name.startsWith('@') ? /^@([^/]+)\//u.exec(name)?.[1] : undefined);
