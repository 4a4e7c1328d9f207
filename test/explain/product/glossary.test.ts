import { expect } from 'chai';
import { glossaryOf } from '../../../src/explain/product/glossary.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { DataEntity } from '../../../src/model/product.ts';
import { projectOf } from '../demo-project.ts';

const tree = {
  'src/context.ts': 'export const Loans = 1;',
  'src/loan.ts': '/** Who has which book. */\nexport class Loan {}',
  'src/lend.ts': 'export function createLoan() {}',
  'src/reader.ts': 'export class Reader {}',
  'db/schema.ts': 'export const solid_jobs = 1;',
};

const stored = (kind: DataEntity['kind'], path: keyof typeof tree, name: string): DataEntity => {
  const [line = ''] = tree[path].split('\n').filter((each) => each.includes(name));
  const at = { line: tree[path].split('\n').indexOf(line), character: line.indexOf(name) };
  const range = { start: at, end: { ...at, character: at.character + name.length } };
  return { kind, name, path: modulePath(path), framework: 'Orm', evidence: [{ path, range, quote: name }] };
};

const check = (name: string, data: readonly DataEntity[], expected: readonly string[]): void => {
  it(name, () => {
    const terms = glossaryOf(projectOf(tree, { product: { data } }));
    expect(terms.map(({ term, claim }) => `${term}: ${claim.text} (${claim.evidence[0].path})`)).to.deep.equal(expected);
  });
};

describe('words of the product', () => {
  check(
    'come with where they are defined and how many files speak of them',
    [stored('entity', 'src/loan.ts', 'Loan'), stored('entity', 'src/reader.ts', 'Reader')],
    [
      'loan: “Who has which book.” Defined in loan.ts; names in three files speak of it. (src/loan.ts)',
      'reader: Something that is stored. Defined in reader.ts; names in one file speak of it. (src/reader.ts)',
    ],
  );
  check(
    'are defined by their class, not by a list of what is stored',
    [stored('entity', 'src/context.ts', 'Loans')],
    ['loans: “Who has which book.” Defined in loan.ts; names in three files speak of it. (src/loan.ts)'],
  );
  check(
    'are no tables of which no code speaks, where there are others',
    [stored('entity', 'src/loan.ts', 'Loan'), stored('table', 'db/schema.ts', 'solid_jobs')],
    ['loan: “Who has which book.” Defined in loan.ts; names in three files speak of it. (src/loan.ts)'],
  );
});
