"""Which Rust file refers to which, found without any code of ours. Prints JSON: [[from, to], ...] and the module tree.

Crates, their roots and the names of their dependencies come from `cargo metadata --offline --no-deps`. Files are cut into tokens
here; `mod`, `use` and paths are followed as the language's reference says. The rule for what a path leads to is the one that
src/languages/rust/resolution/create-resolver.ts states: the file of the last module named, and the file that defines the item where
that module passes it on. With --check, `rustc --emit=dep-info` is asked for the files of each crate and compared with the tree.
"""
import json, os, re, subprocess, sys, tempfile

root = os.path.realpath(sys.argv[1])
TOKEN = re.compile(r'''
  (?P<space>\s+) | (?P<line>//[^\n]*) | (?P<block>/\*) |
  (?P<raw>(?:b|c)?r(?P<hash>\#*)") | (?P<str>(?:b|c)?"(?:[^"\\]|\\.)*") |
  (?P<char>b?'(?:\\(?:u\{[^}]*\}|x..|.)|[^\\'\n])') | (?P<life>'\w+) |
  (?P<ident>(?:r\#)?[A-Za-z_]\w*) | (?P<num>\d[\w.]*?(?=\.\.|[^\w.]|$)) | (?P<sep>::) | (?P<punct>.)
''', re.X | re.S)

def tokens(text):
    out, at = [], 0
    while at < len(text):
        m = TOKEN.match(text, at)
        kind = m.lastgroup if m.lastgroup != 'hash' else 'raw'
        at = m.end()
        if m.group('block'):
            depth = 1
            for n in re.finditer(r'/\*|\*/', text[at:]):
                depth += 1 if n.group() == '/*' else -1
                if depth == 0: at += n.end(); break
            else: at = len(text)
            continue
        if m.group('raw') is not None:
            end = text.find('"' + m.group('hash'), at)
            value = text[at:end] if end >= 0 else ''
            at = len(text) if end < 0 else end + 1 + len(m.group('hash'))
            out.append(('str', value)); continue
        if kind in ('space', 'line'): continue
        value = m.group()
        if kind == 'ident' and value.startswith('r#'): value = value[2:]
        out.append((kind, value[value.index('"') + 1:-1] if kind == 'str' else value))
    return out

class Scope:
    def __init__(self): self.mods, self.uses, self.items, self.blocks, self.paths = [], [], set(), {}, set()

PRIM = set('bool char str f32 f64 i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize'.split())
ITEMS = {'fn', 'struct', 'enum', 'union', 'trait', 'type', 'const', 'static'}

def parse(text):
    toks, top, macros, includes = tokens(text), Scope(), set(), set()
    # Stack of braces: the scope inside and whether items there are the module's own.
    stack, here, own, i, n = [], top, True, 0, len(toks)
    attrs = []
    def val(k): return toks[k][1] if 0 <= k < n else ''
    def is_ident(k): return 0 <= k < n and toks[k][0] == 'ident'
    def tree(k, prefix, out):
        path, alias, last = list(prefix), None, False
        while k < n:
            v = val(k)
            if v == '{':
                k += 1
                while k < n and val(k) != '}':
                    k = tree(k, path, out)
                    if val(k) == ',': k += 1
                k += 1; last = False
            elif v in (',', '}', ';'): break
            elif v == '::':
                if not path: path.append('::')
                k += 1
            elif v == 'as': alias = val(k + 1); k += 2
            elif v == '$': k += 1
            else: path.append(v); last = True; k += 1
        if last:
            if path[-1] == 'self' and len(path) > 1: path = path[:-1]
            out.append((path, alias or path[-1]))
        return k
    while i < n:
        kind, v = toks[i]
        if v == '#' and val(i + 1) in ('[', '!'):
            j, depth, found = i + (2 if val(i + 1) == '!' else 1), 0, []
            start = j
            while j < n:
                if val(j) == '[': depth += 1
                if val(j) == ']':
                    depth -= 1
                    if depth == 0: break
                if val(j) == 'path' and val(j + 1) == '=' and toks[j + 2][0] == 'str': found.append(val(j + 2))
                j += 1
            attrs += found
            for k in range(start, j): collect(toks, k, here, n)
            i = j + 1; continue
        if kind == 'ident' and v == 'mod' and is_ident(i + 1) and val(i + 2) == ';':
            here.mods.append((val(i + 1), attrs)); attrs = []; i += 3; continue
        if kind == 'ident' and v == 'mod' and is_ident(i + 1) and val(i + 2) == '{' and own:
            inner = here.blocks.setdefault(val(i + 1), Scope())
            stack.append((here, own)); here, own = inner, True; attrs = []; i += 3; continue
        if kind == 'ident' and v == 'use' and val(i - 1) not in ('+', ':') and (is_ident(i + 1) or val(i + 1) in ('{', '::', '*', '$')):
            public = val(i - 1) == 'pub' or (val(i - 1) == ')' and any(val(k) == 'pub' for k in range(max(0, i - 9), i)))
            out = []; i = tree(i + 1, [], out) + 1
            here.uses += [(path, local, public) for path, local in out]; attrs = []; continue
        if kind == 'ident' and v == 'extern' and val(i + 1) == 'crate':
            name = val(i + 2); alias = val(i + 4) if val(i + 3) == 'as' else name
            here.uses.append((['crate'] if name == 'self' else ['::', name], alias, val(i - 1) == 'pub')); i += 3; continue
        if kind == 'ident' and v == 'macro_rules' and val(i + 1) == '!':
            macros.add(val(i + 2))
            if own: here.items.add(val(i + 2))
        if kind == 'ident' and v == 'include' and val(i + 1) == '!' and i + 3 < n and toks[i + 3][0] == 'str': includes.add(val(i + 3))
        if kind == 'ident' and v in ITEMS and own and is_ident(i + 1):
            name = val(i + 2) if val(i + 1) in ('mut', 'fn') else val(i + 1)
            if not (v == 'const' and val(i + 1) in ('fn', 'unsafe', 'async', 'extern')): here.items.add(name)
        if v == '{': stack.append((here, own)); own = False
        elif v == '}':
            if stack: here, own = stack.pop()
        elif kind == 'ident': collect(toks, i, here, n)
        if v in (';', '}') or v == '{': attrs = []
        i += 1
    return top, macros, includes

