import type { NumberBound } from '../../model/file-facts.ts';
import type { FoundNumber } from './found-number.ts';
import { quantityAt } from './quantity.ts';

/** A name whose last part counts or measures, or what is counted within brackets, compared with a value. */
const comparison =
  /(?:\b(?:len|count|sizeof|strlen|mb_strlen|size)\(\s?([$\w.>-]{1,60})\s?\)|(?<![\w.])[$@]?(\w+(?:(?:\.|->|&\.|\?\.)\w+(?:\(\))?)*))\s?(<=?|>=?)\s?(?=[\d.])/gu;

const measures =
  /(?:^|[._a-z>])(?:length|size|count|Length|Size|Count|bytes|Bytes|chars|diff|days|Days|age|Age|attempts|Attempts|tries|retries|Retries|rate|Rate|amount|Amount|quantity|Quantity|total|Total|duration|Duration|limit|Limit|percent|Percent|width_in_pixels|pageSize)(?:\(\))?$/u;

/** What is said or done where a value is refused. */
const refusal =
  /\b(?:throw|raise|reject|abort|panic|errors?\.add|errors\s?<<|add_error|addError|AddModelError|ValidationError|BadRequest\w*|bad_request|badRequest|Forbidden\w*|InvalidArgument\w*|IllegalArgument\w*|ArgumentError|errors\.(?:New|Errorf)|fmt\.Errorf|Err\(|bail!|NewLocalizedError\w*|setError|StatusRequestEntityTooLarge|TooManyRequests)|\bstatus\((?:400|413|422|429)\)/u;

const assertion =
  /\b(?:Assert\.isTrue|assert!?|check|require|checkArgument|Preconditions\.checkArgument|ensure!)\s?\(?\s?[^;\n]{0,80}$/u;

const reach = 220;

/** Checks that refuse a value because of its size or count: `if (password.length < 8) throw`. What is refused says what holds. */
export const checksIn = (code: string): readonly FoundNumber[] =>
  [...code.matchAll(comparison)].flatMap((match): FoundNumber[] => {
    const [whole, counted, plain, sign = ''] = match;
    if (counted === undefined && !measures.test(plain ?? '')) return [];
    const at = match.index + whole.length;
    const found = quantityAt(code, at);
    if (
      !found ||
      (found.amount < 2 && Number.isInteger(found.amount)) ||
      !/^\s*(?:[);:{&|\n?]|or\b|and\b|then\b)/u.test(code.slice(found.end, found.end + 8))
    )
      return [];
    const lineStart = code.lastIndexOf('\n', match.index) + 1;
    const before = code.slice(lineStart, match.index);
    const isAsserted = assertion.test(before);
    if (!isAsserted && !isRefused(code, before, match.index, found.end)) return [];
    const bound = (isAsserted ? held : refused)[sign];
    const name = nameOf(counted ?? plain ?? '', counted !== undefined);
    return [{ name, start: match.index, valueStart: at, end: found.end, ...(bound && { bound }) }];
  });

const refused: Readonly<Record<string, NumberBound>> = { '<': 'at least', '<=': 'more than', '>': 'at most', '>=': 'less than' };
const held: Readonly<Record<string, NumberBound>> = { '<': 'less than', '<=': 'at most', '>': 'more than', '>=': 'at least' };

/** A condition whose branch, on this line or the next ones, is a refusal. */
const isRefused = (code: string, before: string, at: number, end: number): boolean => {
  const isAhead = /^\s*(?:\}?\s?else\s?)?(?:if|elsif|elif|unless|when|guard)\b/u.test(before);
  const isBehind = /\bif\s[^;]*$/u.test(before) && refusal.test(before);
  if (/\bunless\b/u.test(before)) return false;
  if (isBehind) return true;
  return isAhead && refusal.test(branchAfter(code, at, end));
};

/** To the end of the branch: the first line that is not further in than the condition, or a closing brace. */
const branchAfter = (code: string, at: number, end: number): string => {
  const lineStart = code.lastIndexOf('\n', at) + 1;
  const indent = /^[ \t]*/u.exec(code.slice(lineStart, at))?.[0].length ?? 0;
  const lines = code.slice(end, end + reach).split('\n');
  const last = lines.findIndex(
    (line, index) => index > 0 && line.trim() !== '' && (/^[ \t]*/u.exec(line)?.[0].length ?? 0) <= indent,
  );
  return lines.slice(0, last < 0 ? 4 : last).join('\n');
};

const nameOf = (said: string, isCounted: boolean): string => {
  const parts = said
    .replaceAll(/\(\)|[$@?&]/gu, '')
    .split(/\.|->/u)
    .filter((part) => !/^(?:self|this|trim|strip|[usor]|req|request|body|params|data|value|form|input)$/u.test(part));
  return `${parts.slice(-2).join('_') || said.replaceAll(/\W/gu, '')}${isCounted ? '_length' : ''}`;
};
