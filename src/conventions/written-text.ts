import type { Argument, FileFacts } from '../model/file-facts.ts';
import type { FileWithFacts } from './file-with-facts.ts';

/** Texts of constants by `Type.NAME` and `NAME`; `null` where several types say different things. */
export type Constants = ReadonlyMap<string, string | null>;

export const constantsOf = (files: readonly FileWithFacts[]): Constants => {
  const found = new Map<string, string | null>();
  for (const { facts } of files) {
    for (const { name, container = '', value } of facts.constants ?? []) {
      if (value.kind !== 'string') continue;
      const type = container.slice(container.lastIndexOf('.') + 1);
      const key = type === '' || type === 'Companion' ? name : `${type}.${name}`;
      found.set(key, found.has(key) && found.get(key) !== value.value ? null : value.value);
    }
  }
  return found;
};

/** Pieces of `Urls.BASE + "/x"`. */
const pieces = /"(?<text>(?:[^"\\]|\\.)*)"|(?<name>[\w.]+)|(?<sign>[^\s"\w])/gu;

/** What an argument stands for: a string, or constants and strings put together. Undefined where that is not known. */
export const writtenText = ({ kind, value }: Argument, { facts }: FileWithFacts, constants: Constants): string | undefined => {
  // Computed pieces are left out as `{}`.
  if (kind === 'string') return value.includes('{}') && facts.language !== 'java' ? undefined : value;
  if (kind !== 'name') return undefined;
  let text = '';
  for (const { groups } of value.matchAll(pieces)) {
    if (groups?.sign !== undefined) {
      if (groups.sign !== '+') return undefined;
      continue;
    }
    const piece = groups?.text ?? constantNamed(groups?.name ?? '', facts, constants);
    if (piece === undefined) return undefined;
    text += piece;
  }
  return text;
};

const constantNamed = (name: string, facts: FileFacts, constants: Constants): string | undefined => {
  const [last = '', type] = name.split('.').reverse();
  if (type === undefined) {
    const own = facts.constants?.find((each) => each.name === last);
    if (own) return own.value.kind === 'string' ? own.value.value : undefined;
    const imported = facts.imports.find((each) => each.kind !== 'implicit' && each.specifier.endsWith(`.${last}`));
    const [, owner] = imported?.specifier.split('.').reverse() ?? [];
    return (owner === undefined ? undefined : constants.get(`${owner}.${last}`)) ?? constants.get(last) ?? undefined;
  }
  return constants.get(`${type}.${last}`) ?? undefined;
};
