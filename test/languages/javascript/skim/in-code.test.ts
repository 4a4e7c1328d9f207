import { expect } from 'chai';
import { init } from 'es-module-lexer';
import { noneInCode, offsetsInCode } from '../../../../src/languages/javascript/skim/in-code.ts';

/** Each `@` marks an offset, and is not part of the text. */
const marked = (source: string): { readonly text: string; readonly offsets: readonly number[] } => {
  const parts = source.split('@');
  let length = 0;
  const offsets = parts.slice(0, -1).map((part) => (length += part.length));
  return { text: parts.join(''), offsets };
};

/** `expected` holds one letter for each mark: `c` in code, `-` elsewhere. */
const check = (source: string, expected: string): void => {
  it(JSON.stringify(source), async () => {
    await init();
    const { text, offsets } = marked(source);
    const inCode = offsetsInCode(text, offsets);
    expect(offsets.map((offset) => (inCode?.includes(offset) ? 'c' : '-')).join('')).to.equal(expected);
    expect(noneInCode(text, offsets)).to.equal(!expected.includes('c'));
  });
};

describe('languages/javascript/skim/in-code', () => {
  describe('statements', () => {
    check('@a(@b); @', 'ccc');
    check('const a = { b: [(@c)] }', 'c');
    check('f(() => { @g() })', 'c');
    check('class A { b = @c; }', 'c');
    check('', '');
  });

  describe('not code', () => {
    check('a = \'@b\' + "@c"; @d', '--c');
    check('a = `@b ${@c} @d`', '-c-');
    check("// it's @a\n@b", '-c');
    check("/* don't @a */ @b", '-c');
    check('a = /@b[)@]/.test(@c)', '--c');
    check("a = 'b\\'@c'; @d", '-c');
    check('a = `\n@b\n`', '-');
  });

  describe('declarations that the lexer passes over', () => {
    check("type A = @B | '@c'", 'c-');
    check('type A = { [k: string]: B<(c: @D) => [@e]> };', 'cc');
    check('interface A { b: @C; // @d\n }', 'c-');
    check("declare module 'm' { @a; /* @b */ class C { d(): @E } }", 'c-c');
    check('declare const a: @B, c: @D;', 'cc');
    check('declare function f(a: @B): @C;', 'cc');
    check('declare global { interface A { b: @C } }', 'c');
    check('export type A<B> = Pick<@C>;', 'c');
  });

  it('leaves open what would take too long', async () => {
    await init();
    const text = '('.repeat(100_000);
    expect(
      offsetsInCode(
        text,
        Array.from({ length: 100 }, (_, index) => index),
      ),
    ).to.equal(undefined);
    expect(
      noneInCode(
        text,
        Array.from({ length: 100 }, (_, index) => index),
      ),
    ).to.equal(false);
  });
});
