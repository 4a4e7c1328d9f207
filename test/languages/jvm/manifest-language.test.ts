import { expect } from 'chai';
import { lineIndex } from '../../../src/base/line-index.ts';
import { createJvmManifestLanguage } from '../../../src/languages/jvm/manifest-language.ts';
import { modulePath } from '../../../src/model/module-path.ts';

const language = createJvmManifestLanguage();

/** Language, title and doc. */
const check = (path: string, text: string, expected: readonly (string | undefined)[]): void => {
  it(`${path}: ${JSON.stringify(text).slice(0, 60)}`, async () => {
    const facts = await language.read({ path: modulePath(path), text });
    expect([language.identify(modulePath(path)), facts.title?.text, facts.doc?.text]).to.deep.equal(expected);
    const index = lineIndex(text);
    for (const each of [facts.title, facts.doc])
      if (each) expect(text.slice(index.offsetAt(each.range.start), index.offsetAt(each.range.end))).to.equal(each.quote);
  });
};

describe('manifests of Maven and Gradle as files', () => {
  check(
    'pom.xml',
    '<project>\r\n<artifactId>shop</artifactId><name>The Shop</name><description>Sells\r\nthings.</description></project>',
    ['xml', 'The Shop', 'Sells things.'],
  );
  check(
    'pom.xml',
    '<project><artifactId>shop</artifactId><name>${x}</name><dependencies><dependency><artifactId>no</artifactId></dependency></dependencies></project>',
    ['xml', 'shop', undefined],
  );
  check('a/settings.gradle', "// rootProject.name = 'no'\nrootProject.name = 'shop'", ['groovy', 'shop', undefined]);
  check('build.gradle', "description = 'Sells things.'", ['groovy', undefined, 'Sells things.']);
  check('build.gradle', 'description "', ['groovy', undefined, undefined]);

  it('leaves scripts in Kotlin to Kotlin', () => {
    expect(language.identify(modulePath('build.gradle.kts'))).to.equal(undefined);
  });

  it('tells broken XML', async () => {
    expect((await language.read({ path: modulePath('pom.xml'), text: '<project><a>' })).diagnostics).to.have.length(1);
  });
});
