import { folderOf } from '../../base/paths.ts';
import type { Setting } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import { joined } from '../address.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atLiteral, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { routeLabel } from './symfony.ts';

/** Addresses that Symfony is told of in YAML, in the application's files and in those that they take in below a prefix. */
export const symfonyRouteFiles: Convention = {
  name: 'Symfony route files',
  inProject(context) {
    const files = context.files.filter(({ path, facts }) => facts.language === 'yaml' && isRoutes(path));
    if (files.length === 0 || !usesSymfony(context)) return {};
    const prefixes = new Map(files.flatMap((file) => takenIn(file, files)));
    return { entryPoints: files.flatMap((file) => routesIn(file, prefixes.get(file) ?? '')) };
  },
};

const isRoutes = (path: string): boolean =>
  /(?:^|\/)config\/(?:routes|routing)[\w/.-]*\.ya?ml$/u.test(path) && !/(?:^|\/)(?:tests?|fixtures)\//iu.test(path);

const usesSymfony = ({ files }: ConventionContext): boolean =>
  files.some(({ facts }) => facts.language === 'php' && hasImport(facts, /^Symfony\\/u));

const routesIn = (file: FileWithFacts, prefix: string): readonly EntryPoint[] => {
  const settings = file.facts.settings ?? [];
  return settings.flatMap((setting): readonly EntryPoint[] => {
    const [, name = ''] = /^([^.@[\]]+(?:\.[^.@[\]]+)*)\.path$/u.exec(setting.key) ?? [];
    const handler = valueOf(settings, `${name}.controller`) ?? valueOf(settings, `${name}.defaults._controller`);
    if (name === '' || !handler || !setting.value.value.startsWith('/') || settings.some(({ key }) => key === `${name}.resource`))
      return [];
    const methods = settings
      .filter(({ key }) => key === `${name}.methods` || key.startsWith(`${name}.methods[`))
      .flatMap(({ value }) => value.value.split(/[|,\s]+/u))
      .filter((each) => each !== '');
    const label = routeLabel(joined(prefix, setting.value.value));
    return (methods.length > 0 ? methods : [undefined]).map((method) => ({
      kind: /(?:^|\/)api(?:\/|$)|\.(?:json|xml)$/iu.test(label) ? 'endpoint' : 'page',
      label,
      ...(method !== undefined && { method: method.toUpperCase() }),
      handler: handler.value.value.replace(/^.*\\(?=\w+(?:::?\w+)?$)/u, ''),
      framework: 'Symfony',
      path: file.path,
      evidence: [atLiteral(file.path, setting.value)],
    }));
  });
};

const valueOf = (settings: readonly Setting[], key: string): Setting | undefined =>
  settings.find((each) => each.key === key && each.value.kind === 'string');

/** `resource: routes/shop.yaml` with `prefix: /shop` */
const takenIn = (file: FileWithFacts, files: readonly FileWithFacts[]): readonly (readonly [FileWithFacts, string])[] => {
  const settings = file.facts.settings ?? [];
  return settings.flatMap(({ key, value }) => {
    const [, name] = /^(.+)\.resource$/u.exec(key) ?? [];
    const prefix = name === undefined ? undefined : valueOf(settings, `${name}.prefix`)?.value.value;
    if (prefix === undefined || !/\.ya?ml$/u.test(value.value)) return [];
    const [, bundle] = /^@(\w+)\//u.exec(value.value) ?? [];
    const end = value.value.replace(/^@\w+\/|^(?:\.\.?\/)+/u, '');
    const beside = folderOf(file.path) === '' ? end : `${folderOf(file.path)}/${end}`;
    const found = files.filter(({ path }) => (bundle === undefined ? path === beside : isInBundle(path, bundle, end)));
    return found.length === 1 && found[0] ? [[found[0], prefix] as const] : [];
  });
};

/** `@AcmeBlogBundle/Resources/…` stands in a folder `BlogBundle` or `AcmeBlogBundle`. */
const isInBundle = (path: string, bundle: string, end: string): boolean =>
  path.endsWith(`/${end}`) && path.split('/').some((each) => each.endsWith('Bundle') && bundle.endsWith(each));
