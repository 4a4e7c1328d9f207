import type { LiteralCall } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import { atCall, atLiteral, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { comparePositions } from '../nested-calls.ts';
import { firstString, lastName, namedArgument } from './project.ts';

/** Commands of a script that reads its arguments with argparse, below those that they belong to; the script itself where it has none. */
export const argparseCommands = ({ path, facts }: FileWithFacts): readonly EntryPoint[] => {
  if (!hasImport(facts, /^argparse$/u) || /(?:^|\/)management\/commands\//u.test(path)) return [];
  const calls = facts.calls ?? [];
  const rows = calls.flatMap((call): EntryPoint[] => {
    const word = wordOf(call);
    return word && !isGroup(call, calls)
      ? [
          {
            kind: 'command',
            label: wordsOf(call, calls, 0).join(' '),
            framework: 'argparse',
            path,
            evidence: [atLiteral(path, word)],
          },
        ]
      : [];
  });
  const parser = calls.find(({ callee }) => lastName(callee) === 'ArgumentParser');
  if (rows.length > 0 || !parser || ofMakers.test(path)) return rows;
  const program = namedArgument(parser, 'prog');
  const label = program?.kind === 'string' ? program.value : `python ${path}`;
  return [{ kind: 'command', label, framework: 'argparse', path, evidence: [atCall(path, parser)] }];
};

const wordOf = (call: LiteralCall) => {
  const word = lastName(call.callee) === 'add_parser' ? firstString(call) : undefined;
  return word && /^[\w-]+$/u.test(word.value) ? word : undefined;
};

const receiverOf = (callee: string): string => callee.slice(0, Math.max(0, callee.lastIndexOf('.')));

const isBelow = ({ callee }: LiteralCall): boolean => lastName(callee) === 'add_subparsers';

/** One that others are added to: `users.add_subparsers()` after `users = sub.add_parser("users")`. */
const isGroup = (call: LiteralCall, calls: readonly LiteralCall[]): boolean =>
  calls.some((each) => isBelow(each) && last(each, calls, (other) => wordOf(other) !== undefined) === call);

/** The last call before another one in the same function whose result it is called on. */
const last = (of: LiteralCall, calls: readonly LiteralCall[], fits: (call: LiteralCall) => boolean): LiteralCall | undefined => {
  const name = receiverOf(of.callee);
  return name === ''
    ? undefined
    : calls
        .filter(
          (each) =>
            each.inside === of.inside &&
            each.result === name &&
            fits(each) &&
            comparePositions(each.range.start, of.range.start) < 0,
        )
        .sort((a, b) => comparePositions(a.range.start, b.range.start))
        .at(-1);
};

const maxDepth = 8;

const wordsOf = (call: LiteralCall, calls: readonly LiteralCall[], depth: number): readonly string[] => {
  const word = wordOf(call)?.value ?? '';
  const below = depth < maxDepth ? last(call, calls, isBelow) : undefined;
  const above = below && last(below, calls, (each) => wordOf(each) !== undefined);
  return above ? [...wordsOf(above, calls, depth + 1), word] : [word];
};

/** Programs that only whoever works on the product runs. */
const ofMakers = /^(?:tools?|scripts?|hack|ci|dev|build|utils)\//u;
