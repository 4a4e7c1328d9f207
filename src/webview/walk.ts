import type { Rectangle } from './viewport.ts';

export interface Direction {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

export const arrowKeys: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: -1 }],
  ['ArrowDown', { x: 0, y: 1 }],
]);

/** The nearest box that lies in the direction; being off to the side counts double, so that a walk keeps its row or column. */
export const neighbourInDirection = <B extends { readonly area: Rectangle }>(
  boxes: readonly B[],
  from: B,
  direction: Direction,
): B | undefined => {
  const start = middle(from.area);
  let nearest: B | undefined;
  let least = Infinity;
  for (const box of boxes) {
    const { x, y } = middle(box.area);
    const ahead = (x - start.x) * direction.x + (y - start.y) * direction.y;
    const aside = Math.abs((x - start.x) * direction.y) + Math.abs((y - start.y) * direction.x);
    const distance = ahead + 2 * aside;
    if (box === from || ahead < 4 || distance >= least) continue;
    nearest = box;
    least = distance;
  }
  return nearest;
};

const middle = ({ x, y, width, height }: Rectangle): { readonly x: number; readonly y: number } => ({
  x: x + width / 2,
  y: y + height / 2,
});
