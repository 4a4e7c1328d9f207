/** A small source tree with the ways of importing that differ. */
export const shopTree: Readonly<Record<string, string>> = {
  'pyproject.toml': '[project]\nname = "shop"\n\n[tool.setuptools.packages.find]\nwhere = ["lib"]\n',
  'lib/shop/__init__.py':
    'from . import prices\nfrom .orders import Order, orders as orders\nfrom .stock import *\nimport json\n\n__all__ = ["Order", "late"]\n',
  'lib/shop/orders.py':
    'from .prices import Price\n\n\nclass Order:\n    pass\n\n\ndef orders():\n    from . import late\n    return late\n',
  'lib/shop/prices.py': 'Price = int\n',
  'lib/shop/stock.py': 'def counted():\n    pass\n\n\ndef shelves():\n    pass\n',
  'lib/shop/shelves.py': 'WIDE = True\n',
  'lib/shop/late.py': 'import importlib\n\nplugin = importlib.import_module("shop.plugins.card")\n',
  'lib/shop/json.py': 'def dumps(value):\n    return value\n',
  'lib/shop/native.pyi': 'def fast() -> int: ...\n',
  'lib/shop/both.py': 'VALUE = 1\n',
  'lib/shop/both.pyi': 'from .prices import Price\n\nVALUE: Price\n',
  'lib/shop/plugins/card.py': 'from ..orders import Order\nfrom ...shop import prices\n',
  'lib/shop/plugins/cash.py': 'from . import card\nimport shop.native, shop.both as both\n',
  'tests/__init__.py': '',
  'tests/helpers.py': 'import shop\n\n\ndef basket():\n    return shop.Order()\n',
  'tests/test_order.py':
    'import json\nfrom shop import Order, late, orders, prices, shelves\nfrom shop import json as own\nfrom shop.plugins import card, cash\nfrom tests.helpers import basket\n',
  'tests/test_all.py': 'from shop import *\nimport shop.orders\nimport shop.missing\nimport yaml\n',
  'scripts/run.py': 'import settings\nfrom shop.prices import Price\n',
  'scripts/settings.py': 'DEBUG = True\n',
  'site/manage.py': 'import pages.views\n',
  'site/pages/__init__.py': '',
  'site/pages/views.py': 'from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from pages.models import Page\n',
  'site/pages/models.py': 'from pages import views\nfrom . import missing\n\n\nclass Page:\n    pass\n',
};
