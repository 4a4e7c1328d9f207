/** What the names of a file depend on; operators that take two values alike are one kind. */
export const kinds = {
  end: 0,
  name: 1,
  /** A number or a rune. */
  literal: 2,
  string: 3,
  openParen: 4,
  closeParen: 5,
  openBracket: 6,
  closeBracket: 7,
  openBrace: 8,
  closeBrace: 9,
  comma: 10,
  semicolon: 11,
  dot: 12,
  colon: 13,
  ellipsis: 14,
  /** `:=` */
  define: 15,
  /** `=`, `+=` and so on. */
  assign: 16,
  /** `++`, `--` */
  step: 17,
  star: 18,
  /** `<-` */
  arrow: 19,
  operator: 20,
  break: 32,
  case: 33,
  chan: 34,
  const: 35,
  continue: 36,
  default: 37,
  defer: 38,
  else: 39,
  fallthrough: 40,
  for: 41,
  func: 42,
  go: 43,
  goto: 44,
  if: 45,
  import: 46,
  interface: 47,
  map: 48,
  package: 49,
  range: 50,
  return: 51,
  select: 52,
  struct: 53,
  switch: 54,
  type: 55,
  var: 56,
} as const;

export type TokenKind = (typeof kinds)[keyof typeof kinds];

export const keywords: ReadonlyMap<string, TokenKind> = new Map(Object.entries(kinds).filter(([, kind]) => kind >= kinds.break));
