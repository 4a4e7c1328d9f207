import { groupBy } from '../../base/collections.ts';
import { claim } from '../../explain/claim.ts';
import { listOf } from '../../explain/words.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Migration } from '../../model/product.ts';
import type { ScopeContext } from '../context.ts';
import { anyPlaceOf } from '../places.ts';
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
  return keeping.test(meant) ? chosenAmongMakes(context) : [];
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

/** The request itself speaks of how something is kept. */
const keeping = /\b(?:stor(?:e|es|ed|ing)|tables?|columns?|fields?|migrations?|databases?|remember\w*|sav(?:e|es|ed))\b/iu;

/** A setting by which whoever runs the product chooses among makes: its name says so. */
const chooses = /(?:^|[._-])(?:db|database)[._-]?(?:type|client|dialect|driver|engine|vendor|provider)$|^dialect$/iu;

/** Systems that the product can talk to are no databases of its own: only what it is kept in counts. */
const chosenAmongMakes = ({ project }: ScopeContext): ReturnType<QuestionRule> => {
  const schemas = [...schemasByMake(project)];
  if (schemas.length > 1) {
    const names = listOf(schemas.map(([make]) => make));
    const said = `The tables are written once for each of ${names}.`;
    const places = schemas.flatMap(([, paths]) => paths.flatMap((path) => anyPlaceOf(project, path)).slice(0, 1));
    return question(0.88, `Must it work with each of ${names}?`, claim('stores', said, places));
  }
  const setting = project.product.settings.find(({ kind, name }) => kind === 'environment' && chooses.test(name));
  if (!setting) return [];
  return question(
    0.7,
    `Must it work with each make of database that ${setting.name} can choose?`,
    claim('settings', `By its name, the setting ${setting.name} chooses the make of the database.`, setting.evidence, 'guessed'),
  );
};

/** Files of one name that describe tables in folders of several makes: `db/mysql/schema.sql` and `db/h2/schema.sql`. */
const schemasByMake = ({ graph }: ScopeContext['project']): ReadonlyMap<string, readonly ModulePath[]> => {
  const found = [...graph.modules.values()]
    .filter(({ role, language }) => role === 'source' && language === 'sql')
    .flatMap(({ path }) => {
      const [name, make] = path.split('/').reverse();
      const called = makes[make?.toLowerCase() ?? ''];
      return called === undefined || name === undefined ? [] : [{ path, make: called, name }];
    });
  const ofSeveral = [...groupBy(found, ({ name }) => name).values()].filter(
    (all) => new Set(all.map(({ make }) => make)).size > 1,
  );
  return new Map([...groupBy(ofSeveral.flat(), ({ make }) => make)].map(([make, all]) => [make, all.map(({ path }) => path)]));
};
