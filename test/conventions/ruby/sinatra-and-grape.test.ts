import { expect } from 'chai';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    expect(inWords(await recognised(tree)).filter((each) => /^(?:page|endpoint)/u.test(each))).to.deep.equal(expected);
  });
};

describe('conventions/ruby/sinatra and grape', () => {
  check(
    'Sinatra: classes, namespaces, what is mounted, and scripts',
    {
      'lib/app.rb': `require "sinatra/base"
module Shop
  class Core < Sinatra::Base
    get "/status" do
      "fine"
    end
    def helper
      get "/not" do
      end
    end
  end
  class Web < Core
    get "/" do
      erb :index
    end
    get "/owners/:id/?" do |id|
      json find(id)
    end
    namespace "/api" do
      post "/owners" do
      end
    end
    get "/#{"$"}{computed}" do
    end
    get(index)
  end
  class Client
    get "/asked" do
    end
  end
end
`,
      'config/routes.rb': 'Rails.application.routes.draw do\n  mount Shop::Web => "/shop"\nend\n',
      'script.rb': 'require "sinatra"\n\nget "/hello" do\n  "hello"\nend\n',
      'other.rb': 'require "http"\n\nget "/elsewhere" do\nend\n',
      'examples/demo.rb': 'require "sinatra"\n\nget "/shown" do\nend\n',
    },
    [
      'page /shop (Rails) Shop::Web',
      'endpoint GET /status (Sinatra) Shop::Core',
      'page GET /shop (Sinatra) Shop::Web',
      'endpoint GET /shop/owners/{id} (Sinatra) Shop::Web',
      'endpoint POST /shop/api/owners (Sinatra) Shop::Web',
      'endpoint GET /hello (Sinatra)',
    ],
  );

  check(
    'Grape: mounted APIs, versions, parameters in addresses',
    {
      'app/api/root.rb': `module Acme
  class Root < Grape::API
    prefix 'api'
    version 'v1', using: :path
    mount Acme::Owners
    mount ::Acme::Pets => '/animals'
    add_swagger_documentation
  end
end
`,
      'app/api/owners.rb': `module Acme
  class Owners < Grape::API
    resource :owners do
      desc 'All'
      get do
        present Owner.all
      end
      params do
        requires :name, type: String
      end
      post { create }
      route_param :id do
        get { show }
        delete :visits do
        end
      end
    end
  end
end
`,
      'app/api/pets.rb': `class Acme::Pets < Grape::API
  version 'v2', using: :header, vendor: 'acme'
  get '/:id(.:format)' do
  end
end
`,
      'config/routes.rb': 'Rails.application.routes.draw do\n  mount Acme::Root => "/site"\nend\n',
    },
    [
      'endpoint GET /site/api/v1/owners (Grape) Acme::Owners',
      'endpoint POST /site/api/v1/owners (Grape) Acme::Owners',
      'endpoint GET /site/api/v1/owners/{id} (Grape) Acme::Owners',
      'endpoint DELETE /site/api/v1/owners/{id}/visits (Grape) Acme::Owners',
      'endpoint GET /site/api/animals/{id} (Grape) Acme::Pets',
    ],
  );
});
