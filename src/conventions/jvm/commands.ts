import type { Annotation } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { argumentsNamed, jvmProject, simpleName } from './jvm-project.ts';
import type { JvmProject } from './jvm-project.ts';

/** Commands of picocli and Spring Shell. */
export const commands: Convention = {
  name: 'picocli and Spring Shell',
  inProject(context) {
    const project = jvmProject(context);
    const parents = parentsOf(project);
    return { entryPoints: project.files.flatMap((file) => [...picocli(file, project, parents), ...shell(file, project)]) };
  },
};

const isPicocli = (file: FileWithFacts): boolean => hasImport(file.facts, /^picocli\b/u);

interface Parent {
  readonly type: string;
  readonly name: string;
}

/** By the class of a command, the command that names it among its own. */
const parentsOf = (project: JvmProject): ReadonlyMap<string, Parent> =>
  new Map(
    project.files.filter(isPicocli).flatMap((file) =>
      (file.facts.annotations ?? []).flatMap((each) => {
        const [name] = argumentsNamed(each, 'name');
        const text = name && project.textOf(name, file);
        if (!isCommand(each) || each.target === undefined || text === undefined) return [];
        const parent = { type: simpleName(each.target), name: text };
        return argumentsNamed(each, 'subcommands').map(
          ({ value }) => [simpleName(value.replace(/(?:\.|::)class$/u, '')), parent] as const,
        );
      }),
    ),
  );

const isCommand = ({ name }: Annotation): boolean => simpleName(name) === 'Command';

const picocli = (file: FileWithFacts, project: JvmProject, parents: ReadonlyMap<string, Parent>): readonly EntryPoint[] =>
  isPicocli(file)
    ? (file.facts.annotations ?? []).flatMap((annotation) => {
        const { target } = annotation;
        const [name] = argumentsNamed(annotation, 'name');
        const text = name && project.textOf(name, file);
        if (!isCommand(annotation) || target === undefined || !name || text === undefined || text === '') return [];
        const hasOwn = argumentsNamed(annotation, 'subcommands').length > 0;
        const above = ancestors(target, parents);
        // The root of a tree of commands does nothing by itself as a rule.
        if (hasOwn && above.length === 0) return [];
        return [
          {
            kind: 'command',
            label: [...above, text].join(' '),
            handler: target,
            framework: 'picocli',
            path: file.path,
            evidence: [atLiteral(file.path, name)],
          },
        ];
      })
    : [];

const ancestors = (target: string, parents: ReadonlyMap<string, Parent>): readonly string[] => {
  const names: string[] = [];
  let type = simpleName(target);
  for (let depth = 0; depth < 8; depth++) {
    const parent = parents.get(type);
    if (!parent) break;
    names.unshift(parent.name);
    ({ type } = parent);
  }
  return names;
};

const shell = (file: FileWithFacts, project: JvmProject): readonly EntryPoint[] => {
  const { facts, path } = file;
  if (!hasImport(facts, /^org\.springframework\.shell\b/u)) return [];
  return (facts.annotations ?? []).flatMap((annotation) => {
    const { target } = annotation;
    const names = shellNames.get(simpleName(annotation.name));
    if (!names || !target?.includes('.')) return [];
    const given = annotation.arguments.filter(({ name }) => name !== undefined && names.includes(name));
    const row = { kind: 'command', handler: target, framework: 'Spring Shell', path } as const;
    if (given.length === 0) return [{ ...row, label: kebab(simpleName(target)), evidence: [atName(path, annotation)] }];
    return given.slice(0, 1).flatMap((each): EntryPoint[] => {
      const text = project.textOf(each, file);
      return text === undefined ? [] : [{ ...row, label: text, evidence: [atLiteral(path, each)] }];
    });
  });
};

const shellNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['ShellMethod', ['key']],
  ['Command', ['command']],
]);

const kebab = (name: string): string => name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, '-').toLowerCase();
