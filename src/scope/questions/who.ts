import { wordsOf } from '../../architecture/words.ts';
import { claim, nameEvidence } from '../../explain/claim.ts';
import { fileName } from '../../explain/file-names.ts';
import { listOf } from '../../explain/words.ts';
import { baseName } from '../../base/paths.ts';
import type { Evidence } from '../../model/claim.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import type { ScopeContext } from '../context.ts';
import { anyPlaceOf } from '../places.ts';
import { termsOf } from '../terms.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** Who may do something is decided somewhere in most products: where the change lands, or by a rule that speaks of the same. */
export const permissionQuestion: QuestionRule = ({ context, text }) => {
  if (
    /\b(?:permission|roles?\b|who may|authori[sz]|only (?:the )?\w+ (?:may|can)|moderators?|admins?|administrators?)/iu.test(text)
  )
    return [];
  const checks = strongestChecks(context);
  const names = checks.map(({ name, path }) => (name === fileName(path) ? name : `${name} (${fileName(path)})`));
  const said = `What a person may do is decided by ${listOf(names)}.`;
  const evidence = checks.map(({ evidence: place }) => place);
  return question(
    0.68,
    `Who may do this, and must ${checks.map(({ name }) => name).join(' or ')} know of it?`,
    claim('lands', said, evidence),
  );
};

interface Check {
  readonly name: string;
  readonly path: ModulePath;
  readonly evidence: Evidence;
  readonly terms: ReadonlySet<string>;
  readonly users: number;
}

const leastScore = 3;
const mostNamed = 2;

const strongestChecks = (context: ScopeContext): Check[] => {
  const { project, corePaths, landing } = context;
  const near = new Set([...corePaths].flatMap((path) => (project.graph.outgoing.get(path) ?? []).map(({ to }) => to)));
  const wanted = new Set(landing.words.map(({ term }) => term).filter((term) => !landing.actors.has(term)));
  const likely = new Set(context.named.flatMap(({ name }) => termsOf(name)));
  const score = ({ path, terms, users }: Check): number =>
    (corePaths.has(path) ? 3 : near.has(path) ? 2.5 : 0) +
    2 * Math.min(2, [...terms].filter((term) => likely.has(term)).length) +
    0.5 * Math.min(2, [...terms].filter((term) => wanted.has(term) && !likely.has(term)).length) +
    Math.log2(1 + users) * 0.7;
  const found = checksOf(project)
    .map((check) => ({ check, score: score(check) }))
    .filter((each) => each.score >= leastScore)
    .sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  return found.flatMap(({ check }) => (seen.has(check.name) ? [] : (seen.add(check.name), [check]))).slice(0, mostNamed);
};

const known = new WeakMap<Project['graph'], readonly Check[]>();

/** Everything by whose name it decides who may do something. */
const checksOf = (project: Project): readonly Check[] => {
  const cached = known.get(project.graph);
  if (cached) return cached;
  const checks = [...project.graph.modules.values()]
    .filter(({ path, role }) => (role === 'source' || role === 'configuration') && !/(?:^|\/)migrations?\//iu.test(path))
    .flatMap(({ path }) => checksIn(project, path));
  known.set(project.graph, checks);
  return checks;
};

const checksIn = (project: Project, path: ModulePath): Check[] => {
  const facts = project.facts(path);
  const users = new Set((project.graph.incoming.get(path) ?? []).map(({ from }) => from)).size;
  const named = [...(facts?.definitions ?? []), ...(facts?.members ?? [])].filter(({ name }) => decidesWho(name));
  const annotated = (facts?.annotations ?? []).filter(({ name }) => decidesWho(name.split(/[.:]/u).at(-1) ?? '')).slice(0, 1);
  const called = (facts?.calls ?? []).filter(({ callee }) => decidesWho(callee.split(/[.:]/u).at(-1) ?? '')).slice(0, 1);
  const checkOf = (name: string, evidence: Evidence): Check => ({ name, path, evidence, users, terms: new Set(termsOf(name)) });
  const file = fileDecides(path) ? anyPlaceOf(project, path).map((place) => checkOf(fileName(path), place)) : [];
  return [
    ...named.map((definition) => checkOf(definition.name, nameEvidence(path, definition))),
    ...annotated.map(({ name, range }) => checkOf(name, { path, range, quote: name })),
    ...called.map(({ callee, range, quote = callee }) => ({
      ...checkOf(callee.split(/[.:]/u).at(-1) ?? callee, { path, range, quote }),
    })),
    ...(named.length === 0 ? file : []),
  ].map((check) => ({ ...check, terms: new Set([...check.terms, ...(fileDecides(path) ? termsOf(baseName(path)) : [])]) }));
};

const always: ReadonlySet<string> = new Set(
  'permission permissions privilege privileges authorize authorise authorized authorised authorization acl rbac'.split(' '),
);
const together: ReadonlySet<string> = new Set('policy policies ability role roles access guard'.split(' '));
const people: ReadonlySet<string> = new Set(
  'admin administrator owner moderator member manager editor viewer staff superuser user users team org organization organisation vault account auth permission access login authenticated logged'.split(
    ' ',
  ),
);
const asks: ReadonlySet<string> = new Set(
  'require requires required ensure check checks must verify is has needs allowed assert'.split(' '),
);
const deeds: ReadonlySet<string> = new Set(
  'view edit update delete create manage read write invite remove access see use publish moderate share transfer organize organise approve administer'.split(
    ' ',
  ),
);

/** `canViewWebsite`, `require_login`, `PreAuthorize`, `UserRole`; not `requirePath`, `RetryPolicy`. */
const decidesWho = (name: string): boolean => {
  const words = wordsOf(name).map((word) => word.toLowerCase());
  if (words.some((word) => always.has(word))) return !words.some((word) => notAbout.has(word));
  if (words[0] === 'can' && deeds.has(words[1] ?? '')) return true;
  if (/^roles?$/iu.test(name)) return true;
  const isAsked = words.some((word) => asks.has(word) || together.has(word));
  return (
    isAsked &&
    words.length < 6 &&
    words.some((word) => people.has(word) && word !== 'user' && word !== 'users' && word !== 'account') &&
    words.some((word) => together.has(word) || asks.has(word))
  );
};

/** Permissions of a browser, of a file or to another program are of another kind. */
const notAbout: ReadonlySet<string> = new Set(
  'notification camera microphone clipboard file files directory browser header bearer oauth token'.split(' '),
);

const fileDecides = (path: string): boolean =>
  /(?:^|\/)(?:policies|permissions?|abilities)\//iu.test(path) ||
  (/(?:^|[-_./])(?:permissions?|roles?|ability|abilities|polic(?:y|ies))(?:[-_.]|$)/iu.test(
    baseName(path).replace(/([a-z])([A-Z])/gu, '$1-$2'),
  ) &&
    !/retry|cache|cors|privacy|storage|attachment|referrer|security-policy|robots/iu.test(baseName(path)));
