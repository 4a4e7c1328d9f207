import type { Comment } from '../remarks/remark.ts';

export interface PrismaBlock {
  /** `model`, `enum`, `datasource` … */
  readonly keyword: string;
  readonly name: string;
  readonly start: number;
  readonly nameStart: number;
  /** Inside the braces, without spaces around. */
  readonly lines: readonly { readonly text: string; readonly start: number }[];
}

/** The blocks of a schema and the comments between them. */
export const prismaBlocks = (
  text: string,
): { readonly blocks: readonly PrismaBlock[]; readonly comments: readonly Comment[] } => {
  const blocks: PrismaBlock[] = [];
  const comments: Comment[] = [];
  let open: { text: string; start: number }[] | undefined;
  for (const { 0: raw, index } of text.matchAll(/[^\r\n]+/gu)) {
    const line = raw.trim();
    const start = index + raw.length - raw.trimStart().length;
    if (open) {
      if (line.startsWith('}')) open = undefined;
      else if (!line.startsWith('//')) open.push({ text: line, start });
    } else if (line.startsWith('//')) comments.push({ start, end: start + line.length });
    else {
      const [head, keyword = '', gap = '', name = ''] = /^(\w+)(\s+)(\w+)\s*\{/u.exec(line) ?? [];
      if (head === undefined) continue;
      const lines: { text: string; start: number }[] = [];
      blocks.push({ keyword, name, start, nameStart: start + keyword.length + gap.length, lines });
      if (!line.endsWith('}')) open = lines;
    }
  }
  return { blocks, comments };
};
