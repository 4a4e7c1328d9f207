import type { Argument, LiteralCall } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { DataEntity, EntryPoint, EntryPointKind } from '../../model/product.ts';
import { joined } from '../address.ts';
import type { Convention } from '../convention.ts';
import { atLiteral } from '../evidence.ts';
import { named, positional } from '../nested-calls.ts';

/** What a WordPress theme or plugin adds: addresses, pieces for texts, timed work, commands, pages of the dashboard, kinds of content. */
export const wordpress: Convention = {
  name: 'WordPress',
  inFile: ({ path, facts }) => {
    if (facts.language !== 'php' || /(?:^|\/)tests?\//iu.test(path)) return {};
    const calls = facts.calls ?? [];
    return {
      entryPoints: calls.flatMap((call) => [...restRoutes(path, call), ...others(path, call)]),
      data: calls.flatMap((call) => contentTypes(path, call)),
    };
  },
};

/** `register_rest_route('shop/v1', '/orders/(?P<id>\d+)', ...)` */
const restRoutes = (path: ModulePath, call: LiteralCall): readonly EntryPoint[] => {
  const [space] = positional(call, 0);
  const [route] = positional(call, 1);
  const isPlain = space?.kind === 'string' && route?.kind === 'string' && !`${space.value}${route.value}`.includes('{}');
  if (!/^\\?register_rest_route$/u.test(call.callee) || !isPlain) return [];
  const label = joined(`wp-json/${space.value}`, route.value.replaceAll(/\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)/gu, '{$1}'));
  return methodsOf(named(call, 'methods')?.value).map((method) => ({
    kind: 'endpoint',
    label,
    ...(method !== undefined && { method }),
    framework: 'WordPress',
    path,
    evidence: [atLiteral(path, route)],
  }));
};

const others = (path: ModulePath, call: LiteralCall): readonly EntryPoint[] => {
  const callee = call.callee.replace(/^\\/u, '');
  const text = (position: number): Argument | undefined =>
    positional(call, position).find(({ kind, value }) => kind === 'string' && value !== '' && !value.includes('{}'));
  const row = (kind: EntryPointKind, at: Argument | undefined, label: string, when?: string): readonly EntryPoint[] =>
    at
      ? [{ kind, label, ...(when !== undefined && { when }), framework: 'WordPress', path, evidence: [atLiteral(path, at)] }]
      : [];
  const first = text(0);
  switch (callee) {
    case 'add_shortcode':
      return row('handler', first, `[${first?.value ?? ''}]`);
    case 'wp_schedule_event': {
      const often = text(1);
      const hook = text(2);
      return row('job', hook, hook?.value ?? '', recurrences.get(often?.value ?? ''));
    }
    case 'WP_CLI::add_command':
      return row('command', first, `wp ${first?.value ?? ''}`);
    case 'add_action': {
      const [, action] = /^wp_ajax_(?:nopriv_)?(\w+)$/u.exec(first?.value ?? '') ?? [];
      return action === undefined ? [] : row('endpoint', first, `/wp-admin/admin-ajax.php?action=${action}`);
    }
    default:
      return [];
  }
};

const recurrences: ReadonlyMap<string, string> = new Map([
  ['hourly', 'every hour'],
  ['twicedaily', 'twice a day'],
  ['daily', 'every day'],
  ['weekly', 'every week'],
]);

/** `register_post_type('book', ...)`, `register_taxonomy('genre', 'book')` */
const contentTypes = (path: ModulePath, call: LiteralCall): readonly DataEntity[] => {
  const [first] = positional(call, 0);
  const isType = /^\\?register_(?:post_type|taxonomy)$/u.test(call.callee);
  return isType && first?.kind === 'string' && first.value !== '' && !first.value.includes('{}')
    ? [{ kind: 'entity', name: first.value, framework: 'WordPress', path, evidence: [atLiteral(path, first)] }]
    : [];
};

const methodsOf = (value: string | undefined): readonly (string | undefined)[] => {
  if (value === undefined) return [undefined];
  const known = /::(READABLE|CREATABLE|DELETABLE)$/u.exec(value)?.[1];
  if (known !== undefined) return [{ READABLE: 'GET', CREATABLE: 'POST', DELETABLE: 'DELETE' }[known]];
  return /^[A-Z, ]+$/u.test(value) ? value.split(',').map((each) => each.trim()) : [undefined];
};
