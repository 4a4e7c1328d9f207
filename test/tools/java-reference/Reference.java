import com.sun.source.tree.*;
import com.sun.source.util.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import javax.lang.model.element.*;
import javax.tools.*;

/**
 * Which Java file of a folder names a class that another Java file of it declares, by javac's parser and its lookup of symbols.
 * Usage: java Reference.java folder > answer.tsv
 * All sources are analysed at once and without a class path. Rows are `edge from to name`, and `twin file` for files that declare a
 * class which another file declares too: javac keeps the first and drops the rest, a build would compile them apart.
 */
public final class Reference {
  public static void main(String[] args) throws Exception {
    Path root = Path.of(args[0]).toRealPath();
    List<Path> files = walked(root);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostic -> {}, Locale.ROOT, StandardCharsets.UTF_8);
    Path empty = Files.createTempDirectory("empty");
    List<String> options = List.of("-proc:none", "-implicit:none", "-XDshould-stop.ifError=FLOW", "-Xmaxerrs", "1",
        "-classpath", empty.toString(), "-sourcepath", empty.toString(), "-d", empty.toString());
    JavacTask task = (JavacTask) compiler.getTask(new PrintWriter(Writer.nullWriter()), manager, diagnostic -> {}, options, null,
        manager.getJavaFileObjectsFromPaths(files));
    List<CompilationUnitTree> units = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) units.add(unit);
    try {
      task.analyze();
    } catch (RuntimeException | AssertionError error) {
      System.err.println("analysis stopped: " + error);
    }
    Trees trees = Trees.instance(task);
    Set<String> rows = new TreeSet<>();
    Map<String, String> edges = new TreeMap<>();
    for (CompilationUnitTree unit : units) new Names(root, trees, unit, edges).scan(new TreePath(unit), null);
    edges.forEach((edge, name) -> rows.add("edge\t" + edge + "\t" + name));
    twins(root, units).forEach(file -> rows.add("twin\t" + file));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    rows.forEach(out::println);
    out.flush();
  }

  private static Set<String> twins(Path root, List<CompilationUnitTree> units) {
    Map<String, Set<String>> files = new TreeMap<>();
    for (CompilationUnitTree unit : units) {
      for (Tree declared : unit.getTypeDecls()) {
        if (!(declared instanceof ClassTree type)) continue;
        String name = unit.getPackageName() + "." + type.getSimpleName();
        files.computeIfAbsent(name, unused -> new TreeSet<>()).add(relative(root, unit));
      }
    }
    Set<String> twins = new TreeSet<>();
    for (Set<String> declaring : files.values()) if (declaring.size() > 1) twins.addAll(declaring);
    return twins;
  }

  private static String relative(Path root, CompilationUnitTree of) {
    return root.relativize(Path.of(of.getSourceFile().toUri())).toString().replace(File.separatorChar, '/');
  }

  private static List<Path> walked(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> path.toString().endsWith(".java") && Files.isRegularFile(path)
          && !path.endsWith("module-info.java")).sorted().toList();
    }
  }

  private static final class Names extends TreePathScanner<Void, Void> {
    private final Path root;
    private final Trees trees;
    private final CompilationUnitTree unit;
    private final Map<String, String> edges;
    private final String from;

    Names(Path root, Trees trees, CompilationUnitTree unit, Map<String, String> edges) {
      this.root = root;
      this.trees = trees;
      this.unit = unit;
      this.edges = edges;
      this.from = relative(root, unit);
    }

    @Override public Void visitIdentifier(IdentifierTree tree, Void nothing) {
      note(tree, tree.getName().toString());
      return super.visitIdentifier(tree, nothing);
    }

    @Override public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
      note(tree, tree.getIdentifier().toString());
      return super.visitMemberSelect(tree, nothing);
    }

    private void note(Tree tree, String name) {
      Element element = trees.getElement(getCurrentPath());
      if (element == null || !(element.getKind().isClass() || element.getKind().isInterface())) return;
      if (name.equals("this") || name.equals("super") || name.equals("class")) return;
      // Constructors are generated with a position of their own; only what the author wrote counts.
      if (trees.getSourcePositions().getEndPosition(unit, tree) < 0) return;
      TreePath target = trees.getPath(element);
      if (target == null) return;
      String to = relative(root, target.getCompilationUnit());
      if (to.equals(from)) return;
      edges.putIfAbsent(from + "\t" + to, name);
    }
  }
}
