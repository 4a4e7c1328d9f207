import { expect } from 'chai';
import { cronInWords, durationInWords } from '../../../src/conventions/jvm/spring-schedule.ts';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { entryPoints, migrations } = await recognised(tree);
    const rest = { data: [], settings: [], limits: [], outside: [], tests: [], roles: [], translations: [] };
    expect(inWords({ entryPoints, migrations, ...rest })).to.deep.equal(expected);
  });
};

describe('conventions of the JVM', () => {
  check(
    'gives resources of JAX-RS',
    {
      'src/main/java/a/App.java': `package a;
import jakarta.ws.rs.ApplicationPath;
@ApplicationPath("/api")
class App extends Application { }`,
      'src/main/java/a/FruitResource.java': `package a;
import jakarta.ws.rs.*;
@Path("/fruits")
public class FruitResource {
  @GET public List<Fruit> list() { return null; }
  @POST @Path("{name: [a-z]+}/ripen") public void ripen() { }
  @GET @Path("/page") @Produces(MediaType.TEXT_HTML) public String page() { return ""; }
  @Path("/sub") public Sub sub() { return null; }
}`,
      'src/main/java/a/Client.java': `package a;
import jakarta.ws.rs.*;
@Path("/remote")
@RegisterRestClient
public interface Client { @GET String get(); }`,
    },
    [
      'endpoint GET /api/fruits (JAX-RS) FruitResource.list',
      'endpoint POST /api/fruits/{name}/ripen (JAX-RS) FruitResource.ripen',
      'page GET /api/fruits/page (JAX-RS) FruitResource.page',
    ],
  );

  check(
    'gives controllers of Micronaut',
    {
      'src/main/java/a/HelloController.java': `package a;
import io.micronaut.http.annotation.*;
@Controller("/hello")
class HelloController {
  @Get("/{name}") String greet(String name) { return ""; }
  @Post void save() { }
}`,
    },
    ['endpoint GET /hello/{name} (Micronaut) HelloController.greet', 'endpoint POST /hello (Micronaut) HelloController.save'],
  );

  check(
    'gives commands of picocli and Spring Shell',
    {
      'src/main/java/a/Tool.java': `package a;
import picocli.CommandLine.Command;
@Command(name = "tool", subcommands = {Add.class})
class Tool { }
@Command(name = "add")
class Add implements Runnable { public void run() { } }`,
      'src/main/java/a/Shell.java': `package a;
import org.springframework.shell.standard.ShellMethod;
class Shell {
  @ShellMethod(key = "user add", value = "Adds") void add() { }
  @ShellMethod("Lists") void listUsers() { }
}`,
    },
    [
      'command user add (Spring Shell) Shell.add',
      'command list-users (Spring Shell) Shell.listUsers',
      'command tool add (picocli) Add',
    ],
  );

  check(
    'names migrations of Flyway and Liquibase',
    {
      'src/main/resources/db/migration/V1__create_owners.sql': 'CREATE TABLE owners (id int);\n',
      'src/main/resources/db/migration/V1_2__AddIndex.sql': 'CREATE INDEX i ON owners (id);\n',
      'src/main/resources/db/other.sql': 'select 1;\n',
      'src/main/resources/db/changelog.xml': `<databaseChangeLog>
  <changeSet id="20240101-add-pet" author="ann"><createTable tableName="pets"/></changeSet>
  <changeSet id="2" author="ann"><dropTable tableName="visits"/></changeSet>
</databaseChangeLog>`,
      'src/main/resources/db/changelog.yaml': `databaseChangeLog:
  - changeSet:
      id: 1
      author: ann
      changes:
        - createTable:
            tableName: vets
  - changeSet:
      id: 2
      author: ann
      comment: Rename vets
`,
    },
    [
      'migration add pet (Liquibase)',
      'migration drop table visits (Liquibase)',
      'migration create table vets (Liquibase)',
      'migration rename vets (Liquibase)',
      'migration add index (Flyway)',
      'migration create owners (Flyway)',
    ],
  );

  check(
    'gives the addresses of Ktor, below what stands around them here and where the function is called',
    {
      'App.kt': `package shop
import io.ktor.server.routing.*
fun Application.module() {
    routing {
        get("/") { home() }
        route("/api") {
            authenticate("staff") {
                books()
            }
        }
    }
}
`,
      'Books.kt': `package shop
import io.ktor.server.routing.*
fun Route.books() {
    route("books") {
        get("{id}") { answer() }
        post { answer() }
    }
}
fun Route.lost() {
    get("/lost") { answer() }
}
fun Route.typed() {
    get<Books> { answer() }
}
`,
    },
    ['endpoint GET / (Ktor) module', 'endpoint POST /api/books (Ktor) books', 'endpoint GET /api/books/{id} (Ktor) books'],
  );

  const schedules: readonly (readonly [string, string | undefined])[] = [
    ['0 0 3 * * *', 'every day at 03:00'],
    ['0 0 3 ? * MON-FRI', 'on weekdays at 03:00'],
    ['0 15 10,16 * * ?', 'every day at 10:15 and 16:15'],
    ['0 0 0 1 * *', 'on the 1st of every month at 00:00'],
    ['0 */5 * * * *', 'every 5 minutes'],
    ['*/10 * * * * *', 'every 10 seconds'],
    ['0 0 * * * *', 'every hour'],
    ['0 0 0/6 * * ?', 'every 6 hours'],
    ['@daily', 'every day at 00:00'],
    ['0 0 9-17 * * *', 'every hour from 09:00 to 17:00'],
    ['0 3 * * *', undefined],
  ];
  for (const [cron, words] of schedules) it(`says ${cron} in words`, () => expect(cronInWords(cron)).to.equal(words));

  it('says durations in words', () => {
    expect(durationInWords('90000')).to.equal('90 seconds');
    expect(durationInWords('24 * 60 * 60 * 1000L')).to.equal('1 day');
    expect(durationInWords('10s')).to.equal('10 seconds');
    expect(durationInWords('soon')).to.equal(undefined);
  });
});
