import { counted } from '../../explain/words.ts';
import type { Dependency } from '../../model/module-graph.ts';
import type { Box } from './diagram-boxes.ts';
import type { BoxEdge } from './diagram-edges.ts';

/** Why the arrow exists: "3 files of Owners use Shared data types, in 7 places." */
export const edgeSentence = ({ from, to, forth, back }: BoxEdge): string =>
  back.length === 0
    ? `${oneWay(from, to, forth)}.`
    : `They rely on each other. ${oneWay(from, to, forth)}. ${oneWay(to, from, back)}.`;

/** "3 files of Owners use Shared data types, in 7 places" */
export const oneWay = (from: Box, to: Box, references: readonly Dependency[]): string => {
  const places = `in ${counted(references.length, 'place')}`;
  if (from.kind === 'file') return `${from.name} uses ${to.name}, ${places}`;
  const files = new Set(references.map((reference) => reference.from)).size;
  return `${counted(files, 'file')} of ${from.name} ${files === 1 ? 'uses' : 'use'} ${to.name}, ${places}`;
};
