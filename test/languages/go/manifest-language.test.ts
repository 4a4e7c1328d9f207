import { expect } from 'chai';
import { lineIndex } from '../../../src/base/line-index.ts';
import { createGoManifestLanguage } from '../../../src/languages/go/manifest-language.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';

const language = createGoManifestLanguage();

const check = (title: string, text: string, wanted: readonly (string | undefined)[], path = 'x/go.mod'): void => {
  it(title, async () => {
    const { title: name, doc, settings = [] } = await language.read({ path: modulePath(path), text });
    expect([name?.text, doc?.text, ...settings.map(({ key, value }) => `${key} ${value.value}`)]).to.deep.equal(wanted);
    expectQuotes(text, name, doc);
  });
};

const expectQuotes = (text: string, ...quoted: readonly FileFacts['doc'][]): void => {
  const index = lineIndex(text);
  for (const each of quoted) {
    if (each) expect(text.slice(index.offsetAt(each.range.start), index.offsetAt(each.range.end))).to.equal(each.quote);
  }
};

describe('languages/go manifests', () => {
  check('name, doc and version', '// Sells the things.\nmodule example.com/x\n\ngo 1.22\ntoolchain go1.22.1\n', [
    'example.com/x',
    'Sells the things.',
    'go 1.22',
    'toolchain go1.22.1',
  ]);
  check('quoted, windows line ends', '// A note on it.\r\nmodule "a.b/c" // x\r\ngo 1.20\r\n', [
    'a.b/c',
    'A note on it.',
    'go 1.20',
  ]);
  check('block', 'module (\n\ta.b/c\n)', ['a.b/c', undefined]);
  check('a licence is no doc', '// Copyright 2020 A. All rights reserved.\n\nmodule a.b/c', ['a.b/c', undefined]);
  check('go.work', 'go 1.18\nuse ./a', [undefined, undefined, 'go 1.18'], 'go.work');
  check('empty', '', [undefined, undefined]);
  check('broken', 'module\n)))(\n"', [undefined, undefined]);

  it('other files are not its own', () => {
    expect(
      ['go.mod', 'a/go.work', 'go.sum', 'cargo.mod', 'a.go'].map((path) => language.identify(modulePath(path))),
    ).to.deep.equal(['go.mod', 'go.work', undefined, undefined, undefined]);
  });
});
