import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { DependencyKind } from '../../../model/file-facts.ts';
import type { Candidate } from '../skim/candidates.ts';
import type { FoundImport } from '../skim/found-import.ts';
import { inOrder } from '../skim/found-import.ts';
import { holdsCandidate } from '../skim/tree-imports.ts';
import { childrenOf, isA, literalText } from './nodes.ts';
import type { Node } from './nodes.ts';

/** An import and the nodes that say what it brings in. */
export interface ReadImport extends FoundImport {
  readonly node: Node;
  /** The declaration whose value it is, as in `const a = await import('x')`. */
  readonly holder?: TSESTree.VariableDeclarator;
}

type Place = Pick<ReadImport, 'node' | 'holder'>;

/** The imports of a tree. Enters only the nodes that hold a candidate. */
export const readImports = (program: TSESTree.Program, candidates: readonly Candidate[]): readonly ReadImport[] => {
  const found: ReadImport[] = [];
  const waiting: Place[] = [{ node: program }];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const [kind, source] = referenceOf(place.node) ?? [];
    const specifier = literalText(source);
    if (kind && source && specifier !== undefined) {
      found.push({ kind, specifier, start: source.range[0] + 1, end: source.range[1] - 1, ...place });
    }
    const holder = holderBelow(place);
    for (const node of childrenOf(place.node)) {
      if (holdsCandidate(candidates, ...node.range)) waiting.push({ node, ...(holder && { holder }) });
    }
  }
  return inOrder(found);
};

const holderBelow = ({ node, holder }: Place): TSESTree.VariableDeclarator | undefined => {
  if (isA(node, 'VariableDeclarator')) return node;
  return isA(node, 'AwaitExpression') ? holder : undefined;
};

const referenceOf = (node: Node): readonly [DependencyKind, Node | null] | undefined => {
  if (isA(node, 'ImportDeclaration')) return [node.importKind === 'type' ? 'type' : 'static', node.source];
  if (isA(node, 'ExportNamedDeclaration', 'ExportAllDeclaration'))
    return [node.exportKind === 'type' ? 'type' : 're-export', node.source];
  if (isA(node, 'ImportExpression')) return ['dynamic', node.source];
  if (isA(node, 'TSImportType')) return ['type', node.source];
  if (isA(node, 'TSImportEqualsDeclaration')) {
    const { moduleReference, importKind } = node;
    return isA(moduleReference, 'TSExternalModuleReference')
      ? [importKind === 'type' ? 'type' : 'static', moduleReference.expression]
      : undefined;
  }
  return isRequire(node) ? ['static', node.arguments[0] ?? null] : undefined;
};

const isRequire = (node: Node): node is TSESTree.CallExpression =>
  isA(node, 'CallExpression') &&
  isA(node.callee, 'Identifier') &&
  node.callee.name === 'require' &&
  !node.optional &&
  !node.typeArguments;
