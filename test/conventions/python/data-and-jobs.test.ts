import { expect } from 'chai';
import { scheduleInWords } from '../../../src/conventions/python/schedule.ts';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const rows = inWords(await recognised(tree));
    expect(rows.filter((each) => /^(?:table|collection|migration|job|command) /u.test(each))).to.deep.equal(expected);
  });
};

describe('what Python keeps and what it runs by itself', () => {
  check(
    'SQLAlchemy, SQLModel, Peewee and Alembic',
    {
      'base.py': 'from sqlalchemy.orm import DeclarativeBase\nclass Base(DeclarativeBase):\n    pass\n',
      'models.py': `
from sqlalchemy import Table
from base import Base
class Owner(Base):
    __tablename__ = 'owners'
class Mixin(Base):
    __abstract__ = True
class Pet(Mixin):
    __tablename__ = 'pets'
links = Table('owner_pets', Base.metadata)
class Plain:
    pass
`,
      'old.py': `
from sqlalchemy.ext.declarative import declarative_base
Base2 = declarative_base()
class Visit(Base2):
    __tablename__ = 'visits'
`,
      'flasky.py': `
from flask_sqlalchemy import SQLAlchemy
db = SQLAlchemy()
class BlogPost(db.Model):
    pass
`,
      'square.py': `
from sqlmodel import SQLModel
class ItemBase(SQLModel):
    pass
class Item(ItemBase, table=True):
    pass
class ItemPublic(ItemBase):
    pass
`,
      'pee.py': `
from peewee import Model
class BaseModel(Model):
    pass
class Tweet(BaseModel):
    pass
`,
      'alembic/versions/1a2b_add_owner.py': `"""Add owner to pets

Revision ID: 1a2b
"""
from alembic import op
def upgrade():
    pass
`,
    },
    [
      'table BlogPost in blog_post (SQLAlchemy)',
      'table Owner in owners (SQLAlchemy)',
      'table Pet in pets (SQLAlchemy)',
      'table owner_pets in owner_pets (SQLAlchemy)',
      'table Visit in visits (SQLAlchemy)',
      'table Tweet in tweet (Peewee)',
      'table Item in item (SQLModel)',
      'migration Add owner to pets (Alembic)',
    ],
  );

  check(
    'tasks and when they run',
    {
      'shop/__init__.py': '',
      'shop/settings.py': `
from celery.schedules import crontab
from datetime import timedelta
CELERY_BEAT_SCHEDULE = {
    "clean": {"task": "shop.tasks.clean", "schedule": crontab(hour=3, minute=30)},
    "other": {"task": "elsewhere.tasks.report", "schedule": timedelta(hours=2)},
    "odd": {"task": "shop.tasks.odd", "schedule": computed()},
}
`,
      'shop/tasks.py': `
from celery import shared_task
@shared_task
def clean():
    pass
@shared_task(name='send-mails')
def send():
    pass
@shared_task
def odd():
    pass
def plain():
    pass
`,
      'aps.py': `
from apscheduler.schedulers.blocking import BlockingScheduler
scheduler = BlockingScheduler()
@scheduler.scheduled_job('interval', minutes=5)
def poll():
    pass
scheduler.add_job(report, 'cron', day_of_week='mon-fri', hour=17)
`,
    },
    [
      'job poll every 5 minutes (APScheduler) poll',
      'job report from Monday to Friday at 17:00 (APScheduler) report',
      'job report every 2 hours (Celery)',
      'job clean every day at 03:30 (Celery) clean',
      'job send-mails (Celery) send',
      'job odd (Celery) odd',
    ],
  );

  check(
    'a command under the name that installing gives it, and no tool of the makers',
    {
      'pyproject.toml': '[project]\nname = "shop"\n[project.scripts]\nshop = "shop.cli:main"\n',
      'shop/cli.py': 'import click\n\n@click.command()\ndef main():\n    pass\n',
      'tools/docs.py': 'import argparse\nparser = argparse.ArgumentParser()\n',
    },
    ['command shop (Python) main'],
  );

  check(
    'commands of Click, Typer, argparse and of installing',
    {
      'pyproject.toml': '[project]\nname = "tool"\n[project.scripts]\ntool = "tool.cli:main"\n',
      'tool/cli.py': `
import click
@click.group()
def main():
    pass
@main.group()
def users():
    pass
@users.command('add')
@click.argument('name')
def add_user(name):
    pass
@main.command()
def clean_up():
    pass
`,
      'ty.py': `
import typer
app = typer.Typer()
items = typer.Typer()
app.add_typer(items, name='items')
@items.command()
def sell(name: str):
    pass
`,
      'arg.py': `
import argparse
parser = argparse.ArgumentParser()
commands = parser.add_subparsers()
commands.add_parser('import', help='Brings files in')
users = commands.add_parser('users')
below = users.add_subparsers(dest='what')
below.add_parser('add').set_defaults(run=add)
`,
      'setup.py': `
from setuptools import setup
setup(name='old', entry_points={'console_scripts': ['old = tool.old:main', 'older=tool.old:run'], 'gui_scripts': ['not = a:b']})
`,
      'lib/setup.cfg': '[options.entry_points]\nconsole_scripts =\n  lib-tool = lib.cli:main\n',
    },
    [
      'command import (argparse)',
      'command users add (argparse)',
      'command lib-tool (Python) main',
      'command tool (Python) main',
      'command old (Python) main',
      'command older (Python) run',
      'command users add (Click) add_user',
      'command clean-up (Click) clean_up',
      'command items sell (Typer) sell',
    ],
  );
});

describe('schedules in words', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['crontab()', 'every minute'],
    ['crontab(minute=0)', 'every hour'],
    ['crontab(minute="*/15")', 'every 15 minutes'],
    ['crontab(minute=0, hour="*/3")', 'every 3 hours'],
    ['crontab(0, 7, day_of_week="monday")', 'every Monday at 07:00'],
    ['crontab(minute=5, hour=4, day_of_month=1)', 'on day 1 of every month at 04:05'],
    ['crontab(minute=0, hour="8,20")', 'every day at 08:00 and 20:00'],
    ['crontab(hour=settings.HOUR)', undefined],
    ['datetime.timedelta(days=1)', 'every day'],
    ['timedelta(seconds=PERIOD)', undefined],
    ['30.0', 'every 30 seconds'],
    ['3600', 'every hour'],
    ['initiated_schedule', undefined],
  ];
  for (const [written, words] of cases) it(written, () => expect(scheduleInWords(written)).to.equal(words));

  check(
    'spiders of Scrapy',
    {
      'books/spiders/books.py': `
import scrapy
class BooksSpider(scrapy.Spider):
    name = 'books'
    def parse(self, response):
        pass
`,
    },
    ['command scrapy crawl books (Scrapy) BooksSpider'],
  );
});
