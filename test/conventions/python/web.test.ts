import { expect } from 'chai';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    expect(inWords(await recognised(tree)).filter((each) => /^(?:page|endpoint) /u.test(each))).to.deep.equal(expected);
  });
};

describe('addresses of Python frameworks', () => {
  check(
    'FastAPI: routers below prefixes in other files',
    {
      'app/__init__.py': '',
      'app/main.py': `
from fastapi import FastAPI
from app import users
from app.config import settings
from app.items import router as items
app = FastAPI()
app.include_router(users.router, prefix=settings.API)
app.include_router(items, prefix=f"{settings.API}/things")

@app.get("/health")
async def health():
    return {}
client.get("/no/address")
`,
      'app/config.py': 'class Settings:\n    API: str = "/api/v1"\nsettings = Settings()\n',
      'app/users.py': `
from fastapi import APIRouter
from fastapi.responses import HTMLResponse
router = APIRouter(prefix="/users", tags=["users"])

@router.get("/{user_id:int}")
def show(user_id: int):
    return {}

@router.post("/", status_code=201)
def create():
    return {}

@router.get("/card")
def card():
    return HTMLResponse(content=html)
`,
      'app/items.py': `
from fastapi import APIRouter
router = APIRouter()
@router.api_route("/all", methods=["GET", "POST"])
def every():
    return []
`,
    },
    [
      'endpoint GET /api/v1/things/all (FastAPI) every',
      'endpoint POST /api/v1/things/all (FastAPI) every',
      'endpoint GET /health (FastAPI) health',
      'endpoint GET /api/v1/users/{user_id} (FastAPI) show',
      'endpoint POST /api/v1/users (FastAPI) create',
      'page GET /api/v1/users/card (FastAPI) card',
    ],
  );

  check(
    'Flask: blueprints, rules and views that are classes',
    {
      'web/__init__.py': `
from flask import Flask
def create_app():
    app = Flask(__name__)
    from web.shop import bp
    from web import account
    app.register_blueprint(bp)
    app.register_blueprint(account.bp, url_prefix='/me')
    app.add_url_rule('/status', view_func=status)
    return app
`,
      'web/shop.py': `
from flask import Blueprint, render_template
from flask.views import MethodView
bp = Blueprint('shop', __name__, url_prefix='/shop')

@bp.route('/<int:item_id>', methods=['GET', 'POST'])
def item(item_id):
    return render_template('item.html')

class Cart(MethodView):
    def get(self):
        return {}
    def delete(self):
        return {}
bp.add_url_rule('/cart/', view_func=Cart.as_view('cart'))
`,
      'web/account.py': `
from flask import Blueprint, jsonify
bp = Blueprint('account', __name__, url_prefix='/never')
@bp.route('/')
def me():
    return jsonify(name='a')
@bp.cli.command('tidy')
def tidy():
    pass
`,
    },
    [
      'endpoint GET /status (Flask) status',
      'endpoint GET /me (Flask) me',
      'page GET /shop/{item_id} (Flask) item',
      'page POST /shop/{item_id} (Flask) item',
      'endpoint GET /shop/cart (Flask) Cart',
      'endpoint DELETE /shop/cart (Flask) Cart',
    ],
  );

  check(
    'Starlette, Django Ninja and GraphQL',
    {
      'star.py': `
from starlette.applications import Starlette
from starlette.routing import Mount, Route
routes = [Route('/', home), Mount('/users', routes=[Route('/{name}', user, methods=['POST'])])]
app = Starlette(routes=routes)
`,
      'ninja_site/urls.py': `
from django.urls import path
from ninja_site.api import api
urlpatterns = [path('api/', api.urls)]
`,
      'ninja_site/api.py': `
from ninja import NinjaAPI
from ninja_site.events import router
api = NinjaAPI()
api.add_router('/events/', router)
`,
      'ninja_site/__init__.py': '',
      'ninja_site/events.py': `
from ninja import Router
router = Router()
@router.get('/{event_id}')
def event(request, event_id: int):
    return {}
`,
      'schema.py': `
import graphene
class Query(graphene.ObjectType):
    all_orders = graphene.List(Order)
    def resolve_all_orders(self, info):
        return []
class OrderMutations(graphene.ObjectType):
    order_cancel = OrderCancel.Field()
class Order(graphene.ObjectType):
    def resolve_total(self, info):
        return 1
`,
    },
    [
      'endpoint GET /api/events/{event_id} (Django Ninja) event',
      'endpoint query allOrders (Graphene) Query.resolve_all_orders',
      'endpoint mutation orderCancel (Graphene) OrderCancel',
      'endpoint GET / (Starlette) home',
      'endpoint POST /users/{name} (Starlette) user',
    ],
  );

  check(
    'FastAPI: routers of a class of the project',
    {
      'app/__init__.py': '',
      'app/routers.py': `
from fastapi import APIRouter
class AdminAPIRouter(APIRouter):
    pass
`,
      'app/admin.py': `
from app.routers import AdminAPIRouter
from app import users
router = AdminAPIRouter(prefix="/admin")
router.include_router(users.router)
`,
      'app/users.py': `
from app.routers import AdminAPIRouter
router = AdminAPIRouter(prefix="/users")

@router.get("/all")
def everybody():
    return []
`,
    },
    ['endpoint GET /admin/users/all (FastAPI) everybody'],
  );

  check(
    'Flask: resources of other files, added by a method of the project',
    {
      'app/__init__.py': '',
      'app/resources.py': `
from flask_restful import Resource
class OwnerResource(Resource):
    def get(self, owner_id):
        return {}
    def delete(self, owner_id):
        return {}
`,
      'app/api.py': `
from flask_restful import Api
from app.resources import OwnerResource
api = Api()
api.add_team_resource(OwnerResource, "/api/owners/<owner_id>", endpoint="owner")
`,
    },
    ['endpoint GET /api/owners/{owner_id} (Flask) OwnerResource', 'endpoint DELETE /api/owners/{owner_id} (Flask) OwnerResource'],
  );

  check(
    'Flask: functions inside of the function that makes their blueprint',
    {
      'app/__init__.py': '',
      'app/main.py': `
from flask import Flask
from app import pages
app = Flask(__name__)
app.register_blueprint(pages.build(store), url_prefix="/owners")
`,
      'app/pages.py': `
from flask import Blueprint, render_template, make_response
def build(store):
    pages = Blueprint("pages", __name__)

    @pages.route("/list")
    @checked
    def listed():
        output = render_template("list.html", owners=store.owners)
        return make_response(output)

    @pages.route("/ids")
    def ids():
        return {"ids": store.ids}

    return pages
`,
    },
    ['page GET /owners/list (Flask) listed', 'endpoint GET /owners/ids (Flask) ids'],
  );
});
