import { directivesOf } from '../includes/directives.ts';

/**
 * The text with conditions of the preprocessor resolved by taking the first branch that is not switched off; all else is blanked
 * out. For files whose branches hold halves of a block each, where a grammar that sees all branches at once finds no way. Same length.
 */
export const withOneBranch = (text: string): string => {
  const pieces: string[] = [];
  let kept = 0;
  const drop = (from: number, to: number): void => {
    if (to <= kept) return;
    const start = Math.max(from, kept);
    pieces.push(text.slice(kept, start), text.slice(start, to).replaceAll(/[^\r\n]/gu, ' '));
    kept = to;
  };
  const open: Branch[] = [];
  for (const { name, start, end } of directivesOf(text)) {
    if (!conditions.has(name)) continue;
    const sign = text.lastIndexOf('#', start - name.length);
    const branch = open.at(-1);
    if (name.startsWith('if')) {
      const isOff = name === 'if' && /^\s*0\b/u.test(text.slice(start, start + 20));
      open.push({ isTaken: !isOff, ...(isOff && { from: sign }) });
    } else if (branch) {
      if (branch.from !== undefined) drop(branch.from, sign);
      branch.from = branch.isTaken && name !== 'endif' ? sign : undefined;
      if (name === 'endif') open.pop();
      else branch.isTaken = true;
    }
    drop(sign, beforeComment(text, start, end));
  }
  return kept === 0 ? text : pieces.join('') + text.slice(kept);
};

interface Branch {
  /** One of its branches stays. */
  isTaken: boolean;
  /** Where the branch that is being left out begins. */
  from?: number | undefined;
}

const conditions: ReadonlySet<string> = new Set(['if', 'ifdef', 'ifndef', 'elif', 'elifdef', 'elifndef', 'else', 'endif']);

/** A comment may go on behind the line. */
const beforeComment = (text: string, start: number, end: number): number => {
  const comment = text.slice(start, end).search(/\/[/*]/u);
  return comment < 0 ? end : start + comment;
};
