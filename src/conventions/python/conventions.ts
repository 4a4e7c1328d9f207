import type { Convention } from '../convention.ts';
import { terminalCommands } from './commands.ts';
import { djangoModels } from './django-models.ts';
import { djangoParts } from './django-parts.ts';
import { djangoUrls } from './django-urls.ts';
import { graphqlFields } from './graphql.ts';
import { backgroundJobs } from './jobs.ts';
import { alembicMigrations, storedClasses } from './stored-classes.ts';
import { scrapySpiders } from './scrapy.ts';
import { webRoutes } from './web-routes.ts';

export const pythonConventions: readonly Convention[] = [
  ...[djangoUrls, djangoModels, djangoParts],
  ...[webRoutes, storedClasses, alembicMigrations, backgroundJobs],
  ...[terminalCommands, scrapySpiders, graphqlFields],
];
