import { expect } from 'chai';
import fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import { scanIncludes } from '../../../src/languages/c-family/includes/scan-includes.ts';

const check = (name: string, text: string, ...expected: readonly string[]): void => {
  it(name, () => {
    const index = lineIndex(text);
    const found = scanIncludes(text, index);
    expect(found.map(({ kind, specifier }) => (kind === 'dynamic' ? `${specifier}?` : specifier))).to.deep.equal(expected);
    for (const { range, quote, specifier } of found) {
      expect(text.slice(index.offsetAt(range.start), index.offsetAt(range.end))).to.equal(quote ?? specifier);
    }
  });
};

describe('languages/c-family/includes', () => {
  check('quoted and on the search path', '#include "a.h"\n#include <b/c.h>\n', 'a.h', '<b/c.h>');
  check('blanks and comments around the sign', ' /* x */ # /* y */ include /* z */ "a.h" // w', 'a.h');
  check('a continued line', '#include \\\n  "a.h"\r\n#\\\r\ninclude <b>', 'a.h', '<b>');
  check('line ends of both kinds', '#include "a.h"\r\n#include "b.h"\r\n', 'a.h', 'b.h');
  check('a lone return', '#include "a.h"\r#include "b.h"', 'a.h', 'b.h');
  check('all branches', '#ifdef _WIN32\n#include <windows.h>\n#else\n#include <unistd.h>\n#endif', '<windows.h>', '<unistd.h>');
  check('a branch that is off', '#if 0\n#include "a.h"\n#if X\n#include "b.h"\n#endif\n#else\n#include "c.h"\n#endif', 'c.h');
  check('in comments', '/* \n#include "a.h"\n*/\n// x \\\n#include "b.h"\n#include "c.h"', 'c.h');
  check('in strings', 'char *s = "\\\n#include \\"a.h\\"";\n#include "b.h"', 'b.h');
  check('in a raw string', 'auto s = R"x(\n#include "a.h"\n)" )x";\n#include "b.h"', 'b.h');
  check('numbers with signs between digits', 'int n = 1\'000;\n#include "a.h"\nint m = 0xff\'ff;', 'a.h');
  check('characters', 'char q = \'"\';\n#include "a.h"', 'a.h');
  check('a lone apostrophe in words', '#error don\'t\n#include "a.h"', 'a.h');
  check('not first on its line', 'x #include "a.h"');
  check('other directives', '#define include "a.h"\n#pragma include "b.h"\n#if __has_include(<c>)\n#endif');
  check('by a macro', '#include CONFIGURATION', 'CONFIGURATION?');
  check('by a macro of the file', '#define CONFIGURATION "a.h"\n#include CONFIGURATION', 'a.h');
  check('next on the path, and of Objective-C', '#include_next <a.h>\n#import "b.h"', '<a.h>', 'b.h');
  check('broken', '#include\n#include "\n#include <a\n#include ""\n#include "b.h"', 'b.h');
  check('astral characters in front', '/* \u{1f600} */ #include "\u{1f600}.h"', '\u{1f600}.h');

  it('a megabyte of openings', () => {
    for (const piece of ['/*', '#', '"', "'", ' #\\\n', '/**/', 'R"(']) {
      expect(scanIncludes(piece.repeat(500_000), lineIndex(''))).to.deep.equal([]);
    }
  }).timeout(10_000);

  it('never throws, and names only what stands there', () => {
    const pieces = fc.constantFrom(
      '#include',
      ' ',
      '"a.h"',
      '<b>',
      '\n',
      '\r',
      '//',
      '/*',
      '*/',
      '"',
      "'",
      '\\',
      'R"(',
      ')"',
      '#if 0',
      '#endif',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const index = lineIndex(text);
        for (const { range, specifier } of scanIncludes(text, index)) {
          expect(text.slice(index.offsetAt(range.start), index.offsetAt(range.end))).to.equal(specifier);
        }
      }),
    );
  });
});
