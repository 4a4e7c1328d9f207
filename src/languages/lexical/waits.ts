import type { FoundNumber } from './found-number.ts';
import { quantityAt } from './quantity.ts';

/** Calls that wait, and calls that do something after a while or again and again. */
const waiting =
  /(?<![\w$])(?:(setTimeout|setInterval)|(?:time\.|asyncio\.|Thread\.|TimeUnit\.[A-Z]+\.|tokio::time::|thread::|time::)?[sS]leep|Task\.Delay|block(?:Optional)?|[wW]ithTimeout|awaitTermination)\(/gu;

const furthest = 3_000;

/** Numbers in such calls, named after the call; what for is what it stands in. */
export const waitsIn = (code: string): readonly FoundNumber[] =>
  [...code.matchAll(waiting)].flatMap((match): FoundNumber[] => {
    const open = match.index + match[0].length - 1;
    const [, later] = match;
    const name = match[0].slice(0, -1);
    const valueStart = later === undefined ? firstValue(code, open, name) : lastArgument(code, open);
    const found = valueStart === undefined ? undefined : quantityAt(code, valueStart);
    if (valueStart === undefined || !found || !/^\s*[,)]/u.test(code.slice(found.end, found.end + 9))) return [];
    return [{ name, start: later === undefined ? match.index : valueStart, valueStart, end: found.end }];
  });

const firstValue = (code: string, open: number, name: string): number | undefined => {
  const isSecond = /^[wW]ithTimeout$/u.test(name);
  const behind = code.slice(open + 1, open + 120);
  if (!isSecond || /^\s*\d/u.test(behind)) return open + 1;
  const [whole] = /^[\w.]+(?:\(\))?\s?,\s?/u.exec(behind) ?? [];
  return whole === undefined ? undefined : open + 1 + whole.length;
};

/** Where the last argument of the call begins that opens here. */
const lastArgument = (code: string, open: number): number | undefined => {
  let depth = 0;
  let comma: number | undefined;
  for (let at = open; at < Math.min(code.length, open + furthest); at++) {
    const sign = code.charAt(at);
    if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) {
      depth -= 1;
      if (depth === 0) return comma === undefined ? undefined : comma + (/^\s*/u.exec(code.slice(comma, at))?.[0].length ?? 0);
    } else if (
      sign === ',' &&
      depth === 1 &&
      /\S/u.test(
        code
          .slice(at + 1, at + 60)
          .trimStart()
          .charAt(0),
      )
    )
      comma = at + 1;
  }
  return undefined;
};
