/** What Mermaid draws a flowchart with. Anything else is no flowchart. */
const elements = new Set(
  (
    'svg style defs marker g rect path circle ellipse polygon line text tspan title desc foreignobject div span p b small br wbr ' +
    'filter fedropshadow lineargradient stop'
  ).split(' '),
);

/**
 * Makes Mermaid's markup into an element of this document. It is parsed in a document of its own, where nothing runs or loads;
 * only known elements without handlers and references to the outside get across.
 * @throws Error naming what does not belong into a flowchart.
 */
export const safeSvg = (markup: string): SVGSVGElement => {
  // As HTML: Mermaid serialises with HTML's rules, and the XML parser refuses `&nbsp;` and some characters of file names.
  const parsed = new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild;
  if (!(parsed instanceof SVGSVGElement)) throw new Error('not a picture');
  for (const each of [parsed, ...parsed.querySelectorAll('*')]) check(each);
  return document.importNode(parsed, true);
};

const check = (each: Element): void => {
  if (!elements.has(each.localName.toLowerCase())) throw new Error(`unexpected element ${each.localName}`);
  for (const { name, value } of each.attributes) {
    if (/^on|^(?:src|srcset|href|action|formaction|poster)$|:href$/i.test(name)) throw new Error(`unexpected attribute ${name}`);
    if (/url\(\s*["']?(?!#)/i.test(value)) throw new Error(`unexpected reference in ${name}`);
  }
  if (each.localName === 'style' && /@import|url\(\s*["']?(?!["']?#)/i.test(each.textContent))
    throw new Error('unexpected reference in style');
};
