import { buildModuleGraph } from '../../src/graph/build-module-graph.ts';
import type { DependencyKind } from '../../src/model/file-facts.ts';
import type { ModuleGraph, ModuleRole, Package } from '../../src/model/module-graph.ts';
import { modulePath } from '../../src/model/module-path.ts';

export interface GraphOptions {
  readonly roles?: Readonly<Record<string, ModuleRole>>;
  readonly packages?: readonly Package[];
  readonly kind?: DependencyKind;
}

/** A graph from lines such as `a.ts -> b.ts c.ts`; a line without an arrow is a file that refers to nothing. */
export const graphOf = (text: string, { roles = {}, packages = [], kind = 'static' }: GraphOptions = {}): ModuleGraph => {
  const rows = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split('->').map((side) => side.trim().split(/\s+/)));
  const names = new Set(rows.flat(2).filter((name) => name !== ''));
  const targets = new Map(rows.map(([from, to]) => [from?.[0] ?? '', to ?? []]));
  const inputs = [...names].map((name) => ({
    module: {
      path: modulePath(name),
      language: name.endsWith('.sh') ? 'shellscript' : 'typescript',
      role: roles[name] ?? ('source' as const),
      lines: 10,
    },
    references: (targets.get(name) ?? []).map((target, line) => ({
      reference: { kind, specifier: target, range: { start: { line, character: 0 }, end: { line, character: target.length } } },
      resolution: { kind: 'internal' as const, path: modulePath(target) },
    })),
  }));
  return buildModuleGraph(inputs, packages);
};
