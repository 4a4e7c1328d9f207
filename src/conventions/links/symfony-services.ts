import { baseName } from '../../base/paths.ts';
import type { Dependency } from '../../model/module-graph.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** Classes that Symfony's service configuration names: `class: Shop\Mailer`, `arguments: ['@Shop\Mailer']`. */
export const symfonyServices = (files: readonly FileWithFacts[]): Dependency[] => {
  const configurations = files.filter(({ path, facts }) => facts.language === 'yaml' && isServices(path));
  if (configurations.length === 0) return [];
  const classes = classFiles(files);
  return configurations.flatMap(({ path: from, facts }) =>
    (facts.settings ?? []).flatMap(({ key, value: { kind, value, quote, range } }): Dependency[] => {
      if (kind !== 'string' || !key.startsWith('services.')) return [];
      const to = classes.get(/^@?\\?(\w+(?:\\\w+)+)$/u.exec(value)?.[1] ?? '');
      return to === undefined ? [] : [{ from, to, kind: 'convention', range, quote: quote ?? value }];
    }),
  );
};

/** `services.yml`, `services_redis.yaml`, `config/services/mail.yaml` */
const isServices = (path: string): boolean =>
  /^services[\w.-]*\.ya?ml$/u.test(baseName(path)) || /(?:^|\/)services\/[^/]+\.ya?ml$/u.test(path);

/** Classes by their whole names; one that two files define is left out. */
const classFiles = (files: readonly FileWithFacts[]): ReadonlyMap<string, ModulePath> => {
  const found = new Map<string, ModulePath>();
  const twice = new Set<string>();
  for (const { path, facts } of files) {
    if (facts.language !== 'php' || !facts.namespace) continue;
    for (const { name, kind } of facts.definitions) {
      if (kind !== 'class' && kind !== 'interface') continue;
      const whole = `${facts.namespace.text}\\${name}`;
      if (found.has(whole)) twice.add(whole);
      found.set(whole, path);
    }
  }
  for (const each of twice) found.delete(each);
  return found;
};
