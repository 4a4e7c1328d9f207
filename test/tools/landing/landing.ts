/**
 * `npx tsx test/tools/landing/landing.ts <folder with history> [--back N] [--state DIR] [--show N] [--no-history]`: how well the words of real changes
 * lead to the files that were changed. Takes the state N changes ago, and of each later change with a message that says what it is for
 * the first line alone; compares recall@10 with BM25 over paths and contents (k1 1.2, b 0.75, the same terms) in the same run.
 */
import { existsSync, readFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import type { RecordedChange } from '../../../src/model/history.ts';
import type { Project } from '../../../src/model/project.ts';
import { corpusOf } from '../../../src/scope/corpus.ts';
import { landedParts } from '../../../src/scope/landed-parts.ts';
import { landing } from '../../../src/scope/landing.ts';
import { termsOf } from '../../../src/scope/terms.ts';
import { countsOf, strongest, textIndex } from '../../../src/scope/text-index.ts';
import { readFolder } from '../read-folder.ts';
import { checkOut, recordedChanges, stateBefore } from './changes.ts';
import type { Change } from './changes.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    back: { type: 'string', default: '400' },
    state: { type: 'string', default: path.join(os.tmpdir(), 'interlinear-landing') },
    show: { type: 'string', default: '0' },
    'no-history': { type: 'boolean', default: false },
  },
});

/** Messages that say how rather than what for, or are about everything. */
const noPurpose =
  /^(?:chore|build|ci|docs?|tests?|style|i18n|l10n|bump|merge|revert|release|deps|update dependenc|auto translate|v?\d)\b/iu;

async function main(folder: string): Promise<void> {
  const commit = stateBefore(folder, Number(values.back));
  const state = path.join(values.state, `${path.basename(folder)}-${commit.slice(0, 12)}`);
  if (!existsSync(state)) console.log(`${(100 * checkOut(folder, commit, state)).toFixed(1)} % of the files are at hand`);
  const project = await readFolder(state);
  const history = values['no-history'] ? [] : recordedChanges(folder, commit, 5000).map(asRecorded);
  const { places, files } = corpusOf(project);
  const wanted = recordedChanges(folder, `${commit}..HEAD`)
    .filter(({ subject }) => !noPurpose.test(subject) && termsOf(subject).length > 1)
    .map((change) => ({ ...change, changed: change.changed.filter((file) => places.has(file as never)) }))
    .filter(({ changed }) => changed.length > 0 && changed.length <= 10);
  const plain = textIndex(
    files.map((file) => ({ all: countsOf(termsOf(`${file.path} ${readFileSync(path.join(state, file.path), 'utf8')}`)) })),
    { all: { weight: 1, b: 0.75 } },
    1.2,
  );
  const rows = wanted.map((change) => {
    const landed = landing(project, change.subject, history);
    const ours = landed.files.map((file) => file.path as string);
    const scores = plain.scores(termsOf(change.subject));
    const theirs = strongest(scores, scores.length).map((place) => files[place]?.path as string);
    const parts = landedParts(project, landed);
    return {
      change,
      ours: recall(ours, change),
      theirs: recall(theirs, change),
      part: isInPart(project, parts[0]?.id, change) ? 1 : 0,
      parts: parts.slice(0, 3).some(({ id }) => isInPart(project, id, change)) ? 1 : 0,
      first: ours.slice(0, 3),
    };
  });
  for (const { change, ours, theirs, first } of rows.slice(0, Number(values.show)))
    console.log(
      `${ours.toFixed(2)} ${theirs.toFixed(2)} ${change.subject}\n     ${change.changed.join(' ')}\n   > ${first.join(' ')}`,
    );
  const [a, b] = [mean(rows.map(({ ours }) => ours)), mean(rows.map(({ theirs }) => theirs))];
  console.log(
    `${path.basename(folder)} at ${commit.slice(0, 10)}: ${rows.length} changes, ${files.length} files; recall@10 ${a.toFixed(3)}, BM25 ${b.toFixed(3)} (x${(a / b).toFixed(2)}); a true part first ${mean(rows.map(({ part }) => part)).toFixed(2)}, among three ${mean(rows.map(({ parts }) => parts)).toFixed(2)}`,
  );
}

const asRecorded = ({ hash, subject, changed, added, date }: Change): RecordedChange => ({
  commit: hash,
  subject,
  day: new Date(date).toISOString().slice(0, 10),
  files: [...changed, ...added],
  added,
  size: changed.length + added.length,
});

const recall = (found: readonly string[], { changed }: Change): number =>
  changed.filter((file) => found.slice(0, 10).includes(file)).length / Math.min(10, changed.length);

const isInPart = ({ architecture }: Project, id: string | undefined, { changed }: Change): boolean =>
  id !== undefined && (architecture.components.get(id)?.files.some((file) => changed.includes(file)) ?? false);

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);

void main(positionals[0] ?? '.');
