import type { Evidence } from '../../model/claim.ts';
import type { LiteralCall } from '../../model/file-facts.ts';
import { atCall, atLiteral } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import type { DotnetProject } from './dotnet-project.ts';

/** The pattern by which an application finds controllers and actions that have no route of their own. */
export interface ConventionalRoute {
  readonly at: Evidence;
  readonly addressOf: (controller: string, action: string, area: string | undefined) => string | undefined;
}

/** By the project that maps it. */
export const conventionalRoutes = (project: DotnetProject): ReadonlyMap<string, ConventionalRoute> => {
  const found = new Map<string, ConventionalRoute>();
  for (const file of project.files) {
    const patterns = (file.facts.calls ?? []).flatMap((call) => patternOf(call, file));
    const [plain] = patterns.filter(({ pattern }) => !pattern.includes('{area'));
    if (!plain) continue;
    const hasAreas = patterns.some(({ pattern }) => pattern.includes('{area'));
    found.set(project.projectOf(file.path), {
      at: plain.at,
      addressOf: (controller, action, area) =>
        area === undefined
          ? filled(plain.pattern, controller, action)
          : hasAreas
            ? `${area}/${filled(plain.pattern, controller, action)}`
            : undefined,
    });
  }
  return found;
};

const patternOf = (
  call: LiteralCall,
  { path }: FileWithFacts,
): readonly { readonly pattern: string; readonly at: Evidence }[] => {
  const name = call.callee.slice(call.callee.lastIndexOf('.') + 1);
  if (name === 'MapDefaultControllerRoute' || name === 'UseMvcWithDefaultRoute')
    return [{ pattern: '{controller=Home}/{action=Index}/{id?}', at: atCall(path, call) }];
  if (!/^(?:MapControllerRoute|MapRoute|MapAreaControllerRoute)$/u.test(name)) return [];
  const written = call.arguments.find(({ value }) => /\{controller\b/u.test(value));
  return written ? [{ pattern: written.value, at: atLiteral(path, written) }] : [];
};

/** The shortest address that leads there: what is the default at the end is left out. */
const filled = (pattern: string, controller: string, action: string): string => {
  const segments = pattern.split('/').flatMap((segment) => {
    const [, name = '', otherwise] = /^\{(\w+)(?::\w+)?(?:=(\w+))?\??\}$/u.exec(segment) ?? [];
    if (name === 'controller') return [{ text: controller, isDefault: controller === otherwise }];
    if (name === 'action') return [{ text: action, isDefault: action === otherwise }];
    if (segment.endsWith('?}')) return [];
    return [{ text: segment, isDefault: false }];
  });
  while (segments.at(-1)?.isDefault === true) segments.pop();
  return segments.map(({ text }) => text).join('/');
};
