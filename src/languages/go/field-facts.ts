import type { Annotation, Definition, NamedConstant } from '../../model/file-facts.ts';
import type { ParseTree } from '../tree-sitter/parse-tree.ts';
import { literalOf } from './call-facts.ts';
import type { FieldSite, MethodSite } from './names/call-site.ts';

/** Structs with the types they embed. */
export const withEmbedded = (
  definitions: readonly Definition[],
  fields: readonly FieldSite[],
  text: string,
): readonly Definition[] => {
  const embedded = fields.filter(({ kind }) => kind === 'embedded');
  if (embedded.length === 0) return definitions;
  return definitions.map((each) => {
    const own = embedded.filter(({ owner }) => owner === each.name);
    return own.length === 0 || each.container !== undefined
      ? each
      : { ...each, supertypes: own.map(({ start, end }) => text.slice(start, end).replace('*', '')) };
  });
};

/** Tags that say how a field is stored: `gorm:"primaryKey"`; those of other readers say little of the product. */
export const tagFacts = (fields: readonly FieldSite[], { text, rangeAt }: ParseTree): readonly Annotation[] =>
  fields.flatMap(({ kind, owner, start, end }) => {
    const match = kind === 'tag' ? storing.exec(text.slice(start, end)) : null;
    const [, name = '', value = ''] = match ?? [];
    if (!match) return [];
    const from = start + match.index;
    const inner = from + name.length + 2;
    const range = rangeAt(inner, inner + value.length);
    return [
      {
        name,
        target: owner,
        arguments: value === '' ? [] : [{ kind: 'string' as const, value, range, position: 0 }],
        range: rangeAt(from, from + name.length),
      },
    ];
  });

const storing = /(?<=[`\s])(gorm|bun|xorm|pg|bson|db):"([^"\\]{0,300})/u;

/** Methods that do nothing but return a text: `func (Owner) TableName() string { return "owners" }`. */
export const returnedTexts = (methods: readonly MethodSite[], { text, rangeAt }: ParseTree): readonly NamedConstant[] =>
  methods.flatMap(({ start, end, container, returned }) =>
    returned ? [{ name: text.slice(start, end), container, value: literalOf(returned, text, rangeAt) }] : [],
  );
