import type { LiteralCall } from '../../../model/file-facts.ts';
import type { DataEntity, Migration } from '../../../model/product.ts';
import type { Convention, ConventionContext } from '../../convention.ts';
import { atLiteral, atName, hasImport } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { anyPlace } from '../places.ts';
import { projectFiles } from '../project-files.ts';
import { isTestPath, stored, textAt } from './rows.ts';
import { migrationName, stem } from './words.ts';

const framework = 'Drizzle';

export const drizzle: Convention = {
  name: framework,
  inFile: (file) => (hasImport(file.facts, /^drizzle-orm\//u) && !isTestPath(file.path) ? { data: tablesOf(file) } : {}),
  inProject: (context) => ({ migrations: migrationsOf(context) }),
};

const tablesOf = (file: FileWithFacts): readonly DataEntity[] => {
  const makers = makersIn(file);
  return (file.facts.calls ?? []).flatMap((call) => {
    const written = call.inside === undefined ? textAt(call, 0) : undefined;
    const isMade = makers.has(call.callee);
    if (!written || !(isMade || /^(?:pg|mysql|sqlite|singlestore|mssql|cockroach)Table$/u.test(call.callee))) return [];
    const name = constantOf(file, call);
    const evidence = name ? atName(file.path, name) : atLiteral(file.path, written);
    // A maker of tables puts something before their names.
    const storedAs = isMade && !call.callee.includes('.') ? undefined : written.value;
    return [stored(file, 'table', framework, { name: name?.name ?? written.value, storedAs, evidence })];
  });
};

/** `const users = pgTable(` on one line. */
const constantOf = (
  { facts }: FileWithFacts,
  { range }: LiteralCall,
): FileWithFacts['facts']['definitions'][number] | undefined =>
  facts.definitions.find(
    (each) =>
      each.kind === 'constant' &&
      each.range.start.line === range.start.line &&
      each.range.start.character < range.start.character,
  );

/** `createTable` of a `pgTableCreator`, and `billing.table` of a `pgSchema`. */
const makersIn = ({ facts }: FileWithFacts): ReadonlySet<string> => {
  const makers = new Set<string>();
  const locals = facts.imports.flatMap(({ bindings = [] }) => bindings.map(({ imported }) => imported));
  if (locals.some((each) => each.endsWith('TableCreator'))) {
    for (const { name, kind } of facts.definitions) if (kind === 'constant' && name.endsWith('Table')) makers.add(name);
  }
  for (const call of facts.calls ?? []) {
    if (!/^(?:pg|mysql)Schema$/u.test(call.callee)) continue;
    const name = constantOf({ facts } as FileWithFacts, call)?.name;
    if (name !== undefined) makers.add(`${name}.table`);
  }
  return makers;
};

const migrationFile = /(?:^|\/)(?:drizzle|migrations?)\/(?:[^/]+\/)?(\d{4}_\w+)\.sql$/u;
const migrationFolder = /(?:^|\/)(?:drizzle|migrations?)\/(\d{14}_\w+)\/migration\.sql$/u;

const migrationsOf = (context: ConventionContext): readonly Migration[] => {
  const isPrisma = context.files.some(({ facts }) => facts.language === 'prisma');
  return projectFiles(context, { dependency: /^drizzle-orm$/u, configuration: /^drizzle\.config\.[cm]?[jt]s$/u }).flatMap(
    (file): Migration[] => {
      const name = migrationFile.exec(file.path)?.[1] ?? (isPrisma ? undefined : migrationFolder.exec(file.path)?.[1]);
      const evidence = name === undefined ? undefined : anyPlace(file);
      if (name === undefined || !evidence) return [];
      return [{ path: file.path, name: migrationName(stem(name)), framework, evidence: [evidence] }];
    },
  );
};
