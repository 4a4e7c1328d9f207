import { expect } from 'chai';
import fc from 'fast-check';
import { freeNames } from '../../../src/languages/go/names/free-names.ts';

/** `names`: what the text uses and does not declare, in the order of first use; `a.B` where B is selected of it. */
const check = (title: string, text: string, names: string): void => {
  it(title, () => expect(inWords(text)).to.equal(names));
};

const inWords = (text: string): string =>
  [...freeNames(`package p\n${text}`).free]
    .flatMap(([name, { members }]) => (members.size > 0 ? [...members.keys()].map((member) => `${name}.${member}`) : [name]))
    .join(' ');

const checkBody = (title: string, body: string, names: string): void => check(title, `func around() {\n${body}\n}`, names);

describe('languages/go/names', () => {
  describe('declarations', () => {
    check('what the file declares', 'var a = b\nvar b = c\nfunc d() { a(); e() }\ntype e c', 'c');
    check('groups', 'const (\n\ta, b = iota, x\n\tc\n)\nvar (\n\td T\n\te = y\n)', 'iota x T y');
    check(
      'method: receiver, no name',
      'func (s *Store) Get(key Key) (v Value, err error) { return s.find(key), err }',
      'Store Key Value error',
    );
    check('generic receiver', 'func (l *List[T]) Add(v T) { l.add(v, U) }', 'List U');
    check('type parameters', 'func Map[K Ordered, V ~[]K | Other](m map[K]V) V { return x }', 'Ordered Other x');
    check('generic type against array', 'type A[T any] struct{ v T }\ntype B [size]T', 'any size T');
    check('array with a computed length', 'type A [2 * size]int\ntype B [p.Size]int\ntype C [n + 1]int', 'size int p.Size n');
    check('parameters are seen by the body only', 'func f(url *url.URL, x x) { url.Parse() }', 'url.URL x');
    check('types alone as parameters', 'type F func(a, b) (c, error)', 'a b c error');
    check('names with a common type', 'type F func(a, b c) d', 'c d');
    check('named array against generic type', 'func f(a []T, b [N]U) {}\nfunc g(List[V], M[W]) {}', 'T N U List V M W');
    check('variadic and channels', 'func f(a ...T, b <-chan U, c chan<- V) {}', 'T U V');
    check(
      'fields',
      'type S struct {\n\tA, B T\n\tEmbedded\n\t*Pointed\n\tp.Other `tag:"x"`\n\tList[U]\n\tc [3]V\n}',
      'T Embedded Pointed p.Other List U V',
    );
    check(
      'methods of an interface',
      'type I interface {\n\tRead(b B) (n N)\n\tp.Closer\n\t~int | Kind\n}',
      'B N p.Closer int Kind',
    );
    check('blank names', 'var _ I = (*T)(nil)', 'I T nil');
    check('function without a body', 'func add(a, b word) word', 'word');
  });

  describe('scopes', () => {
    checkBody('short declaration', 'a := b\nuse(a)', 'b use');
    checkBody('not before its own end', 'a := a', 'a');
    checkBody('several at once', 'a, b := c, d\na, e = b, f', 'c d e f');
    checkBody('ends with its block', '{ a := 1; use(a) }\nuse(a)', 'use a');
    checkBody('package shadowed by a variable', 'path.Join()\npath := 1\npath.Base()', 'path.Join');
    checkBody(
      'header of if holds for else',
      'if a := b(); a { use(a) } else if c := a; c { use(c) } else { use(a, c) }\nuse(a)',
      'b use a',
    );
    checkBody('for', 'for i := 0; i < n; i++ { use(i) }\nuse(i)', 'n use i');
    checkBody('range', 'for k, v := range m { use(k, v) }\nfor range ch {}\nfor k = range m {}', 'm use ch k');
    checkBody(
      'switch of types',
      'switch v := x.(type) {\ncase *T, []U: use(v)\ncase func(A) B: v()\ndefault: v()\n}\nv()',
      'x T U use A B v',
    );
    checkBody('clauses are scopes', 'switch {\ncase a: b := 1; use(b)\ncase b: use(b)\n}', 'a use b');
    checkBody('select', 'select {\ncase v, ok := <-ch: use(v, ok)\ncase out <- v:\ndefault:\n}', 'ch use out v');
    checkBody('function literal', 'g := func(a T) (r R) { return a.b(r, c) }\ng(a)', 'T R c a');
    checkBody('labels', 'loop:\nfor { break loop }\ngoto loop', '');
    checkBody('local types and constants', 'type T struct{ next *T }\nconst c = d\nvar v T = c', 'd');
    checkBody('selected names', 'a.B.C(d.E)\nf().G()', 'a.B d.E f');
  });

  describe('literals', () => {
    checkBody('fields of a struct', '_ = T{Name: v, Nested: p.U{Name: w}}', 'T v p.U w');
    checkBody('keys of maps and arrays', '_ = map[K]V{a: {b: c}}\n_ = [...]string{d: "x"}', 'K V a c string d');
    checkBody('elements of a struct of the file', 'type T struct{ a int }\n_ = []*T{{a: b}}', 'int b');
    checkBody('a map of the file', 'type M map[string]int\n_ = M{key: 1}', 'string int key');
    checkBody('structs without a name', '_ = []struct{ a, b T }{{a: x, b: y}}', 'T x y');
    checkBody(
      'in a header the brace opens the block',
      'for _, x := range xs { use(x) }\nif v == T { a() }\nswitch k { case T{b: c}: }',
      'xs use v T a k c',
    );
    checkBody(
      'in a header inside brackets it does not',
      'if f(T{a: b}) { c() }\nfor _, t := range []T{{a: d}} { t() }',
      'f T b c d',
    );
    checkBody('function literals in a header', 'if func() bool { x := T{a: b}; return x }() { c() }', 'bool T b c');
    checkBody(
      'conversions',
      '_ = []byte(a)\n_ = (*T)(b)\n_ = interface{}(c)\n_ = func(int) error(d)',
      'byte a T b c int error d',
    );
    checkBody('generic calls', 'Map[K, V](a)\nNew[p.T]{x: y}', 'Map K V a New p.T y');
    checkBody('assertions', '_ = a.(T).b\n_ = c.(*p.U)', 'a T c p.U');
  });

  describe('text', () => {
    checkBody('strings, runes and comments are no names', '_ = "a" + `b\n{` + string(\'{\') // c\n/* d\n */ e()', 'string e');
    checkBody('numbers', '_ = 0x1F + 1e-5 + 1_000 + .5 + 2i + 0b01 + 1.5e+3\n_ = a[1:n]', 'a n');
    checkBody('operators', 'a &^= b\nc <<= d\ne++\n<-f\ng <- h\ni != !j', 'a b c d e f g h i j');
    check('names beyond ASCII', 'var été = größe\nvar 世界 = été', 'größe');
    check('windows line ends', 'var a = b\r\nvar c = d\r\n', 'b d');
    check('semicolons', 'var a = b; var c = d; func f() { e(); g() }', 'b d e g');
    check('comment over several lines ends a statement', 'var a = b /*\n*/ var c = d', 'b d');
    check('names of prototypes', 'var a = __proto__ + constructor.toString', '__proto__ constructor.toString');
  });

  describe('broken code', () => {
    check('the next function is read', 'func f() { a(\n\nfunc g() { b() }', 'a b');
    check('a bracket too many', 'func f() { a()) }\nfunc g(x T) { x(b) }', 'a T b');
    check('conflict', '<<<<<<< HEAD\nfunc f() { a() }\n=======\nfunc f() { b() }\n>>>>>>> main', 'a b');
    check('unfinished', 'func f(', '');
    check('unfinished string', 'var a = "b\nvar c = d', 'd');
    for (const sign of [
      '(',
      '[',
      '{',
      'func(',
      '[]',
      '*',
      'map[',
      'struct{a ',
      'if a {',
      'a{',
      '"',
      '`',
      ')',
      'switch {case a:',
      'type (',
    ]) {
      it(`200,000 of ${sign}`, () => expect(() => freeNames(`package p\nvar a = ${sign.repeat(200_000)}`)).not.to.throw());
      it(`in a function: 200,000 of ${sign}`, () =>
        expect(() => freeNames(`package p\nfunc f() {\n${sign.repeat(200_000)}`)).not.to.throw());
    }
    it('any tokens in any order', () => {
      const words = [
        'func',
        'type',
        'a',
        'b',
        '(',
        ')',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':=',
        '=',
        ':',
        '\n',
        '.',
        '"s"',
        '*',
        '<-',
        'case',
        'switch',
        'struct',
        'for',
        'if',
      ];
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (list) => freeNames(list.join(' ')).free.size >= 0),
      );
    });
    it('any text', () => {
      fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => freeNames(text).free.size >= 0));
    });
  });
});
