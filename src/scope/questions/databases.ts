import { groupBy } from '../../base/collections.ts';
import { claim } from '../../explain/claim.ts';
import { listOf } from '../../explain/words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Migration } from '../../model/product.ts';
import type { ScopeContext } from '../context.ts';
import { isAboutStoring } from './stored-data.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** What is stored is kept in databases of several makes, each with steps or questions of its own. */
export const databasesQuestion: QuestionRule = ({ context, meant }) => {
  const steps = stepsByMake(context.project.product.migrations);
  if (steps.size > 1 && isAboutStoring(context, meant)) {
    const said = `Changes of stored data are recorded once for each of ${listOf([...steps.keys()])}.`;
    const places = [...steps.values()].flatMap((all) => all.at(-1)?.evidence.slice(0, 1) ?? []);
    return question(
      0.92,
      `Is the change of what is stored written and tried for each of ${listOf([...steps.keys()])}?`,
      claim('stores', said, places),
      'steps',
    );
  }
  return askedTwice(context);
};

const makes: Readonly<Record<string, string>> = {
  ...{ mysql: 'MySQL', mariadb: 'MariaDB', postgres: 'PostgreSQL', postgresql: 'PostgreSQL', pg: 'PostgreSQL', sqlite: 'SQLite' },
  ...{ sqlite3: 'SQLite', mssql: 'SQL Server', sqlserver: 'SQL Server', oracle: 'Oracle', h2: 'H2', clickhouse: 'ClickHouse' },
};

const stepsByMake = (all: readonly Migration[]): ReadonlyMap<string, readonly Migration[]> => {
  const made = all.flatMap((step) => {
    const make = step.path
      .split('/')
      .map((segment) => makes[segment.toLowerCase()])
      .find((name) => name !== undefined);
    return make === undefined ? [] : [{ make, step }];
  });
  return new Map([...groupBy(made, ({ make }) => make)].map(([make, rows]) => [make, rows.map(({ step }) => step)]));
};

/** Files near where it lands that speak to two databases. */
const askedTwice = (context: ScopeContext): ReturnType<QuestionRule> => {
  const { project, corePaths } = context;
  const databases = project.product.outside.filter(({ kind, files }) => kind === 'database' && files.length > 0);
  if (databases.length < 2) return [];
  const talking = new Map(databases.flatMap(({ name, files }) => files.map((path) => [path, name] as const)));
  const both = [...corePaths].filter((path) => {
    const reached = new Set((project.graph.outgoing.get(path) ?? []).flatMap(({ to }) => talking.get(to) ?? []));
    return reached.size > 1;
  });
  const names = listOf([...new Set(talking.values())]);
  const places = both.flatMap((path) =>
    (project.graph.outgoing.get(path) ?? [])
      .filter(({ to }) => talking.has(to))
      .map(({ range, quote }) => ({ path, range, quote })),
  );
  const said: Claim[] = claim('talks-to', `Where it lands, the same is asked of ${names}.`, places);
  return question(0.88, `Must it work with each of ${names}?`, said);
};
