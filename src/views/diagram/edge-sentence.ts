import { againstLayers } from '../../architecture/layers.ts';
import { layerWords } from '../../model/layer-words.ts';
import { counted } from '../../explain/words.ts';
import type { Box } from './diagram-boxes.ts';
import type { BoxEdge, Reference } from './diagram-edges.ts';

/** Why the arrow exists: "3 files of Owners use Shared data types, in 7 places." */
export const edgeSentence = ({ from, to, forth, back }: BoxEdge): string =>
  back.length === 0
    ? `${oneWay(from, to, forth)}.`
    : `They rely on each other. ${oneWay(from, to, forth)}. ${oneWay(to, from, back)}.`;

/** "3 files of Owners use Shared data types, in 7 places"; a reference from a lower layer to a higher one is said to be one. */
export const oneWay = (from: Box, to: Box, references: readonly Reference[]): string => {
  const said = stated(from, to, references);
  if (!from.layer || !to.layer || againstLayers({ dependencies: references }, from.layer, to.layer).length === 0) return said;
  return `Goes the other way, from ${layerWords[from.layer]} to ${layerWords[to.layer]}: ${said}`;
};

const stated = (from: Box, to: Box, references: readonly Reference[]): string => {
  const places = `in ${counted(references.length, 'place')}`;
  if (from.kind === 'file') return `${from.name} ${isOutside(to) ? 'works with' : 'uses'} ${to.name}, ${places}`;
  const files = new Set(references.map((reference) => reference.from)).size;
  const verb = isOutside(to) ? (files === 1 ? 'works' : 'work') : files === 1 ? 'uses' : 'use';
  return `${counted(files, 'file')} of ${from.name} ${verb} ${isOutside(to) ? 'with ' : ''}${to.name}, ${places}`;
};

const isOutside = ({ kind }: Box): boolean => kind === 'outside' || kind === 'store';
