import { journeyChoices } from '../../src/journeys/journeys.ts';
import type { Project } from '../../src/model/project.ts';
import { engineOn, options } from '../support/engine.ts';
import { memoryFileSystem } from '../support/memory-file-system.ts';

export type Tree = Readonly<Record<string, string>>;

/** A few files, read as a user's are. */
export const projectOf = async (tree: Tree): Promise<Project> => {
  const engine = await engineOn(memoryFileSystem(tree));
  await engine.open(options);
  return engine.readAll();
};

export const idsOf = (project: Project): string[] => journeyChoices(project).map(({ id }) => id);

/** Small shops in several languages. */
export const trees: Readonly<Record<string, Tree>> = {
  java: {
    'pom.xml':
      '<project><groupId>shop</groupId><artifactId>shop</artifactId><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>',
    'src/main/java/shop/OrderController.java': `package shop;
import org.springframework.web.bind.annotation.*;
@RestController
class OrderController {
  private final Checkout checkout;
  OrderController(Checkout checkout) { this.checkout = checkout; }
  @PostMapping("/orders")
  String create() {
    return checkout.place();
  }
  @GetMapping("/hello")
  String hello() { return "x"; }
}
`,
    'src/main/java/shop/Checkout.java': 'package shop;\npublic interface Checkout {\n  String place();\n}\n',
    'src/main/java/shop/CardCheckout.java': `package shop;
class CardCheckout implements Checkout {
  private final OrderRepository orders;
  CardCheckout(OrderRepository orders) { this.orders = orders; }
  public String place() {
    orders.save(null);
    return "done";
  }
}
`,
    'src/main/java/shop/OrderRepository.java':
      'package shop;\nimport org.springframework.data.jpa.repository.JpaRepository;\ninterface OrderRepository extends JpaRepository<Order, Long> {}\n',
    'src/main/java/shop/Order.java':
      'package shop;\nimport jakarta.persistence.*;\n@Entity\nclass Order {\n  @Id Long id;\n  void setTotal(int total) {}\n}\n',
  },
  typescript: {
    'package.json': '{"name":"shop","dependencies":{"next":"15.0.0","stripe":"16.0.0","@prisma/client":"6.0.0"}}',
    'prisma/schema.prisma':
      'datasource db {\n  provider = "postgresql"\n}\nmodel Order {\n  id Int @id\n}\nmodel AuditLog {\n  id Int @id\n}\n',
    'src/app/api/orders/route.ts': `import { placeOrder } from '@/orders';
import { json } from '@/text';
// placeOrder is named in this comment too
export async function GET() {
  return json('placeOrder');
}
export async function POST(request: Request) {
  return json(await placeOrder(request));
}
`,
    'src/text.ts': 'export const json = (value: unknown) => new Response(JSON.stringify(value));\n',
    'src/orders/index.ts': "export * from './place-order';\n",
    'src/orders/place-order.ts': `import { prisma } from '@/db';
import { canOrder } from '@/permissions';
export const placeOrder = async (request: Request) => {
  if (!canOrder(request)) throw new Error('no');
  await prisma.auditLog.create({ data: {} });
  return prisma.order.create({ data: {} });
};
`,
    'src/permissions.ts': 'export const canOrder = (request: Request) => request.url.length > 0;\n',
    'src/db.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
    'src/app/pay/page.tsx': `import { Pay } from '@/pay';
export default function PayPage() {
  return <Pay />;
}
`,
    'src/pay.tsx': `import Stripe from 'stripe';
export const Pay = () => {
  const stripe = new Stripe('key');
  return <p>Pay</p>;
};
`,
    'tsconfig.json': '{"compilerOptions":{"baseUrl":".","paths":{"@/*":["src/*"]}}}',
  },
  python: {
    'requirements.txt': 'fastapi\nsqlmodel\n',
    'app/main.py': `from fastapi import FastAPI
from sqlmodel import Session
from app.models import Item
from app.mail import send_receipt

app = FastAPI()


@app.post("/items")
def create_item(session: Session):
    item = Item()
    session.add(item)
    send_receipt(item)
    return item


@app.get("/about")
def about():
    return "about"
`,
    'app/models.py':
      'from sqlmodel import Field, SQLModel\n\n\nclass Item(SQLModel, table=True):\n    id: int = Field(primary_key=True)\n',
    'app/mail.py': 'def send_receipt(item):\n    return item\n',
  },
  ruby: {
    Gemfile: "gem 'rails'\n",
    'config/routes.rb':
      "Rails.application.routes.draw do\n  get '/visits', to: 'visits#index'\n  post '/visits', to: 'visits#create'\nend\n",
    'app/controllers/application_controller.rb': 'class ApplicationController < ActionController::Base\nend\n',
    'app/controllers/visits_controller.rb': `class VisitsController < ApplicationController
  def index
    @visits = Visit.where(open: true)
  end

  def create
    @visit = Visit.new
    @visit.save!
    ReminderJob.perform_later(@visit)
  end
end
`,
    'app/views/visits/index.html.erb': '<p>Visits</p>\n',
    'app/models/application_record.rb': 'class ApplicationRecord < ActiveRecord::Base\nend\n',
    'app/models/visit.rb': 'class Visit < ApplicationRecord\nend\n',
    'app/models/reminder.rb': 'class Reminder < ApplicationRecord\nend\n',
    'app/jobs/application_job.rb': 'class ApplicationJob < ActiveJob::Base\nend\n',
    'app/jobs/reminder_job.rb':
      'class ReminderJob < ApplicationJob\n  def perform(visit)\n    Reminder.create(visit: visit)\n  end\nend\n',
  },
  csharp: {
    'Shop.csproj':
      '<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore" Version="9.0.0" /></ItemGroup></Project>',
    'OrdersController.cs': `using Microsoft.AspNetCore.Mvc;
namespace Shop;
[ApiController]
[Route("orders")]
public class OrdersController : ControllerBase
{
    private readonly ShopContext _context;
    public OrdersController(ShopContext context) { _context = context; }

    [HttpGet("")]
    public IActionResult Index() { return Ok(_context.Orders.ToList()); }

    [HttpPost("")]
    public IActionResult Index(int id)
    {
        _context.Orders.Add(new Order());
        return Ok();
    }
}
`,
    'ShopContext.cs':
      'using Microsoft.EntityFrameworkCore;\nnamespace Shop;\npublic class ShopContext : DbContext\n{\n    public DbSet<Order> Orders { get; set; }\n}\n',
    'Order.cs': 'namespace Shop;\npublic class Order\n{\n    public int Id { get; set; }\n}\n',
  },
  go: {
    'go.mod': 'module shop\n\nrequire github.com/labstack/echo/v4 v4.0.0\n',
    'main.go': `package main

import (
	"github.com/labstack/echo/v4"
	"shop/store"
)

type Server struct {
	Store *store.Store
}

func (s *Server) createOrder(c echo.Context) error {
	return s.Store.SaveOrder()
}

func main() {
	s := &Server{Store: store.New()}
	e := echo.New()
	e.POST("/orders", s.createOrder)
}
`,
    'store/store.go': `package store

type Store struct {
	driver Driver
}

func New() *Store { return &Store{} }
`,
    'store/order.go': `package store

func (s *Store) SaveOrder() error {
	return s.driver.Insert("order")
}
`,
    'store/driver.go': 'package store\n\ntype Driver interface {\n	Insert(name string) error\n}\n',
  },
  goSql: {
    'go.mod': 'module notes\n\nrequire github.com/labstack/echo/v4 v4.0.0\n',
    'main.go': `package main

import (
	"github.com/labstack/echo/v4"
	"notes/store"
)

type handler struct {
	store *store.Store
}

func (h *handler) createNote(c echo.Context) error {
	return h.store.SaveNote()
}

func (h *handler) listTags(c echo.Context) error {
	return h.store.ListTags()
}

func (h *handler) count(c echo.Context) error {
	return h.store.Count()
}

func (h *handler) fail(c echo.Context) error {
	return h.store.Fail()
}

func main() {
	h := &handler{}
	e := echo.New()
	e.POST("/notes", h.createNote)
	e.GET("/tags", h.listTags)
	e.GET("/count", h.count)
	e.GET("/fail", h.fail)
}
`,
    'store/store.go': `package store

type Store struct {
	db     *DB
	driver Driver
}

type Driver interface {
	ListTags() error
	Count() error
	Close() error
}

func (s *Store) SaveNote() error {
	query := \`
		INSERT INTO notes (title)
		VALUES ($1)
	\`
	return s.db.Exec(query)
}

func (s *Store) ListTags() error { return s.driver.ListTags() }

func (s *Store) Count() error { return s.driver.Count() }

func (s *Store) Fail() error { return errors.New("Select a tag from tags") }
`,
    'store/lite/lite.go': `package lite

type DB struct{}

func (d *DB) ListTags() error { return d.query("SELECT id, name FROM tags ORDER BY name") }
func (d *DB) Count() error    { return d.query("SELECT count(*) FROM tags") }
func (d *DB) Close() error    { return nil }
`,
    'store/big/big.go': `package big

type DB struct{}

func (d *DB) ListTags() error { return d.query("SELECT id FROM tags WHERE id > 0") }
func (d *DB) Count() error    { return d.query("SELECT count(*) FROM notes") }
func (d *DB) Close() error    { return nil }
`,
    'schema.sql': 'CREATE TABLE notes (id int);\nCREATE TABLE tags (id int, name text);\n',
  },
  mybatis: {
    'pom.xml':
      '<project><groupId>shop</groupId><artifactId>shop</artifactId><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>',
    'src/main/java/shop/OrderController.java': `package shop;
import org.springframework.web.bind.annotation.*;
@RestController
class OrderController {
  private OrderMapper orders;
  @GetMapping("/orders")
  String list() { return orders.list(); }
  @PostMapping("/orders")
  String create() { return orders.insert(); }
  @DeleteMapping("/orders")
  String clear() { return orders.clear(); }
}
`,
    'src/main/java/shop/OrderMapper.java': `package shop;
import org.apache.ibatis.annotations.*;
public interface OrderMapper {
  String list();
  String insert();
  @Delete("delete from orders where id > 0")
  String clear();
}
`,
    'src/main/resources/OrderMapper.xml': `<mapper namespace="shop.OrderMapper">
  <sql id="all">select o.id, o.total from orders o</sql>
  <select id="list"><include refid="all"/> where o.id > 0</select>
  <insert id="insert">insert into orders (total) values (1)</insert>
</mapper>
`,
    'src/main/resources/schema.sql': 'create table orders (id int, total int);\n',
  },
  controllers: {
    'requirements.txt': 'fastapi\nsqlalchemy\n',
    'app/main.py': `from fastapi import FastAPI
from app.base import BaseController
from app.wrapper import Wrapper
from fastapi import APIRouter

app = FastAPI()
router = APIRouter()


class ItemController(BaseController):
    @property
    def repo(self):
        return self.repos.items

    @property
    def wrapped(self):
        return Wrapper[int, str](self.repo, 1)

    @router.get("/items")
    def get_all(self):
        return self.repo.get_all()

    @router.put("/items")
    def change(self):
        return self.wrapped.change()


app.include_router(router)
`,
    'app/base.py': `from app.repos import Repos


class BaseController:
    _repos: Repos | None = None

    @property
    def repos(self):
        if not self._repos:
            self._repos = Repos()
        return self._repos
`,
    'app/repos.py': 'from app.factory import Repos\n',
    'app/factory.py': `from app.generic import GenericRepository
from app.models import Item


class Repos:
    @property
    def items(self) -> GenericRepository[int, Item]:
        return GenericRepository(Item)
`,
    'app/generic.py':
      'class Basis:\n    def get_all(self):\n        return self.model\n\n\nclass GenericRepository(Basis):\n    pass\n',
    'app/wrapper.py':
      'class Wrapper:\n    def __init__(self, repo, other):\n        self.repo = repo\n\n    def change(self):\n        return self.repo.update()\n',
    'app/models.py': `from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Item(Base):
    __tablename__ = "items"
    id: Mapped[int] = mapped_column(primary_key=True)
`,
  },
  rust: {
    'Cargo.toml': '[package]\nname = "shop"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\naxum = "0.7"\ndiesel = "2"\n',
    'src/main.rs': `use axum::{routing::post, Router};
mod models;
mod orders;
mod schema;
use crate::models::Order;

async fn create_order() -> String {
    Order::create()
}

fn main() {
    let app = Router::new().route("/orders", post(create_order));
}
`,
    'src/models.rs': 'pub struct Order {\n    pub id: i32,\n}\n',
    'src/orders.rs': `use crate::models::Order;
use crate::schema::orders;

impl Order {
    pub fn create() -> String {
        diesel::insert_into(orders::table).values(1)
    }
}
`,
    'src/schema.rs': 'diesel::table! {\n    orders (id) {\n        id -> Integer,\n    }\n}\n',
  },
  generic: {
    'package.json': '{"name":"shop","dependencies":{"@nestjs/common":"10.0.0","typeorm":"0.3.0"}}',
    'src/orders.controller.ts': `import { Controller, Get } from '@nestjs/common';
import { Repository } from 'typeorm';
import { Order } from './order.entity';
@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: Repository<Order>) {}
  @Get()
  list() {
    return this.orders.find();
  }
}
`,
    'src/order.entity.ts': `import { Entity, PrimaryColumn } from 'typeorm';
@Entity()
export class Order {
  @PrimaryColumn() id: number;
}
`,
  },
};
