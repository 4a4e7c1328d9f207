import { expect } from 'chai';
import fc from 'fast-check';
import { modulePath } from '../../../src/model/module-path.ts';
import { aboutMarkdown } from '../../../src/views/brief/about-markdown.ts';
import { aboutView } from '../../../src/views/about/build-about.ts';
import { briefHtml } from '../../../src/views/brief/brief-html.ts';
import { briefMarkdown } from '../../../src/views/brief/brief-markdown.ts';
import { briefOf } from '../../../src/views/brief/brief.ts';
import { csvCell, graphCsv } from '../../../src/views/brief/graph-csv.ts';
import { escapedHtml } from '../../../src/views/brief/html.ts';
import { layeredLayout } from '../../../src/views/diagram/layered-layout.ts';
import { codeBlock, escaped, placeLink } from '../../../src/views/brief/markdown.ts';
import { usesMarkdown } from '../../../src/views/brief/uses-markdown.ts';
import { usesJson } from '../../../src/views/json/uses-json.ts';
import { projectOf } from '../../explain/demo-project.ts';
import { lendingLibrary, libraryParts } from '../../explain/lending-library.ts';

const library = projectOf(lendingLibrary, { components: libraryParts, name: 'lending' });
const brief = briefOf(library);

const check = <T>(name: string, actual: T, expected: T): void => {
  it(name, () => expect(actual).to.deep.equal(expected));
};

const checkHolds = (name: string, text: string, parts: readonly string[]): void => {
  it(name, () => {
    for (const part of parts) expect(text).to.contain(part);
  });
};

describe('brief in Markdown', () => {
  checkHolds('has words, picture, parts, relations and coverage', briefMarkdown(brief), [
    '# lending\n\n“Lends books to the people of a town. It sends a letter when a book is late.” [README.md:3](README.md#L3)\n',
    '```mermaid\nflowchart',
    '### Shelf\n\n2 files · 6 lines\n\n- Two other parts rely on it: Loans (2 places) and Web pages (1 place). [loan.ts:3](src/loans/loan.ts#L3) [page.tsx:2](src/web/page.tsx#L2)\n',
    '- **Loans** relies on **Shelf** in 2 places: [loan.ts:3](src/loans/loan.ts#L3), [loan.ts:4](src/loans/loan.ts#L4)\n',
    '## What was read\n\nRead 11 of 11 files · 1 import could not be followed.',
    '## Words used\n\n- Import: a line in a file that says it uses another file or package.\n',
  ]);
  checkHolds(
    'of a component has its inner parts',
    briefMarkdown(briefOf(library, library.architecture.components.get('src/loans'))),
    ['# Loans\n', '### Desk\n'],
  );
  checkHolds(
    'about a file leads to files',
    aboutMarkdown(aboutView(library, { kind: 'file', path: modulePath('src/loans/loan.ts') })!),
    [
      '# loan.ts\n\nTypeScript · 9 lines · src/loans\n\n“Who has which book, and until when.” [loan.ts:1](src/loans/loan.ts#L1)\n\n## Offers\n',
      '- [src/shelf/shelf.ts](src/shelf/shelf.ts) (2 places)\n',
    ],
  );
  checkHolds(
    'of uses counts and lists',
    usesMarkdown(usesJson(library, { kind: 'file', path: modulePath('src/loans/loan.ts') })),
    [
      'Six files in all, two test files among them. They are in Loans (3 files) and Web pages (1 file).\n',
      '- [src/loans/late.ts](src/loans/late.ts)\n',
      'Through other files: [src/web/page.tsx](src/web/page.tsx) and [test/page.test.ts](test/page.test.ts).\n',
      'One file in all.\n',
    ],
  );
  check('escapes what would be markup', escaped('a*b_c [d](e) <f> `g` #h'), 'a\\*b\\_c \\[d\\](e) \\<f\\> \\`g\\` \\#h');
  check('encodes what would end a link', placeLink('a b/(c)#?.ts', 3), '[(c)\\#?.ts:3](a%20b/%28c%29%23%3F.ts#L3)');
  check('makes no other kind of address', placeLink('javascript:x/a.ts', 1), '[a.ts:1](javascript%3Ax/a.ts#L1)');
  check('fences longer than what is fenced', codeBlock('text', 'a ```` b'), '`````text\na ```` b\n`````');
  it('never breaks a line of text in two', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[\n\r]/.test(escaped(text))));
  });
  it('makes a link of any path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (path) => /^\[.*:1\]\([^()\s<>]*#L1\)$/.test(placeLink(path, 1))),
    );
  });
});

