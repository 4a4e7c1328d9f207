import type { Annotation, Literal } from '../../model/file-facts.ts';
import { joined } from '../address.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { argumentsNamed } from './jvm-project.ts';
import type { JvmProject } from './jvm-project.ts';

/** An address that an annotation says, and where; without a place where the annotation says none. */
export interface WrittenAddress {
  readonly address: string;
  readonly literal?: Literal;
}

/** Undefined where the address is not known; one that is empty where the annotation gives none. */
export const addressesOf = (
  annotation: Annotation,
  file: FileWithFacts,
  project: JvmProject,
): readonly WrittenAddress[] | undefined => {
  const given = argumentsNamed(annotation, 'value', 'path', 'uri', 'uris');
  if (given.length === 0) return [{ address: '' }];
  const found = given.flatMap((each) => {
    const address = project.textOf(each, file);
    return address === undefined ? [] : [{ address, literal: each }];
  });
  return found.length > 0 ? found : undefined;
};

/** `/owners/{id:\\d+}/` as `/owners/{id}`. */
export const label = (...parts: readonly string[]): string => {
  const whole = parts.reduce((before, part) => joined(before, withoutPatterns(part)), '');
  return whole === '' ? '/' : whole;
};

/** What stands behind the name of a placeholder: a pattern, a question mark. Braces may stand inside patterns. */
const withoutPatterns = (address: string): string => {
  let depth = 0;
  let text = '';
  let isName = true;
  for (const sign of address) {
    if (sign === '}') {
      depth -= 1;
      if (depth === 0) isName = true;
      if (depth > 0) continue;
    }
    if (depth === 1 && (sign === ':' || sign === '?' || sign === '!')) isName = false;
    const isPart = depth === 0 || (depth === 1 && isName && /[\w.-]/u.test(sign));
    if (sign === '{') {
      if (depth === 0) text += '{';
      depth += 1;
    } else if (isPart) text += sign;
  }
  return text.replace(/\?.*$/u, '');
};
