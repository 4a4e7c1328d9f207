import type { FileRole } from '../../model/product.ts';
import type { Convention } from '../convention.ts';

/** Files that hold the statements of a mapper, apart from the program. */
export const mybatis: Convention = {
  name: 'MyBatis',
  inFile: ({ path, facts: { language, statements = [] } }) => {
    const [first] = statements;
    const mapper = first?.inside?.split('.').at(-2);
    if (language !== 'xml' || !first || mapper === undefined) return {};
    const role: FileRole = {
      path,
      text: `Holds what ${mapper} asks of the database.`,
      framework: 'MyBatis',
      evidence: [{ path, range: first.range, quote: first.quote }],
    };
    return { roles: [role] };
  },
};
