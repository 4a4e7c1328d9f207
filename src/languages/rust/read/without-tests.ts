import type { FileFacts } from '../../../model/file-facts.ts';
import type { Range } from '../../../model/text.ts';

type Told = Pick<
  FileFacts,
  'definitions' | 'members' | 'annotations' | 'calls' | 'constants' | 'texts' | 'environment' | 'exports'
>;

/** Modules of tests stand in the file that they try: what they say is no word about the product. */
export const withoutTests = <T extends Partial<Told>>(facts: T, tests: readonly Range[]): T => {
  if (tests.length === 0) return facts;
  const isKept = ({ range: { start } }: { readonly range: Range }): boolean =>
    !tests.some((each) => start.line >= each.start.line && start.line <= each.end.line);
  const kept = <E extends { readonly range: Range }>(list: readonly E[]): readonly E[] => list.filter(isKept);
  const { definitions, members, annotations, calls, constants, texts, environment, exports } = facts;
  return {
    ...facts,
    ...(definitions && { definitions: kept(definitions) }),
    ...(members && { members: kept(members) }),
    ...(annotations && { annotations: kept(annotations) }),
    // Calls speak of each other by their places in the list: only an end of it can go.
    ...(calls && {
      calls: calls.slice(
        0,
        calls.reduce((end, each, index) => (isKept(each) ? index + 1 : end), 0),
      ),
    }),
    ...(constants && { constants: constants.filter(({ value }) => isKept(value)) }),
    ...(texts && { texts: kept(texts) }),
    ...(environment && { environment: kept(environment) }),
    ...(exports && { exports: kept(exports) }),
  };
};
