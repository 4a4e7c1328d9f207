import { baseName } from '../../base/paths.ts';
import type { Definition, FileFacts } from '../../model/file-facts.ts';
import { stringAt } from '../config/config-node.ts';
import { docAbove, leadingDoc } from '../config/leading-doc.ts';
import { offered } from '../config/offered.ts';
import { readGuarded } from '../config/read-guarded.ts';
import type { FoundFacts } from '../config/read-guarded.ts';
import { treeFacts } from '../config/tree-facts.ts';
import { proseAt } from '../config/text-view.ts';
import type { TextView } from '../config/text-view.ts';

import type { Language, SourceText } from '../language.ts';
import { yamlTree } from '../yaml/yaml-tree.ts';
import { createWorkflowResolver } from './create-resolver.ts';
import { jenkinsFacts } from './jenkins-facts.ts';
import { jobsOf } from './jobs.ts';
import type { Job, Provider } from './jobs.ts';
import { workflowReferences } from './workflow-references.ts';

/** What runs by itself when code is pushed or the clock strikes: jobs, what starts them, and the scripts they run. */
export const createCiWorkflowLanguage = (): Language => ({
  id: 'ci-workflow',
  identify,
  read: readWorkflow,
  createResolver: createWorkflowResolver,
});

const identify = (path: string): Provider | 'jenkinsfile' | undefined => {
  const name = baseName(path);
  if (/(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/u.test(path) || /^action\.ya?ml$/u.test(name))
    return 'github-actions-workflow';
  if (/^\.gitlab-ci(?:\.[\w-]+)?\.ya?ml$/u.test(name) || /(?:^|\/)\.gitlab\/ci\/[^/]+\.ya?ml$/u.test(path)) return 'gitlab-ci';
  if (/(?:^|\/)\.circleci\/[^/]+\.ya?ml$/u.test(path)) return 'circleci';
  if (/^azure-pipelines?(?:[.-][\w.-]+)?\.ya?ml$/u.test(name) || /(?:^|\/)\.azure-?pipelines\/.+\.ya?ml$/u.test(path))
    return 'azure-pipelines';
  return /^Jenkinsfile(?:[.-][\w.-]+)?$|\.jenkinsfile$/u.test(name) ? 'jenkinsfile' : undefined;
};

const readWorkflow = (source: SourceText): FileFacts => {
  const id = identify(source.path) ?? 'github-actions-workflow';
  return readGuarded(id, source, (view) => (id === 'jenkinsfile' ? jenkinsFacts(view) : workflowFacts(view, id)));
};

const workflowFacts = (view: TextView, provider: Provider): FoundFacts => {
  const tree = yamlTree(view.text);
  const [root] = tree.documents;
  const name = stringAt(root, 'name');
  const title = name && proseAt(view, name);
  const said = stringAt(root, 'description');
  const doc = (said && proseAt(view, said)) ?? leadingDoc(view);
  return {
    ...(title && { title }),
    ...(doc && { doc }),
    ...offered(tree.documents.flatMap((document) => jobsOf(document, provider)).map((job) => definitionOf(view, job))),
    imports: tree.documents.flatMap((document) => workflowReferences(view, document)),
    ...treeFacts(view, tree, 'YAML'),
  };
};

const definitionOf = (view: TextView, { name, start, end, label }: Job): Definition => {
  const quote = view.text.slice(start, end);
  const doc = (label && proseAt(view, label)) ?? docAbove(view, start);
  return { name, kind: 'job', range: view.rangeAt(start, end), ...(quote !== name && { quote }), ...(doc && { doc }) };
};
