import type { EntryPoint } from '../../../model/product.ts';
import type { Convention, Recognised } from '../../convention.ts';
import { atLiteral, atName } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { whenOfCron } from '../../when.ts';
import { isProductFile } from './product-files.ts';
import { asLabel } from './written-address.ts';

/** Medusa finds routes, subscribers and jobs by where their files are. */
export const medusaConvention: Convention = {
  name: 'Medusa',
  inFile: (file): Recognised =>
    isProductFile(file) ? { entryPoints: [...routesIn(file), ...subscriberIn(file), ...jobIn(file)] } : {},
};

const importsMedusa = ({ facts }: FileWithFacts): boolean =>
  facts.imports.some(({ specifier }) => specifier.startsWith('@medusajs/'));

const methods: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

/** `src/api/store/carts/[id]/route.ts` exports a function for each method. */
const routesIn = (file: FileWithFacts): EntryPoint[] => {
  const { path, facts } = file;
  const [, address] = /(?:^|\/)src\/api\/(?:(.*)\/)?route\.[jt]s$/u.exec(path) ?? [];
  if (!/(?:^|\/)src\/api\/(?:.*\/)?route\.[jt]s$/u.test(path) || !importsMedusa(file)) return [];
  const label = asLabel((address ?? '').replaceAll(/\[([^[\]]+)\]/gu, '{$1}'));
  return facts.exports
    .filter(({ name }) => methods.has(name))
    .map((each) => ({
      kind: 'endpoint',
      label,
      method: each.name,
      handler: each.local ?? each.name,
      framework: 'Medusa',
      path,
      evidence: [atName(path, each)],
    }));
};

/** `export const config = { event: 'order.placed' }` beside the function that is called. */
const subscriberIn = (file: FileWithFacts): EntryPoint[] => {
  const { path, facts } = file;
  if (!/(?:^|\/)src\/subscribers\//u.test(path) || !importsMedusa(file)) return [];
  return (facts.constants ?? []).flatMap(({ name, container, value }): EntryPoint[] =>
    container === 'config' && name === 'event' && value.kind === 'string' && !value.value.includes('{}')
      ? [
          {
            kind: 'handler',
            label: value.value,
            ...handlerOf(file),
            framework: 'Medusa',
            path,
            evidence: [atLiteral(path, value)],
          },
        ]
      : [],
  );
};

/** `export const config = { name: 'sync', schedule: '0 0 * * *' }` */
const jobIn = (file: FileWithFacts): EntryPoint[] => {
  const { path, facts } = file;
  if (!/(?:^|\/)src\/jobs\//u.test(path) || !importsMedusa(file)) return [];
  const valueOf = (key: string): NonNullable<typeof facts.constants>[number]['value'] | undefined =>
    facts.constants?.find(({ name, container, value }) => container === 'config' && name === key && value.kind === 'string')
      ?.value;
  const name = valueOf('name');
  const schedule = valueOf('schedule');
  if (!name) return [];
  const when = schedule && whenOfCron(schedule.value);
  return [
    {
      kind: 'job',
      label: name.value,
      ...(when !== undefined && { when }),
      ...handlerOf(file),
      framework: 'Medusa',
      path,
      evidence: [atLiteral(path, name), ...(schedule ? [atLiteral(path, schedule)] : [])],
    },
  ];
};

const handlerOf = ({ facts }: FileWithFacts): { readonly handler?: string } => {
  const local = facts.exports.find(({ name }) => name === 'default')?.local;
  return local === undefined ? {} : { handler: local };
};
