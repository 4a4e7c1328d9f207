import { expect } from 'chai';
import { lineIndex } from '../../../src/base/line-index.ts';
import { namedNumbers } from '../../../src/languages/lexical/named-numbers.ts';

/** Rows as `inside > name = value // comment`. */
const check = (name: string, language: string, text: string, expected: readonly string[]): void => {
  it(`${language}: ${name}`, () => {
    const found = namedNumbers(text, language);
    const index = lineIndex(text);
    for (const { range, quote } of found) {
      expect(text.slice(index.offsetAt(range.start), index.offsetAt(range.end))).to.equal(quote);
    }
    expect(
      found.map(
        (each) => `${[...(each.inside ?? []), each.name].join(' > ')} = ${each.value}${each.doc ? ` // ${each.doc.text}` : ''}`,
      ),
    ).to.deep.equal(expected);
  });
};

describe('numbers beside names', () => {
  check(
    'constants and comments',
    'typescript',
    'const MAX_SIZE = 5 * 1024; // 5 KB\n// In seconds.\nexport const ttl: number = 30;\n',
    ['MAX_SIZE = 5 * 1024 // 5 KB', 'ttl = 30 // In seconds.'],
  );
  check('objects', 'typescript', 'const queue = {\n  retry: {\n    attempts: 5,\n    "max-delay": 10,\n  },\n};\n', [
    'queue > retry > attempts = 5',
    'queue > retry > max-delay = 10',
  ]);
  check(
    'fallbacks',
    'typescript',
    'a = process.env.MAX_A ?? 20;\nb = Number(process.env.MAX_B || "30");\nlimit = c ? limit : 5;\n',
    ['MAX_A = 20', 'b > MAX_B = "30"'],
  );
  check('rules', 'typescript', 'const s = z.object({\n  name: z.string().min(2).max(100),\n});\nx = Math.max(0, 5);\n', [
    's > name > string > min = 2',
    's > name > string > max = 100',
  ]);
  check('annotations', 'typescript', 'class A {\n  @Length({\n    max: 255,\n  })\n  title: string;\n}\n', [
    'A > Length > title > string > max = 255',
  ]);
  check(
    'not in strings, patterns and comments',
    'typescript',
    'a = "limit: 5";\n// limit: 6\nb = /limit=7/;\nc = `limit: 8`;\n/* limit: 9 */\n',
    [],
  );
  check(
    'markup',
    'typescriptreact',
    'const A = () => (\n  <input maxLength={20} />\n);\n',
    ['A > maxLength = 20'].map((row) => row.replace('input > ', '')),
  );
  check(
    'settings',
    'python',
    'LIMIT = int(os.environ.get("BULK_LIMIT", 100))\ndef retry(f, times=3, max_tries: int = 4):\n    pass\n',
    ['LIMIT > BULK_LIMIT = 100', 'retry > max_tries = 4'],
  );
  check(
    'durations',
    'python',
    'class A:\n    """limit = 3"""\n    KEEP_FOR = timedelta(days=30)\n    MAX_AGE = timedelta(days=n)\n',
    ['A > KEEP_FOR = timedelta(days=30)'],
  );
  check(
    'helpers and commands',
    'ruby',
    'class Upload\n  MAX = 5.megabytes\n  rate_limit to: 10, within: 3.minutes\n  expires_in 1.hour\nend\n',
    [
      'Upload > MAX = 5.megabytes',
      'Upload > rate_limit > to = 10',
      'Upload > rate_limit > within = 3.minutes',
      'Upload > expires_in = 1.hour',
    ],
  );
  check(
    'block',
    'ruby',
    'threads ENV.fetch("MAX_THREADS") { 5 }\nage = 3 if old\n',
    ['threads > fetch > MAX_THREADS = 5'].map((row) => row.replace('threads > ', '')),
  );
  check('constants', 'go', 'const (\n\tAccessTTL = 15 * time.Minute\n\tmaxItems int = 50\n)\n', [
    'AccessTTL = 15 * time.Minute',
    'maxItems = 50',
  ]);
  check(
    'annotations',
    'java',
    'class A {\n  @Size(max = 30)\n  private String name;\n  @Value("${app.max-items:10}")\n  private int items;\n}\n',
    ['A > Size > name > string > max = 30'],
  );
  check('attributes', 'csharp', 'class A {\n    [MaxLength(50)]\n    public string Name { get; set; }\n}\n', [
    'A > Name > string > MaxLength = 50',
  ]);
  check(
    'chains',
    'csharp',
    'b.Property(o => o.Title)\n    .HasMaxLength(20);\n',
    ['b > Title > HasMaxLength = 20'].map((row) => row.replace('b > ', '')),
  );
  check('types', 'rust', "const MAX_CONNS: usize = 5;\nlet timeout = Duration::from_secs(3); // it's\n", [
    'MAX_CONNS = 5',
    "timeout = Duration::from_secs(3) // it's",
  ]);
  check(
    'arrays',
    'php',
    "return [\n  'max_items' => env('MAX_ITEMS', 10),\n  'timeout' => 30,\n];\n",
    ['max_items > env > MAX_ITEMS = 10', 'timeout = 30'].map((row) => row.replace('env > ', '')),
  );
  check('attributes', 'erb', '<%= form.text_area :bio, maxlength: 200 %>\n<input name="a" maxlength="20">\n', [
    'form.text_area > bio > maxlength = 200',
    'a > maxlength = "20"',
  ]);
  check('no language', 'markdown', 'limit: 5', []);
  check('broken', 'typescript', 'const limit = (((5\n"unclosed\n`\n', []);

  it('takes time in proportion to the text', () => {
    const text = 'limit: 5,\n'.repeat(20_000) + '('.repeat(50_000) + 'max'.repeat(10_000);
    const start = performance.now();
    expect(namedNumbers(text, 'typescript')).to.have.length(2_000);
    expect(performance.now() - start).to.be.lessThan(5_000);
  });
});
