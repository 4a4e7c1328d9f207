import { expect } from 'chai';
import { supertypesAfter } from '../../../src/languages/lexical/supertypes.ts';

/** `text` begins behind the name of the type. */
const check = (name: string, text: string, expected: readonly string[]): void => {
  it(name, () => expect(supertypesAfter(text, 0)).to.deep.equal(expected));
};

describe('what a type is said to extend', () => {
  check('Python', '(models.Model, Mixin):\n  x = 1\n', ['models.Model', 'Mixin']);
  check('Python with keywords', '(Base, metaclass=Meta):\n', ['Base']);
  check('Python with parameters', '(QuerySet["Order"]):\n', ['QuerySet["Order"]']);
  check('Python with a generic', '[T](Generic[T]):\n', ['Generic[T]']);
  check('Python without', ':\n  pass\n', []);
  check('Ruby', ' < ApplicationRecord\n  belongs_to :room\nend\n', ['ApplicationRecord']);
  check('Ruby with a path', ' < ActiveRecord::Migration[7.1]\n', ['ActiveRecord::Migration[7.1]']);
  check('Ruby without', '\n  def x = 1 < 2\nend\n', []);
  check('Java', ' extends Person implements Named, Comparable<Owner> {\n', ['Person', 'Named', 'Comparable<Owner>']);
  check('Java over lines', '\n    extends JpaRepository<Owner, Integer>\n{', ['JpaRepository<Owner, Integer>']);
  check('Java with type parameters', '<T extends A> implements B<T> {', ['B<T>']);
  check('Java without', ' {\n int x = a < b ? 1 : 2; }', []);
  check('a record', '(String name, int age) implements Named {', ['Named']);
  check('Kotlin', '(val name: String) : Person(name), Named by other {\n', ['Person', 'Named']);
  check('Kotlin without a body', '(val name: String)\n\nclass Other : Base()', []);
  check('C#', ' : ControllerBase, IDisposable\n{', ['ControllerBase', 'IDisposable']);
  check('C# with a constraint', '<T> : Base<T> where T : class\n{', ['Base<T>']);
  check('C# with a primary constructor', '(IBus bus)\n    : IHandler<Placed>(bus)\n{', ['IHandler<Placed>']);
  check('TypeScript', ' extends Model<A, B> implements Named {', ['Model<A, B>', 'Named']);
  check('PHP', ' extends \\Illuminate\\Model implements Named\n{', ['\\Illuminate\\Model', 'Named']);
  check('a struct of Rust', ' {\n  x: u8,\n}', []);
  check('nothing more', '', []);
});
