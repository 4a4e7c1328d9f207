import type { ScopeReading } from '../../model/scope.ts';
import { escaped, fileLink, sentence } from '../brief/markdown.ts';
import { noEstimate, readingSentence, scopeSections } from './scope-sections.ts';

/** What a change in words would touch, to be read or pasted into a document. */
export const scopeMarkdown = (scope: ScopeReading): string => {
  const sections = scopeSections(scope).map(({ heading, claims, files = [], notes = [] }) => [
    `## ${escaped(heading)}`,
    [
      ...notes.map((note) => `- ${escaped(note)}`),
      ...claims.map((claim) => `- ${sentence(claim)}`),
      ...files.map(({ path }) => `- ${fileLink(path)}`),
    ].join('\n'),
  ]);
  const questions = scope.questions.map(({ text, because }, index) =>
    [`${index + 1}. ${escaped(text)}`, ...because.map((claim) => `   - Because: ${sentence(claim)}`)].join('\n'),
  );
  return [
    `# ${escaped(scope.request)}`,
    `**${escaped(readingSentence(scope))}** ${escaped(noEstimate)}`,
    ...(scope.because.length > 0 ? [scope.because.map((claim) => `- ${sentence(claim)}`).join('\n')] : []),
    ...sections.flat(),
    ...(questions.length > 0 ? ['## Questions worth asking', questions.join('\n')] : []),
  ]
    .join('\n\n')
    .concat('\n');
};
