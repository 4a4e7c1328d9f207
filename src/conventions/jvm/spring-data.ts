import type { Definition } from '../../model/file-facts.ts';
import type { FileRole } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atName, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { jvmProject } from './jvm-project.ts';
import { severalOf } from './nouns.ts';

const framework = 'Spring Data';

/** Interfaces that Spring Data makes a store of: what is kept in it stands in the supertype. */
export const springData: Convention = {
  name: framework,
  inProject: (context) => ({ roles: jvmProject(context).files.flatMap(rolesIn) }),
};

const rolesIn = (file: FileWithFacts): readonly FileRole[] => {
  const { facts, path } = file;
  if (!hasImport(facts, /^org\.springframework\.data\b/u)) return [];
  const [first, ...others] = facts.definitions.flatMap((definition) => {
    const kept = definition.kind === 'interface' && definition.container === undefined ? keptIn(definition) : undefined;
    return kept === undefined ? [] : [{ definition, kept }];
  });
  if (!first || others.length > 0) return [];
  const { definition, kept } = first;
  const verbs = kept.savesToo || savesIn(file, definition) ? 'Finds and saves' : 'Finds';
  return [{ path, text: `${verbs} ${severalOf(kept.type)}.`, framework, evidence: [atName(path, definition)] }];
};

const keptIn = ({ supertypes = [] }: Definition): { readonly type: string; readonly savesToo: boolean } | undefined => {
  for (const each of supertypes) {
    const [, kind, type] = /^(?:[\w.]+\.)?(\w*)Repository<\s*(?:[a-z]\w*\.)*(\w{2,})\s*,/u.exec(each) ?? [];
    if (kind !== undefined && type !== undefined && kinds.test(kind)) return { type, savesToo: kind !== '' };
  }
  return undefined;
};

const kinds =
  /^(?:(?:List)?(?:Crud|PagingAndSorting)|Jpa|Mongo|Reactive(?:Mongo|Crud|Sorting|Neo4j|Cassandra|Elasticsearch)|R2dbc|Elasticsearch|Neo4j|Cassandra|Coroutine(?:Crud|Sorting))?$/u;

const savesIn = ({ facts }: FileWithFacts, { name }: Definition): boolean =>
  (facts.members ?? []).some((member) => member.container === name && /^(?:save|insert|update|delete|remove)/u.test(member.name));
