import { expect } from 'chai';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    expect(inWords(await recognised(tree)).filter((words) => !/^\w+ .*\.(?:rb|yml)$/u.test(words))).to.have.members(expected);
  });
};

const routes = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
  'config/routes.rb': ['Rails.application.routes.draw do', ...lines, 'end', ''].join('\n'),
});

describe('conventions/ruby/rails', () => {
  check('resources', routes('resources :books, only: %i[ index show ]', 'resource :profile, except: [:destroy, :new, :edit]'), [
    'page GET /books (Rails) BooksController#index',
    'page GET /books/{id} (Rails) BooksController#show',
    'page POST /profile (Rails) ProfilesController#create',
    'page GET /profile (Rails) ProfilesController#show',
    'page PATCH /profile (Rails) ProfilesController#update',
  ]);
  check(
    'nesting, members, collections and scopes',
    routes(
      'namespace :admin do',
      '  resources :books, only: [], param: :isbn, path: "titles" do',
      '    member { post :publish }',
      '    get :search, on: :collection',
      '    post "lend"',
      '    scope module: "books" do',
      '      resource :cover, only: :show',
      '    end',
      '  end',
      'end',
      'scope "/v/:locale", module: :site do',
      '  get "about", to: "pages#about"',
      'end',
      'resources :shelves, shallow: true, only: :index do',
      '  resources :boxes, only: [:create, :destroy]',
      'end',
    ),
    [
      'page POST /admin/titles/{isbn}/publish (Rails)',
      'page GET /admin/titles/search (Rails)',
      'page POST /admin/titles/{book_isbn}/lend (Rails)',
      'page GET /admin/titles/{book_isbn}/cover (Rails) Admin::Books::CoversController#show',
      'page GET /v/{locale}/about (Rails) Site::PagesController#about',
      'page GET /shelves (Rails) ShelvesController#index',
      'page POST /shelves/{shelf_id}/boxes (Rails) BoxesController#create',
      'page DELETE /boxes/{id} (Rails) BoxesController#destroy',
    ],
  );
  check(
    'single routes',
    routes(
      'root "home#index"',
      'get "/top(/:length)" => "home#top", as: :top',
      'match "/pay", to: "payments#pay", via: [:get, :post]',
      'match "/all", to: "home#all", via: :all',
      'get "/feed.rss" => "home#feed"',
      'get "/old", to: redirect("/new")',
      'get "files/*path", to: "files#show"',
      'direct(:home) { "https://example.com" }',
      'constraints ->(request) { request.local? } do',
      '  get "/debug" => "debug#show"',
      'end',
      'mount Sidekiq::Web => "/sidekiq"',
    ),
    [
      'page GET / (Rails) HomeController#index',
      'page GET /top (Rails) HomeController#top',
      'page GET /pay (Rails) PaymentsController#pay',
      'page POST /pay (Rails) PaymentsController#pay',
      'page /all (Rails) HomeController#all',
      'endpoint GET /feed.rss (Rails) HomeController#feed',
      'page GET /old (Rails)',
      'page GET /files/{path} (Rails) FilesController#show',
      'page GET /debug (Rails) DebugController#show',
      'page /sidekiq (Rails) Sidekiq::Web',
    ],
  );
  check(
    'concerns and drawn files',
    {
      ...routes(
        'concern :commentable do',
        '  resources :comments, only: :create',
        'end',
        'resources :posts, only: [], concerns: :commentable',
        'draw :admin',
      ),
      'config/routes/admin.rb': 'namespace :admin do\n  root to: "desk#show"\nend\n',
    },
    [
      'page POST /posts/{post_id}/comments (Rails) CommentsController#create',
      'page GET /admin (Rails) Admin::DeskController#show',
    ],
  );
  check(
    'only what the controller answers, and what it answers with',
    {
      ...routes('resources :books', 'namespace :api do', '  resources :books, only: :index', 'end'),
      'app/controllers/application_controller.rb':
        'class ApplicationController < ActionController::Base\n  include Pagination\nend\n',
      'app/controllers/books_controller.rb':
        'class BooksController < ApplicationController\n  def index\n  end\n\n  def create\n  end\nend\n',
      'app/controllers/api/books_controller.rb': 'class API::BooksController < ActionController::API\n  def index\n  end\nend\n',
      'app/views/books/show.html.erb': '<p>Book</p>\n',
    },
    [
      'page GET /books (Rails) BooksController#index',
      'page POST /books (Rails) BooksController#create',
      'page GET /books/{id} (Rails) BooksController#show',
      'endpoint GET /api/books (Rails) API::BooksController#index',
      'app/views/books/show.html.erb: Is what people see at /books/{id}.',
    ],
  );
  check(
    'an action that renders data and nothing else answers programs',
    {
      ...routes('resources :books, only: [:index, :show, :update]'),
      'app/controllers/books_controller.rb': [
        'class BooksController < ApplicationController',
        '  def index\n    render json: @books\n  end',
        '  def show\n    respond_to do |format|\n      format.html\n      format.json { render json: @book }\n    end\n  end',
        '  def update\n    return render(json: { ok: true }) if request.xhr?\n    redirect_to @book\n  end',
        'end',
      ].join('\n'),
      'app/views/books/show.js.erb': 'alert(1)',
      'app/views/books/update.html.erb': '<p>Saved</p>',
    },
    [
      'endpoint GET /books (Rails) BooksController#index',
      'page GET /books/{id} (Rails) BooksController#show',
      'page PATCH /books/{id} (Rails) BooksController#update',
      'app/views/books/update.html.erb: Is shown after people send something to /books/{id}.',
      'app/views/books/show.js.erb: Changes the open page after a request to /books/{id}.',
    ],
  );
  check(
    'concerns and helpers',
    {
      'app/models/concerns/lendable.rb': 'module Lendable\n  def lend!\n  end\n\n  def lent?\n  end\nend\n',
      'app/models/concerns/unused.rb': 'module Unused\n  def spare\n  end\nend\n',
      'app/models/book.rb': 'class Book\n  include Lendable\nend\n',
      'app/models/disc.rb': 'class Disc\n  include Lendable\nend\n',
      'app/helpers/books_helper.rb': 'module BooksHelper\n  def cover_of(book)\n  end\nend\n',
    },
    [
      'app/models/concerns/lendable.rb: Adds lend! and lent? to Book and Disc.',
      'app/helpers/books_helper.rb: Helps views of books, with cover_of.',
    ],
  );
  check(
    'sign-in pages of Devise follow from the model',
    {
      ...routes('devise_for :members, path: "m", path_names: { sign_in: "login" }'),
      'app/models/member.rb': 'class Member\n  devise :database_authenticatable, :rememberable\nend\n',
    },
    [
      'page GET /m/login (Rails) Devise::SessionsController#new',
      'page POST /m/login (Rails) Devise::SessionsController#create',
      'page DELETE /m/sign_out (Rails) Devise::SessionsController#destroy',
    ],
  );
  check('no routes elsewhere', { 'lib/client.rb': 'get "/x", to: "y#z"\nresources :a\n' }, []);
  check(
    'tables of an engine without a schema, told by the steps that made them',
    {
      'app/models/shop/order.rb': 'class Shop::Order < ActiveRecord::Base\nend\n',
      'app/models/shop/unmade.rb': 'class Shop::Unmade < ActiveRecord::Base\nend\n',
      'app/models/plain.rb': 'class Plain < ActiveRecord::Base\nend\n',
      'db/migrate/20240101000000_make_orders.rb':
        'class MakeOrders < ActiveRecord::Migration[7.0]\n  def change\n    create_table "shop_orders" do |t|\n    end\n  end\nend\n',
    },
    [
      'entity Shop::Order in shop_orders (Active Record)',
      'entity Shop::Unmade (Active Record)',
      'entity Plain in plains (Active Record)',
      'migration make orders (Active Record)',
    ],
  );
  check(
    'models, tables and migrations',
    {
      'app/models/application_record.rb': 'class ApplicationRecord < ActiveRecord::Base\n  self.abstract_class = true\nend\n',
      'app/models/person.rb': 'class Person < ApplicationRecord\nend\n',
      'app/models/author.rb': 'class Author < Person\nend\n',
      'app/models/push/key.rb': 'class Push::Key < ApplicationRecord\nend\n',
      'app/models/legacy.rb': 'class Legacy < ApplicationRecord\n  self.table_name = "old_rows"\nend\n',
      'app/models/form.rb': 'class Form\nend\n',
      'db/schema.rb':
        'ActiveRecord::Schema[7.1].define(version: 1) do\n  create_table "people" do |t|\n  end\n  create_table "push_keys" do |t|\n  end\n  create_table "tags_people" do |t|\n  end\nend\n',
      'db/migrate/20240101000000_add_owner_to_visits.rb':
        'class AddOwnerToVisits < ActiveRecord::Migration[7.1]\n  def change\n  end\nend\n',
    },
    [
      'entity Person in people (Active Record)',
      'entity Author in people (Active Record)',
      'entity Push::Key in push_keys (Active Record)',
      'entity Legacy in old_rows (Active Record)',
      'table tags_people in tags_people (Active Record)',
      'migration add owner to visits (Active Record)',
    ],
  );
  check(
    'jobs, schedules, channels, e-mails, policies and tasks',
    {
      'app/jobs/application_job.rb': 'class ApplicationJob < ActiveJob::Base\nend\n',
      'app/jobs/clean_job.rb': 'class CleanJob < ApplicationJob\n  def perform\n  end\nend\n',
      'app/workers/import_worker.rb': 'class ImportWorker\n  include Sidekiq::Worker\n  def perform(id)\n  end\nend\n',
      'config/recurring.yml':
        'production:\n  clean:\n    class: CleanJob\n    schedule: "0 3 * * *"\n  count:\n    command: Stats.count\n    schedule: every hour\n',
      'config/schedule.rb': 'every 1.day, at: "4:30 am" do\n  runner "Report.send_all"\nend\n',
      'app/channels/room_channel.rb': 'class RoomChannel < ApplicationCable::Channel\nend\n',
      'app/mailers/user_mailer.rb':
        'class UserMailer < ApplicationMailer\n  def welcome\n    mail\n  end\n\n  def password_reset\n  end\n\n  def helper\n  end\nend\n',
      'app/views/user_mailer/welcome.html.erb': '<p>Hello</p>\n',
      'app/views/user_mailer/password_reset.text.erb': 'Reset\n',
      'app/policies/invoice_policy.rb': 'class InvoicePolicy < ApplicationPolicy\nend\n',
      'lib/tasks/data.rake':
        'namespace :data do\n  task :fill, [:count] => :environment do\n  end\n  task clean: :environment do\n  end\n  task all: %i[fill clean]\nend\n',
    },
    [
      'job CleanJob every day at 03:00 (Active Job) CleanJob#perform',
      'job ImportWorker (Sidekiq) ImportWorker#perform',
      'job Stats.count every hour (Solid Queue)',
      'job Report.send_all every day at 4:30 am (whenever)',
      'handler RoomChannel (Action Cable) RoomChannel',
      'app/mailers/user_mailer.rb: Sends the e-mails "welcome" and "password reset".',
      'app/policies/invoice_policy.rb: Decides who may do what with invoices.',
      'command rake data:fill (Rake)',
      'command rake data:clean (Rake)',
      'app/views/user_mailer/welcome.html.erb: Lays out the e-mail “welcome”.',
      'app/views/user_mailer/password_reset.text.erb: Is the e-mail “password reset” in plain text.',
    ],
  );
});
