import { expect } from 'chai';
import fc from 'fast-check';
import { lineIndex } from '../../../src/base/line-index.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import type { Range } from '../../../src/model/text.ts';
import { python } from './resolution/resolve-tree.ts';

const read = async (text: string, path = 'shop/a.py'): Promise<FileFacts> => python.read({ path: modulePath(path), text });

const check = (name: string, text: string, said: (facts: FileFacts) => unknown, expected: unknown, path?: string): void => {
  it(name, async () => {
    expect(said(await read(text, path))).to.deep.equal(expected);
  });
};

const imports = ({ imports: found }: FileFacts): string[] =>
  found.map(({ kind, specifier, bindings = [] }) =>
    [kind, specifier, ...bindings.map(({ imported, local }) => `${imported}>${local}`)].join(' '),
  );
const definitions = ({ definitions: found }: FileFacts): string[] =>
  found.map(
    ({ kind, name, container, doc }) =>
      `${kind} ${container === undefined ? '' : `${container}.`}${name}${doc ? `: ${doc.text}` : ''}`,
  );
const exported = ({ exports: found }: FileFacts): string[] =>
  found.map(({ name, from }) => (from === undefined ? name : `${name} of ${from}`));
const texts = ({ texts: found = [] }: FileFacts): string[] => found.map(({ text }) => text);
const environment = ({ environment: found = [] }: FileFacts): string[] =>
  found.map(({ name, fallback }) => (fallback ? `${name} ${fallback.value}` : name));

describe('imports of Python', () => {
  check('of modules', 'import a, b.c as d\nimport e.f', imports, ['static a *>a', 'static b.c *>d', 'static e.f *>e']);
  check('of names', 'from .a import (b,  # why\n  c as d)\nfrom .. import e\nfrom f import *', imports, [
    'static .a b>b c>d',
    'static .. e>e',
    'static f *>*',
  ]);
  check(
    'in functions and for types',
    'if TYPE_CHECKING:\n  import a\nelse:\n  import b\ndef f():\n  import c\nclass D:\n  import e',
    imports,
    ['type a *>a', 'static b *>b', 'dynamic c *>c', 'static e *>e'],
  );
  check(
    'by calls',
    'importlib.import_module("a.b")\n__import__("c")\nimport_module(".d", x)\nimportlib.import_module(e)',
    imports,
    ['dynamic a.b', 'dynamic c'],
  );
  check(
    'that pass on',
    'from .a import b\nfrom shop.c import d\nfrom ..e import f\nfrom os import g',
    imports,
    ['re-export .a b>b', 're-export shop.c d>d', 'static ..e f>f', 'static os g>g'],
    'lib/shop/__init__.py',
  );
  check('over several lines', 'from a \\\n  . b import c', imports, ['static a.b c>c']);
  check(
    'between signs of a merge',
    'import a\n<<<<<<< one\nimport b\n=======\nimport c\n>>>>>>> two\nimport d',
    (facts) => imports(facts).length >= 3,
    true,
  );
  check('none of the future', 'from __future__ import annotations', imports, []);
});

describe('definitions of Python', () => {
  check(
    'with their docs',
    'class A(Base):\n  """One\n  of them.\n\n  Args:\n    x: y\n  """\n  class B(Enum): ...\n  def m(self): ...\n\n# Twice as\n# much.\nX, y = 1, 2\n@d\nasync def f():\n  r\'Gives :class:`~a.b.C`.\'\n  def g(): ...\n  z = 1\n',
    definitions,
    ['class A: One of them.', 'enum A.B', 'constant X: Twice as much.', 'variable y: Twice as much.', 'function f: Gives C.'],
  );
  check(
    'in branches, once',
    'try:\n  import a\nexcept E:\n  a = None\nif x:\n  def f(): ...\nelse:\n  def f():\n    "Does it."\n',
    definitions,
    ['variable a', 'function f: Does it.'],
  );
  check(
    'a file by its docstring',
    '#!/usr/bin/env python\n"""Sells things.\n\n.. note:: x"""\n',
    ({ doc }) => doc?.text,
    'Sells things.',
  );
  check('a file by its first comment', '# Sells things to people.\n\nx = 1\n', ({ doc }) => doc?.text, 'Sells things to people.');
  check('no licence', '"""Copyright 2020 Somebody. All rights reserved."""', ({ doc }) => doc, undefined);
});

describe('exports of Python', () => {
  check('what has no underscore', 'import a\ndef b(): ...\n_c = 1\nclass D: ...', exported, ['b', 'D']);
  check('what __all__ lists', '__all__ = ["b", "e"]\n__all__ += ("f",)\nfrom x import e\ndef b(): ...\ndef c(): ...', exported, [
    'b',
    'e of x',
    'f',
  ]);
  check(
    'what a package passes on',
    'from .a import b as c, _d\nfrom .e import *\nimport f',
    exported,
    ['c of .a', '* of .e'],
    'p/__init__.py',
  );
});

