import { isTest } from '../explain/area.ts';
import { authorsFirstSentence } from '../explain/authors-words.ts';
import { claim, nameEvidence } from '../explain/claim.ts';
import { fileName } from '../explain/file-names.ts';
import { usersOfName } from '../explain/follow-export.ts';
import { capitalized, inWords } from '../explain/words.ts';
import type { Claim } from '../model/claim.ts';
import type { Definition, FileFacts, SymbolKind } from '../model/file-facts.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { ScopeContext } from './context.ts';
import { termsOf } from './terms.ts';

const most = 4;
const reusable: ReadonlySet<SymbolKind> = new Set(['function', 'class', 'component', 'job', 'service']);

interface Existing {
  readonly path: ModulePath;
  readonly definition: Pick<Definition, 'name' | 'range' | 'quote' | 'doc'>;
  readonly likeness: number;
}

/** Functions, types, components and jobs whose names say what the request asks for, with who uses them. */
export const reuseOf = (context: ScopeContext): Claim[] => {
  const { project, landing, request } = context;
  // One word alone is a subject, not something that is done.
  if (landing.words.length < 2) return [];
  const wanted = new Set(termsOf(mainClause(request)).filter((term) => !landing.actors.has(term)));
  const found = [...project.graph.modules.values()]
    .filter(({ role }) => role === 'source')
    .flatMap(({ path }) => alikeIn(context, path, wanted))
    .sort((a, b) => b.likeness - a.likeness || a.definition.name.length - b.definition.name.length);
  const seen = new Set<string>();
  return found
    .filter(({ definition }) => !seen.has(definition.name) && seen.add(definition.name))
    .slice(0, most)
    .flatMap((each) => existing(context, each));
};

/** "Let customers cancel an order before it is shipped" asks for cancelling, not for shipping. */
const mainClause = (request: string): string =>
  request.replace(/\b(?:before|after|instead of|when|while|so that|until|unless|because|without)\b.*$/iu, '');

const alikeIn = ({ project, likeness }: ScopeContext, path: ModulePath, wanted: ReadonlySet<string>): Existing[] =>
  reusableIn(project.facts(path)).flatMap(({ definition, terms }) => {
    const shared = [...terms].filter((term) => wanted.has(term)).length;
    // Most of the name is about the request, and the name is about much of the request.
    return shared >= 2 && shared * 2 > terms.size && shared >= wanted.size * 0.4
      ? [{ path, definition, likeness: likeness(definition.name) }]
      : [];
  });

interface Reusable {
  readonly definition: Existing['definition'];
  readonly terms: ReadonlySet<string>;
}

/** Kept as long as the facts: a document asks about every name once for each of its sentences. */
const known = new WeakMap<FileFacts, readonly Reusable[]>();

const reusableIn = (facts: FileFacts | undefined): readonly Reusable[] => {
  if (!facts) return [];
  const cached = known.get(facts);
  if (cached) return cached;
  const named = [...facts.definitions.filter(({ kind }) => reusable.has(kind)), ...(facts.members ?? [])];
  const found = named
    .filter(({ name }) => !/(?:Exception|Error)$/u.test(name))
    .map((definition) => ({ definition, terms: new Set(termsOf(definition.name)) }));
  known.set(facts, found);
  return found;
};

const existing = ({ project }: ScopeContext, { path, definition }: Existing): Claim[] => {
  const users = usersOfName(project, path, definition.name)?.files.filter((file) => !isTest(project, file)).length ?? 0;
  const used = users > 0 ? ` ${capitalized(inWords(users, 'other file'))} ${users === 1 ? 'uses' : 'use'} it.` : '';
  const words = authorsFirstSentence(definition.doc);
  const said = words === undefined ? '' : `: “${words.replace(/\.$/u, '')}”`;
  return claim(
    'reuse',
    `By its name, ${definition.name} in ${fileName(path)} does something alike${said}.${used}`,
    [nameEvidence(path, definition)],
    'guessed',
  );
};
