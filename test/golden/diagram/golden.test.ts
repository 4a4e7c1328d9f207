import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { flowchart, usualRow } from '../../../src/views/diagram/flowchart.ts';

const folder = path.resolve('test/golden/diagram');

/** `case.json` (boxes and arrows) makes `case.mmd`. `UPDATE_GOLDENS=1` writes anew; look at the difference before you keep it. */
const check = (name: string): void => {
  it(name, () => {
    const { nodes, edges } = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as {
      readonly nodes: Parameters<typeof flowchart>[0];
      readonly edges: Parameters<typeof flowchart>[1];
    };
    const text = flowchart(nodes, edges, usualRow);
    const golden = path.join(folder, `${name}.mmd`);
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(golden, text);
    expect(text).to.equal(readFileSync(golden, 'utf8'));
  });
};

describe('flowchart text, goldens', () => {
  for (const file of readdirSync(folder).sort()) if (file.endsWith('.json')) check(path.basename(file, '.json'));
});
