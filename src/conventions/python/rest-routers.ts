import type { Annotation, LiteralCall } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { EntryPoint } from '../../model/product.ts';
import { atLiteral, atName } from '../evidence.ts';
import { below, patternAddress } from './addresses.ts';
import { classChain, classConstant, fullName, hasMethod } from './classes.ts';
import type { ClassChain } from './classes.ts';
import { isApiClass } from './django-views.ts';
import { firstString, lastName, nameAt, namedArgument } from './project.ts';
import type { PythonProject } from './project.ts';

/** `router.register('owners', OwnerViewSet)` of Django REST framework. */
export interface Registration {
  readonly path: ModulePath;
  readonly call: LiteralCall;
  readonly address: string;
  readonly view: string;
}

/** Registrations by the file and the name of the router. */
export const registrations = (project: PythonProject): ReadonlyMap<string, readonly Registration[]> => {
  const found = new Map<string, Registration[]>();
  for (const { path, facts } of project.files)
    for (const call of facts.calls ?? []) {
      const router = /^(?<name>[\w.]+)\.register$/u.exec(call.callee)?.groups?.name;
      const written = router === undefined ? undefined : firstString(call);
      const view = nameAt(call, 1) ?? namedArgument(call, 'viewset');
      const address = written && patternAddress(written.value);
      if (router === undefined || view?.kind !== 'name' || address === undefined || !isViewSet(project, path, view.value))
        continue;
      const source = project.source(path, router);
      const key = source?.kind === 'defined' ? `${source.path}:${source.name}` : `${path}:${router}`;
      found.set(key, [...(found.get(key) ?? []), { path, call, address, view: view.value }]);
    }
  return found;
};

const isViewSet = (project: PythonProject, path: ModulePath, name: string): boolean =>
  /ViewSet$/iu.test(name) || (chainOf(project, path, name)?.foreign.some(isApiClass) ?? false);

const chainOf = (project: PythonProject, path: ModulePath, name: string): ClassChain | undefined => {
  const source = project.source(path, name);
  return source?.kind === 'defined' ? classChain(project, source.path, source.name) : undefined;
};

/** One row for each method and address that the registered class answers. */
export const routerRows = (project: PythonProject, { path, call, address, view }: Registration, prefix: string): EntryPoint[] => {
  const written = firstString(call);
  if (!written) return [];
  const chain = chainOf(project, path, view);
  const name = lastName(view);
  const list = below(prefix, address);
  const at = atLiteral(path, written);
  const row = { kind: 'endpoint', framework: 'Django REST framework', path, evidence: [at] } as const;
  if (!chain) return [{ ...row, label: list, handler: name }];
  const key = classConstant(project, chain, 'lookup_url_kwarg') ?? classConstant(project, chain, 'lookup_field') ?? 'pk';
  const detail = below(list, `{${key}}`);
  const inherited = new Set(chain.foreign.flatMap((each) => actionsOf.get(lastName(each)) ?? []));
  const standard = standardActions.flatMap(({ action, method, isDetail }): EntryPoint[] =>
    inherited.has(action) || hasMethod(project, chain, action)
      ? [{ ...row, method, label: isDetail ? detail : list, handler: `${name}.${action}` }]
      : [],
  );
  const extra = chain.own.flatMap(({ path: file, definition }) =>
    (project.facts(file)?.annotations ?? [])
      .filter((each) => lastName(each.name) === 'action' && each.target?.startsWith(`${fullName(definition)}.`))
      .flatMap((each) =>
        actionRows(each, list, detail).map(({ method, label }): EntryPoint => ({
          ...row,
          method,
          label,
          handler: `${name}.${lastName(each.target ?? '')}`,
          evidence: [at, atName(file, each)],
        })),
      ),
  );
  const allowed = classConstant(project, chain, 'http_method_names')?.toUpperCase().split(' ');
  const rows = [...standard, ...extra].filter(({ method = '' }) => allowed?.includes(method) ?? true);
  return rows.length > 0 ? rows : [{ ...row, label: list, handler: name }];
};

const actionRows = (
  annotation: Annotation,
  list: string,
  detail: string,
): { readonly method: string; readonly label: string }[] => {
  const urlPath = namedArgument(annotation, 'url_path');
  const methods = annotation.arguments.filter(
    ({ name, position, kind }) => kind === 'string' && (name === 'methods' || (name === undefined && position === 0)),
  );
  const address = urlPath ? patternAddress(urlPath.value) : lastName(annotation.target ?? '');
  if (address === undefined) return [];
  const label = below(namedArgument(annotation, 'detail')?.value === 'True' ? detail : list, address);
  return (methods.length > 0 ? methods.map(({ value }) => value.toUpperCase()) : ['GET']).map((method) => ({ method, label }));
};

const standardActions = [
  { action: 'list', method: 'GET', isDetail: false },
  { action: 'create', method: 'POST', isDetail: false },
  { action: 'retrieve', method: 'GET', isDetail: true },
  { action: 'update', method: 'PUT', isDetail: true },
  { action: 'partial_update', method: 'PATCH', isDetail: true },
  { action: 'destroy', method: 'DELETE', isDetail: true },
] as const;

const actionsOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ModelViewSet: 'list create retrieve update partial_update destroy',
    ReadOnlyModelViewSet: 'list retrieve',
    ListModelMixin: 'list',
    CreateModelMixin: 'create',
    RetrieveModelMixin: 'retrieve',
    UpdateModelMixin: 'update partial_update',
    DestroyModelMixin: 'destroy',
  }).map(([name, actions]) => [name, actions.split(' ')]),
);
