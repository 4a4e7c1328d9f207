import { expect } from 'chai';
import fc from 'fast-check';
import { createJavaScriptLanguage } from '../../../src/languages/javascript/language.ts';
import type { ImportFact } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { importCases } from './import-cases.ts';
import { validProgram } from './java-script-text.ts';

const withoutBindings = ({ kind, specifier, range }: ImportFact): object => ({ kind, specifier, range });

/** Skims and reads, and holds the imports of both against each other; returns how much was read. */
const check = async (text: string, path: string): Promise<'skimmed' | 'read'> => {
  const language = await createJavaScriptLanguage();
  const source = { path: modulePath(path), text };
  const skimmed = await language.skim?.(source);
  const facts = await language.read(source);
  expect(facts.imports.map(withoutBindings), text).to.deep.equal(skimmed?.imports.map(withoutBindings));
  return facts.level;
};

describe('languages/javascript: skim and read find the same imports', () => {
  for (const { name, text, path = 'a.ts', broken = false } of importCases) {
    it(name, async () => expect(await check(text, path)).to.equal(broken ? 'skimmed' : 'read'));
  }

  it('in any valid program', () =>
    fc.assert(
      fc.asyncProperty(validProgram, fc.constantFrom('a.ts', 'a.tsx', 'a.mts'), async (text, path) => {
        expect(await check(text, path)).to.equal('read');
      }),
      { numRuns: 400 },
    ));
});
