import { compareText } from '../base/collections.ts';
import type { ModuleGraph } from '../model/module-graph.ts';
import type { ModulePath } from '../model/module-path.ts';

interface Frame {
  readonly path: ModulePath;
  readonly targets: readonly ModulePath[];
  next: number;
}

/**
 * Groups of files that all reach one another (cycles of imports): each sorted, of two files or more, the largest first.
 * Type-only references count, because a reader who follows them goes round in circles too.
 * Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion: a chain of imports may be long.
 */
export const stronglyConnectedComponents = (graph: ModuleGraph): ModulePath[][] => {
  const search = new Search(graph);
  for (const path of graph.modules.keys()) search.visit(path);
  return search.components.sort((a, b) => b.length - a.length || compareText(a[0] ?? '', b[0] ?? ''));
};

class Search {
  readonly components: ModulePath[][] = [];
  private readonly index = new Map<ModulePath, number>();
  private readonly low = new Map<ModulePath, number>();
  private readonly stack: ModulePath[] = [];
  private readonly onStack = new Set<ModulePath>();

  constructor(private readonly graph: ModuleGraph) {}

  visit(root: ModulePath): void {
    if (this.index.has(root)) return;
    const frames = [this.enter(root)];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const target = frame.targets[frame.next];
      if (target === undefined) {
        frames.pop();
        this.leave(frame.path, frames.at(-1)?.path);
      } else {
        frame.next += 1;
        if (!this.index.has(target)) frames.push(this.enter(target));
        else if (this.onStack.has(target)) this.lower(frame.path, this.index.get(target));
      }
    }
  }

  private enter(path: ModulePath): Frame {
    this.low.set(path, this.index.size);
    this.index.set(path, this.index.size);
    this.stack.push(path);
    this.onStack.add(path);
    return { path, targets: (this.graph.outgoing.get(path) ?? []).map(({ to }) => to), next: 0 };
  }

  private leave(path: ModulePath, parent: ModulePath | undefined): void {
    if (parent !== undefined) this.lower(parent, this.low.get(path));
    if (this.low.get(path) !== this.index.get(path)) return;
    const component = this.stack.splice(this.stack.lastIndexOf(path));
    for (const member of component) this.onStack.delete(member);
    if (component.length > 1) this.components.push(component.sort(compareText));
  }

  private lower(path: ModulePath, to: number | undefined): void {
    if (to !== undefined && to < (this.low.get(path) ?? Infinity)) this.low.set(path, to);
  }
}
