import type { Definition, ImportFact } from '../../model/file-facts.ts';
import type { Quoted } from '../../model/text.ts';
import { docAbove, leadingDoc } from '../config/leading-doc.ts';
import { offered } from '../config/offered.ts';
import { settingsFrom } from '../config/settings.ts';
import { proseAt } from '../config/text-view.ts';
import type { TextView } from '../config/text-view.ts';
import type { Language } from '../language.ts';
import { treeSitterLanguage } from '../tree-sitter/language.ts';
import type { ExtractedFacts } from '../tree-sitter/language.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import type { TreeSitterRuntime } from '../tree-sitter/runtime.ts';
import { blockOf, literalOf } from './block.ts';
import type { Block } from './block.ts';
import { createTerraformResolver } from './create-resolver.ts';
import { attributeSetting, blockSettings } from './block-settings.ts';

/** Terraform: what is set up in a cloud or elsewhere, with what may be varied. */
export const createTerraformLanguage = (runtime: TreeSitterRuntime): Language =>
  treeSitterLanguage(runtime, {
    id: 'terraform',
    identify: (path) => (/\.(?:tf|tofu)$/u.test(path) ? 'terraform' : path.endsWith('.tfvars') ? 'terraform-vars' : undefined),
    grammar: { wasm: 'tree-sitter-hcl.wasm', query: 'hcl.scm' },
    extract: terraformFacts,
    createResolver: createTerraformResolver,
  });

const terraformFacts = (tree: ParseTree): ExtractedFacts => {
  const found = tree.captures();
  const blocks = found.flatMap(({ name, node }) => (name === 'block' ? blockOf(tree, node) : []));
  const attributes = found.flatMap(({ name, node }) => (name === 'attribute' ? node : []));
  const doc = leadingDoc(tree);
  const { diagnostics, ...settings } = settingsFrom(tree, [
    ...attributes.flatMap((each) => attributeSetting(tree, each, '')),
    ...blocks.flatMap((each) => blockSettings(tree, each)),
  ]);
  return {
    ...(doc && { doc }),
    imports: blocks.flatMap((each) => sourceOf(tree, each)),
    ...offered(blocks.flatMap((each) => definitionOf(tree, each))),
    ...settings,
    diagnostics,
  };
};

const kinds: ReadonlyMap<string, Definition['kind']> = new Map([
  ['resource', 'resource'],
  ['data', 'resource'],
  ['module', 'resource'],
  ['variable', 'variable'],
  ['output', 'variable'],
]);

/** Named as the language refers to them, `aws_db_instance.main`, but for outputs, which have no such name inside their module. */
const definitionOf = (tree: ParseTree, block: Block): Definition[] => {
  const kind = kinds.get(block.type);
  const [first] = block.labels;
  const last = block.labels.at(-1);
  if (!kind || !first || !last) return [];
  const doc = docOf(tree, block);
  const quote = tree.text.slice(first.start, last.end);
  return [
    {
      name: block.name,
      kind,
      range: tree.rangeAt(first.start, last.end),
      ...(quote !== block.name && { quote }),
      ...(doc && { doc }),
    },
  ];
};

const docOf = (view: TextView & ParseTree, block: Block): Quoted | undefined => {
  const description = literalOf(view, block.attributes.get('description'));
  return (description && proseAt(view, description)) ?? docAbove(view, block.start) ?? docAbove(view, block.start, '//');
};

const sourceOf = (tree: ParseTree, block: Block): ImportFact[] => {
  const source = block.type === 'module' ? literalOf(tree, block.attributes.get('source')) : undefined;
  return source?.type === 'string'
    ? [{ kind: 'static', specifier: source.value, range: tree.rangeAt(source.start, source.end) }]
    : [];
};
