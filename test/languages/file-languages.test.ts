import { expect } from 'chai';
import { createFileLanguages } from '../../src/languages/file-languages.ts';
import { createTreeSitterRuntime } from '../../src/languages/tree-sitter/runtime.ts';
import { modulePath } from '../../src/model/module-path.ts';
import { languageNames } from '../../src/explain/language-names.ts';
import { parserAssets } from '../support/parser-assets.ts';

const languages = createFileLanguages(createTreeSitterRuntime(parserAssets));

const check = (path: string, expected: string | undefined): void => {
  it(`${path} is ${expected ?? 'none of them'}`, () => {
    const ids = languages.flatMap((language) => language.identify(modulePath(path)) ?? []);
    expect(ids[0]).to.equal(expected);
    if (expected !== undefined) expect(languageNames.has(expected)).to.equal(true);
  });
};

describe('languages/file-languages', () => {
  check('db/a.sql', 'sql');
  check('prisma/schema.prisma', 'prisma');
  check('a.graphqls', 'graphql');
  check('a.proto', 'proto');
  check('infra/main.tf', 'terraform');
  check('prod.tfvars', 'terraform-vars');
  check('Dockerfile', 'dockerfile');
  check('docker/web.Dockerfile', 'dockerfile');
  check('Dockerfile.dev', 'dockerfile');
  check('.dockerignore', undefined);
  check('docker-compose.prod.yml', 'dockercompose');
  check('compose.yaml', 'dockercompose');
  check('composed.yaml', 'yaml');
  check('.github/workflows/a.yml', 'github-actions-workflow');
  check('.github/dependabot.yml', 'yaml');
  check('.github/actions/a/action.yml', 'github-actions-workflow');
  check('.gitlab-ci.yml', 'gitlab-ci');
  check('.circleci/config.yml', 'circleci');
  check('azure-pipelines.yml', 'azure-pipelines');
  check('ci/Jenkinsfile', 'jenkinsfile');
  check('.env.example', 'dotenv');
  check('environment.ts', undefined);
  check('messages.properties', 'properties');
  check('.editorconfig', 'ini');
  check('config/app.toml', 'toml');
  check('appsettings.json', 'json');
  check('tsconfig.build.json', 'jsonc');
  check('web.config', 'xml');
  check('logo.svg', undefined);
  check('a.ts', undefined);
});
