// Command reference prints which Go file of a folder names something that another one declares, as the Go compiler's own
// front end sees it: go/parser and go/types, nothing installed or downloaded. One line an edge: from, tab, to.
//
//	GOFLAGS=-mod=mod GOPROXY=off go run reference.go <folder>
//
// Build constraints are not looked at: all files of a package are checked together, and a name that several of them declare is
// supplied by all of them. Packages from outside the folder are empty. What go/types passes over because of an error is looked up
// by the parser's own scopes; how much that is goes to stderr.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
)

type file struct {
	path   string
	isTest bool
	ast    *ast.File
	names  map[string]bool
}

type module struct {
	path    string
	dir     string
	replace map[string]string
	require map[string]bool
}

type work struct {
	dirs    map[string]bool
	replace map[string]string
}

type checker struct {
	root    string
	fset    *token.FileSet
	dirs    map[string][]*file
	byPos   map[*token.File]*file
	modules []module
	works   []work
	checked map[string]*types.Package
	edges   map[[2]string]bool
	missed  int
}

func main() {
	root, err := filepath.Abs(os.Args[1])
	if err != nil {
		panic(err)
	}
	c := &checker{root: root, fset: token.NewFileSet(), dirs: map[string][]*file{}, byPos: map[*token.File]*file{},
		checked: map[string]*types.Package{}, edges: map[[2]string]bool{}}
	c.load()
	for dir := range c.dirs {
		c.checkDir(dir)
	}
	lines := []string{}
	for edge := range c.edges {
		lines = append(lines, edge[0]+"\t"+edge[1])
	}
	sort.Strings(lines)
	for _, line := range lines {
		fmt.Println(line)
	}
	fmt.Fprintln(os.Stderr, "uses that go/types passed over:", c.missed)
}

func (c *checker) load() {
	filepath.WalkDir(c.root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		name := entry.Name()
		if entry.IsDir() && (name == ".git" || name == "node_modules") {
			return filepath.SkipDir
		}
		if !entry.Type().IsRegular() {
			return nil
		}
		rel, _ := filepath.Rel(c.root, path)
		dir := filepath.Dir(rel)
		switch {
		case name == "go.mod" && !strings.Contains("/"+rel, "/vendor/"):
			c.loadModule(path, dir)
		case name == "go.work":
			c.loadWork(path, dir)
		case strings.HasSuffix(name, ".go") && name[0] != '_' && name[0] != '.':
			c.loadFile(path, rel, dir)
		}
		return nil
	})
}

func (c *checker) loadFile(path, rel, dir string) {
	parsed, _ := parser.ParseFile(c.fset, path, nil, parser.AllErrors)
	if parsed == nil || parsed.Name == nil {
		return
	}
	f := &file{path: rel, isTest: strings.HasSuffix(rel, "_test.go"), ast: parsed, names: map[string]bool{}}
	for _, decl := range parsed.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if decl.Recv == nil {
				f.names[decl.Name.Name] = true
			}
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					f.names[spec.Name.Name] = true
				case *ast.ValueSpec:
					for _, name := range spec.Names {
						f.names[name.Name] = true
					}
				}
			}
		}
	}
	c.dirs[dir] = append(c.dirs[dir], f)
	c.byPos[c.fset.File(parsed.Pos())] = f
}

// Directives that are younger than the installed Go would be refused.
var younger = regexp.MustCompile(`(?m)^\s*(toolchain|tool|godebug|ignore)\b[^(\n]*(\([^)]*\))?.*$`)
var version = regexp.MustCompile(`(?m)^go (\d+\.\d+)\S*`)

func goEdit(path string, command string) []byte {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	text = version.ReplaceAll(younger.ReplaceAll(text, nil), []byte("go $1"))
	dir, err := os.MkdirTemp("", "goref")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	copied := filepath.Join(dir, filepath.Base(path))
	os.WriteFile(copied, text, 0o600)
	out, err := exec.Command("go", command, "edit", "-json", copied).Output()
	if err != nil {
		fmt.Fprintln(os.Stderr, "not understood:", path, err)
	}
	return out
}

type goReplace struct {
	Old, New struct{ Path, Version string }
}

func localReplacements(dir string, rows []goReplace) map[string]string {
	found := map[string]string{}
	for _, row := range rows {
		if row.New.Version == "" && strings.HasPrefix(row.New.Path, ".") {
			found[row.Old.Path] = filepath.Join(dir, row.New.Path)
		}
	}
	return found
}

