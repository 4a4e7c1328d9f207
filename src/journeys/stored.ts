import { atUse } from '../conventions/evidence.ts';
import type { NameUse } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { DataEntity } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import { codeIndex, lastName, plainType } from './code-index.ts';
import type { OperationKind } from './operations.ts';
import { activeRecords, operationOf, ownOperations, prismaOperations, takingStored } from './operations.ts';
import { namesOf } from './places.ts';
import type { Goal } from './reach.ts';
import { resolveChain, valueOf } from './resolve.ts';
import type { Found } from './resolve.ts';

/** What a use does to stored data, where its names say that it does something: `prisma.visit.create`, `Visit.find`, `visits.save`. */
export const storedBy = (
  project: Project,
  path: ModulePath,
  use: NameUse,
  found: Found | undefined,
  container?: string,
): Goal | undefined =>
  ofClient(project, path, use) ??
  ofGeneric(project, path, use) ??
  (found ? undefined : ofItself(project, path, use, container)) ??
  (found ? ofType(project, path, use, found) : ofSet(project, path, use));

/** A model of a Prisma client: the client's names follow from the schema. */
const ofClient = (project: Project, path: ModulePath, use: NameUse): Goal | undefined => {
  const names = namesOf(use.text);
  const at = names.findIndex((name, index) => index > 0 && prismaOperations.has(name));
  const model = names[at - 1] ?? '';
  const name = model.charAt(0).toUpperCase() + model.slice(1);
  const entity = at < 1 ? undefined : onlyOne(codeIndex(project).storedByName.get(name))?.framework === 'Prisma';
  const stored = entity === true ? onlyOne(codeIndex(project).storedByName.get(name)) : undefined;
  return stored && goal(path, use, stored, operationOf(names[at] ?? ''), 'convention');
};

/** What a stored class does to its own kind: `static::query()`, `cls.objects.filter`, `$this->save()`. */
const ofItself = (project: Project, path: ModulePath, use: NameUse, container = ''): Goal | undefined => {
  const [start, ofClass] = /^(?:(static::|self::|parent::|cls\.)|(?:\$?this|self)(?:->|\.))/u.exec(use.text) ?? [];
  const entity = codeIndex(project).stored.get(`${path}\n${lastName(container)}`);
  if (start === undefined || !entity || !activeRecords.has(entity.framework)) return undefined;
  const names = namesOf(use.text).filter((name) => name !== 'parent' && name !== 'objects');
  const [name = ''] = names;
  const isDone = ofClass === undefined ? ownOperations.test(name) : operationOf(name) !== undefined;
  return isDone ? goal(path, use, entity, operationOf(name), 'reference') : undefined;
};

const keeping = /(?:Repository|Repo|Dao|Mapper|Model|Collection|DbSet)$/u;

/** What a repository of one type keeps: `orders: Repository<Order>`, `IRepository<Basket> _baskets`. */
const ofGeneric = (project: Project, path: ModulePath, use: NameUse): Goal | undefined => {
  const [name, called] = namesOf(use.text);
  const typed = called === undefined ? undefined : project.facts(path)?.typed?.find((each) => each.name === name);
  const operation = operationOf(called ?? '');
  if (typed?.of === undefined || !operation || !keeping.test(typed.type)) return undefined;
  const entity = entityNamed(project, path, typed.of);
  return entity && goal(path, use, entity, operation, 'type');
};

/** A set of Entity Framework, by the name of the property that holds it: `context.Orders.Add`. */
const ofSet = (project: Project, path: ModulePath, use: NameUse): Goal | undefined => {
  const names = namesOf(use.text);
  if (names.length < 2 || project.facts(path)?.language !== 'csharp') return undefined;
  for (const [index, name] of names.entries()) {
    const entity = index === 0 ? undefined : setsOf(project).get(name);
    if (entity) return goal(path, use, entity, operationOf(names[index + 1] ?? ''), 'name');
  }
  return undefined;
};

const sets = new WeakMap<Project['product'], ReadonlyMap<string, DataEntity>>();

const setsOf = ({ product }: Project): ReadonlyMap<string, DataEntity> => {
  const cached = sets.get(product);
  if (cached) return cached;
  const made = new Map<string, DataEntity>();
  for (const entity of product.data) if (entity.framework === 'Entity Framework Core') made.set(entity.evidence[0].quote, entity);
  sets.set(product, made);
  return made;
};

const ofType = (project: Project, path: ModulePath, use: NameUse, found: Found): Goal | undefined => {
  const { definition, rest, member } = found;
  const set = member || !definition ? undefined : setsOf(project).get(rest[0] ?? '');
  if (set?.evidence[0].path === found.path) return goal(path, use, set, operationOf(rest[1] ?? ''), 'reference');
  const own = definition && codeIndex(project).stored.get(`${found.path}\n${definition.name}`);
  if (own?.framework === 'Diesel') return ofDiesel(path, use, own, rest);
  if (own) return member ? undefined : ofOwn(path, use, own, rest);
  const kept = keptIn(project, found);
  const operation = operationOf(member?.name ?? rest[0] ?? '');
  return kept && operation ? goal(path, use, kept, operation, 'reference') : passedOn(project, path, use, found);
};

