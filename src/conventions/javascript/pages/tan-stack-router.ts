import { atLiteral } from '../../evidence.ts';
import type { Literal } from '../../../model/file-facts.ts';
import type { ModulePath } from '../../../model/module-path.ts';
import type { EntryPoint } from '../../../model/product.ts';
import type { Convention } from '../../convention.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { isTest } from '../project-files.ts';
import { hasImport } from '../../evidence.ts';
import { addressOf, isGroup } from './segments.ts';

const framework = 'TanStack Router';

/** Its files say their own address: `createFileRoute('/posts/$postId')`. */
export const tanStackRouter: Convention = {
  name: framework,
  inProject: (context) => {
    const routes = context.files.flatMap((file) => (isTest(context, file.path) ? [] : routesOf(file)));
    const indexes = new Set(routes.map(({ value }) => value).filter((value) => value.endsWith('/')));
    return {
      // With an index, `/posts/`, the route around it is only a frame.
      entryPoints: routes.flatMap(({ path, ...written }): EntryPoint[] =>
        indexes.has(`${written.value}/`)
          ? []
          : [{ path, kind: 'page', label: labelOf(written.value), framework, evidence: [atLiteral(path, written)] }],
      ),
    };
  },
};

const routesOf = ({ path, facts }: FileWithFacts): readonly (Literal & { readonly path: ModulePath })[] => {
  if (!hasImport(facts, /^@tanstack\/(?:react|solid|vue)-(?:router|start)$/u)) return [];
  return (facts.calls ?? []).flatMap(({ callee, arguments: [written] }) => {
    if (!/^create(?:Lazy)?FileRoute$/u.test(callee) || written?.kind !== 'string' || !written.value.startsWith('/')) return [];
    // A name with an underscore at its start is a frame without an address.
    return /\/_[^/]*$/u.test(written.value) ? [] : [{ ...written, path }];
  });
};

const labelOf = (written: string): string => addressOf(written.split('/').map(segmentOf));

const segmentOf = (segment: string): string | undefined => {
  if (segment.startsWith('_') || isGroup(segment)) return undefined;
  if (segment === '$') return '{*}';
  return segment.startsWith('$') ? `{${segment.slice(1)}}` : segment.replace(/_$/u, '');
};
