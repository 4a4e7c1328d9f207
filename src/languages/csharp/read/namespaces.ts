import type { Quoted } from '../../../model/text.ts';
import type { ParseTree, QueryMatch } from '../../tree-sitter/parse-tree.ts';
import { captured } from '../../tree-sitter/read-facts.ts';

export interface Namespaces {
  /** The one that the whole file is in. */
  readonly namespace?: Quoted;
  /** Offsets of the names. */
  readonly starts: readonly number[];
  /** The container of what stands at an offset, with the namespaces around it that are not the whole file's. */
  containerOf(offset: number, inside: string | undefined): string | undefined;
}

/** A file has one namespace for all of it, or blocks that may stand in each other. A single outermost block counts as the file's. */
export const namespacesOf = (tree: ParseTree, others: ReadonlyMap<string, readonly QueryMatch[]>): Namespaces => {
  const [ofFile] = (others.get('namespace.file') ?? []).flatMap(({ captures }) => captures.map(({ node }) => node));
  const blocks = (others.get('namespace.block') ?? []).slice(0, maxBlocks).flatMap((match) => {
    const node = captured(match, 'namespace.block');
    const name = captured(match, 'name');
    return node && name ? [{ start: node.startIndex, end: node.endIndex, name, text: nameOf(tree.textOf(name)) }] : [];
  });
  const outermost = blocks.filter((each) => !blocks.some((other) => other.start < each.start && each.end <= other.end));
  const [only] = !ofFile && outermost.length === 1 ? outermost : [];
  const named = ofFile ?? only?.name;
  return {
    starts: [...blocks.map(({ name }) => name.startIndex), ...(ofFile ? [ofFile.startIndex] : [])],
    ...(named && { namespace: tree.quotedAt(named.startIndex, named.endIndex, nameOf(tree.textOf(named))) }),
    containerOf(offset, inside) {
      const around = blocks.filter((each) => each !== only && each.start < offset && offset < each.end).map(({ text }) => text);
      const names = inside === undefined ? around : [...around, inside];
      return names.length > 0 ? names.join('.') : undefined;
    },
  };
};

const maxBlocks = 1_000;

const nameOf = (text: string): string => text.replaceAll(/[\s@]/gu, '');
