/** Whether a comment for a tool stands at the offset, which is no part of any documentation: `//go:generate`, `//nolint`. */
export const isDirective = (text: string, start: number): boolean => {
  directive.lastIndex = start;
  return directive.test(text);
};

const directive = /\/\/(?:[a-z0-9]{1,30}:[a-z0-9]|nolint\b|[ \t]*\+build\s)/uy;
