import { expect } from 'chai';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    expect(inWords(await recognised(tree)).filter((each) => /^(?:page|endpoint)/u.test(each))).to.deep.equal(expected);
  });
};

describe('conventions/rust/routes', () => {
  check(
    'Axum with nested routers',
    {
      'src/main.rs': `use axum::{Router, routing::{get, post}};
mod owners;

async fn main() {
    let api = Router::new().route("/pets", get(list).post(pets::create)).nest("/owners", owners::routes());
    let app = Router::new()
        .route("/", get(|| async { "get(x)" }))
        .nest("/api", api)
        .nest("/in", Router::new().route("/side/:id", post(side)));
    client.get("/not");
}
`,
      'src/owners.rs': `use axum::{Router, routing::get};

pub fn routes() -> Router {
    Router::new().route("/", get(index)).route("/{id}", get(show).delete(remove))
}
`,
    },
    [
      'endpoint GET /api/pets (Axum) list',
      'endpoint POST /api/pets (Axum) pets::create',
      'endpoint GET / (Axum)',
      'endpoint POST /in/side/{id} (Axum) side',
      'endpoint GET /api/owners (Axum) index',
      'endpoint GET /api/owners/{id} (Axum) show',
      'endpoint DELETE /api/owners/{id} (Axum) remove',
    ],
  );

  check(
    'Actix Web',
    {
      'src/main.rs': `use actix_web::{get, web, App};

#[get("/users/{id}")]
async fn show() {}

#[get("/nobody/puts/this/in")]
async fn lonely() {}

async fn main() {
    HttpServer::new(|| App::new().service(web::scope("/admin").service(show).route("/y", web::get().to(y))).configure(config));
}

fn config(cfg: &mut web::ServiceConfig) {
    cfg.service(web::scope("/v1").service(web::scope("/deep").route("/z", web::post().to(z))));
}
`,
    },
    [
      'endpoint GET /admin/users/{id} (Actix Web) show',
      'endpoint GET /admin/y (Actix Web) y',
      'endpoint POST /v1/deep/z (Actix Web) z',
    ],
  );

  check(
    'Rocket',
    {
      'src/main.rs': `#[macro_use] extern crate rocket;
mod other;

#[get("/<name>?<age>")]
fn hello(name: &str) -> String { rocket::build(); String::new() }

#[launch]
fn start() -> _ {
    rocket::build().mount("/hello", routes![hello, other::files]).mount("/", routes![hello])
}
`,
      'src/other.rs': `use rocket::get;\n\n#[get("/files/<path..>", rank = 2)]\npub fn files() {}\n`,
    },
    [
      'endpoint GET /hello/{name} (Rocket) hello',
      'endpoint GET /{name} (Rocket) hello',
      'endpoint GET /hello/files/{path} (Rocket) files',
    ],
  );

  check(
    'Rocket: lists in functions of other modules, under other names, below a computed base',
    {
      'src/main.rs': `mod api;
const ADMIN: &str = "/admin";

fn launch(base: &str) {
    rocket::build()
        .mount([base, "/api"].concat(), api::core_routes())
        .mount(format!("{base}/in"), routes![api::owners::list])
        .mount(ADMIN, rocket::routes![api::owners::remove])
        .mount(base, routes![api::unknown])
        .mount("/files", FileServer::from("static"));
}

#[cfg(test)]
mod tests {
    fn tried() { rocket::build().mount("/tried", routes![super::api::owners::list]); }
}
`,
      'src/api/mod.rs': `pub mod owners;
pub use crate::api::owners::routes as core_routes;

#[get("/unknown")]
pub fn unknown() {}
`,
      'src/api/owners.rs': `use rocket::Route;
mod pets;

pub fn routes() -> Vec<Route> {
    // routes![old]
    let mut routes = routes![list, show];
    routes.append(&mut pets::routes());
    routes
}

#[get("/owners")]
pub fn list() {}
#[get("/owners/<id>", data = "<data>")]
pub fn show() {}
#[delete("/owners/<id>")]
pub fn remove() {}
#[get("/old")]
pub fn old() {}
`,
      'src/api/owners/pets.rs': `pub fn routes() -> Vec<rocket::Route> { if internal() { routes![inside] } else { routes![] } }

#[post("/pets")]
fn inside() {}
`,
    },
    [
      'endpoint GET /api/owners (Rocket) list',
      'endpoint GET /in/owners (Rocket) list',
      'endpoint GET /api/owners/{id} (Rocket) show',
      'endpoint DELETE /admin/owners/{id} (Rocket) remove',
      'endpoint POST /api/pets (Rocket) inside',
    ],
  );

  check(
    'Rocket with documented routes',
    {
      'src/main.rs': `use rocket::Route;
mod bots;

#[openapi]
#[get("/")]
fn root() {}

fn mount(rocket: Rocket<Build>) {
    mount_endpoints_and_merged_docs! {
        rocket, "/v1".to_owned(), settings,
        "/" => (vec![], spec()),
        "" => openapi_get_routes_spec![root],
        "/bots" => bots::routes(),
    };
}
`,
      'src/bots.rs': `pub fn routes() -> (Vec<Route>, OpenApi) { openapi_get_routes_spec![show] }

#[get("/<id>")]
fn show() {}
`,
    },
    ['endpoint GET /v1/bots/{id} (Rocket) show', 'endpoint GET /v1 (Rocket) root'],
  );

  check(
    'Actix resources, and servers of tests',
    {
      'src/main.rs': `use actix_web::web::{get, post, resource, scope, ServiceConfig};

pub fn config(cfg: &mut ServiceConfig) {
    cfg.service(
        scope("/api")
            .route("/site", get().to(get_site))
            .service(resource("/post").guard(guard::Post()).wrap(limit.post()).route(post().to(create_post)))
            .service(resource("/any").to(any)),
    )
    .service(scope("/auth").configure(|cfg| login::fill::<Store>(cfg, true)))
    .service(scope("/v2").configure(crate::orders::fill::<Store>));
}

#[cfg(test)]
mod tests {
    async fn tried() {
        App::new().route("/inbox", web::post().to(inbox));
    }
}
`,
      'src/login.rs': `use actix_web::web;
pub fn fill<S>(cfg: &mut web::ServiceConfig, on: bool) {
    cfg.service(web::resource("/refresh").route(web::get().to(refresh::<S>)));
}
`,
      'src/orders.rs': `use actix_web::web;
pub fn fill<S>(cfg: &mut web::ServiceConfig) {
    cfg.service(web::resource("/orders").route(web::get().to(orders::<S>)));
}
`,
    },
    [
      'endpoint GET /auth/refresh (Actix Web) refresh',
      'endpoint GET /api/site (Actix Web) get_site',
      'endpoint POST /api/post (Actix Web) create_post',
      'endpoint /api/any (Actix Web)',
      'endpoint GET /v2/orders (Actix Web) orders',
    ],
  );
});
