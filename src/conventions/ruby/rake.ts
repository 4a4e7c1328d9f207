import type { Argument } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atCall, atLiteral } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { nestedCalls, positional } from '../nested-calls.ts';
import type { NestedCall } from '../nested-calls.ts';

/** Tasks of Rake that are written out, with their namespaces. */
export const rake: Convention = {
  name: 'Rake',
  inFile: (file) =>
    /\.rake$|(?:^|\/)Rakefile$/u.test(file.path) && !/(?:^|\/)(?:spec|test)\//u.test(file.path)
      ? { entryPoints: tasks(file, nestedCalls(file.facts.calls ?? []), '') }
      : {},
};

const tasks = (file: FileWithFacts, calls: readonly NestedCall[], prefix: string): readonly EntryPoint[] =>
  calls.flatMap(({ call, children }): readonly EntryPoint[] => {
    const [first] = call.arguments;
    if (call.callee === 'namespace' && first) return tasks(file, children, `${prefix}${first.value}:`);
    // `task default: :test` only gathers others.
    if (call.callee !== 'task' || !first || !call.block) return [];
    const plain: Argument | undefined = positional(call, 0)[0];
    const name = plain?.value ?? first.name;
    if (name === undefined || name.includes('{}')) return [];
    const evidence = plain ? atLiteral(file.path, plain) : atCall(file.path, call);
    return [{ kind: 'command', label: `rake ${prefix}${name}`, framework: 'Rake', path: file.path, evidence: [evidence] }];
  });
