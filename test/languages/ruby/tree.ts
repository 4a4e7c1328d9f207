/** A small Rails application with an engine of its own and a gem, as texts by path. */
export const tree: ReadonlyMap<string, string> = new Map([
  [
    'Gemfile',
    'source "https://example.org"\n\ngem "rails", "~> 7.1", ">= 7.1.2"\ngem "shelf", path: "gems/shelf"\ngroup :test do\n  gem "capybara"\nend\n',
  ],
  ['Gemfile.lock', 'GEM\n  specs:\n    activerecord (7.1.2)\n    rails (7.1.2)\n'],
  [
    'config/application.rb',
    'require_relative "boot"\nrequire "rails/all"\n\nmodule Library\n  class Application < Rails::Application\n    config.autoload_lib(ignore: %w[assets tasks])\n  end\nend\n',
  ],
  ['config/boot.rb', 'require "bundler/setup"\n'],
  ['config/environment.rb', 'require_relative "application"\n'],
  ['config.ru', 'require ::File.expand_path("../config/environment", __FILE__)\n'],
  [
    'config/initializers/inflections.rb',
    'ActiveSupport::Inflector.inflections(:en) do |inflect|\n  inflect.acronym "ISBN"\nend\n',
  ],
  ['app/models/application_record.rb', 'class ApplicationRecord < ActiveRecord::Base\n  PER_PAGE = 20\nend\n'],
  [
    'app/models/book.rb',
    '# A book that can be lent.\nclass Book < ApplicationRecord\n  include Lendable\n  has_many :loans\n  validates :title, presence: { message: "Give it a title" }\n\n  def number = ISBNNumber.new(title)\nend\n',
  ],
  ['app/models/book/cover.rb', 'class Book::Cover\n  def book = Book.first\n  def pages = PER_PAGE\nend\n'],
  ['app/models/concerns/lendable.rb', 'module Lendable\n  extend ActiveSupport::Concern\nend\n'],
  ['app/models/isbn_number.rb', 'class ISBNNumber < String\nend\n'],
  [
    'app/controllers/admin/books_controller.rb',
    'module Admin\n  class BooksController < BaseController\n    def index\n      @books = Book.limit(LIMIT)\n      @cover = Book::Cover.new\n      Audit.log(String(@books))\n      redirect_to root_path, notice: "Here they are"\n    end\n  end\nend\n',
  ],
  ['app/controllers/admin/base_controller.rb', 'class Admin::BaseController\n  LIMIT = 10\nend\n'],
  ['app/models/admin/audit.rb', 'module Admin\n  class Audit\n    def self.log(text) = ::Audit.new\n  end\nend\n'],
  ['app/models/audit.rb', 'class Audit\nend\n'],
  ['lib/tasks/books.rake', 'require_relative "../shelf_label"\n\ntask :books do\n  Book.all\nend\n'],
  ['lib/shelf_label.rb', 'require "json"\nrequire "shelf/row"\n\nclass ShelfLabel\n  ROW = Shelf::Row::WIDTH\nend\n'],
  ['test/test_helper.rb', 'require_relative "../config/environment"\n'],
  ['test/models/book_test.rb', 'require "test_helper"\n\nclass BookTest\n  def test_it = Book.new\nend\n'],
  [
    'gems/shelf/shelf.gemspec',
    'Gem::Specification.new do |spec|\n  spec.name = "shelf"\n  spec.summary = "Rows of books."\n  spec.add_dependency "zeitwerk", "~> 2.6"\nend\n',
  ],
  ['gems/shelf/lib/shelf.rb', 'module Shelf\n  autoload :Row, "shelf/row"\n  autoload :Error, "shelf/error"\nend\n'],
  [
    'gems/shelf/lib/shelf/row.rb',
    'require "shelf/error"\n\nmodule Shelf\n  class Row\n    WIDTH = 90\n    def fail! = raise(Error)\n    def all = Shelf\n  end\nend\n',
  ],
  ['gems/shelf/lib/shelf/error.rb', 'module Shelf\n  class Error < StandardError; end\nend\n'],
]);