func (c *checker) loadModule(path, dir string) {
	var read struct {
		Module  struct{ Path string }
		Require []struct{ Path string }
		Replace []goReplace
	}
	if json.Unmarshal(goEdit(path, "mod"), &read) != nil || read.Module.Path == "" {
		return
	}
	m := module{path: read.Module.Path, dir: dir, replace: localReplacements(dir, read.Replace), require: map[string]bool{}}
	for _, row := range read.Require {
		m.require[row.Path] = true
	}
	c.modules = append(c.modules, m)
}

func (c *checker) loadWork(path, dir string) {
	var read struct {
		Use     []struct{ DiskPath string }
		Replace []goReplace
	}
	if json.Unmarshal(goEdit(path, "work"), &read) != nil {
		return
	}
	w := work{dirs: map[string]bool{}, replace: localReplacements(dir, read.Replace)}
	for _, use := range read.Use {
		w.dirs[filepath.Join(dir, use.DiskPath)] = true
	}
	c.works = append(c.works, w)
}

func (c *checker) owner(dir string) *module {
	var best *module
	for i := range c.modules {
		m := &c.modules[i]
		if (m.dir == "." || dir == m.dir || strings.HasPrefix(dir, m.dir+"/")) && (best == nil || len(m.dir) > len(best.dir) || best.dir == ".") {
			best = m
		}
	}
	return best
}

// dirOf says which folder an import path means, if it is one of ours.
func (c *checker) dirOf(from, path string) (string, bool) {
	if strings.HasPrefix(path, "./") || strings.HasPrefix(path, "../") {
		dir := filepath.Join(from, path)
		return dir, c.dirs[dir] != nil
	}
	owner := c.owner(from)
	if owner == nil {
		return "", false
	}
	type candidate struct{ prefix, dir string }
	candidates := []candidate{{owner.path, owner.dir}}
	for old, dir := range owner.replace {
		candidates = append(candidates, candidate{old, dir})
	}
	for _, w := range c.works {
		if !w.dirs[owner.dir] {
			continue
		}
		for old, dir := range w.replace {
			candidates = append(candidates, candidate{old, dir})
		}
		for _, m := range c.modules {
			if w.dirs[m.dir] {
				candidates = append(candidates, candidate{m.path, m.dir})
			}
		}
	}
	for _, m := range c.modules {
		if m.path != owner.path && owner.require[m.path] {
			candidates = append(candidates, candidate{m.path, m.dir})
		}
	}
	sort.SliceStable(candidates, func(a, b int) bool { return len(candidates[a].prefix) > len(candidates[b].prefix) })
	for _, each := range candidates {
		if path == each.prefix || strings.HasPrefix(path, each.prefix+"/") {
			dir := filepath.Join(each.dir, strings.TrimPrefix(path, each.prefix))
			return dir, c.dirs[dir] != nil
		}
	}
	vendored := filepath.Join(owner.dir, "vendor", path)
	return vendored, c.dirs[vendored] != nil
}

// library is the package that a folder offers to importers.
func (c *checker) library(dir string) (string, []*file) {
	counts := map[string][]*file{}
	for _, f := range c.dirs[dir] {
		if !f.isTest {
			counts[f.ast.Name.Name] = append(counts[f.ast.Name.Name], f)
		}
	}
	best := ""
	for name := range counts {
		isProgram := name == "main" || name == "documentation"
		if best == "" || (!isProgram && (best == "main" || best == "documentation" || len(counts[name]) > len(counts[best]))) {
			best = name
		}
	}
	return best, counts[best]
}

type importer struct {
	c        *checker
	from     string
	override map[string]*types.Package
}

func (i importer) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if dir, ok := i.c.dirOf(i.from, path); ok {
		if replaced := i.override[dir]; replaced != nil {
			return replaced, nil
		}
		if p := i.c.importable(dir); p != nil {
			return p, nil
		}
	}
	return fake(path), nil
}

var versioned = regexp.MustCompile(`^v\d+$`)

func fake(path string) *types.Package {
	parts := strings.Split(path, "/")
	name := parts[len(parts)-1]
	if versioned.MatchString(name) && len(parts) > 1 {
		name = parts[len(parts)-2]
	}
	name = strings.TrimPrefix(strings.Split(name, ".v")[0], "go-")
	p := types.NewPackage(path, strings.ReplaceAll(name, "-", "_"))
	p.MarkComplete()
	return p
}

func (c *checker) importable(dir string) *types.Package {
	if p, ok := c.checked[dir]; ok {
		return p
	}
	c.checked[dir] = nil
	name, files := c.library(dir)
	if name == "" {
		return nil
	}
	c.checked[dir] = c.check(dir, name, files, nil)
	return c.checked[dir]
}

