import type { LiteralCall } from '../../model/file-facts.ts';
import type { ConventionContext } from '../convention.ts';
import { atLiteral } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { namedValues } from '../nested-calls.ts';
import { singular } from './inflect.ts';
import { textOf } from './rails-scope.ts';
import type { RouteScope } from './rails-scope.ts';
import type { Route } from './rails-route.ts';

/** Routes of `devise_for :users`: they follow from what the model is said to be able to. Nothing where the model is not found. */
export const deviseRoutes = (
  file: FileWithFacts,
  context: ConventionContext,
  call: LiteralCall,
  scope: RouteScope,
): readonly Route[] => {
  const skipped = new Set(namedValues(call, 'skip') ?? []);
  const only = namedValues(call, 'only');
  return call.arguments.flatMap((argument) => {
    if (argument.name !== undefined) return [];
    const abilities = abilitiesOf(context, singular(argument.value));
    const base = `${scope.path}/${textOf(call, 'path') ?? argument.value}`;
    return [...groups].flatMap(([ability, { controller, routes }]) => {
      if (!abilities.has(ability) || skipped.has(controller) || skipped.has('all')) return [];
      if (only && !only.includes(controller)) return [];
      return routes.map(([method, action, address]): Route => ({
        method,
        action,
        address: `${base}/${named(call, address)}`,
        controller: textOf(call, `controllers.${controller}`) ?? `devise/${controller}`,
        answersData: false,
        source: 'written',
        evidence: atLiteral(file.path, argument),
      }));
    });
  });
};

/** The parts of an address that `path_names:` calls otherwise. */
const named = (call: LiteralCall, address: string): string =>
  address
    .split('/')
    .map((part) => textOf(call, `path_names.${part}`) ?? part)
    .join('/');

const abilitiesOf = ({ files }: ConventionContext, model: string): ReadonlySet<string> => {
  const file = files.find(({ path }) => path === `app/models/${model}.rb` || path.endsWith(`/app/models/${model}.rb`));
  const calls = file?.facts.calls?.filter(({ callee }) => callee === 'devise') ?? [];
  return new Set(calls.flatMap((call) => call.arguments.flatMap(({ name, value }) => (name === undefined ? [value] : []))));
};

interface Group {
  readonly controller: string;
  readonly routes: readonly (readonly [method: string, action: string, address: string])[];
}

const asked = (name: string): Group['routes'] => [
  ['GET', 'new', `${name}/new`],
  ['GET', 'show', name],
  ['POST', 'create', name],
];

const groups: ReadonlyMap<string, Group> = new Map([
  [
    'database_authenticatable',
    {
      controller: 'sessions',
      routes: [
        ['GET', 'new', 'sign_in'],
        ['POST', 'create', 'sign_in'],
        ['DELETE', 'destroy', 'sign_out'],
      ],
    },
  ],
  [
    'recoverable',
    {
      controller: 'passwords',
      routes: [
        ['GET', 'new', 'password/new'],
        ['GET', 'edit', 'password/edit'],
        ['PATCH', 'update', 'password'],
        ['POST', 'create', 'password'],
      ],
    },
  ],
  [
    'registerable',
    {
      controller: 'registrations',
      routes: [
        ['GET', 'cancel', 'cancel'],
        ['GET', 'new', 'sign_up'],
        ['GET', 'edit', 'edit'],
        ['PATCH', 'update', ''],
        ['DELETE', 'destroy', ''],
        ['POST', 'create', ''],
      ],
    },
  ],
  ['confirmable', { controller: 'confirmations', routes: asked('confirmation') }],
  ['lockable', { controller: 'unlocks', routes: asked('unlock') }],
]);
