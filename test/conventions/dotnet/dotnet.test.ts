import { expect } from 'chai';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { entryPoints, data, migrations } = await recognised(tree);
    const rest = { settings: [], limits: [], outside: [], tests: [], roles: [], translations: [] };
    expect(inWords({ entryPoints, data, migrations, ...rest })).to.deep.equal(expected);
  });
};

describe('conventions of .NET', () => {
  check(
    'gives actions of controllers below the route of their class',
    {
      'Api/OrdersController.cs': `using Microsoft.AspNetCore.Mvc;
namespace Shop.Api;
[ApiController]
[Route("api/v{version:apiVersion}/[controller]")]
public class OrdersController : ControllerBase
{
    [HttpGet]
    public ActionResult<List<Order>> List() => Ok();
    [HttpGet("{id:int}", Name = "One")]
    public async Task<IActionResult> Get(int id) => Ok();
    [HttpPost, Route("[action]")]
    public IActionResult CancelAsync(int id) => Ok();
    [HttpDelete("/orders/{*rest}")]
    public IActionResult Delete(string rest) => Ok();
    [NonAction]
    public string Helper() => "";
    [HttpPut(Routes.Unknown)]
    public IActionResult Put() => Ok();
}`,
    },
    [
      'endpoint GET /api/v{version}/Orders (ASP.NET Core) OrdersController.List',
      'endpoint GET /api/v{version}/Orders/{id} (ASP.NET Core) OrdersController.Get',
      'endpoint POST /api/v{version}/Orders/Cancel (ASP.NET Core) OrdersController.CancelAsync',
      'endpoint DELETE /orders/{rest} (ASP.NET Core) OrdersController.Delete',
    ],
  );

  check(
    'gives actions by the pattern that the application maps',
    {
      'Web/Web.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>',
      'Web/Program.cs': `var app = builder.Build();
app.MapControllerRoute(name: "default", pattern: "{controller=Home}/{action=Index}/{id?}");
app.Run();`,
      'Web/Controllers/HomeController.cs': `using Microsoft.AspNetCore.Mvc;
namespace Web.Controllers;
public class HomeController : Controller
{
    public HomeController(IService service) { }
    public IActionResult Index() => View();
    [HttpPost]
    public async Task<IActionResult> Contact(Form form) => View();
    public JsonResult Numbers() => Json(1);
    private IActionResult Hidden() => View();
    public void Helper() { }
}`,
      'Other/Other.csproj': '<Project Sdk="Microsoft.NET.Sdk.Web"></Project>',
      'Other/LostController.cs': `using Microsoft.AspNetCore.Mvc;
public class LostController : Controller { public IActionResult Index() => View(); }`,
    },
    [
      'page / (ASP.NET Core) HomeController.Index',
      'page POST /Home/Contact (ASP.NET Core) HomeController.Contact',
      'endpoint /Home/Numbers (ASP.NET Core) HomeController.Numbers',
    ],
  );

  check(
    'lets controllers inherit actions and routes',
    {
      'BaseApiController.cs': `namespace A;
[ApiController]
[Route("api/[controller]")]
public abstract class BaseApiController : ControllerBase { [HttpGet("ping")] public IActionResult Ping() => Ok(); }`,
      'PetsController.cs': `namespace A;
public class PetsController : BaseApiController { [HttpGet] public IActionResult All() => Ok(); }`,
    },
    [
      'endpoint GET /api/Pets/ping (ASP.NET Core) PetsController.Ping',
      'endpoint GET /api/Pets (ASP.NET Core) PetsController.All',
    ],
  );

  check(
    'gives what is mapped in groups of the file and of callers',
    {
      'Program.cs': `var app = builder.Build();
app.MapGet("/health", () => "ok");
app.MapGroup("/public").MapTodos();
var admin = app.MapGroup("/admin").RequireAuthorization();
admin.MapDelete("/users/{id:guid}", Remove);
admin.MapUsers();
app.MapHub<ChatHub>("/chat");
unknown.Thing.MapGet("/never", () => "");`,
      'Todos.cs': `namespace A;
public static class Todos
{
    public static RouteGroupBuilder MapTodos(this RouteGroupBuilder group)
    {
        group.MapGet("/", GetAll);
        group.MapPost("/{id}", async (int id) => id);
        return group;
    }
    static Task GetAll() => null;
}`,
      'Users.cs': `namespace A;
public static class Users
{
    public static void MapUsers(this IEndpointRouteBuilder routes)
    {
        var api = routes.NewVersionedApi("Users").MapGroup("api/users").HasApiVersion(1.0);
        api.MapPut("/{id:int?}/", Save);
    }
    public static void MapNothing(this RouteGroupBuilder group) { group.MapGet("/lost", () => 1); }
}`,
    },
    [
      'endpoint GET /health (ASP.NET Core)',
      'endpoint DELETE /admin/users/{id} (ASP.NET Core) Remove',
      'endpoint /chat (SignalR)',
      'endpoint GET /public (ASP.NET Core) Todos.GetAll',
      'endpoint POST /public/{id} (ASP.NET Core)',
      'endpoint PUT /admin/api/users/{id} (ASP.NET Core) Save',
    ],
  );

  check(
    'gives pages of Razor and Blazor',
    {
      'Web/Pages/Index.cshtml': '@page\n@model IndexModel\n<h1>Hello</h1>\n',
      'Web/Pages/Orders/Edit.cshtml': '@page "{id:int}"\n<h1>Edit</h1>\n',
      'Web/Pages/Orders/Edit.cshtml.cs': `namespace Web.Pages.Orders;
public class EditModel : PageModel { public void OnGet() { } public async Task<IActionResult> OnPostAsync() => Page(); }`,
      'Web/Pages/Shared/_Layout.cshtml': '<html></html>\n',
      'Web/Areas/Admin/Pages/Users.cshtml': '@page "/people"\n<p>Users</p>\n',
      'Web/Components/Cart.razor': '@page "/cart"\n@page "/cart/{Id:int}"\n<h1>Cart</h1>\n',
      'Web/Components/Button.razor': '<button>Press</button>\n',
    },
    [
      'page GET /people (Razor Pages)',
      'page GET /cart (Blazor)',
      'page GET /cart/{Id} (Blazor)',
      'page GET / (Razor Pages)',
      'page GET /Orders/Edit/{id} (Razor Pages)',
      'page POST /Orders/Edit/{id} (Razor Pages) EditModel.OnPostAsync',
    ],
  );

  check(
    'gives sets of a context, tables of configurations, and migrations',
    {
      'ShopContext.cs': `namespace Shop;
public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Order> Orders { get; set; } = null!;
    public required DbSet<Buyer>? Buyers { get; set; }
    public DbSet<Item> Items => Set<Item>();
    public List<Order> Cached { get; set; }
}`,
      'Order.cs': 'namespace Shop;\npublic class Order { }\n',
      'Item.cs': 'namespace Shop;\n[Table("goods")]\npublic class Item { }\n',
      'Configurations.cs': `namespace Shop;
class BuyerConfiguration : IEntityTypeConfiguration<Buyer>
{
    public void Configure(EntityTypeBuilder<Buyer> builder) { builder.ToTable("buyers", "shop"); }
}
class RequestConfiguration :
    IEntityTypeConfiguration<Request>
{
    public void Configure(EntityTypeBuilder<Request> builder) { builder.ToTable("requests"); }
}`,
      'Migrations/20240101_AddBuyerName.cs': `using Microsoft.EntityFrameworkCore.Migrations;
namespace Shop.Migrations;
public partial class AddBuyerName : Migration { }`,
    },
    [
      'table Request in requests (Entity Framework Core)',
      'table Item in goods (Entity Framework Core)',
      'table Order in Orders (Entity Framework Core)',
      'table Buyer in buyers (Entity Framework Core)',
      'migration add buyer name (Entity Framework Core)',
    ],
  );

  check(
    'gives background work and handlers',
    {
      'Worker.cs': 'namespace A;\npublic class Worker(ILogger<Worker> logger) : BackgroundService { }\n',
      'Consumer.cs': `using MassTransit;
namespace A;
public class OrderConsumer : IConsumer<OrderPlaced>, IConsumer<Events.OrderPaid> { }`,
      'Other.cs': 'namespace A;\npublic class Eater : IConsumer<Food> { }\n',
      'Events.cs': `namespace A;
public class PaidHandler(
    ILogger<PaidHandler> logger) :
    IIntegrationEventHandler<PaidIntegrationEvent>
{
}
public interface IIntegrationEventHandler<in T> : IIntegrationEventHandler { }`,
      'Jobs.cs': `using Hangfire;
namespace A;
class Jobs { void Add() { RecurringJob.AddOrUpdate<Cleaner>("clean-up", x => x.Run(), Cron.Daily); } }`,
      'App.Tests/FakeWorker.cs': 'namespace A;\npublic class FakeWorker : BackgroundService { }\n',
    },
    [
      'handler OrderPlaced (MassTransit) OrderConsumer',
      'handler OrderPaid (MassTransit) OrderConsumer',
      'handler PaidIntegrationEvent (Integration events) PaidHandler',
      'job clean-up (Hangfire)',
      'job Worker (.NET hosted services) Worker',
    ],
  );

  check(
    'gives functions of Azure, and methods of HTTP that are listed',
    {
      'Functions.cs': `using Microsoft.Azure.Functions.Worker;
namespace A;
public class Functions {
  [Function("Clean")]
  public void Clean([TimerTrigger("0 0 3 * * *")] TimerInfo timer) { }
  [Function("Import")]
  public void Import([QueueTrigger("orders")] string order) { }
}`,
      'Program.cs': 'var app = WebApplication.CreateBuilder(args).Build();\napp.MapMethods("/ping", ["HEAD"], () => 1);\n',
    },
    [
      'job Clean every day at 03:00 (Azure Functions) Functions.Clean',
      'handler orders (Azure Functions) Functions.Import',
      'endpoint /ping (ASP.NET Core)',
    ],
  );

  it('says what parts are by what they extend', async () => {
    const { roles, data } = await recognised({
      'Db.cs': `namespace A;
public class Db : IdentityDbContext<Member> { public DbSet<Book> Books { get; set; } }
public class Member : IdentityUser { }`,
      'BookConfiguration.cs': 'namespace A;\npublic class BookConfiguration : IEntityTypeConfiguration<Book> { }\n',
      'LendBook.cs': 'namespace A;\npublic class LendBookHandler : IRequestHandler<LendBookCommand, int> { }\n',
      'LendBookValidator.cs': 'namespace A;\npublic class LendBookValidator : AbstractValidator<LendBook> { }\n',
    });
    expect(roles.map(({ path, text }) => `${path}: ${text}`)).to.deep.equal([
      'BookConfiguration.cs: Says how books are stored.',
      'Db.cs: Is the way to the stored books.',
      'LendBook.cs: Carries out the request “lend book”.',
      'LendBookValidator.cs: Checks what comes in with “lend book”.',
    ]);
    expect(data.map(({ name }) => name)).to.deep.equal(['Book', 'Member']);
  });

  check(
    'gives what services of gRPC answer',
    {
      'basket.proto': 'syntax = "proto3";\npackage shop;\nservice Basket { rpc Get(A) returns (B); rpc Drop(A) returns (B); }\n',
      'BasketService.cs': `namespace A;
public class BasketService : Basket.BasketBase { public override Task<B> Get(A a, ServerCallContext c) => null; }`,
    },
    ['endpoint /shop.Basket/Get (gRPC) BasketService.Get'],
  );

  check(
    'gives commands',
    {
      'Program.cs': `using System.CommandLine;
var add = new Command("add", "Adds something");
var other = new Thing("other");`,
      'Verbs.cs': 'using CommandLine;\nnamespace A;\n[Verb("list", HelpText = "Lists")]\nclass ListOptions { }\n',
    },
    ['command add (System.CommandLine)', 'command list (CommandLineParser) ListOptions'],
  );
});
