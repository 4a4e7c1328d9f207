import { expect } from 'chai';
import { createJavaLanguage } from '../../../src/languages/java/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { inWords, resolverContext } from '../../support/resolution.ts';

type Texts = Readonly<Record<string, string>>;

const language = createJavaLanguage(createTreeSitterRuntime(parserAssets));

/** What the references of a file lead to; names that mean nothing are left out. */
const check = (title: string, from: string, texts: Texts, expected: readonly string[]): void => {
  it(title, async () => {
    const facts = new Map<string, FileFacts>();
    for (const [path, text] of Object.entries(texts))
      if (path.endsWith('.java')) facts.set(path, await language.read({ path: modulePath(path), text }));
    const resolver = await language.createResolver?.(resolverContext(new Map(Object.entries(texts)), (path) => facts.get(path)));
    const found = (facts.get(from)?.imports ?? []).map((reference) => {
      const resolution = resolver?.resolve(modulePath(from), reference) ?? { kind: 'nothing' };
      return `${reference.specifier}: ${inWords(resolution) || 'files'}`;
    });
    expect(found.filter((each) => !each.endsWith(': nothing'))).to.deep.equal(expected);
  });
};

const b = 'package p; public class B { public static int x; public static class In {} }';
const pom = (artifact: string, ...dependencies: readonly string[]): string =>
  `<project><groupId>shop</groupId><artifactId>${artifact}</artifactId><dependencies>${dependencies
    .map(
      (each) =>
        `<dependency><groupId>${each.split(':')[0] ?? ''}</groupId><artifactId>${each.split(':')[1] ?? ''}</artifactId></dependency>`,
    )
    .join('')}</dependencies></project>`;

describe('resolution of Java names', () => {
  check('by import', 'a.java', { 'a.java': 'import p.B; class A { B b; }', 'p/B.java': b }, ['p.B: p/B.java']);
  check('a type inside', 'a.java', { 'a.java': 'import p.B.In; class A {}', 'p/B.java': b }, ['p.B.In: p/B.java']);
  check('a static member', 'a.java', { 'a.java': 'import static p.B.x; class A {}', 'p/B.java': b }, ['p.B.x: p/B.java']);
  check('on demand', 'a.java', { 'a.java': 'import p.*; class A { B b; }', 'p/B.java': b }, ['p.*: files', 'B: p/B.java']);
  check('on demand, of a type', 'a.java', { 'a.java': 'import static p.B.*; class A { In i; }', 'p/B.java': b }, [
    'p.B.*: p/B.java',
    'In: p/B.java',
  ]);
  check('written out in full', 'a.java', { 'a.java': 'class A { o.p.B b; }', 'o/p/B.java': 'package o.p; public class B {}' }, [
    'o.p.B: o/p/B.java',
  ]);
  check(
    'an import comes before the same package, and that before what is on demand',
    'p/A.java',
    {
      'p/A.java': 'package p; import q.B; import r.*; class A { B b; C c; }',
      'p/B.java': 'package p; class B {}',
      'q/B.java': 'package q; public class B {}',
      'p/C.java': 'package p; class C {}',
      'r/C.java': 'package r; public class C {}',
    },
    ['q.B: q/B.java', 'r.*: files', 'C: p/C.java'],
  );
  check(
    'of a supertype, also through others',
    'A.java',
    { 'A.java': 'class A extends M { In i; }', 'M.java': 'class M extends p.B {}', 'p/B.java': b, 'In.java': 'class In {}' },
    ['M: M.java', 'In: p/B.java'],
  );
  check('supertypes in a circle', 'A.java', { 'A.java': 'class A extends B { X x; }', 'B.java': 'class B extends A {}' }, [
    'B: B.java',
  ]);
  check(
    'the same package of main and test sources',
    'src/test/java/p/BTest.java',
    { 'src/test/java/p/BTest.java': 'package p; class BTest { B b; }', 'src/main/java/p/B.java': b },
    ['B: src/main/java/p/B.java'],
  );
  check(
    'product code sees no tests',
    'src/main/java/p/A.java',
    { 'src/main/java/p/A.java': 'package p; class A { B b; }', 'src/test/java/p/B.java': b },
    [],
  );
  check(
    'of two of one name, the one in the module that the build names',
    'web/src/main/java/w/A.java',
    {
      'web/pom.xml': pom('web', 'shop:new-core'),
      'old/pom.xml': pom('old-core'),
      'new/pom.xml': pom('new-core'),
      'web/src/main/java/w/A.java': 'package w; import p.B; class A {}',
      'new/src/main/java/p/B.java': b,
      'old/src/main/java/p/B.java': b,
      'web-old/src/main/java/p/B.java': b,
    },
    ['p.B: new/src/main/java/p/B.java'],
  );
  check(
    'a package that the build makes, beside those that were written',
    'A.java',
    {
      'pom.xml': pom('a', 'org.acme:acme-json'),
      'A.java': 'import org.acme.shop.made.Message; class A {}',
      'src/main/java/org/acme/shop/B.java': 'package org.acme.shop; class B {}',
    },
    ['org.acme.shop.made.Message: unresolved build-output-absent'],
  );
  check(
    'the platform and what manifests name',
    'A.java',
    {
      'pom.xml': pom('a', 'org.acme:acme-json', 'org.acme:acme-text', 'com.other:other'),
      'A.java':
        'import java.util.List; import org.acme.json.Reader; import org.acme.Root; import com.other.deep.X; import net.unknown.deep.Y; import com.maker.thing.deep.Z; import jakarta.ws.rs.core.W; class A {}',
    },
    [
      'java.util.List: builtin java.util',
      'org.acme.json.Reader: external org.acme:acme-json',
      'org.acme.Root: external org.acme',
      'com.other.deep.X: external com.other:other',
      'net.unknown.deep.Y: external net.unknown',
      'com.maker.thing.deep.Z: external com.maker.thing',
      'jakarta.ws.rs.core.W: external jakarta.ws.rs',
    ],
  );
  check('a type that is missing from a package of ours', 'a.java', { 'a.java': 'import p.Gone; class A {}', 'p/B.java': b }, [
    'p.Gone: unresolved not-found',
  ]);
});
