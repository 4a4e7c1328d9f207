import { baseName, folderOf } from '../../base/paths.ts';
import type { Migration } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atStart, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { isTest } from './go-files.ts';

/** Steps in files of SQL that are called as golang-migrate wants it: `0001_add_owner.up.sql`; down again is no step of its own. */
export const goMigrations: Convention = {
  name: 'golang-migrate',
  inFile: (file) => {
    const { path, facts } = file;
    const name = upName(path);
    return name === undefined || facts.language !== 'sql' || isTest(path)
      ? {}
      : { migrations: [{ path, name, framework: 'golang-migrate', evidence: [atStart(file)] }] };
  },
};

const upName = (path: string): string | undefined => {
  const [, name] = /^\d+_([\w.-]+)\.up\.sql$/u.exec(baseName(path)) ?? [];
  return name === undefined ? undefined : inWords(name);
};

/** Files of SQL in a folder of migrations, of a project that goose is used in. */
export const gooseMigrations: Convention = {
  name: 'goose',
  inProject: (context) => ({ migrations: usesGoose(context) ? context.files.flatMap(gooseStep) : [] }),
};

const usesGoose = ({ files }: ConventionContext): boolean =>
  files.some(({ facts }) => facts.language === 'go' && hasImport(facts, /^github\.com\/pressly\/goose(?:\/v\d+)?$/u));

const gooseStep = (file: FileWithFacts): readonly Migration[] => {
  const { path, facts } = file;
  const [, name] = /^\d+_([\w-]+)\.(?:sql|go)$/u.exec(baseName(path)) ?? [];
  const isStep = facts.language === 'sql' || hasImport(facts, /^github\.com\/pressly\/goose/u);
  if (name === undefined || !isStep || isTest(path) || !/(?:^|\/)(?:\w*migrations?|schema)(?:\/|$)/u.test(folderOf(path)))
    return [];
  return [{ path, name: inWords(name), framework: 'goose', evidence: [atStart(file)] }];
};

const inWords = (name: string): string => name.replaceAll(/[_.-]+/gu, ' ').trim();
