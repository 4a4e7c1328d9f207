import type { SkipReason } from '../model/coverage.ts';

/** Text without its byte order mark, or why the bytes are none. `encoding` is a label of the WHATWG Encoding Standard. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string }
  | { readonly kind: 'refused'; readonly reason: SkipReason };

export const decode = (bytes: Uint8Array): Decoded => {
  const byMark = encodingByMark(bytes);
  if (byMark) return byMark === 'utf-32' ? refused('unknown-encoding') : decodeAs(byMark, bytes);
  if (isKnownBinary(bytes)) return refused('binary');
  const firstNul = bytes.subarray(0, sampleBytes).indexOf(0);
  return firstNul < 0 ? decodeUtf8(bytes) : decodeWithNul(bytes);
};

/** As in Git: NUL bytes count as a sign of binary content only near the start. */
const sampleBytes = 8_000;

const refused = (reason: SkipReason): Decoded => ({ kind: 'refused', reason });

const encodingByMark = (bytes: Uint8Array): string | undefined => {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
};

// Non-fatal, so that one pass does for well-formed text; kept, because making one costs more than decoding a small file.
const utf8 = new TextDecoder('utf-8');

const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  const text = utf8.decode(bytes);
  if (isPointer(text)) return refused('pointer');
  return text.includes('\uFFFD') && !isWellFormed(bytes)
    ? decodeMalformed(bytes, text)
    : { kind: 'text', text, encoding: 'utf-8' };
};

const isPointer = (text: string): boolean =>
  text.length < 1_024 &&
  (text.startsWith('version https://git-lfs.github.com/') || /^(?:\.\.\/|\.\/)*(?:\.git)?\/?annex\/objects\//u.test(text));

const isWellFormed = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** A few bad bytes in UTF-8 stay U+FFFD; text that is not UTF-8 at all is read as Windows-1252 where all its bytes mean something. */
const decodeMalformed = (bytes: Uint8Array, asUtf8: string): Decoded => {
  if (countControls(bytes) * 50 > Math.min(bytes.length, sampleBytes)) return refused('binary');
  const replaced = countMatches(asUtf8, /\uFFFD/gu);
  const meant = countMatches(asUtf8, /[^\0-\x7f\uFFFD]/gu);
  if (meant > replaced) return { kind: 'text', text: asUtf8, encoding: 'utf-8' };
  return bytes.some((byte) => undefinedIn1252.has(byte)) ? refused('unknown-encoding') : decode1252(bytes);
};

const undefinedIn1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Some versions of Node decode Windows-1252 as if it were ISO 8859-1, which has control characters where this has quotes and dashes. */
const decode1252 = (bytes: Uint8Array): Decoded => {
  const decoded = decodeAs('windows-1252', bytes);
  if (decoded.kind === 'refused') return decoded;
  const text = decoded.text.replace(/[\x80-\x9f]/gu, (control) => from0x80[control.charCodeAt(0) - 0x80] ?? control);
  return { ...decoded, text };
};

const from0x80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const countMatches = (text: string, pattern: RegExp): number => {
  let count = 0;
  while (pattern.exec(text)) count++;
  return count;
};

/** Control characters that text does not use. */
const countControls = (bytes: Uint8Array): number => {
  let count = 0;
  for (const byte of bytes.subarray(0, sampleBytes)) if (byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1b) count++;
  return count;
};

/** UTF-16 without a mark shows as zeros at every other place; whatever else holds a NUL is no text. */
const decodeWithNul = (bytes: Uint8Array): Decoded => {
  const sample = bytes.subarray(0, 2_000);
  const even = countZeros(sample, 0);
  const odd = countZeros(sample, 1);
  const enough = sample.length / 5;
  const encoding = odd >= enough && even * 20 <= odd ? 'utf-16le' : even >= enough && odd * 20 <= even ? 'utf-16be' : undefined;
  if (encoding === undefined || bytes.length % 2 !== 0) return refused('binary');
  const decoded = decodeAs(encoding, bytes);
  return decoded.kind === 'text' && /[\0-\x08\x0e-\x1a\uFFFD]/u.test(decoded.text) ? refused('binary') : decoded;
};

const countZeros = (bytes: Uint8Array, from: number): number => {
  let count = 0;
  for (let at = from; at < bytes.length; at += 2) if (bytes[at] === 0) count++;
  return count;
};

const decodeAs = (encoding: string, bytes: Uint8Array): Decoded => {
  try {
    return { kind: 'text', text: new TextDecoder(encoding).decode(bytes), encoding };
  } catch {
    // A runtime built without this encoding.
    return refused('unknown-encoding');
  }
};

const isKnownBinary = (bytes: Uint8Array): boolean => {
  const candidates = signatures.get(bytes[0] ?? -1);
  return candidates?.some((rest) => rest.every((byte, at) => bytes[at + 1] === byte)) ?? false;
};

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

/** First bytes of files whose start may hold no NUL; the others are known by one. */
const signatures: ReadonlyMap<number, readonly (readonly number[])[]> = (() => {
  const table = new Map<number, number[][]>();
  const known = [
    [0x89, ...ascii('PNG')],
    [0xff, 0xd8, 0xff],
    [0x7f, ...ascii('ELF')],
    [0x1f, 0x8b],
    [0xfd, ...ascii('7zXZ')],
    [0x28, 0xb5, 0x2f, 0xfd],
    [0xca, 0xfe, 0xba, 0xbe],
    [0xcf, 0xfa, 0xed, 0xfe],
    [0xfe, 0xed, 0xfa, 0xce],
    [0xfe, 0xed, 0xfa, 0xcf],
    [...ascii('7z'), 0xbc, 0xaf],
    [...ascii('PK'), 3, 4],
    [...ascii('PK'), 5, 6],
    [0, ...ascii('asm')],
    ...['GIF87a', 'GIF89a', '%PDF-', 'wOFF', 'wOF2', 'OggS', 'Rar!', 'SQLite format 3', '!<arch>\n'].map(ascii),
  ];
  for (const [first = -1, ...rest] of known) table.set(first, [...(table.get(first) ?? []), rest]);
  return table;
})();
