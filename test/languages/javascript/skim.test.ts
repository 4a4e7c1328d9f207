import { expect } from 'chai';
import fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import { createJavaScriptLanguage } from '../../../src/languages/javascript/language.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { importCases } from './import-cases.ts';
import { javaScriptText } from './java-script-text.ts';

const skim = async (text: string, path = 'a.ts'): Promise<FileFacts> => {
  const language = await createJavaScriptLanguage();
  if (!language.skim) throw new Error('no skim');
  return language.skim({ path: modulePath(path), text });
};

const check = (name: string, text: string, expected: (facts: FileFacts) => void, path?: string): void => {
  it(name, async () => expected(await skim(text, path)));
};

const codes = (facts: FileFacts): string[] => facts.diagnostics.map(({ code }) => code);

describe('languages/javascript/skim', () => {
  describe('imports', () => {
    for (const { name, text, expected, path } of importCases) {
      const wanted = (facts: FileFacts): void => {
        expect(facts.imports.map(({ kind, specifier }) => `${kind} ${specifier}`)).to.deep.equal(expected);
        expect(facts.level).to.equal('skimmed');
        expect(facts.diagnostics).to.deep.equal([]);
      };
      check(name, text, wanted, path);
    }
  });

  describe('ranges', () => {
    const range = (start: [number, number], end: [number, number]) => ({
      start: { line: start[0], character: start[1] },
      end: { line: end[0], character: end[1] },
    });
    const at = (name: string, text: string, ...expected: ReturnType<typeof range>[]): void =>
      check(name, text, (facts) => expect(facts.imports.map((each) => each.range)).to.deep.equal(expected));

    at('between the quotes', "import 'x'", range([0, 8], [0, 9]));
    at('in later lines', "\n\n  import a from 'xyz'\nexport * from 'b'", range([2, 17], [2, 20]), range([3, 15], [3, 16]));
    at('of a dynamic import', "f(\n  import( 'xy' ))", range([1, 11], [1, 13]));
    at('of a type', "\ntype A = import('x').A", range([1, 17], [1, 18]));
    at('of a require', "a;\r\nrequire('x')", range([1, 9], [1, 10]));
    at('after an escape', "import 'a\\u0041b'", range([0, 8], [0, 16]));
    at('of an unclosed string', "import 'x\nimport 'y'", range([0, 8], [0, 9]), range([1, 8], [1, 9]));
    at('counts UTF-16 units', "/* 😀 */ import 'x'", range([0, 17], [0, 18]));
    at('with carriage returns alone', "import 'x'\rimport 'y'", range([0, 8], [0, 9]), range([1, 8], [1, 9]));
  });

  describe('merge conflicts', () => {
    const conflict = "import 'a';\n<<<<<<< HEAD\nimport 'b';\n=======\nimport 'c';\n>>>>>>> branch\nimport 'd';\n";
    check('both sides', conflict, (facts) => {
      expect(facts.imports.map(({ specifier }) => specifier)).to.deep.equal(['a', 'b', 'c', 'd']);
      expect(facts.imports[2]?.range.start).to.deep.equal({ line: 4, character: 8 });
      expect(codes(facts)).to.deep.equal(['merge-conflict']);
    });
    check('with the common base', conflict.replace('=======', "||||||| base\nimport 'o';\n======="), (facts) => {
      expect(facts.imports.map(({ specifier }) => specifier)).to.deep.equal(['a', 'b', 'o', 'c', 'd']);
    });
    check('with carriage returns', conflict.replaceAll('\n', '\r\n'), (facts) => {
      expect(facts.imports).to.have.length(4);
      expect(codes(facts)).to.deep.equal(['merge-conflict']);
    });
    check('in a string is no conflict', `import 'x';\nconst a = \`\n${conflict}\`;\n`, (facts) => {
      expect(facts.imports.map(({ specifier }) => specifier)).to.deep.equal(['x']);
      expect(codes(facts)).to.deep.equal([]);
    });
  });

  describe('limits', () => {
    check('10,001 imports', "import 'x';\n".repeat(10_001), (facts) => {
      expect(facts.imports).to.have.length(10_000);
      expect(codes(facts)).to.deep.equal(['too-many-imports']);
    });
    check('10,000 imports', "import 'x';\n".repeat(10_000), (facts) => expect(codes(facts)).to.deep.equal([]));
    check('a specifier of 1,001 characters', `import '${'x'.repeat(1001)}'; import 'y'`, (facts) => {
      expect(facts.imports.map(({ specifier }) => specifier)).to.deep.equal(['y']);
      expect(codes(facts)).to.deep.equal(['too-many-imports']);
    });
    check('a specifier of 1,000 characters', `import '${'x'.repeat(1000)}'`, (facts) => expect(facts.imports).to.have.length(1));
    for (const [open, close] of [
      ['(', ')'],
      ['[', ']'],
      ['`${', '}`'],
      ['{', '}'],
      ['<a>', '</a>'],
      ['if(a){}else ', ';'],
      ['a+', ''],
      ['a?', ':a'],
      ['()=>', ''],
    ] as const) {
      const deep = `import 'x';\n${open.repeat(20_000)}1${close.repeat(20_000)};\n`;
      check(
        `nested 20,000 times in ${open}`,
        deep,
        (facts) => expect(facts.imports.map(({ specifier }) => specifier)).to.deep.equal(['x']),
        'a.tsx',
      );
    }
    check(
      'over a megabyte that the lexer refuses',
      `import 'x';\nexport { a } from 'y';\n${"a = <p>it's</p>;\n".repeat(70_000)}`,
      (facts) => {
        expect(facts.imports.map(({ kind, specifier }) => `${kind} ${specifier}`)).to.deep.equal(['static x', 're-export y']);
      },
      'a.tsx',
    );
    for (const bait of ['import ', 'from ', 'require ', ' ', "'", '`', '/*', '<', '<<<<<<< ', 'import(', '{@', '\\'] as const) {
      check(`200,000 times ${JSON.stringify(bait)}`, bait.repeat(200_000), (facts) => expect(facts.imports).to.deep.equal([]));
    }
  });

  describe('on any text', () => {
    it('never throws, and every range stands for its specifier', () =>
      fc.assert(
        fc.asyncProperty(javaScriptText, fc.constantFrom('a.ts', 'a.tsx', 'a.js', 'a.d.ts'), async (text, path) => {
          const { imports } = await skim(text, path);
          const index = lineIndex(text);
          for (const { range, specifier } of imports) {
            const written = text.slice(index.offsetAt(range.start), index.offsetAt(range.end));
            if (!written.includes('\\') && !written.includes('\r')) expect(written).to.equal(specifier);
          }
        }),
        { numRuns: 500 },
      ));
  });
});
