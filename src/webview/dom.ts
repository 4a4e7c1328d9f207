import { visibleText } from '../views/diagram/visible-text.ts';

type Child = Node | string | undefined;

export interface ElementOptions {
  readonly class?: string;
  readonly id?: string;
  readonly hidden?: boolean;
  readonly title?: string;
  /** Attributes by their HTML names. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onClick?: (event: MouseEvent) => void;
}

/** Makes an element. Strings become text nodes, never markup, with hiding and reordering characters shown as U+FFFD. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: ElementOptions = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  if (options.class !== undefined) made.className = options.class;
  if (options.id !== undefined) made.id = options.id;
  if (options.hidden !== undefined) made.hidden = options.hidden;
  if (options.title !== undefined) made.title = visibleText(options.title);
  for (const [name, value] of Object.entries(options.attributes ?? {})) made.setAttribute(name, visibleText(value));
  if (options.onClick) made.addEventListener('click', options.onClick as EventListener);
  made.append(...nodesOf(children));
  return made;
};

/** Puts new children in the place of all old ones. */
export const refill = (parent: Element, ...children: readonly Child[]): void => parent.replaceChildren(...nodesOf(children));

export const button = (label: string, className: string, onClick: () => void): HTMLButtonElement =>
  element('button', { class: className, attributes: { type: 'button' }, onClick }, label);

const nodesOf = (children: readonly Child[]): Node[] =>
  children.flatMap((child) =>
    child === undefined ? [] : typeof child === 'string' ? document.createTextNode(visibleText(child)) : child,
  );
