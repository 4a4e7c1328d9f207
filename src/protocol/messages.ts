import * as v from 'valibot';
import type { AboutView } from '../views/about/about-view.ts';
import type { CoverageView, DiagramView } from '../views/diagram/diagram-view.ts';

/** Why there is nothing to show. */
export type EmptyReason = 'no-folder' | 'no-source' | 'no-file' | 'unknown-file' | 'cancelled';

/** A part or file that bears the words; known by its place in the list. */
export interface FoundItem {
  readonly name: string;
  readonly where: string;
}

/** What a webview may do with its picture. */
export interface DiagramOptions {
  /** True in the side bar: narrow, words below the picture, a button to open the panel. */
  readonly compact: boolean;
  /** VS Code's `workbench.reduceMotion`; the system's own wish is honoured anyway. */
  readonly reducedMotion: boolean;
}

/** Host to webview. `revision` names what is shown; messages back carry it so that late ones are recognised. */
export type ToWebview =
  | ({ readonly type: 'diagram'; readonly revision: number; readonly view: DiagramView } & DiagramOptions)
  | { readonly type: 'about'; readonly revision: number; readonly view: AboutView }
  /** Which questions of the words are kept, by their index. */
  | { readonly type: 'kept'; readonly revision: number; readonly questions: readonly number[] }
  | { readonly type: 'details'; readonly revision: number; readonly node: string; readonly view: AboutView }
  /** Choose this box of the picture, as if the reader had clicked on it. */
  | { readonly type: 'choose'; readonly revision: number; readonly node: string }
  /** Whether there is a way back and forth from here. */
  | { readonly type: 'trail'; readonly back: boolean; readonly forward: boolean }
  /** Answer to `search`, with the words that were asked for. */
  | { readonly type: 'found'; readonly words: string; readonly items: readonly FoundItem[] }
  /** `total` is unknown while scanning. */
  | { readonly type: 'progress'; readonly stage: 'scan' | 'skim' | 'read'; readonly done: number; readonly total?: number }
  /** Replaces the coverage line without drawing anew; `undefined` progress ends a progress bar. */
  | { readonly type: 'coverage'; readonly coverage: CoverageView }
  | { readonly type: 'idle' }
  | { readonly type: 'empty'; readonly reason: EmptyReason; readonly words: string }
  | { readonly type: 'error'; readonly message: string };

const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000));
const node = v.pipe(v.string(), v.maxLength(8), v.regex(/^n\d+$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));

/**
 * Everything a webview can say. Ids and indexes only: the host looks them up in the view that it sent with that revision.
 * Strict objects, so that nothing unforeseen rides along.
 */
const schema = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  /** A link of the view: a place or a subject. `in` tells whose links: of the picture, or of the words about the chosen box. */
  v.strictObject({ type: v.literal('follow'), revision, in: v.picklist(['diagram', 'about', 'details']), link: index }),
  /** Keeps a question of the words, or lets go of one that is kept. */
  v.strictObject({ type: v.literal('keep'), revision, question: index }),
  v.strictObject({ type: v.literal('select'), revision, node }),
  v.strictObject({ type: v.literal('enter'), revision, node }),
  v.strictObject({ type: v.literal('crumb'), revision, index }),
  v.strictObject({ type: v.literal('apart'), revision, index }),
  v.strictObject({ type: v.literal('zoom'), to: v.picklist(['outside', 'parts']) }),
  v.strictObject({ type: v.literal('back') }),
  v.strictObject({ type: v.literal('forward') }),
  /** Parts and files by name; the answer is `found`. */
  v.strictObject({ type: v.literal('search'), words: v.pipe(v.string(), v.maxLength(200)) }),
  /** Goes to one of what was found last. */
  v.strictObject({ type: v.literal('goTo'), index }),
  v.strictObject({
    type: v.literal('focus'),
    revision,
    node,
    way: v.picklist(['users', 'used', 'both']),
    reach: v.picklist(['one', 'all']),
  }),
  v.strictObject({ type: v.literal('path'), revision, from: node, to: node }),
  /** Ends a focus, a path or a route. */
  v.strictObject({ type: v.literal('unlit'), revision }),
  v.strictObject({ type: v.literal('take'), revision, as: v.picklist(['mermaid', 'markdown', 'html']) }),
  /** The picture as it is drawn: SVG text, or a PNG in base64. */
  v.strictObject({
    type: v.literal('save'),
    revision,
    as: v.picklist(['svg', 'png']),
    content: v.pipe(v.string(), v.minLength(1), v.maxLength(16_000_000)),
  }),
  v.strictObject({ type: v.literal('cancel') }),
  v.strictObject({ type: v.literal('retry') }),
  v.strictObject({ type: v.literal('openPanel') }),
  v.strictObject({
    type: v.literal('drawn'),
    revision,
    nodes: count,
    edges: count,
    milliseconds: v.pipe(v.number(), v.finite(), v.minValue(0)),
  }),
  v.strictObject({ type: v.literal('failed'), message: v.pipe(v.string(), v.maxLength(500)) }),
]);

/** Webview to host. */
export type FromWebview = Readonly<v.InferOutput<typeof schema>>;

/** The message, or undefined for anything that is none: an unknown type, a wrong shape, a value out of bounds, a field too many. Never throws. */
export const parseFromWebview = (value: unknown): FromWebview | undefined => {
  try {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : undefined;
  } catch {
    // A getter or proxy of the value threw; structured clones have none, but this is the wall.
    return undefined;
  }
};
