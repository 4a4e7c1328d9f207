import { claim } from '../../explain/claim.ts';
import { fileName } from '../../explain/file-names.ts';
import { baseName } from '../../base/paths.ts';
import { productIndex } from '../../explain/product/product-index.ts';
import { namesOf } from '../../explain/product/stored-data.ts';
import { listOf } from '../../explain/words.ts';
import type { Evidence } from '../../model/claim.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { ScopeContext } from '../context.ts';
import { corpusOf } from '../corpus.ts';
import { entityWords } from '../named-data.ts';
import { placesOf } from '../places.ts';
import { stemOf } from '../../explain/file-names.ts';
import { termsOf } from '../terms.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

const most = 3;

/** Jobs, commands and clean-ups that go over the same data and that the document does not name. */
export const jobQuestion: QuestionRule = ({ context, text, meant }) => {
  const [entity] = context.named;
  if (!entity || !keeping.test(meant)) return [];
  const said = text.toLowerCase();
  const found = workersOn(context)
    .filter(({ path }) => !said.includes(stemOf(path)))
    .slice(0, most);
  const names = found.map(({ path }) => fileName(path));
  const things = namesOf([entity])[0] ?? 'them';
  return question(
    0.66,
    `${listOf(names)} also ${found.length === 1 ? 'goes' : 'go'} over ${things}. Must ${found.length === 1 ? 'it' : 'they'} treat the changed ones differently?`,
    claim(
      'starts',
      `By ${found.length === 1 ? 'its name and place' : 'their names and places'}, ${listOf(names)} ${found.length === 1 ? 'works' : 'work'} on ${things} apart from any screen.`,
      found.map(({ place }) => place),
      'guessed',
    ),
  );
};

/** What is kept differently from now on: others that go over all of it may have to know. */
const keeping =
  /\b(?:trash|archiv\w+|snooz\w*|mut\w+|paus\w+|hid(?:e|den)|pin|delet\w+|restor\w+|expir\w+|flag|state|status|until|later|due|disabl\w+|lock\w*|draft|read|star\w*|merge|mark)\b|_(?:at|until)\b|\w+(?:At|Until)\b/iu;

const apart =
  /^(?:jobs?|tasks?|workers?|cron|commands?|cleanup|purge|prune|reports?|exports?|index(?:ing|er)?|schedul\w*|cleaner|expire\w*|archiver?|backups?|reindex|metrics?|send)$/iu;

const workersOn = (context: ScopeContext): { readonly path: ModulePath; readonly place: Evidence }[] => {
  const { project, named } = context;
  const { files, places, whole } = corpusOf(project);
  const terms = named.slice(0, 1).flatMap((entity) => entityWords(entity).flatMap(termsOf));
  const wanted = context.landing.words.map(({ term }) => term);
  const scores = whole.scores(wanted);
  const commands = productIndex(project.product).entryPoints;
  const scoreOf = (path: ModulePath): number => scores[places.get(path) ?? -1] ?? 0;
  return files
    .filter(({ path, role }) => {
      const starts = (commands.get(path) ?? []).some(({ kind }) => kind === 'job' || kind === 'command');
      const words = [
        ...path.split('/').slice(-3, -1),
        ...(baseName(path)
          .split('.')[0]
          ?.split(/[-_]|(?<=[a-z])(?=[A-Z])/u) ?? []),
      ];
      return (
        role === 'source' &&
        !/\.(?:tsx|jsx|vue|svelte|html|erb|css)$/u.test(path) &&
        (starts || words.some((word) => apart.test(word)))
      );
    })
    .filter(({ path }) => terms.length > 0 && terms.every((term) => whole.has(places.get(path) ?? -1, term)))
    .sort((a, b) => scoreOf(b.path) - scoreOf(a.path))
    .slice(0, most * 2)
    .flatMap(({ path }) =>
      placesOf(project, path, terms.at(-1) ?? '')
        .concat(commands.get(path)?.flatMap(({ evidence }) => evidence.slice(0, 1)) ?? [])
        .slice(0, 1)
        .map((place) => ({ path, place })),
    );
};
