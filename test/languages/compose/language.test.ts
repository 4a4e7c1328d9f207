import { expect } from 'chai';
import { createComposeLanguage } from '../../../src/languages/compose/language.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { importOf, inWords, resolverContext } from '../../support/resolution.ts';
import { checkAnyText, checkFacts } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const language = createComposeLanguage();
const check = (text: string, expected: FactsInWords): void => checkFacts(language, 'compose.yml', text, expected);

describe('languages/compose', () => {
  check(
    'services:\n  # Keeps what the clinic knows.\n  db:\n    image: postgres:17\n    ports: ["5432:5432"]\n  web:\n    image: web\n',
    {
      definitions: 'service db (Keeps what the clinic knows.), service web',
      settings: 'services.db.image=postgres:17, services.db.ports[0]=5432:5432, services.web.image=web',
    },
  );
  check('services:\n  a:\n    environment:\n      - PORT=80\n      - DB_PASSWORD=hunter2\n      - HOME\n    labels: { x: y }\n', {
    definitions: 'service a',
    settings:
      'services.a.environment.PORT=80, services.a.environment.DB_PASSWORD=, services.a.environment.HOME=, services.a.labels.x=y',
  });
  check(
    'services:\n  a:\n    build: ./web\n  b:\n    build: { context: ../b, dockerfile: prod.Dockerfile }\n    env_file: [.env, { path: b.env }]\n    extends: { file: base.yml, service: c }\ninclude: [other.yml]\n',
    {
      definitions: 'service a, service b',
      settings:
        'services.a.build=./web, services.b.build.context=../b, services.b.build.dockerfile=prod.Dockerfile, services.b.env_file[0]=.env, services.b.env_file[1].path=b.env, services.b.extends.file=base.yml, services.b.extends.service=c, include[0]=other.yml',
      imports:
        'convention ./web/Dockerfile, convention ../b/prod.Dockerfile, convention .env, convention b.env, convention base.yml, convention other.yml',
    },
  );
  check('services:\n  a:\n    build: https://example.org/a.git\n  b:\n    build: ${DIR}\n', {
    definitions: 'service a, service b',
    settings: 'services.a.build=https://example.org/a.git, services.b.build=${DIR}',
    environment: 'DIR',
  });
  check('name: clinic\nservices:\n  a:\n    image: x:${TAG:-latest}\n    command: echo $${NOT} ${DB_PASSWORD:-hunter2}\n', {
    title: 'clinic',
    definitions: 'service a',
    settings: 'name=clinic, services.a.image=x:${TAG:-latest}, services.a.command=echo $${NOT} ${DB_PASSWORD:-hunter2}',
    environment: 'TAG?latest, DB_PASSWORD',
  });
  check('web:\n  image: x\nvolumes: {}\n', { definitions: 'service web', settings: 'web.image=x' });
  check('', {});

  it('leads to the file that a service is built from', async () => {
    const context = resolverContext(
      new Map([
        ['ops/web/Dockerfile', ''],
        ['b/prod.Dockerfile', ''],
      ]),
    );
    const resolver = await language.createResolver?.(context);
    const resolve = (specifier: string): string | undefined =>
      resolver && inWords(resolver.resolve(modulePath('ops/compose.yml'), importOf(specifier, 'convention')));
    expect(resolve('./web/Dockerfile')).to.equal('ops/web/Dockerfile');
    expect(resolve('../b/prod.Dockerfile')).to.equal('b/prod.Dockerfile');
    expect(resolve('.env')).to.equal('nothing');
  });

  checkAnyText(language, 'compose.yml', [
    'services:\n',
    '  a:\n',
    '    image: b\n',
    '    build: c\n',
    '    environment:\n',
    '      - D=${E:-f}\n',
    '${',
    '}',
    '      - "G\\t=h"\n',
  ]);
});
