import type { FileDiagnostic, FileFacts } from '../../model/file-facts.ts';

type Limited = Pick<FileFacts, 'calls' | 'texts'>;

const maxFacts = 2_000;

/** Lists that are not empty, cut where nobody would read on, and what was cut. */
export const limited = ({
  calls = [],
  texts = [],
}: Limited): { readonly facts: Limited; readonly diagnostics: readonly FileDiagnostic[] } => ({
  facts: {
    ...(calls.length > 0 && { calls: calls.slice(0, maxFacts) }),
    ...(texts.length > 0 && { texts: texts.slice(0, maxFacts) }),
  },
  diagnostics: [...tooMany('calls', calls.length), ...tooMany('texts', texts.length)],
});

const tooMany = (kind: string, count: number): readonly FileDiagnostic[] =>
  count > maxFacts ? [{ code: 'too-many-facts', message: `Only the first ${maxFacts} of ${count} ${kind} are kept.` }] : [];
