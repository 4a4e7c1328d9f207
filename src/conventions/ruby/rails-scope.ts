import type { LiteralCall } from '../../model/file-facts.ts';
import { named, namedValues } from '../nested-calls.ts';
import { plural, singular } from './inflect.ts';

/** Where in the nesting of a Rails routes file a call stands, and what that puts before its address and its controller. */
export interface RouteScope {
  readonly path: string;
  /** Address before it where routes are shallow. */
  readonly shallowPath: string;
  readonly shallow: boolean;
  /** Folder of the controllers: `admin/`. */
  readonly module: string;
  readonly controller?: string;
  readonly resource?: Resource;
  readonly level?: 'resources' | 'resource' | 'nested' | 'member' | 'collection' | 'new';
  readonly answersData: boolean;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
}

export interface Resource {
  readonly isSingular: boolean;
  readonly path: string;
  readonly member: string;
  readonly nested: string;
  readonly newPath: string;
  readonly editName: string;
  readonly controller: string;
}

export const topScope: RouteScope = { path: '', shallowPath: '', shallow: false, module: '', answersData: false };

/** What `resources :photos` and `resource :profile` set up. */
export const resourceOf = (call: LiteralCall, name: string, isSingular: boolean, scope: RouteScope): Resource => {
  const path = textOf(call, 'path') ?? name;
  const param = textOf(call, 'param') ?? 'id';
  const one = singular(textOf(call, 'as') ?? name);
  const controller = textOf(call, 'controller') ?? (isSingular ? plural(name) : name);
  return {
    isSingular,
    path,
    member: isSingular ? path : `${path}/:${param}`,
    nested: isSingular ? path : `${path}/:${one}_${param}`,
    newPath: `${path}/${textOf(call, 'path_names.new') ?? 'new'}`,
    editName: textOf(call, 'path_names.edit') ?? 'edit',
    controller: withModule(scope.module, controller),
  };
};

export const withModule = (module: string, controller: string): string =>
  controller.startsWith('/') ? controller.slice(1) : module + controller;

/** `nested do`, and what Rails does by itself with resources in resources. */
export const nestedIn = (scope: RouteScope): RouteScope =>
  scope.resource === undefined ? scope : below(scope, scope.resource.nested, 'nested', true);

export const memberOf = (scope: RouteScope): RouteScope =>
  scope.resource === undefined ? scope : below(scope, scope.resource.member, 'member', true);

export const collectionOf = (scope: RouteScope): RouteScope =>
  scope.resource === undefined ? scope : below(scope, scope.resource.path, 'collection', false);

export const newOf = (scope: RouteScope): RouteScope =>
  scope.resource === undefined ? scope : below(scope, scope.resource.newPath, 'new', false);

const below = (scope: RouteScope, path: string, level: NonNullable<RouteScope['level']>, isShallow: boolean): RouteScope => ({
  ...scope,
  path: `${isShallow && scope.shallow ? scope.shallowPath : scope.path}/${path}`,
  level,
});

export const isInResource = ({ level }: RouteScope): boolean => level === 'resources' || level === 'resource';

/** `scope`, `namespace`, and options of the same meaning on resources. */
export const scopedBy = (
  call: LiteralCall,
  scope: RouteScope,
  path: string | undefined,
  module: string | undefined,
): RouteScope => {
  const controller = textOf(call, 'controller');
  const only = namedValues(call, 'only');
  const except = namedValues(call, 'except');
  return {
    ...scope,
    ...(path !== undefined && {
      path: `${scope.path}/${path}`,
      ...(scope.level !== 'nested' && { shallowPath: `${scope.shallowPath}/${path}` }),
    }),
    ...(module !== undefined && module !== '' && { module: `${scope.module}${module}/` }),
    ...(controller !== undefined && { controller: withModule(scope.module, controller) }),
    ...(only && { only }),
    ...(except && { except }),
    ...commonOf(call, scope),
  };
};

/** Options that hold for all below. */
export const commonOf = (call: LiteralCall, scope: RouteScope): Pick<RouteScope, 'shallow' | 'answersData'> => {
  const format = textOf(call, 'defaults.format') ?? textOf(call, 'format');
  return {
    shallow: textOf(call, 'shallow') === undefined ? scope.shallow : textOf(call, 'shallow') === 'true',
    answersData: format === undefined || format === 'false' ? scope.answersData : isDataFormat(format),
  };
};

export const isDataFormat = (format: string): boolean => /^(?:json|xml|rss|atom|csv|ics|txt)$/u.test(format);

/** `only: []` and a value that is computed are the same to this: nothing is said. */
export const textOf = (call: LiteralCall, name: string): string | undefined => {
  const given = named(call, name);
  return given === undefined || given.value.includes('{}') || /^[A-Z]/u.test(given.value) ? undefined : given.value;
};
