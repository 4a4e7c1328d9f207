import type { ExportFact, ImportFact, ImportedBinding } from '../../../model/file-facts.ts';
import type { ParseTree, QueryMatch } from '../../tree-sitter/parse-tree.ts';
import { typeArguments } from './type-arguments.ts';

export interface Usings {
  readonly imports: readonly ImportFact[];
  /** Offsets of the names. */
  readonly starts: readonly number[];
  /** What `global using` brings to every file of the project. */
  readonly passedOn: readonly ExportFact[];
}

/**
 * `using A.B;` has no binding, for any name of the namespace may be meant. `using static A.B;` binds `*`, `using C = A.B;` binds `B`
 * as `C`.
 */
export const readUsings = (tree: ParseTree, matches: readonly QueryMatch[]): Usings => {
  const found = matches.flatMap(({ captures: [first] }) => (first ? usingAt(tree, first.node.startIndex) : []));
  return {
    starts: found.map(({ start }) => start),
    imports: found.map(({ fact }) => fact),
    passedOn: found.flatMap(({ passedOn }) => (passedOn ? [passedOn] : [])),
  };
};

interface Using {
  readonly start: number;
  readonly fact: ImportFact;
  readonly passedOn?: ExportFact;
}

const directive =
  /(?<global>global\s+)?using\s+(?:unsafe\s+)?(?<static>static\s+)?(?:unsafe\s+)?(?:(?<alias>@?[\p{L}_][\p{L}\p{N}_]*)\s*=\s*(?:unsafe\s+)?)?(?:global\s*::\s*)?(?<name>@?[\p{L}_][\p{L}\p{N}_]*(?:\s*\.\s*@?[\p{L}_][\p{L}\p{N}_]*)*)(?=\s*[;<])/uy;

const usingAt = (tree: ParseTree, start: number): Using[] => {
  directive.lastIndex = start;
  const match = directive.exec(tree.text);
  const { global: isGlobal, static: isStatic, alias, name } = match?.groups ?? {};
  if (!match || name === undefined) return [];
  const end = start + match[0].length;
  const given = typeArguments(tree.text, end);
  const specifier = name.replaceAll(/[\s@]/gu, '') + (given ? `\`${String(given.count)}` : '');
  const range = tree.rangeAt(end - name.length, end);
  const bindings = bindingsOf(specifier, alias?.replace('@', ''), isStatic !== undefined, range);
  const fact: ImportFact = {
    kind: 'static',
    specifier,
    range,
    ...(name === specifier ? {} : { quote: name }),
    ...(bindings && { bindings }),
  };
  return [
    isGlobal === undefined
      ? { fact, start: end - name.length }
      : { fact, start: end - name.length, passedOn: { name: alias?.replace('@', '') ?? '*', range, from: specifier } },
  ];
};

const bindingsOf = (
  specifier: string,
  alias: string | undefined,
  isStatic: boolean,
  range: ImportedBinding['range'],
): readonly ImportedBinding[] | undefined => {
  const last = specifier.slice(specifier.lastIndexOf('.') + 1);
  if (alias !== undefined) return [{ imported: last, local: alias, range }];
  return isStatic ? [{ imported: '*', local: '*', range }] : undefined;
};
