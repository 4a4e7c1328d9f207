import type { ImportFact } from '../../model/file-facts.ts';
import type { Node, ParseTree } from '../tree-sitter/parse-tree.ts';

/** `import a.b.C;`, `import static a.B.c`, `import a.b.*`, `import a.b.C as D`. */
export const importFact = (tree: ParseTree, node: Node): ImportFact | undefined => {
  const whole = tree.textOf(node);
  const [keywords = ''] = /^import\s+(?:static\s+)?/u.exec(whole) ?? [];
  const [statement = ''] = whole.slice(keywords.length).split(/[;\n\r]|\/\//u, 1);
  const [written = '', alias] = statement.trimEnd().split(/\sas\s/u);
  const specifier = written.replaceAll(/\/\*[^*]*\*\/|[\s`]/gu, '');
  if (keywords === '' || !/^[^.]/u.test(specifier)) return undefined;
  const start = node.startIndex + keywords.length;
  const range = tree.rangeAt(start, start + written.length);
  const imported = specifier.slice(specifier.lastIndexOf('.') + 1);
  const local = alias?.replaceAll(/[\s`]/gu, '') ?? imported;
  return {
    kind: 'static',
    specifier,
    range,
    ...(written === specifier ? {} : { quote: written }),
    bindings: [{ imported, local, range }],
  };
};
