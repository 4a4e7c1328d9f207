import { expect } from 'chai';
import { promisedMethods } from '../../../src/languages/lexical/promised-methods.ts';

/** `text` begins behind the name of the interface. */
const check = (name: string, text: string, expected: readonly string[] | undefined): void => {
  it(name, () => expect(promisedMethods(text, 0)).to.deep.equal(expected));
};

describe('methods that an interface of Go asks for', () => {
  check('all', ' interface {\n\t// Reads.\n\tGet(id int) (*A, error)\n\tclose() error // at the end\n}\n', ['Get', 'close']);
  check('over lines', ' interface {\n\tGet(\n\t\tid int,\n\t) error\n\tPut()\n}\n', ['Get', 'Put']);
  check('some of another', ' interface {\n\tio.Reader\n\tGet()\n}\n', undefined);
  check('none', ' interface{}\n', []);
  check('no interface', ' struct {\n\tGet func()\n}\n', undefined);
});
