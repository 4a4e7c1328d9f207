"""Import edges of a source tree as Python's own parser and import system see them.

Usage: python3 reference.py <folder> <edges.json>

Statements come from `ast`, files from `importlib`'s path finder. Nothing of the tree is run: packages are followed by the search
locations of their specifications, and what a package's code binds is read from its syntax tree.
"""

import ast
import configparser
import importlib.machinery
import importlib.util
import json
import os
import sys
import tomllib

EXCLUDED = {".git", "node_modules", ".venv", "venv", "__pycache__", ".tox"}


class Finder:
    """The path finder with given suffixes; answers are kept."""

    def __init__(self, suffixes):
        self.hook = importlib.machinery.FileFinder.path_hook((importlib.machinery.SourceFileLoader, suffixes))
        self.entries = {}
        self.known = {}

    def find(self, name, path):
        """(file, search locations) of a module below the folders of `path`, or None."""
        key = (name, tuple(path))
        if key not in self.known:
            self.known[key] = self._find(name, path)
        return self.known[key]

    def _find(self, name, path):
        spread = []
        for entry in path:
            if not os.path.isdir(entry):
                continue
            finder = self.entries.setdefault(entry, None) or self.hook(entry)
            self.entries[entry] = finder
            spec = finder.find_spec(name)
            if spec is None:
                continue
            if spec.loader is not None:
                return spec.origin, list(spec.submodule_search_locations or [])
            spread.extend(spec.submodule_search_locations)
        return (None, spread) if spread and any(holds_modules(each) for each in spread) else None

    def follow(self, dotted, path):
        found = None
        for name in dotted.split("."):
            found = self.find(name, path)
            if found is None:
                return None
            path = found[1]
        return found


def holds_modules(folder):
    return any(name.endswith((".py", ".pyi")) for _, _, names in os.walk(folder) for name in names)


class Tree:
    def __init__(self, root):
        self.root = os.path.abspath(root)
        self.finders = {False: Finder([".py", ".pyi"]), True: Finder([".pyi", ".py"])}
        self.files = sorted(self._files())
        self.syntax = {}
        self.bound = {}
        self.projects = self._projects()

    def _files(self):
        for folder, folders, names in os.walk(self.root):
            folders[:] = [each for each in folders if each not in EXCLUDED]
            yield from (os.path.join(folder, name) for name in names if name.endswith((".py", ".pyi")))

    def _projects(self):
        """Folders with a project's manifest, and the folders that it has its packages in."""
        found = {}
        for folder, folders, names in os.walk(self.root):
            folders[:] = sorted(each for each in folders if each not in EXCLUDED)
            if not {"pyproject.toml", "setup.py", "setup.cfg", "manage.py"} & set(names):
                continue
            roots = [*declared(folder), "src", "."]
            found[folder] = [os.path.normpath(os.path.join(folder, each)) for each in roots]
        found.setdefault(self.root, [self.root, os.path.join(self.root, "src")])
        return {folder: [each for each in roots if os.path.isdir(each) and not initializer(each)] for folder, roots in found.items()}

    def path_for(self, file):
        """What `sys.path` is when the file's project is installed and the file is run or tested."""
        top = os.path.dirname(file)
        while initializer(top):
            top = os.path.dirname(top)
        around = sorted((each for each in self.projects if within(each, file)), key=len, reverse=True)
        others = [each for each in self.projects if each not in around]
        roots = [top] + [root for each in around + others for root in self.projects[each]]
        return list(dict.fromkeys(roots))

    def tree_of(self, file):
        if file not in self.syntax:
            try:
                with open(file, "rb") as stream:
                    self.syntax[file] = ast.parse(stream.read())
            except (SyntaxError, ValueError, RecursionError):
                self.syntax[file] = None
        return self.syntax[file]

    def module(self, file, level, dotted):
        """(file, search locations) of what stands between `from` and `import`."""
        finder = self.finders[file.endswith(".pyi")]
        if level == 0:
            return finder.follow(dotted, self.path_for(file))
        folder = os.path.dirname(file)
        for _ in range(level - 1):
            folder = os.path.dirname(folder)
        return finder.follow(dotted, [folder]) if dotted else (initializer(folder), [folder])

    def submodule(self, file, found, name):
        return self.finders[file.endswith(".pyi")].find(name, found[1]) if found[1] else None

    def binds(self, file, name, other, seen=()):
        """Whether running the module gives it an attribute of the name that is not the module `other`."""
        if (file, name) in seen:
            return False
        seen = (*seen, (file, name))
        tree = self.tree_of(file)
        for node in module_level(tree.body if tree else []):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                if node.name == name:
                    return True
            elif isinstance(node, ast.ImportFrom):
                if self._binds_from(file, node, name, other, seen):
                    return True
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    if (alias.asname or alias.name.split(".")[0]) == name:
                        found = self.module(file, 0, alias.name if alias.asname else name)
                        if not (found and found[0] == other):
                            return True
            elif any(isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store) and each.id == name for each in ast.walk(node)):
                return True
        return False

    def _binds_from(self, file, node, name, other, seen):
        for alias in node.names:
            found = self.module(file, node.level, node.module or "")
            if alias.name == "*":
                if found and found[0] and not name.startswith("_") and self.binds(found[0], name, other, seen):
                    return True
            elif (alias.asname or alias.name) == name:
                if found is None:
                    return True
                if self.supplier(file, found, alias.name, seen) != (other, True):
                    return True
        return False

    def supplier(self, file, found, name, seen=()):
        """The file that `name` comes from when it is taken from a module, and whether it is that file's module itself."""
        inner = self.submodule(file, found, name)
        if inner is None:
            return found[0], False
        if found[0] and self.binds(found[0], name, inner[0], seen):
            return found[0], False
        return inner[0], True

    def listed(self, file):
        tree = self.tree_of(file)
        names = []
        for node in tree.body if tree else []:
            if isinstance(node, ast.Assign) and any(isinstance(each, ast.Name) and each.id == "__all__" for each in node.targets):
                names += [each.value for each in ast.walk(node.value) if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        return names

    def edges_of(self, file):
        tree = self.tree_of(file)
        for node in ast.walk(tree) if tree else []:
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield node, alias.name, (self.module(file, 0, alias.name) or (None,))[0]
            elif isinstance(node, ast.ImportFrom):
                found = self.module(file, node.level, node.module or "")
                said = "." * node.level + (node.module or "")
                for alias in node.names if found else []:
                    if alias.name != "*":
                        yield node, f"{said} {alias.name}", self.supplier(file, found, alias.name)[0]
                        continue
                    yield node, f"{said} *", found[0]
                    for name in self.listed(found[0]) if found[0] else []:
                        inner = self.submodule(file, found, name)
                        if inner and not self.binds(found[0], name, inner[0]):
                            yield node, f"{said} * {name}", inner[0]
            elif isinstance(node, ast.Call) and called(node.func) in {"importlib.import_module", "import_module", "__import__"}:
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str) and not first.value.startswith(".") and first.value:
                    yield node, first.value, (self.module(file, 0, first.value) or (None,))[0]


