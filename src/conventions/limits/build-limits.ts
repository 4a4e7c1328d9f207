import type { NamedNumber } from '../../model/file-facts.ts';

/** Files that say what is checked before a change is let in. */
export const isBuildPath = (path: string): boolean =>
  /^(?:[\w-]+\/)?\.(?:github|gitea|forgejo)\/workflows\/|(?:^|\/)(?:\.gitlab-ci\.yml|\.?codecov\.ya?ml|azure-pipelines\.ya?ml|\.coveragerc|\.nycrc(?:\.json)?|setup\.cfg|pyproject\.toml|tox\.ini)$|(?:^|\/)\.circleci\/config\.yml$|(?:^|\/)(?:vite|vitest|jest|karma|playwright|cypress)\.?(?:\w+\.)?config\.\w+$|(?:^|\/)(?:\.simplecov|test_helper\.rb|spec_helper\.rb|rails_helper\.rb)$/u.test(
    path,
  );

const telling =
  /^(?:timeout-minutes|fail[-_]under|minimum_coverage|minimum_coverage_by_file|max-parallel|min-coverage|cov-fail-under)$/iu;

/** How long a check may take and how much of the code has to be tested. */
export const isBuildLimit = ({ name, inside = [] }: NamedNumber, amount: number): boolean => {
  if (amount <= 0) return false;
  if (telling.test(name)) return true;
  const around = inside.slice(-4).join(' ');
  return (
    (/coverage/iu.test(around) && /threshold|target|min/iu.test(`${around} ${name}`)) ||
    (/thresholds?$/iu.test(inside.at(-1) ?? '') && /^(?:branches|functions|lines|statements)$/u.test(name))
  );
};
