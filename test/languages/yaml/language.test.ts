import { createYamlLanguage } from '../../../src/languages/yaml/language.ts';
import { checkAnyText, checkFacts } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const language = createYamlLanguage();
const check = (text: string, expected: FactsInWords): void => checkFacts(language, 'config/clinic.yml', text, expected);

describe('languages/yaml', () => {
  check('a: 1\nb:\n  c: true\n  d: "x y"\n', { settings: 'a=1, b.c=true, b.d=x y' });
  check('a:\n  - 1\n  - b: 2\n    c: 3\n  - [4, {d: 5}]\n', { settings: 'a[0]=1, a[1].b=2, a[1].c=3, a[2][0]=4, a[2][1].d=5' });
  check("a: 'it''s'\nb: \"x\\ty\"\n", { settings: "a=it's, b=x\ty" });
  check('a: |\n  one\n  two\nb: >-\n  three\n  four\n', { settings: 'a=one\ntwo, b=three four' });
  check('a: one\n  two\n', { settings: 'a=one two' });
  check('a:\nb: ~\nc: {}\nd: []\n', { settings: 'a=, b=~' });
  check('"a b": 1\n? c\n: 2\n', { settings: 'a b=1, c=2' });
  check('a: 1\nb: 2\na: 3\n', { settings: 'b=2, a=3' });
  check('a: 1\n---\na: 2\n...\n---\nb: 3\n', { settings: 'a=1, [1].a=2, [2].b=3' });
  check('a: &x\n  b: 1\nc: *x\nd:\n  <<: *x\n  e: 2\n', { settings: 'a.b=1, d.e=2' });
  check('a: !Ref Owner\nb: !!int 3\n', { settings: 'a=Owner, b=3' });
  check('- a\n- b: c\n', { settings: '[0]=a, [1].b=c' });
  check('spring:\n  datasource:\n    password: hunter2\n    url: jdbc:db://h/x\n', {
    settings: 'spring.datasource.password=, spring.datasource.url=jdbc:db://h/x',
  });
  check('# Opening hours of the clinic.\n\nopen: 8\n', { doc: 'Opening hours of the clinic.', settings: 'open=8' });
  check('# What is right above may be about one entry\nopen: 8\n', { settings: 'open=8' });
  check('lockfileVersion: 9\npackages:\n  a: 1\n', {});
  check('a: [1\n', { settings: 'a[0]=1', codes: 'syntax-error' });
  check('{{- if .Values.x }}\na: {{ .Values.a }}\nb: "{{ .b }}-c"\n{{- end }}\n', {
    settings: 'a={{ .Values.a }}, b={{ .b }}-c',
  });
  check('a: {% if b %}c{% endif %}\nd: ${{ e.f }}\n', { settings: 'a={% if b %}c{% endif %}, d=${{ e.f }}' });
  check('', {});
  check(`rows:\n${'  - a: 1\n'.repeat(21)}`, {});
  check(Array.from({ length: 2_100 }, (_, at) => `k${at}: ${at}\n`).join(''), {
    settings: Array.from({ length: 2_000 }, (_, at) => `k${at}=${at}`).join(', '),
    codes: 'too-many-facts',
  });
  check(`a: &a [x, x]\n${Array.from({ length: 30 }, (_, at) => `b${at}: [${'*a, '.repeat(9)}*a]\n`).join('')}`, {
    settings: 'a[0]=x, a[1]=x',
  });
  check(`a: ${'['.repeat(100)}`, { codes: 'syntax-error, too-deeply-nested' });
  check(`a: "${'x'.repeat(250_000)}"`, { codes: 'too-large-to-read' });
  check('a: 1\rb: 2\r', { settings: 'a=1, b=2' });

  checkAnyText(language, 'a.yml', [
    'a: ',
    '- ',
    'b:\n',
    '&a ',
    '*a',
    '---\n',
    '|\n  x\n',
    '>-\n',
    '? ',
    '!t ',
    ', ',
    '%YAML 1.2\n',
    '{{ a }}',
    '{% b %}\n',
    'openapi: 3.0.0\n',
  ]);
});