def collect(toks, i, here, n):
    """A path that begins at token i."""
    if toks[i][0] != 'ident': return
    prev = toks[i - 1][1] if i else ''
    leading = prev == '::'
    before = (toks[i - 2] if i > 1 else ('', '')) if leading else ('', prev)
    if leading and (before[0] in ('ident', 'num') or before[1] in ('>', ')', ']', '}')): return
    if not leading and prev in ('.', ':'): 
        if prev == '.': return
    head = toks[i][1]
    if not re.match(r'[a-z_]', head) or head in PRIM: return
    if prev == '$' and head != 'crate': return
    path, k = [head], i
    while re.match(r'[a-z_]', path[-1]) and k + 2 < n and toks[k + 1][1] == '::' and toks[k + 2][0] == 'ident':
        path.append(toks[k + 2][1]); k += 2
    if len(path) > 1: here.paths.add((('::',) if leading else ()) + tuple(path))

files = set()
for folder, dirs, names in os.walk(root):
    dirs[:] = [d for d in dirs if d != '.git']
    files |= {os.path.relpath(os.path.join(folder, x), root) for x in names if not os.path.islink(os.path.join(folder, x))}
parsed = {}
def read(path):
    if path not in parsed:
        with open(os.path.join(root, path), encoding='utf8', errors='replace') as f: parsed[path] = parse(f.read())
    return parsed[path]

def metadata():
    seen = {}
    for manifest in sorted(f for f in files if os.path.basename(f) == 'Cargo.toml'):
        if os.path.dirname(os.path.join(root, manifest)) in seen: continue
        ran = subprocess.run(['cargo', 'metadata', '--offline', '--no-deps', '--format-version', '1', '--manifest-path', os.path.join(root, manifest)], capture_output=True, text=True)
        if ran.returncode: continue
        for p in json.loads(ran.stdout)['packages']: seen[os.path.dirname(p['manifest_path'])] = p
    return seen
packages = metadata()

class Mod:
    def __init__(self, file, scope, parent, crate): self.file, self.scope, self.parent, self.crate, self.kids = file, scope, parent, crate, {}
    def __repr__(self): return self.file
class Crate:
    def __init__(self, pkg, target, edition): self.pkg, self.target, self.edition, self.root, self.macros = pkg, target, edition, None, {}
modules, libs, beside, crates = {}, {}, set(), []
edges = set()

def norm(path):
    p = os.path.normpath(path)
    return p if p in files else None

def grow(mod, folder, own):
    _, macros, _ = read(mod.file)
    if mod.scope is read(mod.file)[0]:
        for m in macros: mod.crate.macros.setdefault(m, mod.file)
    modules.setdefault(id(mod.scope), mod)
    for name, scope in mod.scope.blocks.items():
        kid = Mod(mod.file, scope, mod, mod.crate); mod.kids[name] = kid
        grow(kid, folder, os.path.join(own, name))
    inline = mod.scope is not read(mod.file)[0]
    for name, paths in mod.scope.mods:
        found = [norm(os.path.join(own if inline else folder, p)) for p in paths] if paths else [norm(os.path.join(own, name + '.rs')), norm(os.path.join(own, name, 'mod.rs'))]
        for f in filter(None, found):
            edges.add((mod.file, f))
            known = modules.get(id(read(f)[0]))
            if known: mod.kids.setdefault(name, known); continue
            kid = Mod(f, read(f)[0], mod, mod.crate); mod.kids.setdefault(name, kid)
            d = os.path.dirname(f)
            grow(kid, d, d if paths or os.path.basename(f) == 'mod.rs' else f[:-3])

