import { createCiWorkflowLanguage } from './ci-workflow/language.ts';
import { createComposeLanguage } from './compose/language.ts';
import { createDockerfileLanguage } from './dockerfile/language.ts';
import { createDotenvLanguage } from './dotenv/language.ts';
import { createGettextLanguage } from './gettext/language.ts';
import { createGraphQLLanguage } from './graphql/language.ts';
import { createJsonLanguage } from './json/language.ts';
import type { Language } from './language.ts';
import { createPrismaLanguage } from './prisma/language.ts';
import { createPropertiesLanguage } from './properties/language.ts';
import { createProtobufLanguage } from './protobuf/language.ts';
import { createSqlLanguage } from './sql/language.ts';
import { createTerraformLanguage } from './terraform/language.ts';
import { createTomlLanguage } from './toml/language.ts';
import type { TreeSitterRuntime } from './tree-sitter/runtime.ts';
import { createXmlLanguage } from './xml/language.ts';
import { createYamlLanguage } from './yaml/language.ts';

/**
 * Languages of files that are no programs, those of a certain tool before those of a notation. They come after everything else: a
 * package manifest is TOML or XML as well.
 */
export const createFileLanguages = (runtime: TreeSitterRuntime): readonly Language[] => [
  createSqlLanguage(),
  createPrismaLanguage(),
  createGraphQLLanguage(),
  createProtobufLanguage(),
  createTerraformLanguage(runtime),
  createDockerfileLanguage(),
  createComposeLanguage(),
  createCiWorkflowLanguage(),
  createDotenvLanguage(),
  createPropertiesLanguage(),
  createGettextLanguage(),
  createYamlLanguage(),
  createTomlLanguage(),
  createJsonLanguage(),
  createXmlLanguage(),
];
