import { isTest } from '../explain/area.ts';
import { authorsFirstSentence } from '../explain/authors-words.ts';
import { claim, nameEvidence } from '../explain/claim.ts';
import { fileName } from '../explain/file-names.ts';
import { usersOfName } from '../explain/follow-export.ts';
import { capitalized, inWords } from '../explain/words.ts';
import type { Claim } from '../model/claim.ts';
import type { Definition, SymbolKind } from '../model/file-facts.ts';
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
  const { project, landing } = context;
  // One word alone is a subject, not something that is done.
  if (landing.words.length < 2) return [];
  const found = [...project.graph.modules.values()]
    .filter(({ path, role }) => role === 'source' && !isTest(project, path))
    .flatMap(({ path }) => alikeIn(context, path))
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

const alikeIn = ({ project, likeness, landing, request }: ScopeContext, path: ModulePath): Existing[] => {
  const facts = project.facts(path);
  const named = [...(facts?.definitions ?? []).filter(({ kind }) => reusable.has(kind)), ...(facts?.members ?? [])];
  const wanted = new Set(termsOf(mainClause(request)).filter((term) => !landing.actors.has(term)));
  return named.flatMap((definition) => {
    const own = new Set(termsOf(definition.name));
    const shared = [...own].filter((term) => wanted.has(term)).length;
    const alike = likeness(definition.name);
    // Most of the name is about the request, and the name is about much of the request.
    return shared >= 2 && shared * 2 > own.size && shared >= wanted.size * 0.4 && !/(?:Exception|Error)$/u.test(definition.name)
      ? [{ path, definition, likeness: alike }]
      : [];
  });
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