/** A repository that a property gives, handed to something else: `HttpRepo(self.repo)`. */
const passedOn = (project: Project, path: ModulePath, use: NameUse, found: Found): Goal | undefined => {
  const value = /^[A-Z]/u.test(use.givenTo ?? '') ? (valueOf(project, found) ?? (found.passed && found)) : undefined;
  const kept = value?.rest.length === 0 && !value.member ? keptIn(project, value) : undefined;
  return kept && goal(path, use, kept, 'uses', 'reference');
};

/** What a repository keeps, that a chain of names leads through. */
const keptIn = (project: Project, { definition, member, path, kept }: Found): DataEntity | undefined => {
  const holder = definition ?? project.facts(path)?.definitions.find(({ name }) => name === member?.container);
  const through = kept && keptBy(project, kept.path, [kept.type, ...supertypesOf(project, kept.path, kept.type)]);
  return through ?? (holder && keptBy(project, path, holder.supertypes ?? []));
};

const supertypesOf = (project: Project, path: ModulePath, type: string): readonly string[] =>
  project.facts(path)?.definitions.find(({ name }) => name === plainType(type))?.supertypes ?? [];

const dieselGiven: Readonly<Record<string, OperationKind>> = {
  insert_into: 'saves',
  insert_or_ignore_into: 'saves',
  replace_into: 'saves',
  update: 'changes',
  delete: 'deletes',
};
const dieselReads =
  /^(?:filter|find|select|order|order_by|limit|count|inner_join|left_join|into_boxed|distinct|first|load|get_result)$/u;

/** `insert_into(visits::table)`, `visits::table.filter(...)`. */
const ofDiesel = (path: ModulePath, use: NameUse, entity: DataEntity, [table, called]: readonly string[]): Goal | undefined => {
  if (table !== 'table') return undefined;
  const given = dieselGiven[use.givenTo ?? ''];
  const operation = given ?? (use.givenTo === undefined && dieselReads.test(called ?? '') ? 'reads' : undefined);
  const made = operation && goal(path, use, entity, operation, 'reference');
  return made && given ? { ...made, name: `${use.givenTo ?? ''}(${namesOf(use.text).join('.')})` } : made;
};

/** By the rules of its framework: `Visit.where`, `visit.save`, `select(Visit)`, `session.add(visit)`. */
const ofOwn = (path: ModulePath, use: NameUse, entity: DataEntity, rest: readonly string[]): Goal | undefined => {
  const names = namesOf(use.text);
  const given =
    rest.length === 0 && takingStored.get(entity.framework)?.test(use.givenTo ?? '') === true ? use.givenTo : undefined;
  const isRecord = activeRecords.has(entity.framework);
  const isClass = names.includes(entity.name) || names.at(-rest.length - 1) === entity.name;
  const called =
    given ?? (isRecord ? rest.find((name) => (isClass ? operationOf(name) !== undefined : ownOperations.test(name))) : undefined);
  const operation = called === undefined ? undefined : operationOf(called);
  const made = operation && goal(path, use, entity, operation, 'reference');
  return made && given !== undefined ? { ...made, name: `${given}(${names.join('.')})` } : made;
};

/** What a repository keeps, by the type it is a repository of: `JpaRepository<Owner, Integer>`, `Repo[OrderOut, Order]`. */
const keptBy = (project: Project, path: ModulePath, types: readonly string[]): DataEntity | undefined => {
  for (const type of types) {
    const [, written] = /(?:Repository|Dao|Mapper|Repo)\w*[<[]([^>\]]*)/u.exec(type) ?? [];
    const entities = (written ?? '').split(',').flatMap((each) => entityNamed(project, path, each.trim()) ?? []);
    const entity = onlyOne(entities);
    if (entity) return entity;
  }
  return undefined;
};

/** The stored type that a name stands for in a file. */
const entityNamed = (project: Project, path: ModulePath, name: string): DataEntity | undefined => {
  if (!/^\w+$/u.test(name)) return undefined;
  const found = resolveChain(project, path, name);
  return found?.definition
    ? codeIndex(project).stored.get(`${found.path}\n${found.definition.name}`)
    : onlyOne(codeIndex(project).storedByName.get(name));
};

const goal = (path: ModulePath, use: NameUse, entity: DataEntity, operation: Goal['operation'], link: Goal['link']): Goal => ({
  kind: 'data',
  evidence: atUse(path, use),
  link,
  path: entity.path,
  name: namesOf(use.text).join('.'),
  entity,
  operation: operation ?? 'uses',
});

const onlyOne = <T>(items: readonly T[] | undefined): T | undefined => (items?.length === 1 ? items[0] : undefined);
