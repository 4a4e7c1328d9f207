import { expect } from 'chai';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    expect(inWords(await recognised(tree)).filter((each) => /^(?:page|endpoint)/u.test(each))).to.deep.equal(expected);
  });
};

const file = (imports: readonly string[], body: string, name = 'main'): string =>
  `package ${name}\n\nimport (\n${imports.map((each) => `\t"${each}"\n`).join('')})\n\n${body}`;

const gin = 'github.com/gin-gonic/gin';
const chi = 'github.com/go-chi/chi/v5';
const echo = 'github.com/labstack/echo/v4';
const fiber = 'github.com/gofiber/fiber/v2';
const mux = 'github.com/gorilla/mux';

describe('conventions/go/routers', () => {
  check(
    'Gin with groups in variables',
    {
      'main.go': file(
        [gin, 'net/http'],
        `func main() {
	r := gin.Default()
	r.GET("/ping", ping)
	r.Any("/any", anything)
	r.Handle("PUT", "/handled/:id", put)
	v1 := r.Group("/api/v1")
	{
		owners := v1.Group("/owners", auth())
		owners.GET("", listOwners)
		owners.GET("/:id", h.Show)
		owners.DELETE("/:id/files/*path", func(c *gin.Context) { c.JSON(http.StatusOK, "done") })
	}
	r.Group("/admin").POST("/users", create)
	resp, err := http.Get("/nothing")
	client.GET("/elsewhere")
}

func ping(c *gin.Context) { c.HTML(http.StatusOK, "ping.html", nil) }
`,
      ),
      'main_test.go': file([gin], `func TestX() { r := gin.New(); r.GET("/only/test", h) }`),
    },
    [
      'page GET /ping (Gin) ping',
      'endpoint /any (Gin) anything',
      'endpoint PUT /handled/{id} (Gin) put',
      'endpoint GET /api/v1/owners (Gin) listOwners',
      'endpoint GET /api/v1/owners/{id} (Gin) h.Show',
      'endpoint DELETE /api/v1/owners/{id}/files/{path} (Gin)',
      'endpoint POST /admin/users (Gin) create',
    ],
  );

  check(
    'Gin routers that are handed on',
    {
      'main.go': file(
        [gin, 'example.com/shop/owners', 'example.com/shop/pets'],
        `func main() {
	r := gin.Default()
	api := r.Group("/api")
	owners.Register(api)
	pets.Register(r)
	setup(api.Group("/in"))
	v2 := api.Group("/v2")
	setupMore(v2)
}

func setupMore(g *gin.RouterGroup) { g.GET("/more", more) }
`,
      ),
      'owners/routes.go': file(
        [gin],
        `func Register(g *gin.RouterGroup) {\n\tg.GET("/owners", list)\n\tsub := g.Group("/owner")\n\tsub.POST("/new", add)\n}\n`,
        'owners',
      ),
      'pets/routes.go': file([gin], `func Register(g gin.IRouter) {\n\tg.GET("/pets", list)\n}\n`, 'pets'),
    },
    [
      'endpoint GET /api/v2/more (Gin) more',
      'endpoint GET /api/owners (Gin) list',
      'endpoint POST /api/owner/new (Gin) add',
      'endpoint GET /pets (Gin) list',
    ],
  );

  check(
    'chi with nested routers',
    {
      'main.go': file(
        [chi],
        `func main() {
	r := chi.NewRouter()
	r.Get("/", home)
	r.Route("/articles", func(r chi.Router) {
		r.With(paginate).Get("/", listArticles)
		r.Post("/", createArticle)
		r.Route("/{articleID}", func(r chi.Router) {
			r.Use(ArticleCtx)
			r.Get("/", getArticle)
			r.Group(func(r chi.Router) {
				r.Put("/{slug:[a-z-]+}", updateArticle)
			})
		})
	})
	r.Mount("/admin", adminRouter())
	r.MethodFunc("POST", "/method", method)
}

func adminRouter() chi.Router {
	r := chi.NewRouter()
	r.Get("/accounts", adminAccounts)
	return r
}
`,
      ),
    },
    [
      'endpoint GET / (chi) home',
      'endpoint GET /articles (chi) listArticles',
      'endpoint POST /articles (chi) createArticle',
      'endpoint GET /articles/{articleID} (chi) getArticle',
      'endpoint PUT /articles/{articleID}/{slug} (chi) updateArticle',
      'endpoint POST /method (chi) method',
      'endpoint GET /admin/accounts (chi) adminAccounts',
    ],
  );

  check(
    'Echo, also where another file makes it',
    {
      'server/server.go': file(
        [echo],
        `type Server struct { e *echo.Echo }

func New() *Server {
	e := echo.New()
	e.GET("/healthz", func(c echo.Context) error { return c.String(200, "OK") })
	g := e.Group("/admin", middleware.BasicAuth())
	g.GET("/users/:id", show)
	e.Add("PATCH", "/users", patch)
	e.Any("/proxy/*", proxy)
	e.GET("/page", func(c echo.Context) error { return c.Render(200, "page.html", nil) })
	return &Server{e: e}
}
`,
        'server',
      ),
      'server/more.go': file(
        ['fmt'],
        `func (s *Server) more() {\n\ts.e.POST("/more", s.create)\n\tcache.GET("/not")\n\tfmt.Println("/not", s)\n}\n`,
        'server',
      ),
    },
    [
      'endpoint POST /more (Echo) s.create',
      'endpoint GET /healthz (Echo)',
      'endpoint GET /admin/users/{id} (Echo) show',
      'endpoint PATCH /users (Echo) patch',
      'page GET /page (Echo)',
    ],
  );

  check(
    'Fiber',
    {
      'main.go': file(
        [fiber],
        `func main() {
	app := fiber.New()
	app.Get("/:name?", index)
	api := app.Group("/api")
	api.All("/all", all)
	app.Route("/v2", func(r fiber.Router) { r.Post("/x", x) })
	app.Use("/nothing", logger)
}
`,
      ),
    },
    ['endpoint GET /{name} (Fiber) index', 'endpoint /api/all (Fiber) all', 'endpoint POST /v2/x (Fiber) x'],
  );

  check(
    'gorilla/mux',
    {
      'main.go': file(
        [mux, 'net/http'],
        `func main() {
	r := mux.NewRouter()
	r.HandleFunc(base+"/owners", list).Methods("GET", http.MethodPost)
	api := r.PathPrefix("/api").Subrouter()
	api.HandleFunc("/pets/{id:[0-9]+}", pet).Methods(http.MethodDelete)
	api.Handle("/any", any)
	r.HandleFunc("/closure", func(w http.ResponseWriter, r *http.Request) { t.ExecuteTemplate(w, "closure", nil) }).Methods("GET")
	http.Handle("/root", r)
	http.HandleFunc("/plain", plain)
	r.PathPrefix("/static/").Handler(http.FileServer(http.Dir("./static")))
}
`,
      ),
    },
    [
      'endpoint GET /owners (gorilla/mux) list',
      'endpoint POST /owners (gorilla/mux) list',
      'endpoint DELETE /api/pets/{id} (gorilla/mux) pet',
      'endpoint /api/any (gorilla/mux) any',
      'page GET /closure (gorilla/mux)',
      'endpoint /plain (net/http) plain',
    ],
  );

  check(
    'net/http and httprouter',
    {
      'web/main.go': file(
        ['net/http'],
        `func main() {
	http.HandleFunc("/old", old)
	mux := http.NewServeMux()
	mux.HandleFunc("GET /items/{id}", show)
	mux.Handle("POST /items/{path...}", http.HandlerFunc(add))
	mux.HandleFunc("/exact/{$}", exact)
	bus.Handle("/not", nothing)
	http.Get("/not")
}

func old(w http.ResponseWriter, r *http.Request) { tmpl.ExecuteTemplate(w, "old.html", nil) }
`,
      ),
      'api/main.go': file(
        ['github.com/julienschmidt/httprouter', 'net/http'],
        `func main() {
	router := httprouter.New()
	router.GET("/hello/:name", hello)
	router.HandlerFunc(http.MethodPost, "/v1/movies", app.create)
}
`,
      ),
      'tool/main.go': file(['fmt'], `func main() { router.GET("/not", x); fmt.Println("/not") }`),
    },
    [
      'endpoint GET /hello/{name} (httprouter) hello',
      'endpoint POST /v1/movies (httprouter) app.create',
      'page /old (net/http) old',
      'endpoint GET /items/{id} (net/http) show',
      'endpoint POST /items/{path} (net/http)',
      'endpoint /exact (net/http) exact',
    ],
  );

  check(
    'Macaron: several methods at one address, and a router handed on inside a group',
    {
      'web.go': file(
        ['gopkg.in/macaron.v1', 'shop/api'],
        `func Run() {
	m := macaron.New()
	m.Group("/user", func() {
		m.Combo("/email").Get(user.Emails).
			Post(bind(form.Email{}), user.EmailPost)
		m.Route("/delete", "GET,POST", user.Delete)
		m.Get("/^:type(issues|pulls)$", user.Issues)
	})
	m.Group("/api", func() {
		api.RegisterRoutes(m)
	})
}
`,
      ),
      'api/api.go': file(
        ['gopkg.in/macaron.v1'],
        `func RegisterRoutes(m *macaron.Macaron) {
	m.Get("/version", version)
}
`,
        'api',
      ),
    },
    [
      'endpoint GET /api/version (Macaron) version',
      'endpoint GET /user/email (Macaron) user.Emails',
      'endpoint POST /user/email (Macaron) user.EmailPost',
      'endpoint GET /user/delete (Macaron) user.Delete',
      'endpoint POST /user/delete (Macaron) user.Delete',
      'endpoint GET /user/{type} (Macaron) user.Issues',
    ],
  );

  check(
    'Handlers inside of functions that check before them',
    {
      'main.go': file(
        [echo],
        `func routes(g *echo.Group, a *App) {
	g.GET("/users", allowed(a.List, "users:get"))
	g.GET("/users/:id", allowed(hasID(a.Show), "users:get"))
	g.PUT("/users/:id", hasID(a.Save))
	g.POST("/made", make(settings()))
	g.POST("/either", either(a.Show, a.Save))
	g.GET("/direct", direct, hasID(a.Gone))
}
`,
      ),
      'users.go': file(
        [echo],
        `func (a *App) List(c echo.Context) error { return nil }

func (a *App) Show(c echo.Context) error { return nil }

func (a *App) Save(c echo.Context) error { return nil }

func (a *App) Gone(c echo.Context) error { return nil }

func settings() Settings { return Settings{} }
`,
      ),
    },
    [
      'endpoint GET /users (Echo) a.List',
      'endpoint GET /users/{id} (Echo) a.Show',
      'endpoint PUT /users/{id} (Echo) a.Save',
      'endpoint POST /made (Echo)',
      'endpoint POST /either (Echo)',
      'endpoint GET /direct (Echo) direct',
    ],
  );
});
