import { expect } from 'chai';
import { createTerraformLanguage } from '../../../src/languages/terraform/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { importOf, inWords, resolverContext } from '../../support/resolution.ts';
import { checkAnyPiece, checkFacts } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const language = createTerraformLanguage(createTreeSitterRuntime(parserAssets));
const check = (text: string, expected: FactsInWords): void => checkFacts(language, 'main.tf', text, expected);

const files = ['infra/db/main.tf', 'infra/db/variables.tf', 'infra/main.tf'];
const checkImport = (specifier: string, expected: string): void => {
  it(`${specifier} is ${expected}`, async () => {
    const resolver = await language.createResolver?.(resolverContext(new Map(files.map((path) => [path, '']))));
    expect(resolver && inWords(resolver.resolve(modulePath('infra/main.tf'), importOf(specifier)))).to.equal(expected);
  });
};

describe('languages/terraform', () => {
  check(
    '# Where the clinic keeps its data.\nresource "aws_db_instance" "main" {\n  engine   = "postgres"\n  password = "hunter2"\n  size     = 20\n  tags     = local.tags\n  backup {\n    on = true\n  }\n}\n',
    {
      definitions: 'resource aws_db_instance.main (Where the clinic keeps its data.)',
      settings:
        'aws_db_instance.main.engine=postgres, aws_db_instance.main.password=, aws_db_instance.main.size=20, aws_db_instance.main.backup.on=true',
    },
  );
  check(
    'variable "region" {\n  description = "Where it runs"\n  default     = "eu-west-1"\n}\noutput "url" {\n  value = "x"\n}\n',
    {
      definitions: 'variable var.region (Where it runs), variable output.url',
      settings: 'var.region=eu-west-1',
    },
  );
  check(
    'data "aws_ami" "base" {\n}\nmodule "db" {\n  source = "./db"\n}\nlocals {\n  a = 1\n}\nprovider "aws" {\n  region = "eu"\n}\n',
    {
      definitions: 'resource data.aws_ami.base, resource module.db',
      settings: 'module.db.source=./db, locals.a=1, provider.aws.region=eu',
      imports: 'static ./db',
    },
  );
  check('resource "a" "b" {\n', { definitions: 'resource a.b', codes: 'partly-understood' });
  check('', {});

  checkImport('./db', 'infra/db/main.tf infra/db/variables.tf');
  checkImport('../infra/db', 'infra/db/main.tf infra/db/variables.tf');
  checkImport('./gone', 'unresolved not-found');
  checkImport('../../x', 'unresolved outside-the-folder');
  checkImport('terraform-aws-modules/vpc/aws', 'external terraform-aws-modules/vpc/aws');
  checkImport('git::https://example.org/x.git?ref=1', 'external https://example.org/x.git');

  checkAnyPiece(language, 'main.tf', [
    'resource "a" "b" {',
    '}',
    'c = "d"\n',
    'module e {',
    'source = "./f"\n',
    '<<EOF\n',
    'EOF\n',
    '${',
    '// g\n',
    '[1]',
    'variable "h" {',
  ]);
});