def declared(folder):
    """Folders of packages that the manifests declare, relative to their own."""
    try:
        with open(os.path.join(folder, "pyproject.toml"), "rb") as stream:
            tool = tomllib.load(stream).get("tool", {})
    except (OSError, ValueError):
        tool = {}
    packages = tool.get("setuptools", {}).get("packages", {})
    if isinstance(packages, dict):
        yield from packages.get("find", {}).get("where", [])
    yield from (each for name, each in tool.get("setuptools", {}).get("package-dir", {}).items() if name == "")
    yield from (each["from"] for each in tool.get("poetry", {}).get("packages", []) if "from" in each)
    wheel = tool.get("hatch", {}).get("build", {}).get("targets", {}).get("wheel", {})
    yield from (os.path.dirname(each) for each in wheel.get("packages", []))
    python_path = tool.get("pytest", {}).get("ini_options", {}).get("pythonpath", [])
    yield from [python_path] if isinstance(python_path, str) else python_path
    config = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        config.read(os.path.join(folder, "setup.cfg"))
    except configparser.Error:
        return
    if config.has_option("options.packages.find", "where"):
        yield config["options.packages.find"]["where"]


def initializer(folder):
    for name in ("__init__.py", "__init__.pyi"):
        if os.path.isfile(os.path.join(folder, name)):
            return os.path.join(folder, name)
    return None


def within(folder, file):
    return file.startswith(os.path.join(folder, ""))


def module_level(body):
    """Statements that run with the module, those in branches among them."""
    for node in body:
        inner = [part for name in ("body", "orelse", "finalbody") for part in getattr(node, name, [])]
        handlers = [part for handler in getattr(node, "handlers", []) for part in handler.body]
        if isinstance(node, (ast.If, ast.Try, ast.With, ast.For, ast.While)):
            yield from module_level(inner + handlers)
        else:
            yield node


def called(node):
    if isinstance(node, ast.Name):
        return node.id
    return f"{called(node.value)}.{node.attr}" if isinstance(node, ast.Attribute) else "?"


def main(folder, out):
    sys.setrecursionlimit(10_000)
    tree = Tree(folder)
    name_of = lambda file: os.path.relpath(file, tree.root).replace(os.sep, "/")
    edges = []
    for file in tree.files:
        for node, said, to in tree.edges_of(file):
            if to is not None and to != file and within(tree.root, to):
                top = said.lstrip(".").split(".")[0].split(" ")[0]
                standard = not said.startswith(".") and top in sys.stdlib_module_names
                edges.append({"from": name_of(file), "to": name_of(to), "said": said, "line": node.lineno, "standard": standard})
    broken = [name_of(file) for file in tree.files if tree.tree_of(file) is None]
    with open(out, "w") as stream:
        json.dump({"files": [name_of(file) for file in tree.files], "broken": broken, "edges": edges}, stream)
    print(f"{len(tree.files)} files, {len(broken)} not parsed, {len({(e['from'], e['to']) for e in edges})} pairs")


if __name__ == "__main__":
    main(*sys.argv[1:3])
