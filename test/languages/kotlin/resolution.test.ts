import { expect } from 'chai';
import { createJavaLanguage } from '../../../src/languages/java/language.ts';
import { createKotlinLanguage } from '../../../src/languages/kotlin/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { engineOn, options } from '../../support/engine.ts';
import { memoryFileSystem } from '../../support/memory-file-system.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { inWords, resolverContext } from '../../support/resolution.ts';

const runtime = createTreeSitterRuntime(parserAssets);
const kotlin = createKotlinLanguage(runtime);
const java = createJavaLanguage(runtime);

/** What the references of a file lead to; names that mean nothing are left out. */
const check = (title: string, from: string, texts: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(title, async () => {
    const facts = new Map<string, FileFacts>();
    for (const [path, text] of Object.entries(texts)) {
      const language = path.endsWith('.java') ? java : kotlin;
      facts.set(path, await language.read({ path: modulePath(path), text }));
    }
    const context = resolverContext(new Map(Object.entries(texts)), (path) => facts.get(path));
    const resolver = await (from.endsWith('.java') ? java : kotlin).createResolver?.(context);
    const found = (facts.get(from)?.imports ?? []).map(
      (each) => `${each.specifier}: ${resolver ? inWords(resolver.resolve(modulePath(from), each)) : ''}`,
    );
    expect(found.filter((each) => !/: (?:nothing)?$/u.test(each))).to.deep.equal(expected);
  });
};

const user = 'package p\nimport q.Thing\nimport q.make\nimport q.Outer.Inner\nval a = make(Thing(), Inner())\n';

