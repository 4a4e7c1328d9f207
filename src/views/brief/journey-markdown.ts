import { groupBy } from '../../base/collections.ts';
import { choiceWords, journeyChoices } from '../../journeys/journeys.ts';
import type { Journey } from '../../journeys/journey.ts';
import type { Project } from '../../model/project.ts';
import { journeyKinds } from '../journey/build-journey.ts';
import { escaped, sentence } from './markdown.ts';

/** One journey as a numbered list. */
export const journeyMarkdown = ({ id, entry, steps, also }: Journey): string =>
  [
    `# ${escaped(choiceWords({ id, entry }))}`,
    steps
      .map(({ claim }, index) => `${index + 1}. ${sentence(claim)}${claim.certainty === 'guessed' ? ' (likely)' : ''}`)
      .join('\n'),
    ...(also.length > 0 ? [also.map((claim) => `- ${sentence(claim)}`).join('\n')] : []),
  ]
    .join('\n\n')
    .concat('\n');

/** What journeys can begin with, by kind. */
export const journeysMarkdown = (project: Project): string =>
  [
    `# Where journeys through ${escaped(project.name)} begin`,
    ...[...groupBy(journeyChoices(project), ({ entry }) => entry.kind)].map(([kind, choices]) =>
      [`## ${journeyKinds[kind]}`, choices.map((choice) => `- ${escaped(choiceWords(choice))}`).join('\n')].join('\n\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n');
