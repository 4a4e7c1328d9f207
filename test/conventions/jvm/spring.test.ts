import { expect } from 'chai';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const { entryPoints, data, migrations, roles } = await recognised(tree);
    expect(inWords({ entryPoints, data, migrations, roles, limits: [], settings: [], outside: [], tests: [] })).to.deep.equal(
      expected,
    );
  });
};

const web = 'import org.springframework.web.bind.annotation.*;\nimport org.springframework.stereotype.Controller;\n';

describe('conventions of Spring', () => {
  check(
    'gives the addresses of a controller below the address of its class',
    {
      'src/main/java/shop/OrderController.java': `package shop;
${web}
@Controller
@RequestMapping("/orders")
class OrderController {
  @GetMapping
  public String list() { return "orders/list"; }
  @GetMapping({"/{id:\\\\d+}", "/by-number/{number}/"})
  public String show() { return "orders/show"; }
  @RequestMapping(path = "/{id}/cancel", method = {RequestMethod.POST, RequestMethod.PUT})
  public String cancel() { return "redirect:/orders"; }
  @GetMapping("/export")
  public @ResponseBody Report export() { return null; }
  @GetMapping("/raw")
  public ResponseEntity<byte[]> raw() { return null; }
  @ModelAttribute("x")
  public String helper() { return ""; }
}`,
    },
    [
      'page GET /orders (Spring MVC) OrderController.list',
      'page GET /orders/{id} (Spring MVC) OrderController.show',
      'page GET /orders/by-number/{number} (Spring MVC) OrderController.show',
      'page POST /orders/{id}/cancel (Spring MVC) OrderController.cancel',
      'page PUT /orders/{id}/cancel (Spring MVC) OrderController.cancel',
      'endpoint GET /orders/export (Spring MVC) OrderController.export',
      'endpoint GET /orders/raw (Spring MVC) OrderController.raw',
    ],
  );

  check(
    'puts constants, settings and the context path in front',
    {
      'src/main/resources/application.properties': 'server.servlet.context-path=/shop\napi.version=v2\n',
      'src/main/java/shop/Urls.java': 'package shop;\npublic final class Urls { public static final String API = "/api"; }\n',
      'src/main/java/shop/ItemController.java': `package shop;
${web}
@RestController
@RequestMapping(Urls.API + "/\${api.version}/items")
class ItemController {
  private static final String ONE = "/{id}";
  @GetMapping(ONE)
  public Item one() { return null; }
  @DeleteMapping(value = Other.UNKNOWN)
  public void gone() { }
}`,
    },
    ['endpoint GET /shop/api/v2/items/{id} (Spring MVC) ItemController.one'],
  );

  check(
    'takes mappings from an interface and leaves out clients and tests',
    {
      'src/main/java/a/OwnersApi.java': `package a;
${web}
@RequestMapping("/api")
public interface OwnersApi {
  @GetMapping(value = "/owners", produces = "application/json")
  Object list();
}`,
      'src/main/java/a/OwnerRestController.java': `package a;
${web}
@RestController
class OwnerRestController implements OwnersApi {
  public Object list() { return null; }
}`,
      'src/main/java/a/PriceClient.java': `package a;
${web}
import org.springframework.cloud.openfeign.FeignClient;
@FeignClient("prices")
interface PriceClient { @GetMapping("/prices") Object prices(); }`,
      'src/test/java/a/FakeController.java': `package a;
${web}
@RestController
class FakeController { @GetMapping("/fake") Object fake() { return null; } }`,
    },
    ['endpoint GET /api/owners (Spring MVC) OwnerRestController.list'],
  );

  check(
    'reads controllers written in Kotlin',
    {
      'src/main/kotlin/a/PetController.kt': `package a
import org.springframework.web.bind.annotation.*

@RestController
@RequestMapping("/pets")
class PetController(private val pets: PetRepository) {
  @GetMapping("/{id}")
  fun show(@PathVariable id: Int): Pet = pets.find(id)

  @RequestMapping(value = ["/all", "/any"], method = [RequestMethod.GET])
  fun all(): List<Pet> = pets.all()
}`,
    },
    [
      'endpoint GET /pets/{id} (Spring MVC) PetController.show',
      'endpoint GET /pets/all (Spring MVC) PetController.all',
      'endpoint GET /pets/any (Spring MVC) PetController.all',
    ],
  );

  check(
    'gives stored types and what repositories are for',
    {
      'src/main/java/a/App.java': 'package a;\nimport org.springframework.boot.SpringApplication;\nclass App {}\n',
      'src/main/java/a/PurchaseOrder.java': `package a;
import jakarta.persistence.*;
@Entity
public class PurchaseOrder { @Id Long id; }`,
      'src/main/java/a/Person.java': `package a;
import jakarta.persistence.*;
@Entity
@Table(name = "people")
public class Person { }`,
      'src/main/java/a/Employee.java': `package a;
import jakarta.persistence.*;
@Entity
public class Employee extends Person { }`,
      'src/main/java/a/Note.java': `package a;
import org.springframework.data.mongodb.core.mapping.Document;
@Document(collection = "notes")
public class Note { }`,
      'src/main/java/a/Base.java': `package a;
import jakarta.persistence.*;
@MappedSuperclass
public class Base { }`,
      'src/main/java/a/PersonRepository.java': `package a;
import org.springframework.data.jpa.repository.JpaRepository;
public interface PersonRepository extends JpaRepository<Person, Long> { }`,
      'src/main/java/a/OrderRepository.java': `package a;
import org.springframework.data.repository.Repository;
public interface OrderRepository extends Repository<PurchaseOrder, Long> { PurchaseOrder findById(Long id); }`,
      'src/main/java/a/BaseRepository.java': `package a;
import org.springframework.data.jpa.repository.JpaRepository;
public interface BaseRepository<T, ID> extends JpaRepository<T, ID> { }`,
    },
    [
      'table Employee (JPA)',
      'collection Note in notes (Spring Data MongoDB)',
      'table Person in people (JPA)',
      'table PurchaseOrder in purchase_order (JPA)',
      'src/main/java/a/OrderRepository.java: Finds purchase orders.',
      'src/main/java/a/PersonRepository.java: Finds and saves people.',
    ],
  );

  check(
    'says when jobs run',
    {
      'src/main/resources/application.yml': 'jobs:\n  clean: "0 30 2 * * MON"\n',
      'src/main/java/a/Jobs.java': `package a;
import org.springframework.scheduling.annotation.Scheduled;
class Jobs {
  @Scheduled(cron = "0 0 3 * * *") void nightly() { }
  @Scheduled(cron = "\${jobs.clean}") void clean() { }
  @Scheduled(cron = "\${jobs.unknown}") void unknown() { }
  @Scheduled(cron = "-") void never() { }
  @Scheduled(fixedRate = 5 * 60 * 1000) void often() { }
  @Scheduled(fixedDelayString = "PT1H") void later() { }
  @Scheduled(fixedRate = 2, timeUnit = TimeUnit.HOURS) void hours() { }
}`,
      'src/main/java/a/Seeder.java': `package a;
import org.springframework.boot.CommandLineRunner;
class Seeder implements CommandLineRunner { public void run(String... args) { } }`,
    },
    [
      'job nightly every day at 03:00 (Spring) Jobs.nightly',
      'job clean on Mondays at 02:30 (Spring) Jobs.clean',
      'job unknown (Spring) Jobs.unknown',
      'job often every 5 minutes (Spring) Jobs.often',
      'job later 1 hour after each run (Spring) Jobs.later',
      'job hours every 2 hours (Spring) Jobs.hours',
      'job Seeder when the application starts (Spring Boot) Seeder',
    ],
  );

  check(
    'gives what messages and events start',
    {
      'src/main/java/a/Listeners.java': `package a;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;
class Listeners {
  static final String TOPIC = "orders";
  @KafkaListener(topics = {TOPIC, "payments"}, groupId = "g") void kafka(String text) { }
  @RabbitListener(queues = "#{queue.name}") void computed(String text) { }
  @RabbitListener(queues = "mails") void rabbit(String text) { }
  @EventListener void on(final OrderPlaced event) { }
  @TransactionalEventListener(classes = OrderPaid.class) void paid(Object event) { }
}`,
    },
    [
      'handler orders (Spring Kafka) Listeners.kafka',
      'handler payments (Spring Kafka) Listeners.kafka',
      'handler mails (Spring AMQP) Listeners.rabbit',
      'handler OrderPlaced (Spring) Listeners.on',
      'handler OrderPaid (Spring) Listeners.paid',
    ],
  );

  check(
    'gives the addresses of functional routes below what they are nested in',
    {
      'src/main/java/a/Routes.java': `package a;
import static org.springframework.web.reactive.function.server.RequestPredicates.*;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;
import org.springframework.web.reactive.function.server.*;
@Configuration
public class Routes {
  @Bean
  public RouterFunction<ServerResponse> one(Handler h) {
    return route(GET("/owners/{id}").and(accept(APPLICATION_JSON)), h::show)
      .andRoute(POST("/owners"), h::add)
      .andNest(path("/pets"), route(GET("/{id}"), h::pet));
  }
  @Bean
  RouterFunction<ServerResponse> two(Handler h) {
    return RouterFunctions.route().path("/api", b -> b
        .GET("/x", accept(JSON), h::x)
        .nest(accept(JSON), c -> c.POST("/y", h::y)))
      .DELETE("/z/{id}", h::z).build();
  }
  RouterFunction<ServerResponse> elsewhere(Handler h) { return route(GET("/somewhere"), h::show); }
}
`,
      'src/main/kotlin/b/Pages.kt': `package a
import org.springframework.web.reactive.function.server.router
import org.springframework.web.reactive.function.server.coRouter
@Configuration
class Pages {
  @Bean
  fun routes(h: Handler) = coRouter {
    GET("/", h::index)
    accept(APPLICATION_JSON).nest {
      GET("/a", h::a)
    }
    "/api".nest {
      POST("/b", h::b)
      "/deep".nest { DELETE("/{id}", h::c) }
    }
    path("/p").nest { GET("/q") { ok() } }
  }
}
`,
    },
    [
      'endpoint GET /owners/{id} (Spring WebFlux) Routes.one',
      'endpoint POST /owners (Spring WebFlux) Routes.one',
      'endpoint GET /pets/{id} (Spring WebFlux) Routes.one',
      'endpoint GET /api/x (Spring WebFlux) Routes.two',
      'endpoint POST /api/y (Spring WebFlux) Routes.two',
      'endpoint DELETE /z/{id} (Spring WebFlux) Routes.two',
      'endpoint GET / (Spring WebFlux) h.index',
      'endpoint GET /a (Spring WebFlux) h.a',
      'endpoint POST /api/b (Spring WebFlux) h.b',
      'endpoint DELETE /api/deep/{id} (Spring WebFlux) h.c',
      'endpoint GET /p/q (Spring WebFlux) Pages.routes',
    ],
  );

  check(
    'gives tables of scripts that annotated classes only carry, and of MyBatis-Plus',
    {
      'src/main/resources/db/migration/V1__all.sql': 'create table users (id int);\ncreate table pets (id int);',
      'src/main/java/a/User.java': 'package a;\nimport lombok.Data;\n\n@Data\npublic class User {}\n',
      'src/main/java/a/Visit.java':
        'package a;\nimport com.baomidou.mybatisplus.annotation.TableName;\n\n@TableName("t_visit")\npublic class Visit {}\n',
    },
    ['table Visit in t_visit (MyBatis-Plus)', 'table users (SQL)', 'table pets (SQL)', 'migration all (Flyway)'],
  );
});
