import type { Argument } from '../../model/file-facts.ts';
import { joined } from '../address.ts';
import type { NestedCall } from '../nested-calls.ts';
import { nestedCalls, positional } from '../nested-calls.ts';
import type { RubyClass, RubyClasses } from './classes.ts';

/** Calls in the body of a class, as Sinatra and Grape are told of addresses: those of its methods are left out. */
export const callsOfClass = ({ file, name }: RubyClass): readonly NestedCall[] =>
  nestedCalls((file.facts.calls ?? []).filter(({ inside }) => inside === name));

export const verbs: ReadonlySet<string> = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options']);

/** The only place among the arguments that says where; undefined where it is computed. */
export const addressIn = (call: NestedCall['call']): Argument | undefined => {
  const [first] = positional(call, 0);
  return first && !first.value.includes('{}') && (first.kind === 'string' || first.kind === 'name') ? first : undefined;
};

/** `/users/:id/?` and `/users/:id(.:format)` as `/users/{id}`. */
export const blockLabel = (...parts: readonly string[]): string =>
  parts.reduce(
    (before, part) =>
      joined(
        before,
        part
          .replaceAll(/\([^()]*\)/gu, '')
          .replaceAll(/(?<=.)\/?\?$/gu, '')
          .replaceAll(/[:*]([a-z_]\w*)/giu, '{$1}'),
      ),
    '/',
  );

/** The class that a name means where it is used. */
export const classCalled = (written: string, from: RubyClass, { all }: RubyClasses): RubyClass | undefined => {
  const name = written.replace(/^::/u, '');
  const around = written.startsWith('::') ? [] : from.name.split('::');
  for (let depth = around.length; depth >= 0; depth--) {
    const found = all.find((each) => each.name === [...around.slice(0, depth), name].join('::'));
    if (found) return found;
  }
  return undefined;
};

/** Where a routes file of Rails puts what answers by itself: `mount Api::Root => "/api"`. */
export const mountedAt = ({ call }: NestedCall): { readonly app: string; readonly at: string } | undefined => {
  const [first] = call.arguments;
  if (call.callee !== 'mount' || !first) return undefined;
  const at = call.arguments.find(({ name }) => name === 'at');
  if (first.name === undefined) return { app: first.value, at: at?.value ?? '' };
  return first.name === 'at' ? undefined : { app: first.name.replace(/^:(?=[A-Z])/u, '::'), at: first.value };
};
