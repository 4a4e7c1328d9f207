import type { Annotation, FileFacts } from '../../model/file-facts.ts';
import type { Position, Range } from '../../model/text.ts';
import { comparePositions, contains } from '../nested-calls.ts';
import { lastName } from './project.ts';

const shown: ReadonlySet<string> = new Set([
  ...['render_template', 'render_template_string', 'TemplateResponse', 'HTMLResponse', 'render'],
]);

/** Whether a function or class of the file makes what it answers of a template. */
export const showsPage = ({ calls = [], uses = [], bodies = [] }: FileFacts, handler: string): boolean => {
  const isOf = (name: string | undefined): boolean => name === handler || name?.startsWith(`${handler}.`) === true;
  const own = bodies.filter(({ name }) => isOf(name));
  return (
    calls.some(({ callee, inside }) => isOf(inside) && shown.has(lastName(callee))) ||
    uses.some(({ text, start }) => rendering.test(text) && own.some(({ range }) => contains(range, { start, end: start })))
  );
};

/** As `showsPage`, of a function with a decorator inside of another: it reaches to the decorator of the next. */
export const showsNestedPage = (facts: FileFacts, annotation: Annotation): boolean => {
  const stretch = nestedStretch(facts, annotation);
  const isThere = (place: Position): boolean => stretch !== undefined && contains(stretch, { start: place, end: place });
  return (
    (facts.calls ?? []).some(({ callee, range }) => shown.has(lastName(callee)) && isThere(range.start)) ||
    (facts.uses ?? []).some(({ text, start }) => rendering.test(text) && isThere(start))
  );
};

/** Names that mean nothing else; `render` is a method of many things. */
const rendering = /^render_template(?:_string)?$|(?:^|\.)TemplateResponse$/u;

/** Undefined for what is no function inside of a function. */
const nestedStretch = (
  { annotations = [], bodies = [], definitions }: FileFacts,
  { target, range }: Annotation,
): Range | undefined => {
  if (definitions.some(({ name }) => name === target)) return undefined;
  const names = new Set(definitions.map(({ name }) => name));
  const around = bodies.find((body) => names.has(body.name) && contains(body.range, range));
  if (!around) return undefined;
  const ends = annotations
    .filter((each) => each.target !== target && comparePositions(each.range.start, range.start) > 0)
    .map((each) => each.range.start);
  const [end = around.range.end] = [...ends, around.range.end].sort(comparePositions);
  return { start: range.start, end };
};
