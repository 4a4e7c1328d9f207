import type { FileFacts } from '../../../model/file-facts.ts';
import type { ConventionContext } from '../../convention.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';

/** Whether the file is JavaScript or TypeScript that runs in the product. */
export const isProductFile = ({ path, facts }: FileWithFacts): boolean => isScript(facts) && !isOfTests(path);

const isScript = ({ language, level }: FileFacts): boolean =>
  level === 'read' && /^(?:type|java)script(?:react)?$/u.test(language);

export const isOfTests = (path: string): boolean =>
  /(?:^|\/)(?:tests?|__tests__|__mocks__|__fixtures__|fixtures|mocks|e2e|cypress|integration-tests?|examples?)\//iu.test(path) ||
  /[.-](?:test|spec|e2e|stories)\.[cm]?[jt]sx?$/iu.test(path) ||
  /\.d\.[cm]?ts$/iu.test(path);

/** Files of the product, as the graph tells their roles. */
export const productFiles = ({ files, graph }: ConventionContext): readonly FileWithFacts[] =>
  files.filter((file) => isProductFile(file) && graph.modules.get(file.path)?.role !== 'test');
