import type { Limit } from '../../model/product.ts';
import { capitalized } from '../words.ts';

/** A limit in the pieces of its sentence. */
export interface SaidLimit {
  readonly subject: string;
  /** What the subject belongs to. */
  readonly where?: string;
  /** `at most 30 characters` */
  readonly what: string;
}

/** "Maximum length (sign-up, password): 30 characters" says of the password that it is at most 30 characters. */
export const saidLimit = ({ name, of, shown }: Limit): SaidLimit => {
  const parts = of?.split(', ') ?? [];
  const bound = /^(?:maximum|minimum)(?: length| value)?$/u.test(name)
    ? name.startsWith('max')
      ? 'at most'
      : 'at least'
    : undefined;
  const subject = parts.at(-1);
  if (bound !== undefined && subject !== undefined && parts.length > 1) {
    return { subject, where: parts.slice(0, -1).join(', '), what: `${bound} ${shown}` };
  }
  const isBounded = /^(?:at least|at most|more than|less than) /u.test(shown);
  const own = isBounded ? name.replace(shown.endsWith('characters') ? / length$/u : /$^/u, '') : name;
  return { subject: own, ...(of !== undefined && { where: of }), what: shown };
};

/** "Maximum upload size (avatar): 10 MB, unless MAX_AVATAR says otherwise." */
export const limitInWords = (limit: Limit): string => sentenceOf(saidLimit(limit), limit.setting);

export const sentenceOf = ({ subject, where, what }: SaidLimit, setting?: string): string =>
  `${capitalized(where === undefined || where === '' ? subject : `${subject} (${where})`)}: ${what}${
    setting === undefined ? '' : `, unless ${setting} says otherwise`
  }.`;
