import { expect } from 'chai';
import fc from 'fast-check';
import { decode } from '../../src/scan/decode.ts';

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string, order: 'le' | 'be'): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
    order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
  );

const shown = (bytes: readonly number[]): string => {
  const decoded = decode(Uint8Array.from(bytes));
  return decoded.kind === 'text' ? `${decoded.encoding}: ${decoded.text}` : `refused: ${decoded.reason}`;
};

const check = (title: string, bytes: readonly number[], expected: string): void => {
  it(title, () => expect(shown(bytes)).to.equal(expected));
};

const source = 'import { a } from "./b"; // über 日本\n';

describe('decode', () => {
  check('nothing', [], 'utf-8: ');
  check('UTF-8', utf8(source), `utf-8: ${source}`);
  check('UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8(source)], `utf-8: ${source}`);
  check('UTF-16 little-endian with a mark', [0xff, 0xfe, ...utf16(source, 'le')], `utf-16le: ${source}`);
  check('UTF-16 big-endian with a mark', [0xfe, 0xff, ...utf16(source, 'be')], `utf-16be: ${source}`);
  check('UTF-16 little-endian without', utf16(source, 'le'), `utf-16le: ${source}`);
  check('UTF-16 big-endian without', utf16(source, 'be'), `utf-16be: ${source}`);
  check('UTF-32', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0], 'refused: unknown-encoding');
  check('Windows-1252', ascii('// \xe9t\xe9 \x93x\x94'), 'windows-1252: // été “x”');
  check('Shift-JIS is not guessed at', [...ascii('// '), 0x83, 0x81, 0x81, 0x5b, 0x83, 0x8b], 'refused: unknown-encoding');
  check('a bad byte in UTF-8', [...utf8('// 日本'), 0xff], 'utf-8: // 日本\uFFFD');
  check('a replacement character that the author wrote', utf8('x \uFFFD'), 'utf-8: x \uFFFD');
  check('a lone escape', utf8('a\x1b[0m'), 'utf-8: a\x1b[0m');
  check('a NUL far into text', [...utf8('a'.repeat(9_000)), 0], `utf-8: ${'a'.repeat(9_000)}\0`);
  check('a NUL near the start', [...utf8('abc'), 0, ...utf8('def')], 'refused: binary');
  check('PNG', [0x89, ...ascii('PNG\r\n\x1a\n')], 'refused: binary');
  check('ELF', [0x7f, ...ascii('ELF\x02\x01')], 'refused: binary');
  check('zip', ascii('PK\x03\x04\x14'), 'refused: binary');
  check('gzip', [0x1f, 0x8b, 8], 'refused: binary');
  check('PDF', ascii('%PDF-1.7\n'), 'refused: binary');
  check('WebAssembly', [0, ...ascii('asm'), 1], 'refused: binary');
  check('text that starts like one', ascii('PK is a name'), 'utf-8: PK is a name');
  check(
    'noise',
    Array.from({ length: 300 }, (_, at) => 1 + ((at * 7919) % 255)),
    'refused: binary',
  );
  check('a Git LFS pointer', ascii('version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 12\n'), 'refused: pointer');
  check('a git-annex pointer', ascii('/annex/objects/SHA256E-s5--2c.ts\n'), 'refused: pointer');
  check('a git-annex link that became a file', ascii('../../.git/annex/objects/4x/a'), 'refused: pointer');
  check(
    'text about Git LFS',
    ascii('# version https://git-lfs.github.com/spec/v1'),
    'utf-8: # version https://git-lfs.github.com/spec/v1',
  );

  it('never throws, and gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decode(bytes)),
      { numRuns: 3_000 },
    );
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0') && !value.startsWith('\uFEFF'));
    fc.assert(fc.property(text, (value) => void expect(shown(utf8(value))).to.equal(`utf-8: ${value}`)));
  });
});
