import { relateOutside } from '../../architecture/outside.ts';
import { outsideWords } from '../../explain/product/surroundings.ts';
import { capitalized } from '../../explain/words.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { OutsideKind, OutsideSystem } from '../../model/product.ts';
import type { Project } from '../../model/project.ts';
import type { Box } from './diagram-boxes.ts';
import type { BoxEdge } from './diagram-edges.ts';
import { visibleText } from './visible-text.ts';

/** Systems outside that boxes talk to, each with the arrows to it; those that most places name come first. */
export const outsideEdges = ({ product }: Project, boxes: readonly Box[], limit: number): BoxEdge[] => {
  const homes = new Map(boxes.flatMap((box) => box.files.map((file) => [file, box] as const)));
  const relations = relateOutside(product.outside, (path) => homes.get(path));
  const systems = [...new Set(relations.map(({ system }) => system))].slice(0, limit);
  const outside = new Map(systems.map((system) => [system, outsideBox(system)]));
  return relations.flatMap(({ from, system, places }) => {
    const to = outside.get(system);
    if (!to) return [];
    const forth = places.map(({ path, range }) => ({ from: path as ModulePath, range, kind: 'convention' as const }));
    return [{ from, to, forth, back: [] }];
  });
};

const stores: ReadonlySet<OutsideKind> = new Set(['database', 'cache', 'search', 'file-store']);

/** What keeps data has a shape of its own. */
export const shapeOf = (kind: OutsideKind): 'store' | 'outside' => (stores.has(kind) ? 'store' : 'outside');

const outsideBox = ({ name, kind }: OutsideSystem): Box => ({
  kind: shapeOf(kind),
  role: 'source',
  name: visibleText(name),
  detail: capitalized(outsideWords[kind]),
  description: `${visibleText(name)}, ${outsideWords[kind]}, no part of the project`,
  subject: { kind: 'list', list: 'outside' },
  canEnter: false,
  files: [],
});
