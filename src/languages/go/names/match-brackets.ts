import { kinds } from './token-kinds.ts';

interface BareTokens {
  readonly text: string;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
}

/**
 * For every opening bracket the index of its closing one. Where brackets do not pair up, a declaration that starts a line ends
 * everything open before it, so that one broken function does not swallow the rest of the file.
 */
export const matchBrackets = (tokens: BareTokens): Int32Array => {
  const plain = match(tokens, false);
  return plain.isBalanced ? plain.closings : match(tokens, true).closings;
};

const match = (
  tokens: BareTokens,
  declarationsEndAll: boolean,
): { readonly closings: Int32Array; readonly isBalanced: boolean } => {
  const last = tokens.kinds.length - 1;
  const closings = new Int32Array(tokens.kinds.length).fill(last);
  let isBalanced = true;
  let open: number[] = [];
  const openOfKind = new Int32Array(kinds.closeBrace + 1);
  for (let index = 0; index < last; index++) {
    const kind = tokens.kinds[index] ?? 0;
    if (kind >= kinds.openParen && kind <= kinds.closeBrace) {
      if (kind % 2 === 0) {
        open.push(index);
        openOfKind[kind] = (openOfKind[kind] ?? 0) + 1;
      } else if ((openOfKind[kind - 1] ?? 0) === 0) isBalanced = false;
      else isBalanced = close(tokens, closings, open, openOfKind, index) && isBalanced;
    } else if (declarationsEndAll && open.length > 0 && isDeclarationAtLineStart(tokens, index)) {
      for (const each of open) closings[each] = index - 1;
      open = [];
      openOfKind.fill(0);
    }
  }
  return { closings, isBalanced: isBalanced && open.length === 0 };
};

/** False where the innermost open bracket is of another sort; then what is open inside the pair ends here too. */
const close = (tokens: BareTokens, closings: Int32Array, open: number[], openOfKind: Int32Array, index: number): boolean => {
  const wanted = (tokens.kinds[index] ?? 0) - 1;
  for (let ended = 1; ; ended++) {
    const opening = open.pop();
    if (opening === undefined) return false;
    const kind = tokens.kinds[opening] ?? 0;
    closings[opening] = index;
    openOfKind[kind] = (openOfKind[kind] ?? 0) - 1;
    if (kind === wanted) return ended === 1;
  }
};

const declarations: ReadonlySet<number> = new Set([kinds.func, kinds.type, kinds.var, kinds.const]);

const isDeclarationAtLineStart = ({ text, kinds: found, starts }: BareTokens, index: number): boolean => {
  if (!declarations.has(found[index] ?? 0)) return false;
  const start = starts[index] ?? 0;
  return start === 0 || text.charCodeAt(start - 1) === 10;
};
