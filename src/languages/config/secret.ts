/**
 * True for a value that should not be shown to anybody: by the last part of its key or by its own looks. Passwords of test
 * data are hidden as well; nobody misses them. What refers to a secret kept elsewhere (`${TOKEN}`) is no secret, nor is an
 * address without a password, nor a switch.
 */
export const isSecret = (key: string, value: string): boolean => {
  if (value === '' || isReference(value)) return false;
  const [assignment, name = '', assigned = ''] = /^([A-Za-z_]\w*)=(\S+)$/u.exec(value) ?? [];
  if (assignment !== undefined && isSecret(name, assigned)) return true;
  return hasSecretName(key.slice(key.lastIndexOf('.') + 1), value) || looksSecret(value);
};

const hasSecretName = (name: string, value: string): boolean => {
  if (/^(?:true|false|yes|no|on|off|null|none)$/iu.test(value)) return false;
  if (endsSecret.test(name)) return !isPlainAddress(value);
  return namesSecret.test(name) && !/^[\d.]+$/u.test(value) && !isPlainAddress(value);
};

const words =
  'secret|passw(?:or)?d|passphrase|pwd|token|api[-_]?key|private[-_]?key|access[-_]?key|app[-_]?key|encryption[-_]?key|master[-_]?key|credentials?|salt|dsn';
const endsSecret = new RegExp(`(?:${words})s?[-_]?(?:base)?\\d*(?:\\[\\d+\\])?$`, 'iu');
const namesSecret = new RegExp(words, 'iu');

/** A name without a value to fall back on. */
const isReference = (value: string): boolean =>
  /^(?:\$\{[\w.-]+(?::?[-?])?\}|\$\w+|\{\{[^{}]*\}\}|%[^%\s]*%|<[^<>]*>|\$\([^()]*\)|\$\{\{[^{}]*\}\})$/u.test(value);

const isPlainAddress = (value: string): boolean => /^[a-z][a-z\d+.-]*:\/\/[^@\s]*$/iu.test(value) && !value.includes('?');

const looksSecret = (value: string): boolean =>
  value.includes('-----BEGIN') || knownForm.test(value) || holdsPassword(value) || isRandom(value);

/** Keys of well-known services say what they are in their first letters. */
const knownForm =
  /^(?:(?:sk|pk|rk)[-_](?:live|test|proj)[-_]|gh[pousr]_|github_pat_|glpat-|xox[abprs]-|AKIA[\dA-Z]|AIza|SG\.|eyJ[\w-]+\.|base64:)/u;

const holdsPassword = (value: string): boolean =>
  /:\/\/[^/\s:@]*:(?![$<%{])[^/\s@]+@/u.test(value) ||
  /(?:password|pwd|accountkey|sharedaccesskey)=(?![$<%{])[^;&\s]/iu.test(value);

/** A long row of letters and digits that nobody could say aloud. */
const isRandom = (value: string): boolean => {
  if (value.length < 24 || value.length > 400 || !/^[\w+/=-]+$/u.test(value) || isUuid.test(value)) return false;
  const digits = value.replaceAll(/\D/gu, '').length;
  return digits * 8 >= value.length && !/[a-z]{6}|[A-Z]{6}|\/.*\/.*\//u.test(value) && /[A-Za-z]/u.test(value);
};

const isUuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
