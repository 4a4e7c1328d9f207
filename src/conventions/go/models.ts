import type { Definition } from '../../model/file-facts.ts';
import type { DataEntity } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { isTest } from './go-files.ts';

/** Structs that mappers of Go store. */
export const goModels: Convention = {
  name: 'Go data mappers',
  inFile: (file) => {
    if (file.facts.language !== 'go' || isTest(file.path)) return {};
    const data = file.facts.definitions.filter(({ kind }) => kind === 'struct').flatMap((each) => entityOf(file, each));
    return data.length > 0 ? { data } : {};
  },
};

const mappers = [
  { tag: 'gorm', framework: 'GORM', imported: /^gorm\.io\/|^github\.com\/jinzhu\/gorm$/u, base: /^gorm\.(?:Model|DeletedAt)$/u },
  { tag: 'bun', framework: 'Bun', imported: /^github\.com\/uptrace\/bun$/u, base: /^bun\.BaseModel$/u },
  { tag: 'xorm', framework: 'XORM', imported: /^xorm\.io\/xorm$|^github\.com\/go-xorm\/xorm$/u, base: undefined },
] as const;

const entityOf = (file: FileWithFacts, definition: Definition): readonly DataEntity[] => {
  const { name, supertypes = [] } = definition;
  if (supertypes.includes('ent.Schema') && hasImport(file.facts, /^entgo\.io\/ent$|^github\.com\/facebook\/ent$/u))
    return [{ path: file.path, kind: 'entity', name, framework: 'ent', evidence: [atName(file.path, definition)] }];
  const tags = (file.facts.annotations ?? []).filter(({ target }) => target === name);
  const mapper = mappers.find(
    ({ tag, base }) =>
      (base !== undefined && supertypes.some((each) => base.test(each))) ||
      tags.some((each) => each.name === tag && isOfTable(each.arguments[0]?.value ?? '')),
  );
  if (!mapper) return [];
  const { tag, framework } = mapper;
  const named = file.facts.constants?.find((each) => each.name === 'TableName' && each.container === name);
  const table = tags
    .filter((each) => each.name === tag)
    .flatMap(({ arguments: [found] }) => {
      const value = tag === 'bun' && found ? /^table:([\w.]+)/u.exec(found.value)?.[1] : undefined;
      return value !== undefined && found ? [{ value, found }] : [];
    })[0];
  const storedAs = named?.value.value ?? table?.value;
  const place = named ? atLiteral(file.path, named.value) : table && atLiteral(file.path, table.found);
  return [
    {
      path: file.path,
      kind: 'entity',
      name,
      ...(storedAs !== undefined && { storedAs }),
      framework,
      evidence: [atName(file.path, definition), ...(place ? [place] : [])],
    },
  ];
};

/** What only a table of its own has: a key, an index, or its name. Other structs may be parts of one, or what a query gives. */
const isOfTable = (tag: string): boolean =>
  /(?:^|;|\s)(?:primary_?key|autoIncrement)|(?:^|,)pk(?:,|$)|(?:^|\s)pk(?:\s|$)|^table:|(?:^|;|\s)(?:unique(?:_?index)?|index)(?:[(:;\s]|$)/iu.test(
    tag,
  );
