import { namesOf } from '../../explain/product/stored-data.ts';
import { claim } from '../../explain/claim.ts';
import { fileName } from '../../explain/file-names.ts';
import { listUpTo } from '../../explain/words.ts';
import type { ScopeContext } from '../context.ts';
import { namedData } from '../named-data.ts';
import { anyPlaceOf } from '../places.ts';
import { claimsOf, howDataChanges } from '../kinds-of-work.ts';
import { question } from './rule.ts';
import type { QuestionRule } from './rule.ts';

const storing =
  /\b(?:stor(?:e|es|ed|ing)|sav(?:e|es|ed)|keep|kept|remember\w*|table|column|field|flag|entity|model|record(?:s|ed)?|toggle|checkbox|token|setting|option|history|log|archive|trash|list|code|state|status|snooze|pin|\w+_(?:at|until|on|id)|\w+At)\b/iu;

/** Something that must be known tomorrow is spoken of, or what is stored is named. */
export const isAboutStoring = ({ named }: ScopeContext, meant: string): boolean => named.length > 0 || storing.test(meant);

/** A step that changes the tables, where the request touches what is stored and the project records such steps. */
export const migrationQuestion: QuestionRule = ({ context, kinds, text, meant }) => {
  if (/\bmigrat|\bschema (?:change|update)|\bchangelog/iu.test(text) && !/\bno migration/iu.test(text)) return [];
  if (!isAboutStoring(context, meant)) return [];
  const { project, named } = context;
  const stored = named.length > 0 ? claimsOf(kinds, 'data').slice(0, 1) : [];
  const recorded = howDataChanges(project.product, context.data);
  const what = named.length > 0 ? ` about ${listUpTo(namesOf(named), 2)}` : '';
  const asking = `Must anything new be stored${what}? If so, is the recorded step for it part of the work?`;
  const how = recorded.length > 0 ? recorded : stepsWritten(context);
  // Who writes of tables and columns thinks of them.
  const weight = /\b(?:table|column|model|entity)\b|\w(?:_at|At)\b/u.test(meant) ? 0.7 : storing.test(meant) ? 0.9 : 0.75;
  if (how.length > 0) return question(weight, asking, [...stored, ...how], 'steps');
  const isKept = [...project.graph.modules.keys()].some((path) =>
    /(?:^|[/_-])(?:migrations?|migrate|changelogs?|patch(?:es)?)[/\-_.]/iu.test(path),
  );
  return stored.length === 0 || isKept
    ? []
    : question(
        0.6,
        `How do databases that are in use get a change of ${listUpTo(namesOf(named), 2)}? No recorded steps were found.`,
        stored,
      );
};

/** A file of the team's own with the steps, where no tool is known to keep them. */
const stepsWritten = ({ project }: ScopeContext): ReturnType<typeof claim> => {
  const [file] = [...project.graph.modules.values()].filter(
    ({ path, role }) => role === 'source' && /(?:^|[/_.-])(?:migrations?|migrate)\.[a-z]+$/iu.test(path),
  );
  return file
    ? claim(
        'stores',
        `By its name, ${fileName(file.path)} changes how data is stored.`,
        anyPlaceOf(project, file.path),
        'guessed',
      )
    : [];
};

/** What is stored already. */
export const existingDataQuestion: QuestionRule = ({ context, kinds, text, meant }) => {
  // To show, send or take out what is stored leaves it as it is.
  if (
    context.named.length === 0 ||
    !meant.split(/\r?\n|(?<=[.;])\s/u).some((row) => adding.test(row) && namedData(context.named, row).length > 0)
  )
    return [];
  if (
    /\bexisting (?!list|component|page|ones?\b)|\bbackfill|\bcarry over|\bold (?:data|records|entries)|\bdefault(?:s| to)? (?:false|true|null|empty)/iu.test(
      text,
    )
  )
    return [];
  const [name] = namesOf(context.named);
  return question(
    0.58,
    `What should hold for ${name ?? 'those'} that are stored already and have nothing of this?`,
    claimsOf(kinds, 'data').slice(0, 1),
  );
};

/** A field more of something that is stored, or a new rule for it. */
const adding =
  /\b(?:add|new|store|set)s?\s[^.\n]*?\b(?:to|on|with|for|in)\b|\b(?:require[ds]?|mandatory|unique|rename|split|merge)\b|\b(?:column|field|flag)\b|\w(?:_at|_until|At|Until)\b/iu;
