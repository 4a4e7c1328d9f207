import { expect } from 'chai';
import { knownLanguage, knownLanguageIds } from '../../src/languages/known-languages.ts';
import { languageNames } from '../../src/explain/language-names.ts';

const check = (path: string, expected: string | undefined, text = ''): void => {
  it(`${path} ${text} is ${expected ?? 'not known'}`, () => expect(knownLanguage(path, text)).to.equal(expected));
};

/** Of the languages that are read: those that have a reader, here or with others of the team. */
const read =
  'typescript typescriptreact javascript javascriptreact markdown python go java kotlin csharp ruby php rust c cpp vue svelte astro html jinja erb razor blade handlebars twig ejs freemarker thymeleaf django-html sql prisma graphql proto openapi yaml toml json jsonc xml properties ini dotenv dockerfile dockercompose github-actions-workflow gitlab-ci circleci azure-pipelines jenkinsfile terraform terraform-vars unknown'.split(
    ' ',
  );

describe('languages/known-languages', () => {
  check('App.swift', 'swift');
  check('a/b.Scala', 'scala');
  check('x.test.dart', 'dart');
  check('Makefile', 'makefile');
  check('BUILD', 'starlark');
  check('build', undefined);
  check('CMakeLists.txt', 'cmake');
  check('notes.txt', 'plaintext');
  check('LICENSE-MIT', 'plaintext');
  check('analysis.ipynb', 'jupyter');
  check('bin/serve', undefined);
  check('bin/serve', 'ruby', '#!/usr/bin/env ruby\nputs 1');
  check('bin/serve', 'shellscript', '#!/bin/bash -e');
  check('bin/serve', 'python', '#!/usr/bin/env -S python3');
  check('bin/serve', undefined, 'text');
  check('constructor', undefined);
  check('a.__proto__', undefined);
  check('', undefined);

  it('knows more than a hundred', () => expect(knownLanguageIds.size).to.be.above(150));

  it('has a name for each language', () => expect([...languageNames.keys()]).to.include.members([...knownLanguageIds, ...read]));
});
