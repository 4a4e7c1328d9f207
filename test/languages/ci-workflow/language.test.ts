import { expect } from 'chai';
import { createCiWorkflowLanguage } from '../../../src/languages/ci-workflow/language.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { importOf, inWords, resolverContext } from '../../support/resolution.ts';
import { checkAnyText, checkFacts } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const language = createCiWorkflowLanguage();
const paths = {
  'github-actions-workflow': '.github/workflows/ci.yml',
  'gitlab-ci': '.gitlab-ci.yml',
  circleci: '.circleci/config.yml',
  'azure-pipelines': 'azure-pipelines.yml',
  jenkinsfile: 'Jenkinsfile',
} as const;
const check = (id: keyof typeof paths, text: string, expected: FactsInWords): void =>
  checkFacts(language, paths[id], text, { language: id, ...expected });

const files = [
  '.github/actions/setup/action.yml',
  'scripts/check.sh',
  'web/build.mjs',
  'ci/deploy.yml',
  '.github/workflows/other.yml',
];
const checkImport = (specifier: string, expected: string): void => {
  it(`${specifier} is ${expected}`, async () => {
    const resolver = await language.createResolver?.(resolverContext(new Map(files.map((path) => [path, '']))));
    expect(
      resolver && inWords(resolver.resolve(modulePath('.github/workflows/ci.yml'), importOf(specifier, 'convention'))),
    ).to.equal(expected);
  });
};

describe('languages/ci-workflow', () => {
  check(
    'github-actions-workflow',
    'name: Checks\non:\n  push:\n  schedule:\n    - cron: "0 5 * * *"\njobs:\n  test:\n    name: Run the tests\n  # Sends it out.\n  ship:\n    uses: ./.github/workflows/other.yml\n',
    {
      title: 'Checks',
      definitions: 'job test (Run the tests), job ship (Sends it out.)',
      settings:
        'name=Checks, on.push=, on.schedule[0].cron=0 5 * * *, jobs.test.name=Run the tests, jobs.ship.uses=./.github/workflows/other.yml',
      imports: 'convention ./.github/workflows/other.yml',
    },
  );
  check(
    'github-actions-workflow',
    'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci && node tools/x.mjs https://a.b/c.sh\n      - working-directory: web\n        run: |\n          ./y.sh\n',
    {
      definitions: 'job a',
      settings:
        'jobs.a.steps[0].uses=actions/checkout@v4, jobs.a.steps[1].run=npm ci && node tools/x.mjs https://a.b/c.sh, jobs.a.steps[2].working-directory=web, jobs.a.steps[2].run=./y.sh',
      imports: 'convention tools/x.mjs, convention web/./y.sh',
    },
  );
  check(
    'gitlab-ci',
    'stages: [a]\n.base:\n  script: x\nvariables: { A: b }\nbuild:\n  stage: a\n  script:\n    - bash ci/run.sh\ninclude:\n  - local: /ci/deploy.yml\n',
    {
      definitions: 'job build',
      settings:
        'stages[0]=a, .base.script=x, variables.A=b, build.stage=a, build.script[0]=bash ci/run.sh, include[0].local=/ci/deploy.yml',
      imports: 'convention ci/run.sh, convention /ci/deploy.yml',
    },
  );
  check('circleci', 'version: 2.1\njobs:\n  build:\n    steps:\n      - run: ./x.sh\n', {
    definitions: 'job build',
    settings: 'version=2.1, jobs.build.steps[0].run=./x.sh',
    imports: 'convention ./x.sh',
  });
  check(
    'azure-pipelines',
    'stages:\n- stage: one\n  jobs:\n  - job: build\n    displayName: Build it\n    steps:\n    - template: steps/a.yml\n    - bash: ./x.sh\n',
    {
      definitions: 'job build (Build it)',
      settings:
        'stages[0].stage=one, stages[0].jobs[0].job=build, stages[0].jobs[0].displayName=Build it, stages[0].jobs[0].steps[0].template=steps/a.yml, stages[0].jobs[0].steps[1].bash=./x.sh',
      imports: 'convention steps/a.yml, convention ./x.sh',
    },
  );
  check(
    'jenkinsfile',
    '// What happens to every change.\n\npipeline {\n  triggers { cron(\'H 4 * * *\') }\n  // stage(\'no\')\n  stage(\'Build\') { sh """\n  ./gradlew x\n""" }\n}\n',
    {
      doc: 'What happens to every change.',
      definitions: 'job Build',
      settings: 'triggers.cron=H 4 * * *',
      imports: 'convention ./gradlew',
    },
  );
  check('github-actions-workflow', '', {});

  checkImport('./.github/actions/setup', '.github/actions/setup/action.yml');
  checkImport('./scripts/check.sh', 'scripts/check.sh');
  checkImport('web/./build.mjs', 'web/build.mjs');
  checkImport('/ci/deploy.yml', 'ci/deploy.yml');
  checkImport('other.yml', '.github/workflows/other.yml');
  checkImport('dist/index.js', 'nothing');
  checkImport('../../etc/passwd', 'nothing');

  checkAnyText(language, '.github/workflows/a.yml', [
    'jobs:\n',
    '  a:\n',
    '    steps:\n',
    '      - run: ./b.sh\n',
    '        uses: ./c\n',
    'on: push\n',
    '|\n',
    '"d\\t./e.sh"\n',
  ]);
  checkAnyText(language, 'Jenkinsfile', ["stage('a')", 'sh "', '"""', "'''", 'cron(', '//', './b', 'load ']);
});