describe('resolution of Kotlin names', () => {
  describe('imports', () => {
    check(
      'of types, functions and types inside types',
      'p/a.kt',
      {
        'p/a.kt': user,
        'q/Thing.kt': 'package q\nclass Thing',
        'q/tools.kt': 'package q\nfun make() {}\nclass Outer {\n class Inner\n}\n',
      },
      ['q.Thing: q/Thing.kt', 'q.make: q/tools.kt', 'q.Outer.Inner: q/tools.kt'],
    );
    check(
      'of a function that several files have',
      'p/a.kt',
      { 'p/a.kt': 'import q.x\n', 'q/b.kt': 'package q\nfun x(a: Int) {}', 'q/c.kt': 'package q\nval String.x get() = 1' },
      ['q.x: q/b.kt q/c.kt'],
    );
    check('under another name', 'p/a.kt', { 'p/a.kt': 'import q.X as Y\nval a = Y()\n', 'q/b.kt': 'package q\nclass X' }, [
      'q.X: q/b.kt',
    ]);
    check(
      'of everything, by the names used',
      'p/a.kt',
      { 'p/a.kt': 'import q.*\nval a = X(y)\n', 'q/b.kt': 'package q\nclass X', 'q/c.kt': 'package q\nval y = 1' },
      ['X: q/b.kt', 'y: q/c.kt'],
    );
    check(
      'of members of an object',
      'p/a.kt',
      { 'p/a.kt': 'import q.X.go\n', 'q/b.kt': 'package q\nobject X {\n fun go() {}\n}' },
      ['q.X.go: q/b.kt'],
    );
    check(
      'of the standard library and of others',
      'p/a.kt',
      { 'p/a.kt': 'import kotlin.math.max\nimport java.io.File\nimport org.other.Thing\nval a: List<String> = listOf()\n' },
      ['kotlin.math.max: builtin kotlin.math', 'java.io.File: builtin java.io', 'org.other.Thing: external org.other'],
    );
    check('of a name that is not there', 'p/a.kt', { 'p/a.kt': 'import q.Gone\n', 'q/b.kt': 'package q\nclass X' }, [
      'q.Gone: unresolved not-found',
    ]);
  });

  describe('names of the same package', () => {
    check(
      'types, functions and properties',
      'p/a.kt',
      {
        'p/a.kt': 'package p\nval a: X = y(Z)\n',
        'p/b.kt': 'package p\nclass X',
        'p/c.kt': 'package p\nfun y() {}\nconst val Z = 1',
      },
      ['X: p/b.kt', 'y: p/c.kt', 'Z: p/c.kt'],
    );
    check(
      'not what is private there',
      'p/a.kt',
      { 'p/a.kt': 'package p\nval a = x(Y())\n', 'p/b.kt': 'package p\nprivate fun x() {}\nprivate class Y' },
      [],
    );
    check('not what scripts hold', 'a.kts', { 'a.kts': 'val b = c\n', 'd.kts': 'val c = 1\n' }, []);
    check(
      'what is imported comes first',
      'p/a.kt',
      { 'p/a.kt': 'package p\nimport q.X\nval a = X()\n', 'p/b.kt': 'package p\nclass X', 'q/c.kt': 'package q\nclass X' },
      ['q.X: q/c.kt'],
    );
    check(
      'what a supertype of another file holds',
      'p/a.kt',
      { 'p/a.kt': 'package p\nclass A : B() {\n val c = D()\n}\n', 'p/b.kt': 'package p\nopen class B {\n class D\n}' },
      ['B: p/b.kt', 'D: p/b.kt'],
    );
    check(
      'a type that a function of the file is called as',
      'p/a.kt',
      { 'p/a.kt': 'package p\nfun X(a: Int): X = X("")\n', 'p/b.kt': 'package p\nclass X(a: String)' },
      ['X: p/b.kt p/a.kt'],
    );
  });

  describe('source sets of one module', () => {
    const texts = {
      'm/src/commonMain/kotlin/p/X.kt': 'package p\nexpect class X\nexpect fun y(): X\n',
      'm/src/jvmMain/kotlin/p/X.jvm.kt': 'package p\nactual class X\nactual fun y() = X()\n',
      'm/src/jsMain/kotlin/p/X.js.kt': 'package p\nactual class X\nactual fun y() = X()\n',
      'm/src/commonMain/kotlin/p/Common.kt': 'package p\nval a: X = y()\n',
      'm/src/jvmMain/kotlin/p/OnJvm.kt': 'package p\nval b: X = y()\n',
      'm/src/jvmTest/kotlin/p/Test.kt': 'package p\nval c: X = TODO()\n',
    };
    const of = (path: string): string[] => [`X: ${path}`, `y: ${path}`];
    check(
      'what is expected is meant in common code',
      'm/src/commonMain/kotlin/p/Common.kt',
      texts,
      of('m/src/commonMain/kotlin/p/X.kt'),
    );
    check(
      'what is actual in code of the platform',
      'm/src/jvmMain/kotlin/p/OnJvm.kt',
      texts,
      of('m/src/jvmMain/kotlin/p/X.jvm.kt'),
    );
    check('and in its tests', 'm/src/jvmTest/kotlin/p/Test.kt', texts, ['X: m/src/jvmMain/kotlin/p/X.jvm.kt']);
  });

  describe('beside Java', () => {
    const texts = {
      'p/A.java': 'package p;\nimport static p.ToolsKt.make;\nclass A { B b = B.of(ToolsKt.make()); }\n',
      'p/B.kt': 'package p\nclass B { val a = A() }\n',
      'p/tools.kt': 'package p\nfun make() = 1\nprivate class Hidden\n',
    };
    check('Kotlin sees Java', 'p/B.kt', texts, ['A: p/A.java']);
    check('Java sees types and files of functions', 'p/A.java', texts, [
      'p.ToolsKt.make: p/tools.kt',
      'B: p/B.kt',
      'ToolsKt: p/tools.kt',
    ]);
    it('in the graph of a workspace', async () => {
      const engine = await engineOn(memoryFileSystem(texts));
      await engine.open(options);
      const { graph } = await engine.readAll();
      const edges = [...graph.modules.keys()].flatMap((from) =>
        (graph.outgoing.get(from) ?? []).map(({ to }) => `${from} ${to}`),
      );
      expect([...new Set(edges)].sort()).to.deep.equal(['p/A.java p/B.kt', 'p/A.java p/tools.kt', 'p/B.kt p/A.java']);
    });
  });
});
