export type OperationKind = 'reads' | 'saves' | 'changes' | 'deletes' | 'uses';

/** Verbs that calls on stored data begin with, by what they do to it. In this order: `findOrCreate` may save. */
const verbs: readonly (readonly [OperationKind, string])[] = [
  ['saves', '(?:find|get|first|update)_?[oO]r_?(?:[cC]reate|[nN]ew|[iI]nsert)|upsert|save|put|persist|store|merge'],
  ['deletes', 'delete|destroy|remove|purge|truncate|discard|soft_?[dD]elete|force_?[dD]elete'],
  ['saves', 'create|force_?[cC]reate|insert|add|bulk_?[cC]reate|bulk_?[iI]nsert'],
  ['changes', 'update|bulk_?[uU]pdate|modify|increment|decrement|touch|set|sync'],
  [
    'reads',
    'find|get|fetch|first|last|all|where|filter|exclude|order|order_?[bB]y|select|select_from|list|count|exists|pluck|sum|load|query|search|paginate|' +
      'aggregate|group|group_?[bB]y|read|page|include|includes|with|preload|eager_load|joins|join|take|single|any|values|iterator|in_bulk|as_?[nN]o_?[tT]racking|' +
      'to_?[lL]ist|from|max|min|average|scalar|scalars',
  ],
];

const patterns = verbs.map(([kind, pattern]): readonly [OperationKind, RegExp] => [
  kind,
  new RegExp(`^(?:${pattern})(?=$|[A-Z_!]|_)`, 'u'),
]);

/** What a call does to stored data, by its name; undefined where the name does not say. */
export const operationOf = (name: string): OperationKind | undefined => {
  const begun = name.charAt(0).toLowerCase() + name.slice(1);
  return name.endsWith('?') ? undefined : patterns.find(([, pattern]) => pattern.test(begun))?.[0];
};

/** Frameworks whose stored classes and their objects are read and saved by calls on themselves. */
export const activeRecords: ReadonlySet<string> = new Set([
  ...[
    'Active Record',
    'Eloquent',
    'Django',
    'Mongoose',
    'Sequelize',
    'Peewee',
    'Tortoise ORM',
    'MongoEngine',
    'Beanie',
    'TypeORM',
  ],
  'SeaORM',
]);

/** What an object of such a class can do to what is stored. */
export const ownOperations =
  /^(?:save|save!|destroy|destroy!|delete|update|update!|update_attribute|update_attributes|update_columns?|touch|forceDelete|refresh|remove)$/u;

/** Calls that take a stored class, or an object of one, and do something to what is stored. */
export const takingStored: ReadonlyMap<string, RegExp> = new Map([
  ...['SQLAlchemy', 'SQLModel', 'Flask-SQLAlchemy'].map((name): [string, RegExp] => [
    name,
    /^(?:select|select_from|get|query|insert|delete|update|add|merge|join|outerjoin)$/u,
  ]),
  ['Drizzle', /^(?:insert|update|delete|from|leftJoin|innerJoin)$/u],
  ['TypeORM', /^(?:getRepository|find|findOne|findOneBy|save|remove|insert|update|delete)$/u],
  ['MikroORM', /^(?:getRepository|find|findOne|findOneOrFail|persist|persistAndFlush|remove|removeAndFlush|count|create)$/u],
  ['JPA', /^(?:persist|merge|remove|find|getReference)$/u],
  ['Entity Framework Core', /^(?:Add|AddAsync|Remove|Update)$/u],
  ['GORM', /^(?:Create|Save|Delete|First|Find|Take|Last)$/u],
]);

/** Operations of a Prisma client's models. */
export const prismaOperations: ReadonlySet<string> = new Set([
  ...['findMany', 'findUnique', 'findUniqueOrThrow', 'findFirst', 'findFirstOrThrow', 'create', 'createMany', 'count'],
  ...['createManyAndReturn', 'update', 'updateMany', 'updateManyAndReturn', 'upsert', 'delete', 'deleteMany', 'aggregate'],
  'groupBy',
]);

/** Calls that start something later. */
export const startsLater =
  /^(?:perform_later|perform_async|perform_in|perform_at|delay|apply_async|dispatch|dispatchSync|dispatchAfterResponse|enqueue|enqueueIn|schedule|add|addJob|trigger|triggerJob|emit|publish|send|Send|Publish|PublishAsync|notify|fire|event|queue|Enqueue)$/u;