describe('brief in HTML', () => {
  const html = briefHtml(brief);
  checkHolds('is one page that loads and runs nothing', html, [
    "default-src 'none'",
    '<svg role="img"',
    '<h1>lending</h1>',
    'href="#part-',
    'Read 11 of 11 files',
  ]);
  checkHolds('explains a term where it stands and at the end', html, [
    '<dfn tabindex="0" aria-describedby="word-1" data-meaning="Package: code by other people that a project uses as it is.">package',
    '<h2>Words used</h2>',
    '<li id="word-1">Package: code by other people that a project uses as it is.</li>',
  ]);
  check('has no script, no address and no picture file', /<script|https?:|<img|<link|url\((?!#)/i.test(html), false);
  checkHolds('shows the place and keeps its quote', html, ['<cite title="src/loans/loan.ts:3  ../shelf/shelf">loan.ts:3</cite>']);
  check('escapes markup', escapedHtml('<b title="x">&\'</b>'), '&#60;b title=&#34;x&#34;&#62;&#38;&#39;&#60;/b&#62;');
  it('lets no name of a repository become markup', () => {
    const hostile = '"><img src=x onerror=alert(1)>';
    const project = projectOf(
      {
        [`src/${hostile}.ts`]: `/** ${hostile} and more. */\n\nexport const a = 1;`,
        'lib/b.ts': `import { a } from '../src/${hostile}';`,
        'README.md': `# x\n\n${hostile} is the name\n`,
      },
      { name: hostile, components: { src: hostile, lib: '<svg onload=alert(1)>' } },
    );
    const page = briefHtml(briefOf(project));
    expect(page).to.not.match(/<img|<svg onload/);
    expect(page).to.contain('&#60;img');
  });
});

describe('layeredLayout', () => {
  const sizes = { box: 100, gap: 20, pass: 20, boxesPerRow: 3 };
  const rowsOf = (count: number, pairs: readonly (readonly [number, number])[]): number[] =>
    layeredLayout(
      count,
      pairs.map(([from, to]) => ({ from, to })),
      sizes,
    ).boxes.map(({ row }) => row);
  check(
    'puts what is relied on below',
    rowsOf(3, [
      [0, 1],
      [1, 2],
    ]),
    [0, 1, 2],
  );
  check(
    'takes the longest way down',
    rowsOf(3, [
      [0, 1],
      [1, 2],
      [0, 2],
    ]),
    [0, 1, 2],
  );
  check(
    'stands a circle',
    rowsOf(2, [
      [0, 1],
      [1, 0],
    ]),
    [0, 1],
  );
  check('puts boxes without lines last', rowsOf(3, [[1, 2]]), [2, 0, 1]);
  check(
    'breaks a row that is too long',
    rowsOf(
      4,
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ].map(([a, b]) => [a!, b!] as const),
    ).map((row) => row > 0),
    [false, true, true, true],
  );
  check('stands nothing at all', layeredLayout(0, [], sizes), { boxes: [], lines: [], rows: 0, width: 0 });
  it('never puts two boxes on one another, and every line ends at its boxes', () => {
    const graph = fc
      .integer({ min: 1, max: 14 })
      .chain((count) =>
        fc.tuple(fc.constant(count), fc.array(fc.record({ from: fc.nat(count - 1), to: fc.nat(count - 1) }), { maxLength: 30 })),
      );
    fc.assert(
      fc.property(graph, ([count, lines]) => {
        const layout = layeredLayout(
          count,
          lines.filter(({ from, to }) => from !== to),
          sizes,
        );
        for (const [index, box] of layout.boxes.entries()) {
          expect(box.x - 50).to.be.at.least(0);
          expect(box.x + 50).to.be.at.most(layout.width);
          for (const other of layout.boxes.slice(index + 1))
            if (other.row === box.row) expect(Math.abs(other.x - box.x)).to.be.at.least(100);
        }
        for (const { line, way } of layout.lines) {
          expect(way[0]?.box).to.equal(line.from);
          expect(way.at(-1)?.box).to.equal(line.to);
          for (const [step, slot] of way.slice(1).entries()) expect(Math.abs(slot.row - way[step]!.row)).to.be.at.most(1);
        }
      }),
    );
  });
});

describe('graph as a table', () => {
  check(
    'has a head and a row for each dependency',
    graphCsv(projectOf({ 'a.ts': "import './b';", 'b.ts': '' })),
    'from,to,kind,line\r\na.ts,b.ts,static,1\r\n',
  );
  check('quotes commas', csvCell('a,b'), '"a,b"');
  check('quotes and doubles quotation marks', csvCell('a"b'), '"a""b"');
  for (const start of ['=', '+', '-', '@', '\t'])
    check(`makes ${JSON.stringify(start)} no formula`, csvCell(`${start}1`), `'${start}1`);
  check('leaves other text alone', csvCell('src/a-b.ts'), 'src/a-b.ts');
});
