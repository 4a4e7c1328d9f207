import { expect } from 'chai';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    expect(
      inWords(await recognised(tree)).filter((each) => !/^(?:unit|integration|unknown|database) /u.test(each)),
    ).to.deep.equal(expected);
  });
};

describe('conventions of Django', () => {
  check(
    'addresses, followed from table to table',
    {
      'site/urls.py': `
from django.contrib import admin
from django.urls import include, path, re_path
from shop import views
import shop.api.urls

extra = [path('help/', views.help_page)]

urlpatterns = [
    path('admin/', admin.site.urls),
    path('', views.home, name='home'),
    path('orders/<int:order_id>/', views.OrderView.as_view()),
    path('shop/', include('shop.urls')),
    path('api/', include(shop.api.urls)),
    path('more/', include(extra)),
    re_path(r'^old/(?P<slug>[-\\w]+)/(?:(?P<kind>\\w+)/)?$', views.old),
    re_path(r'^(a|b)|c$', views.old),
    path('gone/', include('third_party.urls')),
]
`,
      'site/__init__.py': '',
      'shop/__init__.py': '',
      'shop/api/__init__.py': '',
      'shop/urls.py': `
from django.contrib.auth.decorators import login_required
from django.urls import path
from . import views
urlpatterns = [path('cart/', login_required(views.CartView.as_view())), path('stock.csv', views.stock)]
`,
      'shop/api/urls.py': `
from django.urls import path
from shop.views import stock
urlpatterns = [path('stock/', stock)]
`,
      'shop/views.py': `
from django.http import JsonResponse
from django.shortcuts import render
from django.views import View
from django.views.generic import TemplateView
from django.views.decorators.http import require_POST

def home(request):
    return render(request, 'home.html')

def help_page(request):
    return render(request, 'help.html')

@require_POST
def stock(request):
    return JsonResponse({})

def old(request, slug):
    return JsonResponse({})

class OrderView(View):
    def get(self, request):
        return JsonResponse({})
    def post(self, request):
        return JsonResponse({})

class CartView(TemplateView):
    template_name = 'cart.html'
`,
      'shop/files.py': `
def path(name):
    return name
path('no/address')
`,
    },
    [
      'endpoint POST /api/stock (Django) stock',
      'page GET /shop/cart (Django) CartView',
      'endpoint POST /shop/stock.csv (Django) stock',
      'page /more/help (Django) help_page',
      'page /admin (Django) admin.site.urls',
      'page / (Django) home',
      'endpoint GET /orders/{order_id} (Django) OrderView',
      'endpoint POST /orders/{order_id} (Django) OrderView',
      'endpoint /old/{slug} (Django) old',
    ],
  );

  check(
    'routers of Django REST framework',
    {
      'api/__init__.py': '',
      'api/urls.py': `
from django.urls import include, path
from rest_framework.routers import DefaultRouter
from api.views import OwnerViewSet, PetViewSet, Report
router = DefaultRouter()
router.register(r'owners', OwnerViewSet)
router.register('pets', PetViewSet, basename='pet')
urlpatterns = [path('v1/', include(router.urls)), path('report/', Report.as_view())]
`,
      'api/views.py': `
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.views import APIView

class OwnerViewSet(viewsets.ModelViewSet):
    http_method_names = ['get', 'post']

    @action(detail=True, methods=['post'], url_path='send-mail')
    def mail(self, request, pk=None):
        pass

class PetViewSet(mixins.ListModelMixin, viewsets.GenericViewSet):
    lookup_field = 'slug'

    def retrieve(self, request, slug=None):
        pass

class Report(APIView):
    def get(self, request):
        pass
`,
    },
    [
      'endpoint GET /v1/owners (Django REST framework) OwnerViewSet.list',
      'endpoint POST /v1/owners (Django REST framework) OwnerViewSet.create',
      'endpoint GET /v1/owners/{pk} (Django REST framework) OwnerViewSet.retrieve',
      'endpoint POST /v1/owners/{pk}/send-mail (Django REST framework) OwnerViewSet.mail',
      'endpoint GET /v1/pets (Django REST framework) PetViewSet.list',
      'endpoint GET /v1/pets/{slug} (Django REST framework) PetViewSet.retrieve',
      'endpoint GET /report (Django REST framework) Report',
    ],
  );

  check(
    'models, with what they inherit from',
    {
      'core/__init__.py': '',
      'core/models.py': `
from django.db import models

class Timed(models.Model):
    class Meta:
        abstract = True

class Kind(models.TextChoices):
    A = 'a'

class OrderManager(models.Manager):
    pass
`,
      'shop/__init__.py': '',
      'shop/models.py': `
from django.contrib.auth.models import AbstractUser
from django.db.models import Model
from core.models import Timed

class Order(Timed):
    class Meta:
        db_table = 'all_orders'

class Gift(Order):
    class Meta:
        proxy = True

class Customer(AbstractUser):
    pass

class Line(Model):
    pass

class Helper:
    pass
`,
    },
    ['table Order in all_orders (Django)', 'table Customer in shop_customer (Django)', 'table Line in shop_line (Django)'],
  );

  check(
    'migrations, commands, signals, pages of the admin and mails',
    {
      'shop/migrations/0002_add_owner_to_visit.py': `
from django.db import migrations
class Migration(migrations.Migration):
    pass
`,
      'shop/management/commands/clean_up.py': `
from django.core.management.base import BaseCommand
class Command(BaseCommand):
    pass
`,
      'shop/signals.py': `
from django.db.models.signals import post_save, post_delete
from django.dispatch import receiver

@receiver([post_save, post_delete], sender=Order)
def changed(sender, **kwargs):
    pass

post_save.connect(stock, sender='shop.Item')
`,
      'shop/admin.py': `
from django.contrib import admin
admin.site.register(Customer)
@admin.register(Order, Line)
class OrderAdmin(admin.ModelAdmin):
    pass
`,
      'shop/mail.py': `
from django.core.mail import send_mail
send_mail('Your order is on its way', body, None, [to])
`,
    },
    [
      'command manage.py clean_up (Django) Command',
      'handler post_save Order (Django) changed',
      'handler post_delete Order (Django) changed',
      'handler post_save Item (Django) stock',
      'migration add owner to visit (Django)',
      'shop/admin.py: Decides how the admin pages show Order, Line and Customer.',
      'shop/mail.py: Sends the e-mail "Your order is on its way".',
    ],
  );

  check(
    'migrations that change no structure',
    {
      'shop/migrations/0003_name_orders.py': `
from django.db import migrations
class Migration(migrations.Migration):
    operations = [migrations.AlterModelOptions(name='order', options={'ordering': ['id']})]
`,
      'shop/migrations/0004_fill_owner.py': `
from django.db import migrations
class Migration(migrations.Migration):
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
`,
      'shop/migrations/0005_alter_owner.py': `
from django.db import migrations, models
class Migration(migrations.Migration):
    operations = [migrations.AlterField(model_name='order', name='owner', field=models.CharField(help_text='Who', max_length=9))]
`,
    },
    [
      'migration name orders of description (Django)',
      'migration fill owner of data (Django)',
      'migration alter owner of fields (Django)',
    ],
  );

  check(
    'a table below itself, routers that another file names, and a page that a helper shows',
    {
      'shop/__init__.py': '',
      'shop/urls.py': `
from django.urls import include, path
from shop import routes, views
urlpatterns = [path('orders', views.orders), path('orders/action', views.action), path('api/', include(routes.router.urls))]
urlpatterns = [path('', include((urlpatterns, 'shop')))]
urlpatterns = [path('inner/', include(urlpatterns))]
`,
      'shop/routes.py': `
from rest_framework import viewsets
from rest_framework.routers import SimpleRouter
class OrderViewSet(viewsets.ReadOnlyModelViewSet):
    pass
router = SimpleRouter()
router.register('orders', OrderViewSet)
`,
      'shop/views.py': `
from django.http import HttpResponseRedirect
from django.shortcuts import render

def orders(request):
    return show(request, 'orders.html')

def action(request):
    return HttpResponseRedirect('/orders')

def show(request, name):
    return render(request, name)
`,
    },
    [
      'endpoint GET /inner/api/orders (Django REST framework) OrderViewSet.list',
      'endpoint GET /inner/api/orders/{pk} (Django REST framework) OrderViewSet.retrieve',
      'page /inner/orders (Django) orders',
      'endpoint /inner/orders/action (Django) action',
    ],
  );
});