func (c *checker) checkDir(dir string) {
	library, _ := c.library(dir)
	c.importable(dir)
	groups := map[string][]*file{}
	for _, f := range c.dirs[dir] {
		groups[f.ast.Name.Name] = append(groups[f.ast.Name.Name], f)
	}
	var augmented *types.Package
	for name, files := range groups {
		if name != library && !strings.HasSuffix(name, "_test") {
			if plain := withoutTests(files); len(plain) > 0 {
				c.check(dir, name, plain, nil)
			}
		}
		if len(withoutTests(files)) < len(files) && !strings.HasSuffix(name, "_test") {
			if p := c.check(dir, name, files, nil); name == library {
				augmented = p
			}
		}
	}
	for name, files := range groups {
		if strings.HasSuffix(name, "_test") {
			c.check(dir, name, files, map[string]*types.Package{dir: augmented})
		}
	}
}

func withoutTests(files []*file) []*file {
	found := []*file{}
	for _, f := range files {
		if !f.isTest {
			found = append(found, f)
		}
	}
	return found
}

func (c *checker) check(dir, name string, files []*file, override map[string]*types.Package) *types.Package {
	asts := []*ast.File{}
	for _, f := range files {
		asts = append(asts, f.ast)
	}
	imp := importer{c, dir, override}
	config := types.Config{Importer: imp, Error: func(error) {}, FakeImportC: true, DisableUnusedImportCheck: true}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}}
	p, _ := config.Check(filepath.Join("/", dir), c.fset, asts, info)
	if p == nil {
		return nil
	}
	for _, f := range files {
		c.note(f, files, p, info, imp)
	}
	return p
}

// note adds the edges of one file of a package.
func (c *checker) note(f *file, files []*file, p *types.Package, info *types.Info, imp importer) {
	ast.Inspect(f.ast, func(node ast.Node) bool {
		if ident, ok := node.(*ast.Ident); ok {
			if obj := info.Uses[ident]; obj != nil && obj.Pkg() != nil && obj.Parent() == obj.Pkg().Scope() {
				c.addObject(f, obj)
			}
		}
		return true
	})
	unresolved := map[*ast.Ident]bool{}
	imported := map[string]*types.Package{}
	for _, spec := range f.ast.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue
		}
		target, _ := imp.Import(path)
		if spec.Name == nil {
			imported[target.Name()] = target
		} else {
			imported[spec.Name.Name] = target
		}
		if dir, ok := c.dirOf(imp.from, path); ok && spec.Name != nil && spec.Name.Name == "_" {
			_, supplying := c.library(dir)
			c.addNames(f, supplying, "init")
		}
	}
	for _, ident := range f.ast.Unresolved {
		if info.Uses[ident] != nil {
			continue
		}
		unresolved[ident] = true
		if obj := p.Scope().Lookup(ident.Name); obj != nil {
			c.missed++
			c.addObject(f, obj)
		}
	}
	ast.Inspect(f.ast, func(node ast.Node) bool {
		if selector, ok := node.(*ast.SelectorExpr); ok {
			if x, ok := selector.X.(*ast.Ident); ok && unresolved[x] && imported[x.Name] != nil {
				if obj := imported[x.Name].Scope().Lookup(selector.Sel.Name); obj != nil {
					c.missed++
					c.addObject(f, obj)
				}
			}
		}
		return true
	})
}

// addObject adds the files of the object's package that declare its name; a package is what one folder and name have in common.
func (c *checker) addObject(f *file, obj types.Object) {
	at := c.byPos[c.fset.File(obj.Pos())]
	if at == nil {
		return
	}
	siblings := []*file{}
	for _, other := range c.dirs[filepath.Dir(at.path)] {
		sees := !other.isTest || (f.isTest && filepath.Dir(f.path) == filepath.Dir(other.path))
		if other.ast.Name.Name == at.ast.Name.Name && sees {
			siblings = append(siblings, other)
		}
	}
	c.addNames(f, siblings, obj.Name())
}

func (c *checker) addNames(f *file, files []*file, name string) {
	if f.names[name] && len(files) > 0 && filepath.Dir(files[0].path) == filepath.Dir(f.path) && files[0].ast.Name.Name == f.ast.Name.Name {
		return
	}
	for _, other := range files {
		if other != f && other.names[name] {
			c.edges[[2]string{f.path, other.path}] = true
		}
	}
}
