/**
 * What a package is probably called, likeliest first: its name stands in its own files and its path only suggests it, as
 * `redis` of `github.com/redis/go-redis/v9`.
 */
export const assumedNames = (importPath: string): readonly string[] => {
  const segments = importPath.split('/');
  const last = segments.at(-1) ?? '';
  const base = /^v\d+$/u.test(last) ? (segments.at(-2) ?? last) : last;
  const bare = base.replace(/\.v\d+$/u, '');
  const plain = bare.replace(/^go[-.]/u, '').replace(/[-.](?:go|golang)$/u, '');
  const pieces = plain.split(/[-.]/u);
  const names = [base, bare, last, plain, plain.replaceAll(/[-.]/gu, ''), plain.replaceAll(/[-.]/gu, '_')];
  return [...new Set([...names, pieces.at(-1) ?? '', pieces[0] ?? ''])];
};

export const maxAssumed = 8;
