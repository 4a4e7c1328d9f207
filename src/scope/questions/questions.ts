import type { Question } from '../../model/scope.ts';
import { languagesQuestion } from './languages.ts';
import { contractQuestion, jobQuestion, outsideQuestion, usersQuestion } from './others.ts';
import { permissionQuestion } from './permissions.ts';
import { reuseQuestion, settingQuestion } from './reuse.ts';
import type { Asked, QuestionRule } from './rule.ts';
import { twiceQuestion } from './rules-kept-twice.ts';
import { existingDataQuestion, migrationQuestion } from './stored-data.ts';
import { testsQuestion } from './tests.ts';

const rules: readonly QuestionRule[] = [
  migrationQuestion,
  existingDataQuestion,
  settingQuestion,
  contractQuestion,
  reuseQuestion,
  twiceQuestion,
  outsideQuestion,
  permissionQuestion,
  jobQuestion,
  testsQuestion,
  usersQuestion,
  languagesQuestion,
];

const most = 5;

/** What is worth asking, the question first whose answer could change an estimate most. */
export const questionsOf = (asked: Asked): Question[] =>
  rules
    .flatMap((rule) => rule(asked))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ text, because }) => ({ text, because }));
