import { expect } from 'chai';
import { yieldsOf } from '../../../src/languages/lexical/yields.ts';

const check = (name: string, body: string, expected: string | undefined): void => {
  it(name, () => expect(yieldsOf(body)).to.equal(expected));
};

describe('what a method gives that is read like a field', () => {
  check('its type', 'repo(self) -> Repo[Out, Order]:\n  return make()\n', 'Repo[Out, Order]');
  check('its type or nothing', 'repo(self) -> Repo | None:\n  return None\n', 'Repo');
  check('nothing', 'run(self) -> None:\n  return\n', undefined);
  check('one of several types', 'id(self) -> A | B:\n  return self.x\n', 'self.x');
  check('another chain', 'repo(self):\n  return self.repos.orders\n', 'self.repos.orders');
  check('a new object', 'all(self):\n  return Wrapper[A, B](self.repo)\n', 'Wrapper[A, B]');
  check('a call of something else', 'all(self):\n  return self.make()\n', undefined);
  check('one of two', 'all(self):\n  if x:\n    return self.a\n  return self.b\n', undefined);
  check('part of more', 'all(self):\n  return self.a + 1\n', undefined);
});
