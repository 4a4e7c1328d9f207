import type { Question } from '../../model/scope.ts';
import { contractQuestion } from './contract.ts';
import { countsQuestion } from './counts.ts';
import { databasesQuestion } from './databases.ts';
import { recordQuestion } from './kept-record.ts';
import { languagesQuestion } from './languages.ts';
import { mailTwiceQuestion } from './mail-twice.ts';
import { outsideQuestion, scheduleQuestion, usersQuestion } from './others.ts';
import { newOutsideQuestion } from './outside-new.ts';
import { reuseQuestion, settingQuestion } from './reuse.ts';
import type { Asked, QuestionRule } from './rule.ts';
import { twiceQuestion } from './rules-kept-twice.ts';
import { jobQuestion } from './runs-by-itself.ts';
import { existingDataQuestion, migrationQuestion } from './stored-data.ts';
import { testsQuestion } from './tests.ts';
import { permissionQuestion } from './who.ts';

const rules: readonly QuestionRule[] = [
  databasesQuestion,
  migrationQuestion,
  newOutsideQuestion,
  settingQuestion,
  reuseQuestion,
  twiceQuestion,
  permissionQuestion,
  testsQuestion,
  jobQuestion,
  contractQuestion,
  languagesQuestion,
  recordQuestion,
  mailTwiceQuestion,
  existingDataQuestion,
  countsQuestion,
  outsideQuestion,
  scheduleQuestion,
  usersQuestion,
];

const most = 5;

/** What is worth asking, the question first whose answer could change an estimate most. */
export const questionsOf = (asked: Asked): Question[] => {
  const found = rules.flatMap((rule) => rule(asked)).sort((a, b) => b.weight - a.weight);
  const subjects = new Set<string>();
  return found
    .filter(({ subject }) => subject === undefined || (!subjects.has(subject) && subjects.add(subject)))
    .slice(0, most)
    .map(({ text, because }) => ({ text, because }));
};
