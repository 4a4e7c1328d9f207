import type { FileFacts, LiteralCall } from '../../../model/file-facts.ts';
import type { DataEntity } from '../../../model/product.ts';
import type { Convention } from '../../convention.ts';
import { atLiteral, atName, hasImport } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { isTestPath, stored, textAt } from './rows.ts';

/** `class User extends Model`, `User.init({...}, { modelName: 'User' })`, `sequelize.define('User', {...})` */
export const sequelize: Convention = {
  name: 'Sequelize',
  inFile: (file) => (isTestPath(file.path) ? {} : { data: [...sequelizeDefined(file), ...sequelizeClasses(file)] }),
};

const sequelizeDefined = (file: FileWithFacts): readonly DataEntity[] =>
  (file.facts.calls ?? []).flatMap((call) => {
    const isDefine =
      call.callee === 'sequelize.define' || (call.callee.endsWith('.define') && hasImport(file.facts, /^sequelize$/u));
    const written = isDefine ? textAt(call, 0) : undefined;
    if (!written) return [];
    const storedAs = textAt(call, /^tableName$/u)?.value;
    return [stored(file, 'table', 'Sequelize', { name: written.value, storedAs, evidence: atLiteral(file.path, written) })];
  });

const sequelizeClasses = (file: FileWithFacts): readonly DataEntity[] => {
  const { facts, path } = file;
  const base = localOf(facts, /^(?:sequelize|@sequelize\/core)$/u, 'Model');
  return classesExtending(facts, base, 'Model').flatMap((each) => {
    const init = (facts.calls ?? []).find(({ callee }) => callee === `${each.name}.init`);
    const storedAs = init && textAt(init, /^tableName$/u)?.value;
    return [stored(file, 'table', 'Sequelize', { name: each.name, storedAs, evidence: atName(path, each) })];
  });
};

/** `mongoose.model('User', userSchema)` */
export const mongoose: Convention = {
  name: 'Mongoose',
  inFile: (file) => {
    if (!hasImport(file.facts, /^mongoose$/u) || isTestPath(file.path)) return {};
    return { data: (file.facts.calls ?? []).flatMap((call) => mongooseModel(file, call)) };
  },
};

const mongooseModel = (file: FileWithFacts, call: LiteralCall): readonly DataEntity[] => {
  const local = localOf(file.facts, /^mongoose$/u, 'model');
  const written =
    /^(?:mongoose|db|conn|connection)\.model$/u.test(call.callee) || call.callee === local ? textAt(call, 0) : undefined;
  // With its name alone, a model is only asked for.
  const isDefined = call.arguments.some(({ position }) => position === 1) || hasSchema(file.facts);
  if (!written || !isDefined) return [];
  const storedAs = textAt(call, 2)?.value;
  return [stored(file, 'collection', 'Mongoose', { name: written.value, storedAs, evidence: atLiteral(file.path, written) })];
};

const hasSchema = (facts: FileFacts): boolean =>
  localOf(facts, /^mongoose$/u, 'Schema') !== undefined || facts.definitions.some(({ name }) => /schema$/iu.test(name));

/** `class Person extends Model { static tableName = 'persons' }` */
export const objection: Convention = {
  name: 'Objection',
  inFile: (file) => {
    const { facts, path } = file;
    const base = localOf(facts, /^objection$/u, 'Model');
    if (base === undefined || isTestPath(path)) return {};
    const data = classesExtending(facts, base, 'Model').map((each) => {
      const table = (facts.constants ?? []).find(({ name, container }) => name === 'tableName' && container === each.name);
      return stored(file, 'table', 'Objection', { name: each.name, storedAs: table?.value.value, evidence: atName(path, each) });
    });
    return { data };
  },
};

/** Medusa's models: `model.define('brand', {...})` */
export const medusa: Convention = {
  name: 'Medusa',
  inFile: (file) => {
    const { facts, path } = file;
    const local = localOf(facts, /^@medusajs\/(?:framework\/)?utils$/u, 'model');
    if (local === undefined || isTestPath(path)) return {};
    const data = (facts.calls ?? []).flatMap((call) => {
      const written = call.callee === `${local}.define` ? (textAt(call, 0) ?? textAt(call, /^name$/u)) : undefined;
      if (!written) return [];
      const storedAs = textAt(call, /^tableName$/u)?.value;
      return [stored(file, 'table', 'Medusa', { name: written.value, storedAs, evidence: atLiteral(path, written) })];
    });
    return { data };
  },
};

/** What a file calls something that it imports by name. */
const localOf = ({ imports }: FileFacts, specifier: RegExp, name: string): string | undefined =>
  imports
    .filter((each) => specifier.test(each.specifier))
    .flatMap(({ bindings = [] }) => bindings)
    .find(({ imported }) => imported === name)?.local;

/** Classes that extend the base by its local name, whatever types it is given. */
const classesExtending = (facts: FileFacts, local: string | undefined, name: string): FileFacts['definitions'] =>
  local === undefined
    ? []
    : facts.definitions.filter(
        ({ kind, supertypes = [] }) =>
          kind === 'class' && supertypes.some((each) => [local, name].includes((each.split('<')[0] ?? '').trim())),
      );
