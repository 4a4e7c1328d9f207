import type { Evidence } from '../model/claim.ts';
import type {
  Annotation,
  Definition,
  FileFacts,
  ImportFact,
  Literal,
  LiteralCall,
  Member,
  NameUse,
  Setting,
} from '../model/file-facts.ts';
import type { Quoted } from '../model/text.ts';
import type { FileWithFacts } from './file-with-facts.ts';

/** Places of the facts of a file. */
export const atLiteral = (path: string, { range, quote, value }: Literal): Evidence => ({ path, range, quote: quote ?? value });

export const atCall = (path: string, { range, quote, callee }: LiteralCall): Evidence => ({
  path,
  range,
  quote: quote ?? callee,
});

export const atName = (
  path: string,
  { range, name, ...rest }: Pick<Definition, 'name' | 'range' | 'quote'> | Annotation | Member,
): Evidence => ({ path, range, quote: ('quote' in rest ? rest.quote : undefined) ?? name });

export const atImport = (path: string, { range, specifier, quote }: ImportFact): Evidence => ({
  path,
  range,
  quote: quote ?? specifier,
});

export const atQuoted = (path: string, { range, quote }: Quoted): Evidence => ({ path, range, quote });

/** A chain of names may go over several lines. */
export const atUse = (path: string, { text, start }: NameUse): Evidence => {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  const end =
    lines.length === 1
      ? { line: start.line, character: start.character + text.length }
      : { line: start.line + lines.length - 1, character: last.length };
  return { path, range: { start, end }, quote: text };
};

/** The last segment of a setting's key, as it stands there. */
export const atValue = (path: string, { value }: Setting): Evidence => atLiteral(path, value);

/** Imports whose specifier matches. */
export const importsOf = ({ facts }: FileWithFacts, specifier: RegExp): readonly ImportFact[] =>
  facts.imports.filter((each) => each.kind !== 'implicit' && specifier.test(each.specifier));

export const hasImport = (facts: FileFacts, specifier: RegExp): boolean =>
  facts.imports.some((each) => each.kind !== 'implicit' && specifier.test(each.specifier));

/** The first thing that a script says: what it creates, or what it changes. */
export const atStart = ({ path, facts }: FileWithFacts): Evidence => {
  const [first] = facts.definitions;
  if (first) return atName(path, first);
  const [call] = facts.calls ?? [];
  if (call) return atCall(path, call);
  const start = { line: 0, character: 0 };
  return { path, range: { start, end: start }, quote: '' };
};
