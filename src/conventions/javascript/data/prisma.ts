import type { DataEntity, Migration } from '../../../model/product.ts';
import type { Convention } from '../../convention.ts';
import { atName } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { anyPlace } from '../places.ts';
import { isTestPath, stored, textAt } from './rows.ts';
import { migrationName } from './words.ts';

const framework = 'Prisma';

export const prisma: Convention = {
  name: framework,
  inFile: (file) => (file.facts.language === 'prisma' && !isTestPath(file.path) ? { data: modelsOf(file) } : {}),
  inProject: ({ files }) =>
    files.some(({ facts }) => facts.language === 'prisma') ? { migrations: files.flatMap(migrationOf) } : {},
};

const modelsOf = (file: FileWithFacts): readonly DataEntity[] => {
  const { definitions, annotations = [], settings = [] } = file.facts;
  const isMongo = settings.some(({ key, value }) => key.startsWith('datasource.') && value.value === 'mongodb');
  return definitions.flatMap((each) => {
    if (each.kind !== 'table') return [];
    const map = annotations.find(({ name, target }) => name === 'map' && target === each.name);
    const storedAs = map && textAt(map, 0)?.value;
    const evidence = atName(file.path, each);
    return [stored(file, isMongo ? 'collection' : 'table', framework, { name: each.name, storedAs, evidence })];
  });
};

const migrationFile = /(?:^|\/)(\d+_[^/]+)\/migration\.sql$/u;

const migrationOf = (file: FileWithFacts): readonly Migration[] => {
  const [, name] = migrationFile.exec(file.path) ?? [];
  const evidence = name === undefined ? undefined : anyPlace(file);
  return name !== undefined && evidence ? [{ path: file.path, name: migrationName(name), framework, evidence: [evidence] }] : [];
};
