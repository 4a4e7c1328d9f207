import { listUpTo } from '../../base/list-of.ts';
import type { Member } from '../../model/file-facts.ts';
import type { FileRole } from '../../model/product.ts';
import type { Convention, ConventionContext } from '../convention.ts';
import { atName } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { inWords, plural, singular } from './inflect.ts';

/** Modules of a Rails application that give others their methods: concerns, and helpers of views. */
export const mixins: Convention = {
  name: 'Rails mixins',
  inProject(context) {
    const users = usersOf(context);
    return {
      roles: context.files.flatMap((file) =>
        file.facts.language !== 'ruby' || context.graph.modules.get(file.path)?.role === 'test'
          ? []
          : [...concern(file, users), ...helper(file)],
      ),
    };
  },
};

interface User {
  readonly name: string;
  readonly evidence: FileRole['evidence'][0];
}

type Users = ReadonlyMap<string, readonly User[]>;

/** Classes by the modules that they include, by the whole name as far as it is written. */
const usersOf = ({ files, graph }: ConventionContext): Users => {
  const found = new Map<string, User[]>();
  for (const { path, facts } of files) {
    if (facts.language !== 'ruby' || graph.modules.get(path)?.role === 'test') continue;
    const supertypes = new Set(facts.definitions.flatMap((each) => each.supertypes ?? []));
    for (const { kind, specifier, quote, range, bindings } of facts.imports) {
      const [local] = bindings ?? [];
      const [name = ''] = specifier.split(' ', 1);
      if (kind !== 'static' || local?.imported !== '*' || supertypes.has(name)) continue;
      const plain = name.replace(/^::/u, '');
      const user = { name: local.local, evidence: { path, range, quote: quote ?? specifier } };
      const list = found.get(plain);
      if (!list) found.set(plain, [user]);
      else if (list.every((each) => each.name !== user.name)) list.push(user);
    }
  }
  return found;
};

const maxShown = 3;

const methodsOf = ({ facts }: FileWithFacts, of: string): readonly Member[] =>
  (facts.members ?? []).filter(
    ({ container, name, isHidden }) =>
      (container === of || container === `${of}::ClassMethods`) && isHidden !== true && /^[a-z]\w*[?!]?$/u.test(name),
  );

const shortList = (names: readonly string[], one: string): string => listUpTo(names, maxShown, plural(one));

/** Only modules that stand where Rails looks for concerns, and that somebody includes. */
const concern = (file: FileWithFacts, users: Users): readonly FileRole[] => {
  const stem = /(?:^|\/)concerns\/(?:.+\/)?([^/]+)\.rb$/u.exec(file.path)?.[1]?.replaceAll('_', '');
  const module = file.facts.definitions.find(({ name }) => name.toLowerCase() === stem);
  if (!module || module.kind === 'class') return [];
  const full = module.container === undefined ? module.name : `${module.container}::${module.name}`;
  const found = users.get(full) ?? users.get(module.name) ?? [];
  const [first, ...others] = found;
  if (!first) return [];
  const methods = [...new Set(methodsOf(file, full).map(({ name }) => name))];
  const names = shortList(
    found.map(({ name }) => name),
    'class',
  );
  const text = methods.length === 0 ? `Is part of ${names}.` : `Adds ${shortList(methods, 'method')} to ${names}.`;
  const evidence = [first.evidence, ...others.slice(0, 2).map((each) => each.evidence), atName(file.path, module)] as const;
  return [{ text, framework: 'Rails', path: file.path, evidence }];
};

/** Methods that every view may use. */
const helper = (file: FileWithFacts): readonly FileRole[] => {
  const about = /(?:^|\/)app\/helpers\/(?:.+\/)?([^/]+)_helper\.rb$/u.exec(file.path)?.[1];
  const module = file.facts.definitions.find(({ name }) => name.endsWith('Helper'));
  const full = module?.container === undefined ? module?.name : `${module.container}::${module.name}`;
  const methods = full === undefined ? [] : methodsOf(file, full);
  const [first, ...others] = methods;
  if (about === undefined || !module || !first) return [];
  const of = about === 'application' ? '' : ` of ${plural(singular(inWords(about)))}`;
  const text = `Helps views${of}, with ${shortList([...new Set(methods.map(({ name }) => name))], 'method')}.`;
  const evidence = [atName(file.path, first), ...others.slice(0, 2).map((each) => atName(file.path, each))] as const;
  return [{ text, framework: 'Rails', path: file.path, evidence }];
};