sys.setrecursionlimit(20000)
order = {'lib': 0, 'proc-macro': 0, 'bin': 1, 'example': 2, 'test': 3, 'bench': 4, 'custom-build': 5}
for pkg in sorted(packages.values(), key=lambda p: p['manifest_path']):
    for t in sorted(pkg['targets'], key=lambda t: order.get(t['kind'][0], 0)):
        src = os.path.relpath(t['src_path'], root)
        if src not in files or id(read(src)[0]) in modules: continue
        c = Crate(pkg, t, t['edition']); c.root = Mod(src, read(src)[0], None, c); crates.append(c)
        if order.get(t['kind'][0], 0) == 0: libs[os.path.dirname(pkg['manifest_path'])] = c
        grow(c.root, os.path.dirname(src), os.path.dirname(src))
in_crates = {m.file for m in modules.values()}

busy = set()
def sees(reader, mod):
    while reader:
        if reader is mod: return True
        reader = reader.parent
    return False

def find(mod, name, depth=0, reader=None):
    """('mod', Mod) | ('item', file) | ('out',) | None. A `use` without `pub` is seen in its module and inside it only."""
    reader = reader or mod
    if name in mod.kids: return ('mod', mod.kids[name])
    if name in mod.scope.items: return ('item', mod.file)
    if depth > 30 or (mod, name) in busy: return None
    busy.add((mod, name))
    try:
        for path, local, public in mod.scope.uses:
            if local == name and path[-1] != '*' and (public or sees(reader, mod)):
                r = resolve(mod, path, True, depth + 1)
                if r and r[0] == 'in': return ('mod', r[1]) if r[2] is None else ('item', r[3] or r[1].file)
                if r and r[0] == 'out': return ('out',)
        if mod.parent is None and name in mod.crate.macros: return ('item', mod.crate.macros[name])
        for path, local, public in mod.scope.uses:
            if path[-1] == '*' and (public or sees(reader, mod)):
                r = resolve(mod, path[:-1], True, depth + 1)
                if r and r[0] == 'in' and r[2] is None and r[1] is not mod:
                    f = find(r[1], name, depth + 1, mod)
                    if f: return f
    finally: busy.discard((mod, name))
    return None

def extern(mod, head):
    pkg = mod.crate.pkg
    if not pkg: return None
    for d in pkg['dependencies']:
        if (d['rename'] or d['name']).replace('-', '_') == head:
            c = libs.get(d.get('path')) if d.get('path') else None
            return ('mod', c.root) if c else ('out',)
    c = libs.get(os.path.dirname(pkg['manifest_path']))
    return ('mod', c.root) if c and c.target['name'].replace('-', '_') == head else None

def resolve(mod, path, is_use, depth=0):
    """('in', module, item or None, definer or None) | ('out',) | None"""
    path = list(path); glob = path[0] == '::'
    if glob: path = path[1:]
    if not path: return None
    head = path[0]
    if head == 'self': at = mod
    elif head == 'super': at = mod.parent or mod
    elif head == 'crate': at = mod.crate.root
    else:
        old = mod.crate.edition == '2015' and (is_use or glob)
        f = find(mod.crate.root if old else mod, head, depth) if (old or not glob) else None
        f = f or extern(mod, head)
        if not f: return ('out',) if head in ('std', 'core', 'alloc', 'proc_macro', 'test') else None
        if f[0] == 'out': return f
        if f[0] == 'item': return ('in', mod, head, f[1])
        at = f[1]
    for name in path[1:]:
        if name == 'super': at = at.parent or at; continue
        if name == 'self': continue
        f = find(at, name, depth)
        if f and f[0] == 'mod': at = f[1]
        else: return ('in', at, name, f[1] if f and f[0] == 'item' else None)
    return ('in', at, None, None)

for mod in list(modules.values()):
    for path, is_use in [(p, True) for p, _, _ in mod.scope.uses] + [(p, False) for p in mod.scope.paths]:
        r = resolve(mod, [x for x in path if x != '*'], is_use)
        if r and r[0] == 'in':
            edges.add((mod.file, r[1].file))
            if r[3]: edges.add((mod.file, r[3]))
    for inc in read(mod.file)[2]:
        f = norm(os.path.join(os.path.dirname(mod.file), inc))
        if f: edges.add((mod.file, f))

report = {'files': sorted(in_crates), 'edges': sorted(e for e in edges if e[0] != e[1] and e[1].endswith('.rs'))}
if '--check' in sys.argv:
    differ, total = [], 0
    with tempfile.TemporaryDirectory() as tmp:
        for c in crates:
            out = os.path.join(tmp, 'd')
            subprocess.run(['rustc', '--emit=dep-info', '-o', out, '--edition', c.edition, '--crate-type', 'lib', '--cap-lints', 'allow', os.path.join(root, c.root.file)], capture_output=True)
            if not os.path.exists(out): continue
            text = open(out).read(); os.remove(out)
            theirs = {os.path.relpath(os.path.realpath(l[:-1]), root) for l in text.split('\n') if l.endswith('.rs:')}
            mine = {m.file for m in modules.values() if m.crate is c}
            total += len(theirs); differ += sorted(f'{c.root.file}: rustc has {x}' for x in theirs - in_crates if not x.startswith('..'))
    report['checked'], report['missing'] = total, differ
json.dump(report, sys.stdout)
