import { expect } from 'chai';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const words = inWords(await recognised(tree));
    expect(words.filter((each) => /^(?:page|endpoint|command|job|handler|entity|migration) /u.test(each))).to.deep.equal(
      expected,
    );
  });
};

const file = (imports: readonly string[], body: string, name = 'main'): string =>
  `package ${name}\n\nimport (\n${imports.map((each) => `\t"${each}"\n`).join('')})\n\n${body}`;

describe('conventions/go/products', () => {
  check(
    'programs that read flags, and their commands',
    {
      'go.mod': 'module example.com/shop/v2\n',
      'main.go': file(['flag'], 'var port = flag.Int("port", 80, "Port")\n\nfunc main() { flag.Parse() }\n'),
      'cmd/tool/main.go': file(
        ['flag'],
        'func main() {\n\tserve := flag.NewFlagSet("serve", flag.ExitOnError)\n\tserve.String("a", "b", "c")\n\tflag.NewFlagSet(os.Args[0], flag.ExitOnError)\n}\n',
      ),
      'internal/server.go': file(['flag'], 'var x = flag.Int("x", 80, "X")\n', 'internal'),
      'cmd/plain/main.go': file(['fmt'], 'func main() { fmt.Println("x") }\n'),
    },
    ['command tool serve (Go)', 'command shop (Go)'],
  );

  check(
    'Cobra commands below others',
    {
      'cmd/root.go': file(
        ['github.com/spf13/cobra'],
        `var rootCmd = &cobra.Command{Use: "shop", Short: "Sells"}\n\nfunc init() { rootCmd.AddCommand(newUsersCmd(), versionCmd) }\n`,
        'cmd',
      ),
      'cmd/version.go': file(
        ['github.com/spf13/cobra'],
        `var versionCmd = &cobra.Command{\n\tUse: "version",\n\tRun: runVersion,\n}\n`,
        'cmd',
      ),
      'cmd/serve.go': file(
        ['github.com/spf13/cobra'],
        `var serveCmd = &cobra.Command{Use: "serve [flags]"}\n\nfunc init() {\n\trootCmd.AddCommand(serveCmd)\n\tserveCmd.Flags().String("port", "80", "")\n}\n`,
        'cmd',
      ),
      'cmd/users.go': file(
        ['github.com/spf13/cobra'],
        `func newUsersCmd() *cobra.Command {
	cmd := &cobra.Command{Use: "users"}
	cmd.AddCommand(newUsersAddCmd())
	return cmd
}

func newUsersAddCmd() *cobra.Command {
	return &cobra.Command{Use: "add <name>", RunE: add}
}
`,
        'cmd',
      ),
      'cmd/other.go': file(['fmt'], `var x = cobra.Command{Use: "nothing"}`, 'cmd'),
    },
    [
      'command shop (Cobra)',
      'command shop serve (Cobra)',
      'command shop users (Cobra)',
      'command shop users add (Cobra) add',
      'command shop version (Cobra) runVersion',
    ],
  );

  check(
    'gRPC, with addresses and without',
    {
      'proto/shop.proto': `syntax = "proto3";
package shop.v1;
service Owners {
  rpc Show(ShowRequest) returns (Owner) {
    option (google.api.http) = {
      get: "/v1/{name=owners/*}"
      additional_bindings { get: "/v1/{name=groups/*/owners/*}" }
    };
  }
  rpc Add(AddRequest) returns (Owner) {
    option (google.api.http) = { post: "/v1/owners" body: "*" };
  }
  rpc Watch(WatchRequest) returns (stream Owner);
}
message Owner { string name = 1; }
`,
      'service/shop.proto': `syntax = "proto3";\npackage shop.v1;\nservice Owners {\n  rpc Watch(WatchRequest) returns (stream Owner) {}\n}\n`,
      'third_party/health.proto': `syntax = "proto3";\npackage grpc.health.v1;\nservice Health { rpc Check(A) returns (B); }\n`,
    },
    [
      'endpoint GET /v1/owners/{owner} (gRPC-Gateway) Owners.Show',
      'endpoint GET /v1/groups/{group}/owners/{owner} (gRPC-Gateway) Owners.Show',
      'endpoint POST /v1/owners (gRPC-Gateway) Owners.Add',
      'endpoint Owners.Watch (gRPC)',
    ],
  );

  check(
    'stored structs',
    {
      'models/owner.go': file(
        ['gorm.io/gorm'],
        `type Owner struct {
	gorm.Model
	Name string \`gorm:"size:255"\`
	Pets []Pet
}

type Pet struct {
	ID uint \`json:"id" gorm:"primaryKey;autoIncrement"\`
}

func (Pet) TableName() string { return "animals" }

type Address struct {
	Street string \`gorm:"size:40"\`
}

type Query struct{ Name string \`json:"name"\` }
`,
        'models',
      ),
      'bun/user.go': file(
        ['github.com/uptrace/bun'],
        `type User struct {\n\tbun.BaseModel \`bun:"table:users,alias:u"\`\n\tID int64 \`bun:"id,pk,autoincrement"\`\n}\n`,
        'bun',
      ),
      'ent/schema/car.go': file(
        ['entgo.io/ent'],
        `type Car struct {\n\tent.Schema\n}\n\ntype Mixin struct{ Name string }\n`,
        'schema',
      ),
    },
    ['entity User in users (Bun)', 'entity Car (ent)', 'entity Owner (GORM)', 'entity Pet in animals (GORM)'],
  );

  check(
    'migrations',
    {
      'db/migrations/000001_create_owners.up.sql': 'CREATE TABLE owners (id int);',
      'db/migrations/000001_create_owners.down.sql': 'DROP TABLE owners;',
      'sql/migrations/20240101120000_add_pets.sql': '-- +goose Up\nCREATE TABLE pets (id int);\n',
      'sql/seed/1_nothing.sql': 'SELECT 1;',
      'main.go': file(['github.com/pressly/goose/v3'], 'func main() { goose.Up(db, "migrations") }\n'),
    },
    ['migration create owners (golang-migrate)', 'migration add pets (goose)'],
  );

  check(
    'jobs and messages',
    {
      'jobs/cron.go': file(
        ['github.com/robfig/cron/v3'],
        `func start() {
	c := cron.New()
	c.AddFunc("0 3 * * *", sendReminders)
	c.AddFunc("@every 1h30m", s.Refresh)
	c.AddFunc("*/5 * * * *", func() { run("x") })
	c.AddFunc("not a schedule", nothing)
}
`,
        'jobs',
      ),
      'jobs/go.go': file(['github.com/go-co-op/gocron'], `func begin() {\n\ts.Cron("0 9 * * 1").Do(weekly)\n}\n`, 'jobs'),
      'worker/main.go': file(
        ['github.com/hibiken/asynq'],
        `func main() {\n\tmux := asynq.NewServeMux()\n\tmux.HandleFunc("email:send", HandleEmail)\n}\n`,
      ),
      'worker/nats.go': file(['github.com/nats-io/nats.go'], `func listen() { nc.Subscribe("order.placed", onOrder) }\n`),
    },
    [
      'job sendReminders every day at 03:00 (robfig/cron) sendReminders',
      'job Refresh every 1 hour 30 minutes (robfig/cron) s.Refresh',
      'job start every 5 minutes (robfig/cron)',
      'job weekly on Mondays at 09:00 (gocron) weekly',
      'handler email:send (Asynq) HandleEmail',
      'handler order.placed (NATS) onOrder',
    ],
  );

  check(
    'commands of urfave/cli below others',
    {
      'main.go': file(
        ['github.com/urfave/cli/v3'],
        `var serve = cli.Command{Name: "serve", Action: runServe}
func main() {
	cmd := &cli.Command{
		Name: "shop",
		Commands: []*cli.Command{&serve, &admin, {Name: "untyped"}},
	}
	cmd.Run(ctx, os.Args)
}
`,
      ),
      'admin.go': file(
        ['github.com/urfave/cli/v3'],
        `var admin = cli.Command{
	Name: "admin",
	Commands: []*cli.Command{newCreate(), &cli.Command{Name: "list", Action: func() error { return nil }}},
}

func newCreate() *cli.Command {
	return &cli.Command{Name: "create-user", Action: createUser}
}
`,
      ),
    },
    [
      'command admin (urfave/cli)',
      'command admin list (urfave/cli)',
      'command admin create-user (urfave/cli) createUser',
      'command serve (urfave/cli) runServe',
    ],
  );
});
