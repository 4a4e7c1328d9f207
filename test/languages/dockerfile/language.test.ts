import { createDockerfileLanguage } from '../../../src/languages/dockerfile/language.ts';
import { checkAnyText, checkFacts } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const language = createDockerfileLanguage();
const check = (text: string, expected: FactsInWords): void => checkFacts(language, 'Dockerfile', text, expected);

describe('languages/dockerfile', () => {
  check('ARG VERSION=22\nFROM node:${VERSION} AS build\nENV A=b C="d e"\nEXPOSE 80\nCMD ["node", "a.js"]\n', {
    definitions: 'job build',
    settings: 'ARG.VERSION=22, FROM=node:${VERSION}, ENV.A=b, ENV.C=d e, EXPOSE=80, CMD=["node", "a.js"]',
  });
  check(
    '# Makes the pages.\nFROM node AS pages\n\nFROM --platform=linux/amd64 nginx:1 AS serve\nRUN a \\\n  # no\n  USER b\nRUN <<EOF\nUSER c\nEOF\nuser app\n',
    {
      definitions: 'job pages (Makes the pages.), job serve',
      settings: 'FROM=node, FROM[1]=nginx:1, USER=app',
    },
  );
  check('FROM a\nENV DB_PASSWORD=hunter2\nENV OLD style\n', { settings: 'FROM=a, ENV.DB_PASSWORD=, ENV.OLD=style' });
  check('# syntax=docker/dockerfile:1\n# The server of the clinic.\n\nFROM a\n', {
    doc: 'The server of the clinic.',
    settings: 'FROM=a',
  });
  check('words\n', {});
  check('', {});

  checkAnyText(language, 'Dockerfile', [
    'FROM a AS b\n',
    'ENV c=d',
    'ENV e f',
    'ARG g',
    'CMD ["h"]',
    'RUN <<EOF\n',
    'EOF\n',
    '\\\n',
    '# escape=`\n',
    '`\n',
    'EXPOSE 1',
    '=',
    '$',
  ]);
});
