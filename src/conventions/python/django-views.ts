import type { Argument, FileFacts, LiteralCall } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { EntryPointKind } from '../../model/product.ts';
import { classChain, classConstant, hasMethod } from './classes.ts';
import type { ClassChain } from './classes.ts';
import { constantOf, lastName } from './project.ts';
import type { PythonProject } from './project.ts';

/** What answers an address of Django. */
export interface DjangoView {
  readonly kind: EntryPointKind;
  /** Absent for any. */
  readonly methods: readonly string[];
  readonly handler: string;
  readonly framework: 'Django' | 'Django REST framework';
}

/** The view that a name in a table of addresses stands for: `views.index`, `OrderView.as_view`. */
export const djangoView = (project: PythonProject, path: ModulePath, { value }: Argument): DjangoView => {
  const name = value.replace(/\.as_view$/u, '');
  const source = project.source(path, name);
  const handler = lastName(name);
  if (source?.kind === 'defined') {
    const chain = classChain(project, source.path, source.name);
    return chain ? classView(project, chain, handler) : functionView(project, source.path, lastName(source.name));
  }
  const full = source?.kind === 'package' ? source.name : name;
  const isClass = /^[A-Z]/u.test(handler);
  const isRest = isApiClass(full);
  const isPage = shownClasses.has(handler) || (!isRest && /^allauth\.|log_?(?:in|out)|sign_?up|password|account/iu.test(full));
  return {
    kind: isPage ? 'page' : 'endpoint',
    methods: isClass ? (genericMethods.get(handler) ?? []) : [],
    handler,
    framework: isRest ? 'Django REST framework' : 'Django',
  };
};

const classView = (project: PythonProject, chain: ClassChain, handler: string): DjangoView => {
  const isRest = chain.foreign.some(isApiClass);
  const known = new Set(chain.foreign.flatMap((each) => genericMethods.get(lastName(each)) ?? []));
  const allowed = classConstant(project, chain, 'http_method_names')?.toLowerCase().split(' ');
  const answered = httpMethods.filter((each) => allowed?.includes(each) ?? true);
  const methods = answered.filter((each) => known.has(each.toUpperCase()) || hasMethod(project, chain, each));
  const isPage =
    !isRest &&
    !handler.includes('GraphQL') &&
    (chain.foreign.some((each) => shownClasses.has(lastName(each))) || rendersInClass(project, chain));
  return {
    kind: isPage ? 'page' : 'endpoint',
    methods: methods.map((each) => each.toUpperCase()),
    handler,
    framework: isRest ? 'Django REST framework' : 'Django',
  };
};

const rendersInClass = (project: PythonProject, { own }: ClassChain): boolean =>
  own.some(({ path, definition: { name } }) => {
    const facts = project.facts(path);
    return (
      constantOf(facts, name, 'template_name') !== undefined ||
      shows((facts?.calls ?? []).filter(({ inside }) => inside === name || inside?.startsWith(`${name}.`) === true))
    );
  });

const functionView = (project: PythonProject, path: ModulePath, name: string): DjangoView => {
  const facts = project.facts(path);
  const decorators = (facts?.annotations ?? []).filter(({ target }) => target === name);
  const api = decorators.find((each) => lastName(each.name) === 'api_view');
  const allowed = decorators.find((each) => lastName(each.name) === 'require_http_methods') ?? api;
  const required = decorators.map((each) => /^require_(GET|POST|safe)$/u.exec(lastName(each.name))?.[1]).find(Boolean);
  const listed = (allowed?.arguments ?? []).flatMap(({ kind, value }) => (kind === 'string' ? [value.toUpperCase()] : []));
  const isPage = !api && (showsIn(facts, name) || helpersOf(facts, name).some((each) => showsIn(facts, each)));
  const one = required === undefined ? [] : [required === 'safe' ? 'GET' : required];
  return {
    kind: isPage ? 'page' : 'endpoint',
    methods: listed.length > 0 ? listed : api ? ['GET'] : one,
    handler: name,
    framework: api ? 'Django REST framework' : 'Django',
  };
};

const showsIn = (facts: FileFacts | undefined, name: string): boolean =>
  shows((facts?.calls ?? []).filter(({ inside }) => inside === name));

/** Functions of the same file that a function uses: one of them may show the page for several. */
const helpersOf = (facts: FileFacts | undefined, name: string): readonly string[] => {
  const body = facts?.bodies?.find((each) => each.name === name);
  if (!body) return [];
  const others = new Set(facts?.bodies?.map((each) => each.name));
  return (facts?.uses ?? [])
    .filter(({ text, start: { line } }) => line >= body.range.start.line && line <= body.range.end.line && others.has(text))
    .map(({ text }) => text);
};

const shows = (calls: readonly LiteralCall[]): boolean =>
  calls.some(({ callee }) => /(?:^|\.)(?:render|TemplateResponse|render_to_response|get_template)$/u.test(callee));

export const isApiClass = (name: string): boolean =>
  /^(?:rest_framework|drf_\w+|rest_framework_\w+|dj_rest_auth|knox)\.|(?:API|Api)View$|ViewSet$|^[Gg]enericViewSet/u.test(name);

const httpMethods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Views of Django that answer with a page. */
const shownClasses: ReadonlySet<string> = new Set(
  (
    'TemplateView ListView DetailView CreateView UpdateView DeleteView FormView LoginView LogoutView PasswordChangeView ' +
    'PasswordChangeDoneView PasswordResetView PasswordResetDoneView PasswordResetConfirmView PasswordResetCompleteView ArchiveIndexView ' +
    'YearArchiveView MonthArchiveView WeekArchiveView DayArchiveView TodayArchiveView DateDetailView TemplateResponseMixin ' +
    'SpectacularSwaggerView SpectacularRedocView'
  ).split(' '),
);

/** By Django's and Django REST framework's generic classes. */
const genericMethods: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    TemplateView: 'GET',
    ListView: 'GET',
    DetailView: 'GET',
    FormView: 'GET POST',
    CreateView: 'GET POST',
    UpdateView: 'GET POST',
    DeleteView: 'GET POST',
    LoginView: 'GET POST',
    ListAPIView: 'GET',
    RetrieveAPIView: 'GET',
    CreateAPIView: 'POST',
    DestroyAPIView: 'DELETE',
    UpdateAPIView: 'PUT PATCH',
    ListCreateAPIView: 'GET POST',
    RetrieveUpdateAPIView: 'GET PUT PATCH',
    RetrieveDestroyAPIView: 'GET DELETE',
    RetrieveUpdateDestroyAPIView: 'GET PUT PATCH DELETE',
    ObtainAuthToken: 'POST',
    TokenObtainPairView: 'POST',
    TokenRefreshView: 'POST',
    TokenVerifyView: 'POST',
    SpectacularAPIView: 'GET',
    SpectacularSwaggerView: 'GET',
    SpectacularRedocView: 'GET',
  }).map(([name, methods]) => [name, methods.split(' ')]),
);
