import { expect } from 'chai';
import { createCSharpLanguage } from '../../../src/languages/csharp/language.ts';
import { createTreeSitterRuntime } from '../../../src/languages/tree-sitter/runtime.ts';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { parserAssets } from '../../support/parser-assets.ts';
import { resolverContext } from '../../support/resolution.ts';

/** Every edge between the files of a tree: as the compiler has it, see test/tools/csharp-reference. */
const check = (title: string, texts: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(title, async () => {
    const language = createCSharpLanguage(createTreeSitterRuntime(parserAssets));
    const facts = new Map<string, FileFacts>();
    for (const [path, text] of Object.entries(texts))
      if (path.endsWith('.cs')) facts.set(path, await language.read({ path: modulePath(path), text }));
    const resolver = await language.createResolver?.(resolverContext(new Map(Object.entries(texts)), (path) => facts.get(path)));
    const edges = new Set<string>();
    for (const [from, { imports }] of facts)
      for (const reference of imports) {
        const resolution = resolver?.resolve(modulePath(from), reference);
        if (resolution?.kind === 'files') for (const { path } of resolution.targets) edges.add(`${from} -> ${path}`);
      }
    expect([...edges].sort()).to.deep.equal(expected);
  });
};

const texts = {
  'Directory.Build.props':
    '<Project><PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup><ItemGroup><Using Include="Shop.Shared" /></ItemGroup></Project>',
  'src/Core/Core.csproj': '<Project Sdk="Microsoft.NET.Sdk" />',
  'src/Core/Order.cs': `namespace Shop.Core;

/// <summary>What a customer wants; see <see cref="Basket"/>.</summary>
[Audited("order")]
public partial class Order : Entity<int>
{
    public List<Line> Lines { get; } = new();
    public Status Status { get; set; }
    public Shared.Money Total() => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Price);
    public class Line { public Money Price; }
}
`,
  'src/Core/Order.Rules.cs': `using static Shop.Core.Limits;
namespace Shop.Core
{
    public partial class Order
    {
        bool IsLarge() => Lines.Count > MostLines || Status is Status.Open;
        Line First() => Lines[0];
        string Name => nameof(Basket);
    }
}
`,
  'src/Core/Limits.cs': `namespace Shop.Core;
public static class Limits { public const int MostLines = 5; }
`,
  'src/Core/Entity.cs': `namespace Shop.Core;
public abstract class Entity { }
public abstract class Entity<T> : Entity { public T Id; }
`,
  'src/Core/Status.cs': `namespace Shop.Core;
public enum Status { Open, Closed }
`,
  'src/Core/Basket.cs': `namespace Shop.Core;
public record Basket(Order Order);
public record Result(bool Ok);
`,
  'src/Core/Result.cs': `namespace Shop.Core;
public record Result<T>(T Value);
`,
  'src/Core/AuditedAttribute.cs': `namespace Shop.Core;
public class AuditedAttribute : Attribute { public AuditedAttribute(string name) { } }
`,
  'src/Core/Money.cs': `namespace Shop.Shared;
public readonly struct Money { public static Money Zero; public static Money operator +(Money a, Money b) => a; }
`,
  'src/Data/Data.csproj':
    '<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="..\\Core\\Core.csproj" /><Compile Include="..\\Linked\\Clock.cs" /></ItemGroup></Project>',
  'src/Data/Store.cs': `using Shop.Core;
using Basket = Shop.Core.Basket;
namespace Shop.Data
{
    public class Store<TEntity> where TEntity : Entity
    {
        public Result<TEntity> Find(object id) => id is Order || id is Basket ? throw new MissingException($"{Clock.Now}") : default;
        public bool Has(Type type) => type == typeof(Entity<>);
    }
    namespace Errors { public class Unused { } }
    public class MissingException : Exception { public MissingException(string message) : base(message) { } }
}
`,
  'src/Data/Status.cs': `namespace Shop.Data;
public enum Status { Ready }
public static class Extensions { public static void Save(this Shop.Core.Order order) { } }
`,
  'src/Linked/Clock.cs': `namespace Shop;
public static class Clock { public static int Now; }
`,
  'src/Web/Web.csproj':
    '<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><ProjectReference Include="../Data/Data.csproj" /></ItemGroup></Project>',
  'src/Web/Usings.cs': `global using Shop.Core;
global using Shop.Data;
global using Orders = Shop.Data.Store<Shop.Core.Order>;
`,
  'src/Web/Api.cs': `namespace Shop.Web;
public class Api
{
    private readonly Orders orders;
    public Basket Get(Core.Status status) => status switch { Core.Status.Open => null, _ => throw new Data.MissingException("no") };
    public void Run(string Total) { new Order().Save(); Errors.Fail(); Result r = null; Total.Trim(); }
}
`,
  'src/Web/Errors.cs': `namespace Shop.Web;
static class Errors { public static void Fail() { } }
`,
  'src/Web/Program.cs': `var api = new Shop.Web.Api();
api.Run("x");
`,
  'src/Web/Startup.cs': `namespace Shop.Web;
class Startup { Type type = typeof(Program); Money money; }
`,
  'src/Alone/Alone.csproj': '<Project Sdk="Microsoft.NET.Sdk" />',
  'src/Alone/Order.cs': `namespace Shop.Core;
class Order { Basket basket; Status status; }
`,
};

describe('C# beside the compiler', () => {
  check('a shop of several projects', texts, [
    'src/Core/Basket.cs -> src/Core/Order.Rules.cs',
    'src/Core/Basket.cs -> src/Core/Order.cs',
    'src/Core/Order.Rules.cs -> src/Core/Basket.cs',
    'src/Core/Order.Rules.cs -> src/Core/Limits.cs',
    'src/Core/Order.Rules.cs -> src/Core/Order.cs',
    'src/Core/Order.Rules.cs -> src/Core/Status.cs',
    'src/Core/Order.cs -> src/Core/AuditedAttribute.cs',
    'src/Core/Order.cs -> src/Core/Entity.cs',
    'src/Core/Order.cs -> src/Core/Money.cs',
    'src/Core/Order.cs -> src/Core/Status.cs',
    'src/Data/Status.cs -> src/Core/Order.Rules.cs',
    'src/Data/Status.cs -> src/Core/Order.cs',
    'src/Data/Store.cs -> src/Core/Basket.cs',
    'src/Data/Store.cs -> src/Core/Entity.cs',
    'src/Data/Store.cs -> src/Core/Order.Rules.cs',
    'src/Data/Store.cs -> src/Core/Order.cs',
    'src/Data/Store.cs -> src/Core/Result.cs',
    'src/Data/Store.cs -> src/Linked/Clock.cs',
    'src/Web/Api.cs -> src/Core/Basket.cs',
    'src/Web/Api.cs -> src/Core/Order.Rules.cs',
    'src/Web/Api.cs -> src/Core/Order.cs',
    'src/Web/Api.cs -> src/Core/Status.cs',
    'src/Web/Api.cs -> src/Data/Store.cs',
    'src/Web/Api.cs -> src/Web/Errors.cs',
    'src/Web/Program.cs -> src/Web/Api.cs',
    'src/Web/Startup.cs -> src/Core/Money.cs',
    'src/Web/Startup.cs -> src/Web/Program.cs',
    'src/Web/Usings.cs -> src/Core/Order.Rules.cs',
    'src/Web/Usings.cs -> src/Core/Order.cs',
    'src/Web/Usings.cs -> src/Data/Store.cs',
  ]);
});
