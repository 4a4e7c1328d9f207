import { isOutsideKind } from '../../knowledge/package-kinds.ts';
import { knowledgeOf } from '../../knowledge/package-knowledge.ts';
import type { ModuleGraph, PackageDependency } from '../../model/module-graph.ts';
import type { SystemSign } from './system-sign.ts';

/**
 * Systems that packages in manifests talk to. Drivers of databases are loaded by name and never imported; gems, Java's starters and
 * PHP's packages often are not imported either. A row of package.json alone proves little else.
 */
export const systemsByManifest = ({ packages }: ModuleGraph): SystemSign[] =>
  packages.flatMap(({ ecosystem, manifest, dependsOn }) =>
    dependsOn.flatMap((row): SystemSign[] => {
      if (row.internal || row.kind !== 'runtime') return [];
      const known = knowledgeOf(ecosystem, row.name);
      if (known?.system === undefined || !isOutsideKind(known.kind)) return [];
      if (known.kind !== 'database' && (ecosystem === 'npm' || ecosystem === 'pypi' || ecosystem === 'go')) return [];
      if (ecosystem === 'go') return [];
      const quote = quoteOf(row);
      if (quote === undefined) return [];
      return [
        { system: { kind: known.kind, name: known.system }, evidence: { path: manifest, range: row.range, quote }, uses: false },
      ];
    }),
  );

/** The part of the name that stands at the row's place; undefined where it cannot be told. */
const quoteOf = ({ name, range: { start, end } }: PackageDependency): string | undefined => {
  if (start.line !== end.line) return undefined;
  const length = end.character - start.character;
  return [name, name.slice(name.indexOf(':') + 1)].find((each) => each.length === length);
};
