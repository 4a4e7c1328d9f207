import { entriesOf, itemsOf, nodeAt, stringAt } from '../config/config-node.ts';
import type { ConfigEntry, ConfigNode, ConfigScalar } from '../config/config-node.ts';

export type Provider = 'github-actions-workflow' | 'gitlab-ci' | 'circleci' | 'azure-pipelines';

export interface Job {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What people call it. */
  readonly label?: ConfigScalar;
}

export const jobsOf = (root: ConfigNode, provider: Provider): Job[] => {
  if (provider === 'azure-pipelines') return namedItems(root, 'job', 'deployment');
  return (provider === 'gitlab-ci' ? gitlabJobs(root) : entriesOf(nodeAt(root, 'jobs'))).map(jobOf);
};

const jobOf = ({ key, start, end, value }: ConfigEntry): Job => {
  const label = stringAt(value, 'name');
  return { name: key, start, end, ...(label && { label }) };
};

/** GitLab's jobs stand among its own words; a name with a dot before it is a piece for others. */
const gitlabJobs = (root: ConfigNode): ConfigEntry[] =>
  entriesOf(root).filter(
    ({ key, value }) =>
      !key.startsWith('.') &&
      !gitlabWords.has(key) &&
      ['script', 'trigger', 'extends', 'run', 'stage'].some((word) => nodeAt(value, word) !== undefined),
  );

const gitlabWords: ReadonlySet<string> = new Set([
  'default',
  'include',
  'stages',
  'variables',
  'workflow',
  'image',
  'services',
  'cache',
  'before_script',
  'after_script',
  'spec',
]);

/** Azure names a job where it lists it: `- job: build`, at the top or inside of stages. */
const namedItems = (node: ConfigNode, ...words: readonly string[]): Job[] => {
  const own = words.flatMap((word) => {
    const name = stringAt(node, word);
    const label = stringAt(node, 'displayName');
    return name ? [{ name: name.value, start: name.start, end: name.end, ...(label && { label }) }] : [];
  });
  const inner = node.kind === 'list' ? itemsOf(node) : entriesOf(node).flatMap(({ value }) => value ?? []);
  return [...own, ...inner.flatMap((each) => namedItems(each, ...words))];
};
