import type { Annotation, Argument } from '../../model/file-facts.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import type { ReadFacts } from '../tree-sitter/read-facts.ts';

/** Annotations of Doctrine and Symfony in doc comments, as they were written before attributes: `@ORM\Table(name="owners")`, `@Route("/x")`. */
export const docAnnotations = (tree: ParseTree, { remarks, scopes, facts }: ReadFacts): readonly Annotation[] =>
  remarks.flatMap(({ kind, start, end }): readonly Annotation[] => {
    const text = tree.text.slice(start, end);
    if (kind !== 'doc' || !written.test(text)) return [];
    const next = scopes.next(end);
    if (!next || !onlyMarks.test(tree.text.slice(end, next.start))) return [];
    const target = [...scopes.containerAt(next.start, next), next.name].join('::');
    // While a team changes over, an attribute beside it says the same.
    const said = new Set(facts.annotations?.flatMap((each) => (each.target === target ? [lastName(each.name)] : [])));
    const all = [...text.matchAll(annotation)].filter(
      ({ 1: name = '', index }) => isFirst(text, index) && !said.has(lastName(name)),
    );
    return all.map(({ 0: whole, 1: name = '', index }) => {
      const at = start + index + 1;
      const open = text.charAt(index + whole.length) === '(' ? index + whole.length + 1 : undefined;
      return {
        name,
        target,
        arguments: open === undefined ? [] : argumentsOf(tree, text, start, open),
        range: tree.rangeAt(at, at + name.length),
      };
    });
  });

const names = String.raw`(?:ORM\\|ODM\\|MongoDB\\)?(?:Entity|Table|Document)|Route`;
const written = new RegExp(String.raw`@(?:${names})\b`, 'u');
const annotation = new RegExp(String.raw`@(${names})\b`, 'gu');

const lastName = (name: string): string => name.slice(name.lastIndexOf('\\') + 1);

/** Others are spoken of in a sentence. */
const isFirst = (text: string, at: number): boolean => /^[\s/*]*$/u.test(text.slice(text.lastIndexOf('\n', at) + 1, at));

/** Between a comment and what it speaks of. */
const onlyMarks = /^\s*(?:#\[[^\n]*\]\s*)*(?:(?:abstract|final|public|readonly|static|private|protected)\s+)*$/u;

/** `"/x", name="list", methods={"GET", "POST"}` */
const argumentsOf = (tree: ParseTree, text: string, start: number, open: number): readonly Argument[] => {
  const found: Argument[] = [];
  let position = 0;
  let depth = 0;
  let name: string | undefined;
  const sign = /"((?:[^"\n]|"")*)"|\b(\w{1,60})\s{0,9}=(?=\s{0,9}["{\w])|[(){},]/gu;
  sign.lastIndex = open;
  for (let match = sign.exec(text); match && depth >= 0; match = sign.exec(text)) {
    const [whole, value, key] = match;
    if (value !== undefined) {
      // A string before `=` is a key of a list.
      if (/^\s*[=:]/u.test(text.slice(sign.lastIndex, sign.lastIndex + 3))) continue;
      const at = start + match.index + 1;
      const range = tree.rangeAt(at, at + value.length);
      found.push({ kind: 'string', value, range, position, ...(name !== undefined && { name }) });
    } else if (key !== undefined) name = depth === 0 ? key : name;
    else if (whole === ',' && depth === 0) {
      position += 1;
      name = undefined;
    } else if (whole !== ',') depth += /[({]/u.test(whole) ? 1 : -1;
  }
  return found;
};
