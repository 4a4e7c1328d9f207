import { quantityAt } from './quantity.ts';

export interface OptionValue {
  readonly valueStart: number;
  readonly end: number;
}

const maxOption = 260;
const opensOption = /["']?\]?\s{0,9}(?:=>|:[\w.\s|[\]]{0,40}=|=|:)\s{0,9}(?:&?[\w.]{0,60}\{|(?:new )?[\w.]{1,60}(?=\())/uy;
const key =
  /(?<![\w.])(?!max|min|Max|Min)\w{0,20}(?:[dD]efault|[vV]alue|[dD]uration|[fF]allback|initial)\w{0,20}["']?\s{0,3}(?::|=>|=)\s{0,9}|\.default\(\s{0,3}/gu;

/** The value of an option that is described in a table or by a call: `MAX_ITEMS: { type: 'int', default: 20 }`, `IntegerField(default=20)`. */
export const optionValue = (code: string, behind: number): OptionValue | undefined => {
  opensOption.lastIndex = behind;
  if (!opensOption.test(code)) return undefined;
  const from = opensOption.lastIndex;
  const within = code.slice(from, optionEnd(code, from - 1, behind + maxOption));
  const values = [...within.matchAll(key)].flatMap((match) => {
    const valueStart = from + match.index + match[0].length;
    const found = quantityAt(code, valueStart);
    return found && /^\s*[,)}\]\n]/u.test(code.slice(found.end, found.end + 9))
      ? [{ valueStart, end: found.end, unit: found.unit }]
      : [];
  });
  const best = values.find(({ unit }) => unit !== undefined) ?? values[0];
  return best && { valueStart: best.valueStart, end: best.end };
};

/** Where what opens here closes; a chain of calls goes on. */
const optionEnd = (code: string, open: number, furthest: number): number => {
  let depth = 0;
  for (let at = open; at < Math.min(code.length, furthest); at++) {
    const sign = code.charAt(at);
    if ('{[('.includes(sign)) depth += 1;
    else if ('}])'.includes(sign)) {
      depth -= 1;
      if (depth < 0 || (depth === 0 && !/^\s*\./u.test(code.slice(at + 1, at + 40)))) return at + 1;
    }
  }
  return Math.min(code.length, furthest);
};
