import type { Claim } from '../../model/claim.ts';
import type { FileFacts, LiteralCall } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { TestKind } from '../../model/product.ts';
import type { Project } from '../../model/project.ts';
import { claim, evidenceOf, nameEvidence } from '../claim.ts';
import { fileName, stemOf } from '../file-names.ts';
import { inSentence } from '../naming/english.ts';
import { listOf } from '../words.ts';
import { wordsOf } from '../../architecture/words.ts';
import { productIndex } from './product-index.ts';

/** Kinds of tests, as a sentence about a file calls them. */
const kindWords: Readonly<Record<TestKind, string>> = {
  unit: 'Tests',
  integration: 'Tests, together with what is around it,',
  'end-to-end': 'Tests, as a user would,',
  unknown: 'Tests',
};

/** What a test file tests: the file it is named after, what it says itself, or what its tests are called. */
export const testPurpose = (project: Project, path: ModulePath): Claim[] => {
  const facts = project.facts(path);
  if (!facts) return [];
  const [suite] = productIndex(project.product).tests.get(path) ?? [];
  const verb = kindWords[suite?.kind ?? 'unknown'];
  const own = testedStem(path);
  const tested = (project.graph.outgoing.get(path) ?? []).find(({ to }) => to !== path && normal(stemOf(to)) === own);
  if (tested) return claim('purpose', `${verb} ${fileName(tested.to)}.`, [evidenceOf(tested)]);
  const title = titleOf(facts);
  const [first] = title?.arguments ?? [];
  if (title && first) {
    return claim(
      'purpose',
      `${verb} “${first.value}”.`,
      [{ path, range: first.range, quote: first.quote ?? first.value }],
      'stated',
    );
  }
  const named = [...facts.definitions, ...(facts.members ?? [])]
    .filter(({ name }) => /^test|^it_|^should/iu.test(name))
    .slice(0, 2);
  const words = named.map(
    ({ name }) => `“${inSentence(wordsOf(name).filter((word, index) => index > 0 || !/^test$/iu.test(word)))}”`,
  );
  return named.length === 0
    ? []
    : claim(
        'purpose',
        `${verb.split(',')[0] ?? verb}, by their names, ${listOf(words)}.`,
        named.map((each) => nameEvidence(path, each)),
        'guessed',
      );
};

const normal = (stem: string): string => stem.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** `invoice` for `invoice.test.ts`, `test_invoice.py`, `InvoiceTest.java`, `invoice_spec.rb`. */
const testedStem = (path: string): string =>
  normal(
    stemOf(path)
      .replace(/[._-](?:test|tests|spec|specs|e2e|cy)$/iu, '')
      .replace(/^(?:test|tests)_/iu, '')
      .replace(/(?:tests?|spec|it|testcase)$/iu, ''),
  );

const titleOf = ({ calls = [] }: FileFacts): LiteralCall | undefined =>
  calls.find(
    ({ callee, arguments: [first] }) =>
      /^(?:RSpec\.|test\.|Cypress\.)?(?:describe|context|suite|feature|test|it|scenario)(?:\.(?:only|skip|each|serial|parallel))?$/u.test(
        callee,
      ) &&
      first?.kind === 'string' &&
      first.value.length > 2 &&
      first.value.length < 120,
  );
