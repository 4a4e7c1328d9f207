import type { Dependency } from '../../model/module-graph.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { singular, underscored } from '../ruby/inflect.ts';

/** `has_many :comments` in a model of Rails stands for the class `Comment`, whose place is its name. */
export const railsAssociations = (files: readonly FileWithFacts[]): Dependency[] => {
  const models = new Map<string, ModulePath>(
    files.flatMap(({ path }) => {
      const [, root, name] = modelFile.exec(path) ?? [];
      return name === undefined || name.startsWith('concerns/') ? [] : [[`${root ?? ''}:${name}`, path] as const];
    }),
  );
  return files.flatMap(({ path, facts }) => {
    const [, root = '', own = ''] = modelFile.exec(path) ?? [];
    return own === '' ? [] : (facts.calls ?? []).flatMap((call) => associated(path, `${root}:`, own, call, models));
  });
};

const modelFile = /^(.*?)app\/models\/(.+)\.rb$/u;

type Call = NonNullable<FileWithFacts['facts']['calls']>[number];

const associated = (
  from: ModulePath,
  root: string,
  own: string,
  { callee, arguments: given }: Call,
  models: ReadonlyMap<string, ModulePath>,
): Dependency[] => {
  const [literal] = given;
  if (!/^(?:has_many|has_one|belongs_to|has_and_belongs_to_many)$/u.test(callee) || literal?.name !== undefined || !literal)
    return [];
  if (given.some(({ name }) => name === 'polymorphic' || name === 'through')) return [];
  const written = given.find(({ name }) => name === 'class_name');
  const isMany = callee.endsWith('many');
  const name = written ? underscored(written.value.replace(/^::/u, '')) : isMany ? singular(literal.value) : literal.value;
  const folders = own.split('/');
  for (let depth = folders.length; depth >= 0; depth--) {
    const to = models.get(root + [...folders.slice(0, depth), name].join('/'));
    if (to === undefined || to === from) continue;
    const { range, quote, value } = written ?? literal;
    return [{ from, to, kind: 'convention', range, quote: quote ?? value }];
  }
  return [];
};
