import { expect } from 'chai';
import { createResolver } from '../../../src/languages/c-family/resolution/create-resolver.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { lineIndex } from '../../../src/base/line-index.ts';
import { importOf, inWords, resolverContext } from '../../support/resolution.ts';

type Texts = Readonly<Record<string, string>>;

/** `files` without a text are empty. Rows: from, what is included, what it stands for. */
const check = (
  name: string,
  files: readonly string[],
  texts: Texts,
  ...rows: readonly (readonly [string, string, string])[]
): void => {
  it(name, async () => {
    const all = new Map([...files.map((path) => [path, ''] as const), ...Object.entries(texts)]);
    const resolver = await createResolver(resolverContext(all));
    for (const [from, written, expected] of rows) {
      expect(inWords(resolver.resolve(modulePath(from), importOf(written))), `${from} ${written}`).to.equal(expected);
    }
  });
};

const outside = 'unresolved not-found';

describe('languages/c-family/resolution', () => {
  check(
    'beside the file first',
    ['a/x.h', 'include/x.h', 'a/m.c'],
    {},
    ['a/m.c', 'x.h', 'a/x.h'],
    ['a/m.c', '<x.h>', 'include/x.h'],
    ['a/m.c', '../include/x.h', 'include/x.h'],
  );
  check(
    'the language and the system',
    ['m.cpp'],
    {},
    ['m.cpp', '<vector>', 'builtin vector'],
    ['m.cpp', '<sys/socket.h>', 'builtin sys/socket.h'],
    ['m.cpp', 'stdio.h', 'builtin stdio.h'],
    ['m.cpp', '<cstring>', 'builtin cstring'],
  );
  check('a header that shadows the system', ['include/stdio.h', 'src/m.c'], {}, ['src/m.c', '<stdio.h>', 'include/stdio.h']);
  check(
    'packages from elsewhere',
    ['m.cpp', 'src/own/x.h'],
    {},
    ['m.cpp', '<boost/asio.hpp>', 'external boost'],
    ['m.cpp', '<zlib.h>', 'external zlib'],
    ['m.cpp', 'benchmark/benchmark.h', 'external benchmark'],
    ['m.cpp', 'missing.h', outside],
  );
  check(
    'what the build writes',
    ['m.c', 'config.h.in', 'shop.proto'],
    {},
    ['m.c', 'config.h', 'unresolved build-output-absent'],
    ['m.c', 'shop.pb.h', 'unresolved build-output-absent'],
    ['m.c', 'ui_window.h', 'unresolved build-output-absent'],
  );
  check(
    'CMake',
    ['a/inc/x.h', 'b/inc/x.h', 'a/src/m.c', 'b/src/m.c', 'gen/y.h', 'api/z.h'],
    {
      'CMakeLists.txt':
        'project(Shop)\nset(API "${PROJECT_SOURCE_DIR}/api") # here\ninclude_directories(${API} /usr/include)\nadd_subdirectory(a)',
      'a/CMakeLists.txt':
        'add_library(a m.c)\ntarget_include_directories(a SYSTEM PUBLIC $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/inc> $<INSTALL_INTERFACE:include> ${UNKNOWN}/x)',
      'b/CMakeLists.txt': 'include_directories(inc [[../gen]] "${Shop_SOURCE_DIR}/api")',
    },
    ['a/src/m.c', '<x.h>', 'a/inc/x.h'],
    ['b/src/m.c', '<x.h>', 'b/inc/x.h'],
    ['b/src/m.c', 'y.h', 'gen/y.h'],
    ['a/src/m.c', '<z.h>', 'api/z.h'],
  );
  check(
    'an option of CMake',
    ['one/x.h', 'two/x.h', 'm.c'],
    {
      'CMakeLists.txt':
        'option(ONE "Use one." ON)\nif(ONE)\nset(D one)\nelse()\nset(D two)\nendif()\nif(NOT ONE)\ninclude_directories(two)\nendif()\ninclude_directories(${D})',
    },
    ['m.c', '<x.h>', 'one/x.h'],
  );
  check(
    'another build beside CMake',
    ['one/x.h', 'two/x.h', 'm.c'],
    { 'CMakeLists.txt': 'include_directories(two)', Makefile: 'CFLAGS=-Ione' },
    ['m.c', '<x.h>', 'two/x.h'],
  );
  check(
    'make',
    ['deps/lib/x.h', 'top/inc/y.h', 'src/m.c', 'top/configure.ac', 'top/src/n.c'],
    {
      'src/Makefile': 'DEPS=../deps\nCFLAGS+= -O2 -I$(DEPS)/lib -I/usr/include -I$(UNKNOWN)/z -isystem "q"',
      'top/src/Makefile.am': 'AM_CPPFLAGS = -I$(top_srcdir)/inc',
    },
    ['src/m.c', 'x.h', 'deps/lib/x.h'],
    ['top/src/n.c', '<y.h>', 'top/inc/y.h'],
  );
  check(
    'other builds',
    ['m/inc/a.h', 'b/api/b.h', 'v/inc/c.h', 'x/m.c'],
    {
      'm/meson.build': "inc = include_directories('inc')",
      'b/BUILD': 'cc_library(name = "b", includes = ["api"])',
      'v/v.vcxproj': '<AdditionalIncludeDirectories>inc;%(AdditionalIncludeDirectories)</AdditionalIncludeDirectories>',
    },
    ['x/m.c', '<a.h>', 'm/inc/a.h'],
    ['x/m.c', '<b.h>', 'b/api/b.h'],
    ['x/m.c', '<c.h>', 'v/inc/c.h'],
  );
  check(
    'compile commands',
    ['one/x.h', 'two/x.h', 'src/a.c', 'src/b.c'],
    {
      'compile_commands.json': JSON.stringify([
        { directory: '/home/me/shop/build', file: '../src/a.c', command: 'cc -I../one -c ../src/a.c' },
        { directory: '/home/me/shop', file: 'src/b.c', arguments: ['cc', '-isystem', '/home/me/shop/two', '-I/usr/include'] },
      ]),
    },
    ['src/a.c', '<x.h>', 'one/x.h'],
    ['src/b.c', '<x.h>', 'two/x.h'],
  );
  check(
    'the only file of that path',
    ['lib/deep/shop/x.h', 'app/m.c', 'lib/other/y.h'],
    {},
    ['app/m.c', '<shop/x.h>', 'lib/deep/shop/x.h'],
    ['app/m.c', 'y.h', 'lib/other/y.h'],
    ['app/m.c', '<y.h>', 'external y'],
  );
  check(
    'the nearer of two, and two as near',
    ['p/one/a/s/x.h', 'p/two/a/s/x.h', 'p/one/m.c', 'q/m.c'],
    {},
    ['p/one/m.c', '<s/x.h>', 'p/one/a/s/x.h'],
    ['q/m.c', '<s/x.h>', outside],
  );
  check('a file that includes itself', ['a/x.h', 'b/x.h'], {}, ['a/x.h', 'x.h', 'a/x.h']);
  check(
    'paths that lead out',
    ['m.c'],
    { 'CMakeLists.txt': 'include_directories(../../x ${CMAKE_SOURCE_DIR}/../y)', Makefile: '-I../../../z' },
    ['m.c', '../../x.h', outside],
    ['m.c', '__proto__', outside],
  );
  check(
    'broken build files',
    ['inc/x.h', 'm.c'],
    { 'CMakeLists.txt': 'include_directories(inc)\nset(A "never ends\n', 'compile_commands.json': '[{"directory":' },
    ['m.c', '<x.h>', 'inc/x.h'],
  );

  it('a computed name', async () => {
    const resolver = await createResolver(resolverContext(new Map()));
    expect(inWords(resolver.resolve(modulePath('m.c'), importOf('HEADER', 'dynamic')))).to.equal('unresolved computed');
  });

  it('targets and what they link', async () => {
    const text = `project(Shop VERSION 1.0)
find_package(ZLIB 1.2 REQUIRED)
find_package(Doxygen)
add_library(core core.c)
add_library(shop::core ALIAS core)
add_executable(\${PROJECT_NAME} main.c)
target_link_libraries(Shop PRIVATE shop::core ZLIB::ZLIB "\${CURL_LIBRARIES}" m \${UNKNOWN})
target_link_libraries(core PUBLIC Shop)`;
    const resolver = await createResolver(
      resolverContext(
        new Map([
          ['a/CMakeLists.txt', text],
          ['a/conanfile.txt', '[requires]\nfmt/10.1\n[options]\nx/y'],
        ]),
      ),
    );
    const index = lineIndex(text);
    const at = ({
      start,
      end,
    }: {
      start: { line: number; character: number };
      end: { line: number; character: number };
    }): string => text.slice(index.offsetAt(start), index.offsetAt(end));
    const [core, shop, conan] = resolver.packages;
    expect(core).to.include({ name: 'core', ecosystem: 'other', path: 'a', manifest: 'a/CMakeLists.txt' });
    expect(
      shop?.dependsOn.map(({ name, constraint, internal, range }) => `${name} ${constraint} ${internal} ${at(range)}`),
    ).to.deep.equal([
      'core  true shop::core',
      'ZLIB 1.2 false ZLIB::ZLIB',
      'CURL  false ${CURL_LIBRARIES}',
      'm  false m',
      'Doxygen  false Doxygen',
    ]);
    expect(core?.dependsOn.map(({ name, internal }) => `${name} ${internal}`)).to.deep.equal(['Shop true']);
    expect(conan?.dependsOn.map(({ name, constraint }) => `${name} ${constraint}`)).to.deep.equal(['fmt 10.1']);
    expect([...resolver.configuration]).to.deep.equal(['a/CMakeLists.txt', 'a/conanfile.txt']);
  });

  it('a notice for what is broken', async () => {
    const broken = new Map([
      ['compile_commands.json', '{}'],
      ['vcpkg.json', '{'],
    ]);
    const { notices } = await createResolver(resolverContext(broken));
    expect(notices.map(({ path }) => path)).to.deep.equal(['compile_commands.json', 'vcpkg.json']);
  });
});
