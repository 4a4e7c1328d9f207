import { joinPath } from '../../base/paths.ts';
import type { ImportFact } from '../../model/file-facts.ts';
import type { ConfigScalar } from '../config/config-node.ts';
import type { TextView } from '../config/text-view.ts';

const maxScript = 20_000;

/** Words of a shell text that may be a file of the repository; the resolver tells which are. */
export const scriptsIn = (view: TextView, { start, end }: ConfigScalar, folder: string): ImportFact[] => {
  if (folder.includes('$')) return [];
  const script = view.text.slice(start, Math.min(end, start + maxScript));
  return [...script.matchAll(path)].map(({ 0: quote, index }) => {
    const specifier = joinPath(folder, quote);
    const range = view.rangeAt(start + index, start + index + quote.length);
    return { kind: 'convention', specifier, range, ...(quote !== specifier && { quote }) };
  });
};

/** A path with an ending of a program, or one that says by `./` that it is run. */
const path =
  /(?<![\w./@:$\\{}*-])(?:\.\/\w[\w./-]{0,200}|\w[\w./-]{0,200}\.(?:sh|bash|py|rb|pl|php|ps1|[cm]?[jt]s))(?![\w./@:\\{}*-])/gu;
