import type { ConfigScalar } from '../config/config-node.ts';

/** What a text or an attribute's value means. */
export const xmlText = (raw: string, start: number): ConfigScalar => {
  const value = raw.includes('&') ? raw.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,4});/giu, meaningOf) : raw;
  return { kind: 'scalar', type: typeOf(value), value, start, end: start + raw.length };
};

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const meaningOf = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return named.get(name) ?? whole;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
};

const typeOf = (value: string): ConfigScalar['type'] =>
  /^(?:true|false)$/iu.test(value) ? 'boolean' : /^[-+]?\d+(?:\.\d+)?$/u.test(value) ? 'number' : 'string';
