import type { Evidence } from '../../model/claim.ts';
import type { LiteralCall } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import { labelOf } from '../braced-address.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atCall, atLiteral, atName } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { isTest } from './dotnet-project.ts';

/** Components of Blazor and Razor Pages: files that say of themselves that they are a page. */
export const razorPages: Convention = {
  name: 'Razor Pages and Blazor',
  inProject: (context) => ({
    entryPoints: context.files.flatMap((file) => {
      if (file.facts.language !== 'razor' || isTest(context, file.path)) return [];
      const pages = (file.facts.calls ?? []).filter(({ callee, quote }) => callee === 'page' && quote === undefined);
      return file.path.endsWith('.razor') ? pages.flatMap((each) => component(file, each)) : pageOf(file, pages, context);
    }),
  }),
};

const component = ({ path }: FileWithFacts, { arguments: [address] }: LiteralCall): readonly EntryPoint[] =>
  address
    ? [
        {
          kind: 'page',
          label: labelOf(address.value),
          method: 'GET',
          framework: 'Blazor',
          path,
          evidence: [atLiteral(path, address)],
        },
      ]
    : [];

const pageOf = (
  { path }: FileWithFacts,
  [page]: readonly LiteralCall[],
  { files, facts }: ConventionContext,
): readonly EntryPoint[] => {
  const below = page && addressBelow(path);
  if (!page || below === undefined) return [];
  const [template] = page.arguments;
  const text = template?.value ?? '';
  const label = labelOf(...(/^~?\//u.test(text) ? [text.replace(/^~/u, '')] : [below, text]));
  const at = template ? atLiteral(path, template) : atCall(path, page);
  const behind = files.find((each) => each.path === `${path}.cs`);
  const posts = (behind && facts(behind.path)?.members?.filter(({ name }) => /^OnPost(?:Async)?$/u.test(name))) ?? [];
  const row = { kind: 'page', label, framework: 'Razor Pages', path } as const;
  return [
    { ...row, method: 'GET', evidence: [at] },
    ...posts.slice(0, 1).map((member): EntryPoint => {
      const evidence: readonly Evidence[] = behind ? [atName(behind.path, member)] : [];
      return { ...row, method: 'POST', handler: `${member.container}.${member.name}`, evidence: [at, ...evidence] };
    }),
  ];
};

/** `/Orders` of `Pages/Orders/Index.cshtml`, `/Admin/Users` of `Areas/Admin/Pages/Users.cshtml`. */
const addressBelow = (path: string): string | undefined => {
  const [, before, inside] = /^(.*?)(?:^|\/)Pages\/(.+)\.cshtml$/u.exec(path) ?? [];
  if (inside === undefined) return undefined;
  const [, area] = /(?:^|\/)Areas\/([^/]+)$/u.exec(before ?? '') ?? [];
  return `${area ?? ''}/${inside.replace(/(?:^|\/)Index$/u, '')}`;
};
