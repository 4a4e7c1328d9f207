import { quantityAt } from '../../languages/lexical/quantity.ts';
import type { Evidence } from '../../model/claim.ts';
import type { FileFacts, NamedNumber } from '../../model/file-facts.ts';
import type { Limit } from '../../model/product.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { concernOf } from './concern.ts';
import { isBuildLimit, isBuildPath } from './build-limits.ts';
import { isDefaultArgument } from './default-argument.ts';
import { inAPeriod } from './in-a-period.ts';
import { isFallback, isInDoubt, ruledBy } from './doubts.ts';
import type { Ruled } from './doubts.ts';
import { isLimit } from './is-limit.ts';
import { namesOf } from './names-of.ts';
import { isConfigurationOfProduct, isProductPath, screenFile } from './product-paths.ts';
import { shownAmount } from './shown.ts';
import { unitOf } from './unit-of.ts';
import { plainName } from './words.ts';

/** Numbers of a file that decide how the product behaves, or what its build lets pass. */
export const limitsInFile = ({ path, facts }: FileWithFacts): readonly Limit[] => {
  if (!facts.numbers) return [];
  const isBuild = isBuildPath(path);
  if (!isBuild && (!isProductPath(path) || (facts.settings !== undefined && !isConfigurationOfProduct(path)))) return [];
  const isScreen = screenFile.test(path);
  const variables = new Set(facts.environment?.map(({ name }) => name));
  const limits = facts.numbers.flatMap((number): Limit[] => {
    const found = quantityAt(number.value, 0);
    if (!found || !(isBuild ? isBuildLimit(number, found.amount) : isLimit(number, found, isScreen))) return [];
    if (isDefaultArgument(number, facts) || isOfEnumeration(number, facts)) return [];
    const unit = unitOf(number, found, facts.language);
    const rule = isBuild ? undefined : ruledBy(number, facts);
    if (rule === 'unknown' || (!isBuild && isInDoubt(number, { amount: found.amount, ...(unit && { unit }) }, facts.language)))
      return [];
    const setting = settingOf(number, variables, facts);
    const evidence: Evidence = { path, range: number.range, quote: number.quote };
    const naming: Pick<Limit, 'name' | 'of'> = rule === undefined ? namesOf(number, path, unit) : { name: plainName(rule.field) };
    const { name: named, of } = naming;
    // What holds only where nothing else is set says so beside it.
    const saysDefault = /\b(?:default|fallback)\b/iu.test(number.doc?.text ?? '') && !named.includes('default');
    const name = saysDefault ? `default ${named}` : named;
    const doc = number.doc && { path, range: number.doc.range, quote: number.doc.quote };
    const shown = shownAmount(found.amount, unit);
    return [
      {
        path,
        evidence: doc ? [evidence, doc] : [evidence],
        name,
        value: String(found.amount),
        ...(unit && { unit }),
        shown: boundOf(number, rule) + shown + (setting === undefined && isFallback(number) ? ' unless another is given' : ''),
        concern: isBuild ? 'build' : concernOf({ name, of: of ?? '', unit, number, path }),
        ...(of && { of }),
        ...(setting !== undefined && { setting }),
      },
    ];
  });
  return inAPeriod(limits);
};

const boundOf = ({ name, bound }: NamedNumber, rule: Ruled | undefined): string => {
  if (rule !== undefined) return name === 'min' ? 'at least ' : 'at most ';
  return bound === undefined ? '' : `${bound} `;
};

/** `ConcurrentSessions = 6` among the choices of an enumeration is a number for the machine. */
const isOfEnumeration = ({ range: { start } }: NamedNumber, { definitions, members = [] }: FileFacts): boolean => {
  const above = [...definitions, ...members.map((each) => ({ ...each, kind: 'member' }))].filter(
    ({ range }) => range.start.line <= start.line,
  );
  return above.sort((a, b) => a.range.start.line - b.range.start.line).at(-1)?.kind === 'enum';
};

const settingOf = ({ name, quote }: NamedNumber, variables: ReadonlySet<string>, facts: FileFacts): string | undefined => {
  if (variables.has(name)) return name;
  const isAsked = /^["']\s*,|^["']\s?\)\s?\{|^["')\]\s]*(?:\?\?|\|\||\?:|or\b)/u.test(quote.slice(name.length));
  if (isAsked && /^[A-Z][A-Z\d_]{3,}$/u.test(name)) return name;
  // `${app.max:10}`
  return name.includes('.') && quote.slice(name.length).startsWith(':') && facts.language !== 'php' && !facts.settings
    ? name
    : undefined;
};
