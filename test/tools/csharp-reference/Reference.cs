// The compiler's own answer to "which file does this file name a type of": every project of a folder is bound by Roslyn, and each
// simple name that stands for a type leads to the files that declare that type. Written so that Mono's mcs builds it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

static class Reference
{
    sealed class Project
    {
        public string File, Name, Sdk;
        public List<XDocument> Sources = new List<XDocument>();
        public List<string> References = new List<string>();
        public List<string> Compile = new List<string>();
        public CSharpCompilation Compilation;
    }

    static readonly Dictionary<string, Project> projects = new Dictionary<string, Project>(StringComparer.Ordinal);
    static List<MetadataReference> framework;

    /// Mono refuses a library whose version is not the one asked for; the one that lies beside this program is meant.
    static int Main(string[] arguments)
    {
        AppDomain.CurrentDomain.AssemblyResolve += (_, asked) =>
        {
            var beside = Path.Combine(AppDomain.CurrentDomain.BaseDirectory, new System.Reflection.AssemblyName(asked.Name).Name + ".dll");
            return File.Exists(beside) ? System.Reflection.Assembly.LoadFrom(beside) : null;
        };
        return Run(arguments);
    }

    static int Run(string[] arguments)
    {
        var root = Path.GetFullPath(arguments[0]);
        framework = arguments.Skip(1).SelectMany(folder => Directory.GetFiles(folder, "*.dll"))
            .GroupBy(Path.GetFileName).Select(same => (MetadataReference)MetadataReference.CreateFromFile(same.First())).ToList();
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => !Regex.IsMatch(path.Substring(root.Length), @"[\\/](bin|obj|node_modules|\.git)[\\/]")).ToList();
        foreach (var file in files.Where(path => path.EndsWith(".csproj"))) Load(file, root);
        foreach (var project in projects.Values) Globs(project, files);
        foreach (var project in projects.Values) Compile(project);
        var edges = new SortedSet<string>(StringComparer.Ordinal);
        var bound = new SortedSet<string>(StringComparer.Ordinal);
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var project in projects.Values)
            Parallel.ForEach(project.Compilation.SyntaxTrees, new ParallelOptions { MaxDegreeOfParallelism = 2 }, tree =>
            {
                if (tree.FilePath == "") return;
                var from = Relative(root, tree.FilePath);
                var found = Named(project.Compilation.GetSemanticModel(tree), tree)
                    .SelectMany(each => each.Item2.DeclaringSyntaxReferences.Where(IsWritten).Select(reference => Tuple.Create(each.Item1, reference.SyntaxTree.FilePath)))
                    .Where(each => each.Item2 != tree.FilePath && each.Item2 != "")
                    .Select(each => from + "\t" + Relative(root, each.Item2) + "\t" + each.Item1).Distinct().ToList();
                var isBroken = tree.GetDiagnostics().Any(each => each.Severity == DiagnosticSeverity.Error);
                lock (edges)
                {
                    edges.UnionWith(found);
                    bound.Add(from);
                    if (isBroken) broken.Add(from);
                }
            });
        foreach (var path in bound) Console.WriteLine("file\t" + path);
        foreach (var path in broken) Console.WriteLine("broken\t" + path);
        foreach (var edge in edges) Console.WriteLine("edge\t" + edge);
        return 0;
    }

    /// What the compiler cannot parse it takes for statements of a program.
    static bool IsWritten(SyntaxReference reference) => !(reference.GetSyntax() is CompilationUnitSyntax)
        || !reference.SyntaxTree.GetDiagnostics().Any(each => each.Severity == DiagnosticSeverity.Error);

    static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    static void Load(string file, string root)
    {
        var project = new Project { File = file, Name = Path.GetFileNameWithoutExtension(file) };
        try { project.Sources.Add(XDocument.Load(file)); } catch (System.Xml.XmlException) { return; }
        project.Sdk = (string)project.Sources[0].Root.Attribute("Sdk") ?? "";
        for (var folder = Path.GetDirectoryName(file); folder != null && folder.Length >= root.Length; folder = Path.GetDirectoryName(folder))
        {
            var above = Path.Combine(folder, "Directory.Build.props");
            if (!File.Exists(above)) continue;
            project.Sources.Add(XDocument.Load(above));
            break;
        }
        foreach (var item in Items(project, "ProjectReference")) project.References.AddRange(Includes(item, "Include", file));
        projects[file] = project;
    }

    static IEnumerable<XElement> Items(Project project, string name) =>
        project.Sources.SelectMany(source => source.Descendants().Where(each => each.Name.LocalName == name));

    static string Property(Project project, string name) => Items(project, name).Select(each => each.Value.Trim()).FirstOrDefault();

    static IEnumerable<string> Includes(XElement item, string attribute, string file) =>
        ((string)item.Attribute(attribute) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(each => Path.GetFullPath(Path.Combine(
                Path.GetDirectoryName(file),
                each.Trim().Replace("$(MSBuildThisFileDirectory)", "").Replace('\\', '/'))));

    static void Globs(Project project, List<string> files)
    {
        var folder = Path.GetDirectoryName(project.File) + Path.DirectorySeparatorChar;
        var chosen = new SortedSet<string>(StringComparer.Ordinal);
        if (Property(project, "EnableDefaultCompileItems") != "false")
            chosen.UnionWith(files.Where(path => path.EndsWith(".cs") && path.StartsWith(folder)));
        foreach (var item in Items(project, "Compile"))
        {
            foreach (var pattern in Includes(item, "Remove", project.File)) chosen.RemoveWhere(path => Glob(pattern).IsMatch(path));
            foreach (var pattern in Includes(item, "Include", project.File))
                chosen.UnionWith(files.Where(path => path.EndsWith(".cs") && Glob(pattern).IsMatch(path)));
        }
        project.Compile = chosen.ToList();
    }

    static Regex Glob(string pattern) => new Regex("^" + Regex.Escape(pattern)
        .Replace(@"\*\*/", "(?:.*/)?").Replace(@"\*\*", ".*").Replace(@"\*", "[^/]*") + "$");

    static Compilation Compile(Project project)
    {
        if (project.Compilation != null) return project.Compilation;
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols:
            new[] { "NET", "NETCOREAPP", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER" });
        var trees = project.Compile.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path)).ToList();
        trees.Add(CSharpSyntaxTree.ParseText(Implied(project), options, ""));
        var referenced = new HashSet<Project>();
        Reach(project, project, referenced);
        project.Compilation = CSharpCompilation.Create(Assembly(project), trees, framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        return project.Compilation = project.Compilation.AddReferences(referenced.Select(each => Compile(each).ToMetadataReference()));
    }

    static void Reach(Project from, Project by, HashSet<Project> reached)
    {
        foreach (var path in by.References)
            if (projects.TryGetValue(path, out var other) && other != from && reached.Add(other)) Reach(from, other, reached);
    }

    static string Assembly(Project project) => Property(project, "AssemblyName") is string name && !name.Contains("$") ? name : project.Name;

    /// What the SDK writes into obj/: usings that the project file asks for, and friends.
    static string Implied(Project project)
    {
        var usings = new List<string>();
        if (Property(project, "ImplicitUsings") is string implied && (implied == "enable" || implied == "true"))
        {
            usings.AddRange(new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" });
            if (project.Sdk.EndsWith(".Web"))
                usings.AddRange(new[] { "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
                    "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging" });
        }
        var lines = usings.Select(each => "global using global::" + each + ";").ToList();
        foreach (var item in Items(project, "Using"))
            if ((string)item.Attribute("Include") is string name)
                lines.Add((string)item.Attribute("Alias") is string alias ? "global using " + alias + " = " + name + ";"
                    : (string)item.Attribute("Static") == "true" ? "global using static " + name + ";" : "global using " + name + ";");
        foreach (var item in Items(project, "InternalsVisibleTo"))
            if ((string)item.Attribute("Include") is string friend)
                lines.Add("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"" + friend + "\")]");
        return string.Join("\n", lines);
    }

    static IEnumerable<Tuple<string, INamedTypeSymbol>> Named(SemanticModel model, SyntaxTree tree)
    {
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (name is IdentifierNameSyntax identifier && (identifier.IsVar || identifier.Identifier.Text == "_")) continue;
            var info = model.GetSymbolInfo(name);
            var symbols = info.Symbol != null ? new[] { info.Symbol } : info.CandidateSymbols.ToArray();
            foreach (var symbol in symbols)
                if (TypeOf(symbol) is INamedTypeSymbol type) yield return Tuple.Create(name.Identifier.ValueText, type);
        }
    }

    /// A constructor is named by the name of its type in attributes and in `new X()`.
    static INamedTypeSymbol TypeOf(ISymbol symbol)
    {
        if (symbol is IAliasSymbol alias) return TypeOf(alias.Target);
        if (symbol is IMethodSymbol method && method.MethodKind == MethodKind.Constructor) return method.ContainingType.OriginalDefinition;
        return (symbol as INamedTypeSymbol)?.OriginalDefinition;
    }
}
