import type { Argument, LiteralCall } from '../../model/file-facts.ts';
import type { MarkedUp } from './spoken.ts';
import { filledText } from './spoken.ts';
import type { Attribute, Tag } from './tokenize.ts';

/** Where forms and links of a tag lead, as calls: `form.action`, `a.href`, `hx-post`. Only addresses of the product itself. */
export const callsOf = (file: MarkedUp, tag: Tag): readonly LiteralCall[] =>
  tag.attributes.flatMap((attribute) => {
    const callee = calleeOf(tag.name, plainName(attribute.name));
    const address = callee === undefined ? undefined : addressAt(file, attribute);
    if (callee === undefined || !address) return [];
    const list = [address, ...companionOf(file, callee, tag)];
    const quote = file.text.slice(attribute.nameStart, attribute.nameStart + attribute.name.length);
    return [{ callee, arguments: list, range: rangeOfName(file, attribute), ...(quote !== callee && { quote }) }];
  });

/** `th:action` is Thymeleaf's spelling of `action`, `data-hx-get` the long one of `hx-get`. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:th:|data-(?=(?:hx|th)-))/, '')
    .replace(/^th-/, '');

const calleeOf = (tag: string, name: string): string | undefined => {
  if (/^hx-(?:get|post|put|patch|delete)$/.test(name)) return name;
  if (tag === 'form' && name === 'action') return 'form.action';
  if ((tag === 'button' || tag === 'input') && name === 'formaction') return `${tag}.formaction`;
  if (name === 'asp-page' || name === 'asp-action') return `${tag}.${name}`;
  return tag === 'a' && name === 'href' ? 'a.href' : undefined;
};

const addressAt = (file: MarkedUp, { value }: Attribute): Argument | undefined => {
  if (!value) return undefined;
  const { start, end } = insideOfLink(file.text, value.start, value.end);
  const address = filledText(file, start, end);
  if (!isLocal(address)) return undefined;
  const quote = file.text.slice(start, end);
  return { kind: 'string', value: address, range: file.rangeAt(start, end), ...(quote !== address && { quote }), position: 0 };
};

/** Of Thymeleaf's `@{/owners/{id}(id=${owner.id})}` the address. */
const insideOfLink = (text: string, start: number, end: number): { readonly start: number; readonly end: number } => {
  const [, address] = /^@\{([^()|']*)(?:\(.*)?\}$/s.exec(text.slice(start, end)) ?? [];
  const [, quoted] = /^@\{'([^']*)'/.exec(text.slice(start, end)) ?? [];
  if (quoted !== undefined) return { start: start + 3, end: start + 3 + quoted.length };
  return address === undefined ? { start, end } : { start: start + 2, end: start + 2 + address.length };
};

/** Neither another host, nor a place in the same page, nor something that is computed as a whole. */
const isLocal = (address: string): boolean =>
  /[\p{L}\d]/u.test(address.replaceAll('{}', '')) || address === '/'
    ? !/^(?:[a-z][a-z\d+.-]*:|\/\/|#|\{\}:?\/\/|[@$~*]\{)/i.test(address) && !/[\s<>"'`]/.test(address.trim())
    : false;

/** What else decides which address answers: the method of a form, the controller of an action. */
const companionOf = (file: MarkedUp, callee: string, { attributes }: Tag): readonly Argument[] => {
  const name = callee === 'form.action' ? 'method' : callee.endsWith('.asp-action') ? 'asp-controller' : undefined;
  const value = attributes.find((each) => each.name.toLowerCase() === name)?.value;
  if (name === undefined || !value) return [];
  const text = file.text.slice(value.start, value.end);
  return /^[a-z]\w*$/i.test(text)
    ? [{ kind: 'string', name, value: text, range: file.rangeAt(value.start, value.end), position: 0 }]
    : [];
};

const rangeOfName = ({ rangeAt }: MarkedUp, { name, nameStart }: Attribute): LiteralCall['range'] =>
  rangeAt(nameStart, nameStart + name.length);
