import { lineIndex } from '../../../base/line-index.ts';
import type { Package } from '../../../model/module-graph.ts';
import { modulePath } from '../../../model/module-path.ts';
import type { GoModule, GoModules } from './go-modules.ts';

/** The modules of the workspace with what they require. What is only needed by what they need is of kind `optional`. */
export const modulePackages = (modules: GoModules): readonly Package[] => modules.modules.map((each) => packageOf(each, modules));

const packageOf = (module: GoModule, modules: GoModules): Package => {
  const index = lineIndex(module.text);
  return {
    name: module.path,
    ecosystem: 'go',
    path: module.folder,
    manifest: modulePath(module.file),
    dependsOn: module.manifest.requirements.map(({ path: { text, start, end }, version, isIndirect }) => ({
      name: text,
      kind: isIndirect ? 'optional' : 'runtime',
      constraint: version,
      internal: modules.named(text).length > 0 || module.replaced.has(text),
      range: { start: index.positionAt(start), end: index.positionAt(end) },
    })),
  };
};
