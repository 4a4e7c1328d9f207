import { claim } from '../../explain/claim.ts';
import { fileName, stemOf } from '../../explain/file-names.ts';
import { baseName } from '../../base/paths.ts';
import { productIndex } from '../../explain/product/product-index.ts';
import { namesOf } from '../../explain/product/stored-data.ts';
import { listOf } from '../../explain/words.ts';
import type { Evidence } from '../../model/claim.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { ScopeContext } from '../context.ts';
import { corpusOf } from '../corpus.ts';
import { entityWords, plainWords } from '../named-data.ts';
import { anyPlaceOf, placesOf } from '../places.ts';
import { dependentsOf } from '../../graph/queries.ts';
import type { EntryPoint } from '../../model/product.ts';
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
    0.6,
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
  /\b(?:trash|archiv\w+|snooz\w*|mut\w+|paus\w+|hid(?:e|den)|pin|delet\w+|restor\w+|expir\w+|flag|state|status|until|later|due|disabl\w+|lock\w*|draft|read|star\w*|merge|mark)\b|_(?:at|until)\b|[a-z](?:At|Until)\b/iu;

const apart =
  /^(?:jobs?|tasks?|workers?|cron|commands?|cleanup|purge|prune|reports?|exports?|index(?:ing|er)?|schedul\w*|cleaner|expire\w*|archiver?|backups?|reindex|metrics?|send)$/iu;

/** Work done apart from any screen, on files named after the entity or that rely on the file that describes it. */
const workersOn = (context: ScopeContext): { readonly path: ModulePath; readonly place: Evidence }[] => {
  const { project, named } = context;
  const [entity] = named;
  if (!entity) return [];
  const { files, places, whole } = corpusOf(project);
  const words = entityWords(entity).filter((word, index, all) => word.length > 3 && (index > 0 || all.length === 1));
  const terms = words.flatMap(termsOf);
  const scores = whole.scores(context.landing.words.map(({ term }) => term));
  const users = new Set(dependentsOf(project.graph, entity.path).map(({ from }) => from));
  const ways = productIndex(project.product).entryPoints;
  const scoreOf = (path: ModulePath): number => (scores[places.get(path) ?? -1] ?? 0) + (isNamedAfter(path, words) ? 3 : 0);
  const has = (path: ModulePath): boolean => terms.some((term) => whole.has(places.get(path) ?? -1, term));
  return files
    .filter(
      ({ path, role }) =>
        role === 'source' && isApart(path, ways.get(path) ?? []) && (users.has(path) || isNamedAfter(path, words)) && has(path),
    )
    .sort((a, b) => scoreOf(b.path) - scoreOf(a.path))
    .flatMap(({ path }) => {
      const started = (ways.get(path) ?? []).flatMap(({ evidence }) => evidence.slice(0, 1));
      const found = terms.flatMap((term) => placesOf(project, path, term).slice(0, 1));
      const place = [...found, ...started, ...anyPlaceOf(project, path)][0];
      return place ? [{ path, place }] : [];
    });
};

const nameWords = (path: string): string[] => plainWords(baseName(path).split('.')[0] ?? '');

const isNamedAfter = (path: string, words: readonly string[]): boolean => nameWords(path).some((word) => words.includes(word));

const aside =
  /(?:^|\/)(?:seeds?|fake|fixtures?|setup|api|routes?|controllers?|components?|pages?)(?:\/|$)|seed|setup|fake|test_?data|controller|(?:^|\/)route\.[jt]s$|(?:^|\/)index\.[jt]s$/iu;

const isApart = (path: ModulePath, ways: readonly EntryPoint[]): boolean => {
  if (aside.test(path) || /\.(?:tsx|jsx|vue|svelte|html|erb|css)$/u.test(path)) return false;
  const words = [...path.split('/').slice(-3, -1), ...nameWords(path)];
  return ways.some(({ kind }) => kind === 'job' || kind === 'command') || words.some((word) => apart.test(word));
};
