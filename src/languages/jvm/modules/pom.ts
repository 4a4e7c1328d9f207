import { xmlElements } from '../../xml/xml-elements.ts';
import type { XmlElement, XmlText } from '../../xml/xml-elements.ts';

export interface PomDependency {
  readonly group: string;
  readonly artifact: XmlText;
  readonly version?: string;
  readonly scope?: string;
  readonly isOptional: boolean;
}

export interface PomParent {
  readonly group: string;
  readonly artifact: string;
  readonly version?: string;
  /** As written. An empty element says no more than none: the folder above is looked at, and its name decides. */
  readonly path?: string;
}

/** What one `pom.xml` says, with nothing put in from elsewhere. */
export interface Pom {
  readonly path: string;
  readonly group?: string;
  readonly artifact?: XmlText;
  readonly version?: string;
  readonly name?: XmlText;
  readonly description?: XmlText;
  readonly parent?: PomParent;
  readonly modules: readonly string[];
  readonly properties: ReadonlyMap<string, string>;
  readonly dependencies: readonly PomDependency[];
  readonly managed: readonly PomDependency[];
  readonly isWellFormed: boolean;
}

/** Never throws. */
export const readPom = (path: string, text: string): Pom => {
  const { elements, isWellFormed } = xmlElements(text);
  const said = elements.find((each) => isAt(each, ['project']) && !each.parent)?.children;
  const at = (...names: readonly string[]): readonly XmlElement[] => elements.filter((each) => isAt(each, names));
  const [parent] = at('parent', 'project');
  const dependencies = at('dependency', 'dependencies');
  return {
    path,
    ...textsOf(said),
    ...(parent && { parent: parentOf(parent) }),
    modules: [...at('module', 'modules', 'project'), ...at('module', 'modules', 'profile')].flatMap(
      ({ text }) => text?.value ?? [],
    ),
    properties: new Map(
      elements.flatMap(({ name, text, parent: around }) =>
        around && isAt(around, ['properties', 'project']) ? [[name, text?.value ?? '']] : [],
      ),
    ),
    dependencies: dependencies.filter(({ parent: list }) => isOfProject(list)).flatMap(dependencyOf),
    managed: dependencies.filter(({ parent: list }) => list?.parent?.name === 'dependencyManagement').flatMap(dependencyOf),
    isWellFormed: isWellFormed && said !== undefined,
  };
};

/** Names of the element and of those around it. */
const isAt = (element: XmlElement, names: readonly string[]): boolean => {
  let at: XmlElement | undefined = element;
  for (const name of names) {
    if (at?.name !== name) return false;
    at = at.parent;
  }
  return true;
};

/** Not those of plugins. */
const isOfProject = (list: XmlElement | undefined): boolean =>
  list?.parent?.name === 'profile' || (list?.parent?.name === 'project' && !list.parent.parent);

const textsOf = (said: XmlElement['children'] | undefined): Partial<Pom> => {
  const [group, artifact, version] = [said?.get('groupId'), said?.get('artifactId'), said?.get('version')];
  const [name, description] = [said?.get('name'), said?.get('description')];
  return {
    ...(group && { group: group.value }),
    ...(artifact && { artifact }),
    ...(version && { version: version.value }),
    ...(name && { name }),
    ...(description && { description }),
  };
};

const parentOf = ({ children }: XmlElement): PomParent => {
  const [version, path] = [children.get('version'), children.get('relativePath')];
  return {
    group: children.get('groupId')?.value ?? '',
    artifact: children.get('artifactId')?.value ?? '',
    ...(version && { version: version.value }),
    ...(path && { path: path.value }),
  };
};

const dependencyOf = ({ children }: XmlElement): PomDependency[] => {
  const [group, artifact] = [children.get('groupId'), children.get('artifactId')];
  const [version, scope] = [children.get('version'), children.get('scope')];
  if (!artifact || artifact.value === '') return [];
  return [
    {
      group: group?.value ?? '',
      artifact,
      ...(version && { version: version.value }),
      ...(scope && { scope: scope.value }),
      isOptional: children.get('optional')?.value === 'true',
    },
  ];
};
