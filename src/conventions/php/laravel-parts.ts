import type { EntryPoint, FileRole } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atImport, atName } from '../evidence.ts';
import { inWords, plural } from '../ruby/inflect.ts';
import { classesOf, descends } from './names.ts';
import type { PhpClass } from './names.ts';

/** Parts of a Laravel application that its own classes make recognisable: what checks input, steps in, sets up, fills and tells. */
export const laravelParts: Convention = {
  name: 'Laravel parts',
  inProject(context) {
    const classes = classesOf(context);
    const all = [...classes].filter(([, { file }]) => context.graph.modules.get(file.path)?.role !== 'test');
    return {
      entryPoints: all.flatMap(([, one]) => listener(one)),
      roles: all.flatMap(([name, one]) => {
        const kind = kinds.find(({ root }) => descends(name, classes, (each) => root.test(each)));
        return [...(kind ? partOf(one, kind) : []), ...middleware(one)];
      }),
    };
  },
};

interface Kind {
  readonly root: RegExp;
  readonly ending: RegExp;
  readonly text: (about: string) => string;
}

const kinds: readonly Kind[] = [
  {
    root: /^Illuminate\\Foundation\\Http\\FormRequest$/u,
    ending: /Request$/u,
    text: (about) => `Checks what people send in with “${about}”.`,
  },
  {
    root: /^Illuminate\\Notifications\\Notification$/u,
    ending: /Notification$/u,
    text: (about) => `Writes the notification “${about}”.`,
  },
  {
    root: /^Illuminate\\Support\\ServiceProvider$|\\Providers\\\w+ServiceProvider$/u,
    ending: /(?:Service)?Provider$/u,
    text: (about) => `Sets up “${about}” when the product starts.`,
  },
  {
    root: /^Illuminate\\Database\\Seeder$/u,
    ending: /(?:Table)?Seeder$/u,
    text: (about) => `Fills the database with first data: ${plural(about)}.`,
  },
  {
    root: /^Illuminate\\Database\\Eloquent\\Factories\\Factory$/u,
    ending: /Factory$/u,
    text: (about) => `Makes up ${plural(about)} for tests and trials.`,
  },
  {
    root: /^Illuminate\\Http\\Resources\\Json\\(?:JsonResource|ResourceCollection)$/u,
    ending: /(?:Resource|Collection)$/u,
    text: (about) => `Decides what programs are told about ${plural(about)}.`,
  },
  {
    root: /^Illuminate\\Contracts\\Validation\\(?:Rule|ValidationRule|InvokableRule|ImplicitRule)$/u,
    ending: /(?:Validation)?(?:Rule)?$/u,
    text: (about) => `Checks what people enter by the rule “${about}”.`,
  },
];

const partOf = ({ file, name }: PhpClass, { ending, text }: Kind): readonly FileRole[] => {
  const about = inWords(name.replace(ending, ''));
  const definition = file.facts.definitions.find((each) => each.name === name);
  // The base of a family and what all of them share are about nothing of their own.
  if (about === '' || /^(?:base|abstract|database)$/u.test(about) || !definition) return [];
  return [{ text: text(about), framework: 'Laravel', path: file.path, evidence: [atName(file.path, definition)] }];
};

/** Classes in the folder of that name that take a request and what comes next. */
const middleware = ({ file, name }: PhpClass): readonly FileRole[] => {
  const isHere = /(?:^|\/)Middleware\/(?:.+\/)?[^/]+\.php$/u.test(file.path);
  const definition = file.facts.definitions.find((each) => each.name === name);
  const about = inWords(name.replace(/Middleware$/u, ''));
  if (!isHere || !definition || about === '' || !file.facts.imports.some(({ specifier }) => specifier.startsWith('Illuminate\\')))
    return [];
  const text = `Steps in before requests are answered: “${about}”.`;
  return [{ text, framework: 'Laravel', path: file.path, evidence: [atName(file.path, definition)] }];
};

/** Laravel finds listeners by their folder; the event is the only one that the file names. */
const listener = ({ file, name }: PhpClass): readonly EntryPoint[] => {
  const member = (file.facts.members ?? []).find((each) => each.container === name && /^(?:handle|__invoke)$/u.test(each.name));
  const events = file.facts.imports.filter(({ kind, specifier }) => kind !== 'implicit' && /\\Events?\\\w+$/u.test(specifier));
  const [event, ...others] = events;
  if (!/(?:^|\/)Listeners\//u.test(file.path) || !member || !event || others.length > 0) return [];
  return [
    {
      kind: 'handler',
      label: event.specifier.replace(/^.*\\/u, ''),
      handler: `${name}::${member.name}`,
      framework: 'Laravel',
      path: file.path,
      evidence: [atImport(file.path, event), atName(file.path, member)],
    },
  ];
};
