import { expect } from 'chai';
import { sharedNamespaces, withoutNamespace } from '../../src/architecture/namespaces.ts';

/** Folders, and what each is called beside the others. */
const check = (title: string, folders: string, expected: string): void => {
  it(title, () => {
    const names = folders.split(' ');
    const shared = sharedNamespaces(names);
    expect(names.map((name) => withoutNamespace(name, shared)).join(' ')).to.equal(expected);
  });
};

describe('namespaces', () => {
  check('the maker is not said', 'Acme.Orders Acme.Stock', 'Orders Stock');
  check('of several makers none is', 'Acme.Orders Acme.Stock Corp.Api Corp.Data', 'Orders Stock Api Data');
  check('nor what follows in most', 'Acme.Module.A Acme.Module.B Acme.Module.C Acme.Module.D Acme.Web', 'A B C D Web');
  check(
    'but what follows in some is',
    'Acme.Server.Web Acme.Server.Jobs Acme.Data Acme.Mail',
    'Server.Web Server.Jobs Data Mail',
  );
  check(
    'a subject in layers is said',
    'Ordering.API Ordering.Domain Basket.API Basket.UnitTests Mail.API',
    'Ordering.API Ordering.Domain Basket.API Basket.UnitTests Mail.API',
  );
  check('one folder alone keeps its name', 'Acme.Orders src', 'Acme.Orders src');
  check('a name is never left empty', 'Acme.Server Acme.Server.Web Acme.Server.Mail', 'Server Server.Web Server.Mail');
  check('domains are none', 'app.shop.com partners.shop.com', 'app.shop.com partners.shop.com');
});
