import { claim } from '../../explain/claim.ts';
import { fileName } from '../../explain/file-names.ts';
import { listUpTo } from '../../explain/words.ts';
import type { Evidence } from '../../model/claim.ts';
import { wordsOf } from '../../architecture/words.ts';
import type { ScopeContext } from '../context.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

const asks: ReadonlySet<string> = new Set(
  'authorize authorise authorized authorization permission permissions policy policies privilege privileges role roles can require requires'.split(
    ' ',
  ),
);
const alone: ReadonlySet<string> = new Set(['authorize', 'authorise', 'can', 'require', 'requires', 'role', 'roles', 'policy']);
const goesWith: ReadonlySet<string> = new Set(
  'login admin user owner access auth authenticated moderator member permission manage view edit'.split(' '),
);

/** Who may do something is asked where the change lands. */
export const permissionQuestion: QuestionRule = ({ context, text }) => {
  if (/\b(?:permission|role|admin|who may|access|authori[sz])/iu.test(text)) return [];
  const places = context.core.flatMap(({ path }) => placesOfPermission(context, path));
  const files = listUpTo([...new Set(places.map(({ path }) => fileName(path)))], 2);
  const said = `What a person may do is checked in ${files}.`;
  return question(0.6, 'Who may do this, and is it checked in the same way as here?', claim('lands', said, places));
};

const placesOfPermission = ({ project }: ScopeContext, path: Parameters<typeof project.facts>[0]): Evidence[] => {
  const facts = project.facts(path);
  const calls = (facts?.calls ?? []).filter(({ callee }) => isPermission(callee.split(/[.:]/u).at(-1) ?? ''));
  const annotations = (facts?.annotations ?? []).filter(({ name }) => isPermission(name.split(/[.:]/u).at(-1) ?? ''));
  return [
    ...annotations.map(({ name, range }) => ({ path, range, quote: name })),
    ...calls.map(({ callee, range, quote = callee }) => ({ path, range, quote })),
  ].slice(0, 2);
};

/** `authorize`, `require_login`, `PreAuthorize`; not `require` alone. */
const isPermission = (name: string): boolean => {
  const words = wordsOf(name).map((word) => word.toLowerCase());
  return words.some(
    (word) => asks.has(word) && (!alone.has(word) || words.some((other) => other !== word && goesWith.has(other))),
  );
};
