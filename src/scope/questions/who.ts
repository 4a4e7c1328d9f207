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
import { thingsOf } from '../named-data.ts';
import { termsOf } from '../terms.ts';
import { countsOf } from '../text-index.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

/** Who may do something is decided somewhere in most products: where the change lands, or by a rule that speaks of the same. */
export const permissionQuestion: QuestionRule = ({ context, text }) => {
  if (saysWho.test(text)) return [];
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

/** Says who may do it; "roles stay as they are" does not. */
const saysWho =
  /\bpermissions?\b|\bwho (?:may|can|is allowed)\b|\bauthori[sz]|\bonly (?:the |an? )?[\w-]+(?: [\w-]+)? (?:may|can|is|are)\b|\b(?:admin\w*|moderators?|owners?|editors?|managers?|staff|roles?)\b[^.\n]{1,40}\b(?:may|can|only|allowed)\b|\b(?:let|allow|may|can|only|allowed|by|for)\b[^.\n]{1,20}\b(?:admin|moderators?\b|roles?\b)/iu;

interface Check {
  readonly name: string;
  readonly path: ModulePath;
  readonly evidence: Evidence;
  readonly terms: ReadonlySet<string>;
  readonly users: number;
}

const leastScore = 3.6;
const mostNamed = 2;

const strongestChecks = (context: ScopeContext): Check[] => {
  const { project, corePaths, landing } = context;
  const near = new Set([...corePaths].flatMap((path) => (project.graph.outgoing.get(path) ?? []).map(({ to }) => to)));
  const wanted = new Set(landing.words.map(({ term }) => term).filter((term) => !landing.actors.has(term)));
  const counts = countsOf(termsOf(context.request));
  const often = [...wanted].filter((term) => (counts.get(term) ?? 0) > 1);
  const likely = new Set(context.named.length > 0 ? context.named.flatMap(({ name }) => termsOf(name)) : often);
  const score = ({ name, path, terms, users }: Check): number =>
    (corePaths.has(path) ? 3 : near.has(path) ? 1.5 : 0) +
    2.5 * Math.min(2, [...terms].filter((term) => likely.has(term)).length) +
    0.5 * Math.min(2, [...terms].filter((term) => wanted.has(term) && !likely.has(term)).length) +
    (fileDecides(path) ? 1.2 : 0) +
    Math.min(1.8, Math.log2(1 + users) * 0.7) +
    (wordsOf(name).some((word) => always.has(word.toLowerCase())) ? 0.5 : 0) +
    (isAsked(name) ? 1 : /^roles?$/iu.test(name) ? -0.5 : /^[A-Z_]+$/u.test(name) ? -1 : 0);
  // `canEditCampaign` decides nothing about users.
  const things = thingsOf(project.product);
  const isOfOther = ({ terms }: Check): boolean =>
    context.named.length > 0 &&
    [...terms].some((term) => things.has(term) && !likely.has(term) && !wanted.has(term) && !who.has(term));
  const found = checksOf(project)
    .filter((check) => !isOfOther(check))
    .map((check) => ({ check, score: score(check) }))
    .filter((each) => each.score >= leastScore)
    .sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  const isNew = ({ name, path }: Check): boolean => !seen.has(name) && !seen.has(path);
  return found
    .flatMap(({ check }) => (isNew(check) ? (seen.add(check.name), seen.add(check.path), [check]) : []))
    .slice(0, mostNamed);
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
  if (facts?.language === 'openapi') return [];
  const users = new Set((project.graph.incoming.get(path) ?? []).map(({ from }) => from)).size;
  const named = [...(facts?.definitions ?? []), ...(facts?.members ?? [])].filter(({ name }) => decidesWho(name));
  const annotated = (facts?.annotations ?? []).filter(({ name }) => decidesWho(name.split(/[.:>]/u).at(-1) ?? '')).slice(0, 1);
  const called = (facts?.calls ?? []).filter(({ callee }) => decidesWho(callee.split(/[.:>]/u).at(-1) ?? '')).slice(0, 1);
  const checkOf = (name: string, evidence: Evidence): Check => ({ name, path, evidence, users, terms: new Set(termsOf(name)) });
  const file = fileDecides(path) ? anyPlaceOf(project, path).map((place) => checkOf(fileName(path), place)) : [];
  return [
    ...named.map((definition) => checkOf(definition.name, nameEvidence(path, definition))),
    ...annotated.map(({ name, range }) => checkOf(name, { path, range, quote: name })),
    ...called.map(({ callee, range, quote = callee }) =>
      checkOf(callee.split(/[.:>]/u).at(-1) ?? callee, { path, range, quote }),
    ),
    ...(named.length === 0 || fileDecides(path) ? file : []),
  ].map((check) => ({ ...check, terms: new Set([...check.terms, ...(fileDecides(path) ? termsOf(baseName(path)) : [])]) }));
};

const always: ReadonlySet<string> = new Set(
  'permission permissions privilege privileges authorize authorise authorized authorised authorization acl rbac'.split(' '),
);
const kept: ReadonlySet<string> = new Set('policy policies role roles guard'.split(' '));
const people: ReadonlySet<string> = new Set(
  'admin administrator owner moderator member manager editor viewer staff superuser team org organization organisation'.split(
    ' ',
  ),
);
const who: ReadonlySet<string> = new Set(termsOf([...people, ...always, 'user', 'role', 'permission', 'policy'].join(' ')));
const asks: ReadonlySet<string> = new Set(
  'require requires required ensure check checks must verify is has allowed assert'.split(' '),
);
const deeds: ReadonlySet<string> = new Set(
  'view edit update delete create manage read write invite remove access see use publish moderate share transfer organize organise approve administer'.split(
    ' ',
  ),
);
/** Permissions of a browser, of a file or to another program are of another kind; so are values about them and mails of them. */
const notAbout: ReadonlySet<string> = new Set(
  (
    'notification camera microphone clipboard file files directory browser header bearer oauth token denied error exception key dto request response event ' +
    'template mail email invite test mock list set add seed migrate props param params type types state header ip http endpoint url'
  ).split(' '),
);

/** `canViewWebsite`, `require_owner`, `PreAuthorize`, `UserRole`; not `RetryPolicy`, nor `requireLogin`, which sees only that somebody is signed in. */
const decidesWho = (name: string): boolean => {
  const words = wordsOf(name).map((word) => word.toLowerCase());
  if (words.length > 6 || words.some((word) => notAbout.has(word))) return false;
  if (words.some((word) => always.has(word))) return true;
  if (words[0] === 'can' && deeds.has(words[1] ?? '')) return true;
  if (/^roles?$/iu.test(name)) return true;
  if (words.some((word) => kept.has(word)) && words.some((word) => people.has(word) || word === 'user' || word === 'allowed'))
    return true;
  const isAsking = words.some((word) => asks.has(word));
  return isAsking && words.some((word) => people.has(word) || word === 'access');
};

/** A question that is asked of somebody says more than a list of roles. */
const isAsked = (name: string): boolean => /^_*(?:can|require|ensure|check|has|is|authori[sz]e|verify|validate)/iu.test(name);

const notOfPeople = /retry|cache|cors|privacy|storage|attachment|referrer|security-policy|robots/iu;

const fileDecides = (path: string): boolean => {
  const name = baseName(path).replaceAll(/([a-z])([A-Z])/gu, '$1-$2');
  if (notOfPeople.test(name)) return false;
  return (
    /(?:^|\/)(?:policies|permissions?|abilities)\//iu.test(path) ||
    /(?:^|[-_.])(?:permissions?|roles?|ability|abilities|polic(?:y|ies))(?:[-_.]|$)/iu.test(name)
  );
};
