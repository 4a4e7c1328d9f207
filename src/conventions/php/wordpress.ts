import type { EntryPoint } from '../../model/product.ts';
import { joined } from '../address.ts';
import type { Convention } from '../convention.ts';
import { atLiteral } from '../evidence.ts';
import { named, positional } from '../nested-calls.ts';

/** Addresses that a WordPress plugin adds: `register_rest_route('shop/v1', '/orders/(?P<id>\d+)', ...)`. */
export const wordpress: Convention = {
  name: 'WordPress',
  inFile: ({ path, facts }) =>
    facts.language !== 'php' || /(?:^|\/)tests?\//iu.test(path)
      ? {}
      : {
          entryPoints: (facts.calls ?? []).flatMap((call): EntryPoint[] => {
            const [space] = positional(call, 0);
            const [route] = positional(call, 1);
            const isPlain =
              space?.kind === 'string' && route?.kind === 'string' && !`${space.value}${route.value}`.includes('{}');
            if (!/^\\?register_rest_route$/u.test(call.callee) || !isPlain) return [];
            const label = joined(
              `wp-json/${space.value}`,
              route.value.replaceAll(/\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)/gu, '{$1}'),
            );
            const methods = methodsOf(named(call, 'methods')?.value);
            return methods.map((method) => ({
              kind: 'endpoint',
              label,
              ...(method !== undefined && { method }),
              framework: 'WordPress',
              path,
              evidence: [atLiteral(path, route)],
            }));
          }),
        },
};

const methodsOf = (value: string | undefined): readonly (string | undefined)[] => {
  if (value === undefined) return [undefined];
  const known = /::(READABLE|CREATABLE|DELETABLE)$/u.exec(value)?.[1];
  if (known !== undefined) return [{ READABLE: 'GET', CREATABLE: 'POST', DELETABLE: 'DELETE' }[known]];
  return /^[A-Z, ]+$/u.test(value) ? value.split(',').map((each) => each.trim()) : [undefined];
};
