import { CST } from 'yaml';
import type { ConfigScalar } from '../config/config-node.ts';

/** A scalar token as what it means; undefined for an alias and whatever is none. `text` is the file's own: the token's may be masked. */
export const yamlScalar = (text: string, token: CST.Token): ConfigScalar | undefined => {
  if (token.type === 'scalar') return plain(text, token);
  if (token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar') return quoted(text, token);
  return token.type === 'block-scalar' ? block(text, token) : undefined;
};

/** The library's word for it, but for a template, which means itself. */
const resolved = (token: CST.FlowScalar | CST.BlockScalar, own: string): string =>
  /\{[{%]/u.test(own) ? own : CST.resolveAsScalar(token, false, () => undefined).value;

const plain = (text: string, token: CST.FlowScalar): ConfigScalar => {
  const end = token.offset + token.source.length;
  const own = text.slice(token.offset, end);
  const value = /[\r\n]/u.test(own) ? resolved(token, own) : own;
  return { kind: 'scalar', type: typeOf(value), value, start: token.offset, end };
};

const typeOf = (value: string): ConfigScalar['type'] => {
  if (/^(?:true|false)$/iu.test(value)) return 'boolean';
  if (/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/iu.test(value) || /^0x[\da-f]+$|^0o[0-7]+$/iu.test(value)) return 'number';
  return value === '~' || /^null$/iu.test(value) ? 'name' : 'string';
};

const quoted = (text: string, token: CST.FlowScalar): ConfigScalar => {
  const { source, offset } = token;
  const isClosed = source.length > 1 && source.endsWith(source.slice(0, 1));
  const end = offset + source.length - (isClosed ? 1 : 0);
  const own = text.slice(offset + 1, end);
  const value = /[\\\r\n']/u.test(own) ? resolved(token, own) : own;
  return { kind: 'scalar', type: 'string', value, start: offset + 1, end };
};

/** Without the indentation of the first line and the line end of the last. */
const block = (text: string, token: CST.BlockScalar): ConfigScalar => {
  const from = token.props.reduce((end, each) => end + ('source' in each ? each.source.length : 0), token.offset);
  const said = text.slice(from, from + token.source.length);
  const body = said.trim();
  const start = body === '' ? from : from + said.indexOf(body);
  return { kind: 'scalar', type: 'string', value: resolved(token, body).trim(), start, end: start + body.length };
};
