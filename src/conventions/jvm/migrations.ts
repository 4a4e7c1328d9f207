import { baseName } from '../../base/paths.ts';
import type { Evidence } from '../../model/claim.ts';
import type { FileFacts, Setting } from '../../model/file-facts.ts';
import type { Migration } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atName, atValue } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** Files that Flyway tells by their name: `V2_1__add_owner.sql`, `R__views.sql`. */
export const flyway: Convention = {
  name: 'Flyway',
  inFile({ path, facts }) {
    const words = describedIn(baseName(path));
    if (words === undefined || path.includes('src/test/')) return {};
    if (facts.language !== 'sql' && !facts.imports.some(({ specifier }) => specifier.startsWith('org.flywaydb'))) return {};
    return { migrations: [{ name: inWords(words), framework: 'Flyway', path, evidence: [headOf(path, facts)] }] };
  },
};

/** What stands behind the version and two underscores, without the ending. */
const describedIn = (name: string): string | undefined => {
  const at = name.indexOf('__');
  if (at < 0 || !/^(?:[VU]\d[\d._]*|R)$/u.test(name.slice(0, at)) || !/\.(?:sql|java|kt)$/u.test(name)) return undefined;
  return name.slice(at + 2, name.lastIndexOf('.'));
};

/** `add_owner`, `AddOwner` as `add owner`. */
const inWords = (name: string): string =>
  name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z][a-z])/gu, ' ')
    .replaceAll(/[_\s.-]+/gu, ' ')
    .trim()
    .toLowerCase();

/** The name says it, which is nowhere in the text: what the file begins with. */
const headOf = (path: string, { definitions }: FileFacts): Evidence => {
  const [first] = definitions;
  const start = { line: 0, character: 0 };
  return first ? atName(path, first) : { path, range: { start, end: start }, quote: '' };
};

/** Change sets of change logs in XML, YAML and JSON. */
export const liquibase: Convention = {
  name: 'Liquibase',
  inFile: ({ path, facts }) => (path.includes('src/test/') ? {} : { migrations: changeSets({ path, facts }) }),
};

const changeSetId = /^databaseChangeLog(?:\[\d+\])?\.changeSet(?:\[\d+\])?\.@?id$/u;

const changeSets = ({ path, facts: { settings = [] } }: FileWithFacts): readonly Migration[] => {
  const starts = settings.flatMap(({ key }, index) => (changeSetId.test(key) ? [index] : []));
  return starts.flatMap((start, index) => {
    const id = settings[start];
    const inside = settings.slice(start, starts[index + 1]);
    return id ? [migrationOf(path, id, inside)] : [];
  });
};

const migrationOf = (path: FileWithFacts['path'], id: Setting, inside: readonly Setting[]): Migration => {
  const comment = inside.find(({ key }) => /\.changeSet(?:\[\d+\])?\.comment$/u.test(key));
  const name = nameOf(id.value.value) ?? (comment && inWords(comment.value.value)) ?? changeOf(inside) ?? id.value.value;
  return { name, framework: 'Liquibase', path, evidence: [atValue(path, id), ...(comment ? [atValue(path, comment)] : [])] };
};

/** Ids that say something in words; many are numbers, dates or both. */
const nameOf = (id: string): string | undefined => {
  const words = inWords(id.replace(/^v?[\d._-]+/u, ''));
  return /[a-z]{3}/u.test(words) ? words : undefined;
};

/** `create table owners` of what the first change is. */
const changeOf = (inside: readonly Setting[]): string | undefined => {
  for (const { key, value } of inside) {
    const [, change] = /\.(\w+)\.@?tableName$/u.exec(key) ?? [];
    if (change !== undefined) return `${inWords(change)} ${value.value}`;
  }
  return undefined;
};
