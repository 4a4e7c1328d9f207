/** `npx tsx test/tools/show-journeys.ts <folder> [count] [words]`: journeys drawn evenly from all entry points, or those the words find, with their places. */
import { choiceWords, findJourneys, journeyChoices, journeyOf } from '../../src/journeys/journeys.ts';
import { readFolder } from './read-folder.ts';

const [folder = '.', count = '10', ...words] = process.argv.slice(2);
void main();

async function main(): Promise<void> {
  const project = await readFolder(folder);
  const all = words.length > 0 ? findJourneys(project, words.join(' ')) : journeyChoices(project);
  const every = Math.max(1, Math.floor(all.length / Number(count)));
  const started = performance.now();
  for (const choice of all.filter((_, index) => index % every === 0).slice(0, Number(count))) {
    const journey = journeyOf(project, choice.id);
    console.log(`\n## ${choice.entry.kind} ${choiceWords(choice)}`);
    for (const [index, { claim, path }] of (journey?.steps ?? []).entries()) {
      const [{ path: at, range, quote }] = claim.evidence;
      console.log(
        `${index + 1}. ${claim.text}${claim.certainty === 'guessed' ? ' [likely]' : ''}\n     ${at}:${range.start.line + 1} ${JSON.stringify(quote)} -> ${path}`,
      );
    }
    for (const { text, evidence } of journey?.also ?? [])
      console.log(`   + ${text}  ${evidence[0].path}:${evidence[0].range.start.line + 1}`);
  }
  for (const { id } of journeyChoices(project)) journeyOf(project, id);
  const lengths = journeyChoices(project).map(({ id }) => journeyOf(project, id)?.steps.length ?? 0);
  const ended = journeyChoices(project).filter(({ id }) =>
    /stores|talks-to|seen/u.test(journeyOf(project, id)?.steps.at(-1)?.claim.topic ?? ''),
  );
  console.error(
    `${all.length} entry points, ${ended.length} reach an end, ${lengths.filter((length) => length > 1).length} have a second step; ${Math.round(performance.now() - started)} ms`,
  );
}