describe('what Python writes out', () => {
  check(
    'annotations',
    '@app.get("/a", tags=["x"])\n@cached\nclass A:\n  @property\n  def b(self): ...',
    ({ annotations = [] }) =>
      annotations.map(({ name, target, arguments: args }) => [name, target, ...args.map(({ value }) => value)]),
    [
      ['app.get', 'A', '/a', 'x'],
      ['cached', 'A'],
      ['property', 'A.b'],
    ],
  );
  check(
    'calls',
    'path("a", b)\ndef f():\n  x.y("c" "d", n=2)\n  g(h)\n@r("e")\ndef i(): ...',
    ({ calls = [] }) => calls.map(({ callee, inside, arguments: args }) => [callee, inside, ...args.map(({ value }) => value)]),
    [
      ['path', undefined, 'a'],
      ['x.y', 'f', 'cd', '2'],
    ],
  );
  check(
    'constants',
    '# At most.\nMAX = 5\nlow = 1\nclass A:\n  NAME = "x"\ndef f():\n  B = 2\n',
    ({ constants = [] }) => constants.map(({ name, container, value, doc }) => [container, name, value.value, doc?.text]),
    [
      [undefined, 'MAX', '5', 'At most.'],
      ['A', 'NAME', 'x', undefined],
    ],
  );
  check(
    'environment',
    'os.environ["A"]\nos.environ.get("B", "b")\nos.getenv("C")\nenv.bool("D", default=True)\nField(env="E")\nclick.option("--f", envvar="F")\n"G" in os.environ\nget_bool_from_env("H_I")\nmonkeypatch.setenv("J_K", "l")\nconfig("L")',
    environment,
    ['A', 'B b', 'C', 'D True', 'E', 'F', 'G', 'H_I'],
  );
  check('settings of decouple', 'from decouple import config\nconfig("L", default=5)\nconfig("lower")', environment, ['L 5']);
  check(
    'texts',
    '_("One " "two")\nngettext("a car", "%d cars", n)\nflash("Saved")\nmessages.error(request, "Failed")\np.add_argument("-x", help="How many")\nf(help="not this")\nCharField(verbose_name="Name")\nprint("nor this")\nraise ValidationError("Wrong")\n_("1")',
    texts,
    ['One two', 'a car', '%d cars', 'Saved', 'Failed', 'How many', 'Name', 'Wrong'],
  );
});

describe('places in Python files', () => {
  const piece = fc.constantFrom(
    ...[
      'import a.b as c',
      'from . import (d, e)',
      'from .f import *',
      'class G(Enum):',
      '  """Doc 🙂."""',
      'def h(): ...',
      '  X = "y"',
      '__all__ = ["i"]',
    ],
    ...[
      '@j("k")',
      '_("l" "\\u006d🙂")',
      'os.environ["N"]',
      '# Note it.',
      '\t"""',
      "'''",
      '(',
      '<<<<<<<',
      '__proto__ = 1',
      'if TYPE_CHECKING:',
      '\u{1F600}',
      'f"{o}p"',
      'X = 5',
    ],
  );
  const end = fc.constantFrom('\n', '\r\n', '\r', '\n\n', ' ', '\n    ');
  const text = fc.array(fc.tuple(piece, end), { maxLength: 25 }).map((pieces) => pieces.flat().join(''));

  it('hold exactly what is quoted', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        const facts = await read(written);
        const lines = lineIndex(written);
        const at = ({ start, end: last }: Range): string => written.slice(lines.offsetAt(start), lines.offsetAt(last));
        const quoted = [
          ...(facts.texts ?? []),
          ...(facts.doc ? [facts.doc] : []),
          ...facts.definitions.flatMap(({ doc }) => doc ?? []),
        ];
        for (const { range, quote } of quoted) expect(at(range)).to.equal(quote);
        for (const { range, quote, specifier } of facts.imports) expect(at(range)).to.equal(quote ?? specifier);
        for (const { range, name } of [...facts.definitions, ...(facts.environment ?? [])]) expect(at(range)).to.equal(name);
        for (const { bindings = [] } of facts.imports) {
          for (const { range, imported, local } of bindings)
            if (imported !== '*' && local !== '*') expect(at(range)).to.equal(imported);
        }
        for (const { arguments: args } of [...(facts.calls ?? []), ...(facts.annotations ?? [])]) {
          for (const { range, quote, value } of args) expect(at(range)).to.equal(quote ?? value);
        }
      }),
    );
  });

  it('are found in deep and long text', async () => {
    const deep = await read(`x = ${'('.repeat(20_000)}`);
    const long = await read(`import ${'a.'.repeat(100_000)}b`);
    expect([deep.language, long.language]).to.deep.equal(['python', 'python']);
  });
});
