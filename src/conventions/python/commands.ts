import type { Annotation } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { argparseCommands } from './argparse.ts';
import { firstString, isTestPath, lastName, nameAt, namedArgument, pythonProject } from './project.ts';
import type { PythonProject } from './project.ts';

/** What is typed in a terminal: commands of Click and Typer below their groups, of argparse, and those that installing a package gives. */
export const terminalCommands: Convention = {
  name: 'Python commands',
  inProject: (context) => {
    const project = pythonProject(context);
    const groups = groupsOf(project);
    const installed = context.files.flatMap(scripts);
    const typed = project.files.flatMap((file) => clickCommands(project, groups, file));
    return {
      entryPoints: [
        ...typed.filter((each) => !isInstalledAs(each, installed)),
        ...project.files.flatMap(argparseCommands),
        ...installed,
      ],
    };
  },
};

/** `main` of Click that installing the package calls `shop` is one command and not two. */
const isInstalledAs = ({ label, handler, framework }: EntryPoint, installed: readonly EntryPoint[]): boolean =>
  framework === 'Click' && !label.includes(' ') && installed.some((each) => each.handler === handler && each.label !== label);

const clickImports = /^(?:click|typer|rich_click|asyncclick|flask)(?:\.|$)/u;

interface Group {
  /** The word of a group; empty for one that is the program itself. */
  readonly name: string;
  readonly parent: string | undefined;
}

const keyOf = (project: PythonProject, path: ModulePath, name: string): string => {
  const source = project.source(path, name);
  return source?.kind === 'defined' ? `${source.path}:${source.name}` : `${path}:${name}`;
};

const groupsOf = (project: PythonProject): ReadonlyMap<string, Group> => {
  const groups = new Map<string, Group>();
  const added: [string, Group][] = [];
  for (const { path, facts } of project.files) {
    if (!hasImport(facts, clickImports)) continue;
    for (const annotation of facts.annotations ?? []) {
      const parts = /^(?<parent>[\w.]+)\.group$/u.exec(annotation.name)?.groups;
      if (!parts?.parent || annotation.target === undefined) continue;
      const isTop = /^(?:\w*click|typer)$/u.test(parts.parent);
      const name = wordOf(annotation);
      groups.set(
        `${path}:${annotation.target}`,
        isTop ? { name: '', parent: undefined } : { name, parent: keyOf(project, path, parts.parent) },
      );
    }
    for (const call of facts.calls ?? []) {
      if (call.result !== undefined && lastName(call.callee) === 'Typer')
        groups.set(`${path}:${call.result}`, { name: namedArgument(call, 'name')?.value ?? '', parent: undefined });
      const outer = /^(?<outer>[\w.]+)\.(?:add_typer|add_command)$/u.exec(call.callee)?.groups?.outer;
      const inner = nameAt(call, 0);
      if (outer === undefined || !inner) continue;
      const name =
        namedArgument(call, 'name') ?? call.arguments.find(({ position, kind }) => position === 1 && kind === 'string');
      const word = name?.kind === 'string' ? name.value : undefined;
      added.push([keyOf(project, path, inner.value), { name: word ?? '', parent: keyOf(project, path, outer) }]);
    }
  }
  for (const [key, { name, parent }] of added) {
    const function_ = key.slice(key.lastIndexOf(':') + 1);
    const before = groups.get(key);
    const word =
      name === '' ? (before?.name !== undefined && before.name !== '' ? before.name : before ? clickName(function_) : '') : name;
    groups.set(key, { name: word, parent });
  }
  return groups;
};

const clickName = (name: string): string => lastName(name).replaceAll('_', '-').toLowerCase();

const wordOf = (annotation: Annotation): string => {
  const written = firstString(annotation) ?? namedArgument(annotation, 'name');
  return written?.kind === 'string' ? written.value : clickName(annotation.target ?? '');
};

const clickCommands = (
  project: PythonProject,
  groups: ReadonlyMap<string, Group>,
  { path, facts }: FileWithFacts,
): readonly EntryPoint[] => {
  const framework = hasImport(facts, /^typer(?:\.|$)/u) ? 'Typer' : hasImport(facts, clickImports) ? 'Click' : undefined;
  return (facts.annotations ?? []).flatMap((annotation): EntryPoint[] => {
    const receiver = /^(?<receiver>[\w.]+)\.command$/u.exec(annotation.name)?.groups?.receiver;
    const { target } = annotation;
    if (receiver === undefined || target === undefined) return [];
    const isFlask = /(?:^|\.)cli$/u.test(receiver) && receiver.includes('.');
    const isTop = /^(?:\w*click|typer)$/u.test(receiver);
    const group = keyOf(project, path, receiver);
    if (framework === undefined && !groups.has(group)) return [];
    if (!isTop && !isFlask && !groups.has(group) && framework === undefined) return [];
    const own = groups.get(`${path}:${target}`);
    const outer = isTop ? (own?.parent === undefined ? [] : wordsOf(groups, own.parent)) : wordsOf(groups, group);
    const word = own?.name !== undefined && own.name !== '' ? own.name : wordOf(annotation);
    const label = [...(isFlask ? ['flask'] : outer), word].join(' ');
    const written = firstString(annotation);
    return [
      {
        kind: 'command',
        label,
        handler: target,
        framework: isFlask ? 'Flask' : (framework ?? 'Click'),
        path,
        evidence: [written ? atLiteral(path, written) : atName(path, annotation)],
      },
    ];
  });
};

const maxDepth = 6;

const wordsOf = (groups: ReadonlyMap<string, Group>, key: string, depth = 0): readonly string[] => {
  const group = groups.get(key);
  if (!group || depth > maxDepth) return [];
  const own = group.name === '' ? [] : [group.name];
  return group.parent === undefined ? own : [...wordsOf(groups, group.parent, depth + 1), ...own];
};

/** `[project.scripts]` of `pyproject.toml`, `console_scripts` of `setup.cfg` and `setup.py`. */
const scripts = ({ path, facts }: FileWithFacts): readonly EntryPoint[] =>
  /(?:^|\/)(?:pyproject\.toml|setup\.(?:cfg|py))$/u.test(path) && !isTestPath(path)
    ? (facts.settings ?? []).flatMap(({ key, value }): EntryPoint[] => {
        const name = /^project\.scripts\.(?<name>.+)$/u.exec(key)?.groups?.name;
        if (name === undefined) return [];
        return [
          {
            kind: 'command',
            label: name,
            handler: lastName(value.value.replace(':', '.')),
            framework: 'Python',
            path,
            evidence: [atLiteral(path, value)],
          },
        ];
      })
    : [];
