import { folderOf, joinPath, normalizePath } from '../../../base/paths.ts';
import { xmlElements } from '../../xml/xml-elements.ts';
import type { XmlElement, XmlText } from '../../xml/xml-elements.ts';

/** A row of a project file. */
export interface ProjectItem {
  readonly name: string;
  readonly place: XmlText;
  readonly version?: string;
  /** Used while building only. */
  readonly isPrivate: boolean;
}

export interface ProjectUsing {
  readonly name: string;
  readonly alias?: string;
  readonly isStatic: boolean;
}

/** What a project file, or a file of properties that it takes in, says. */
export interface ProjectFile {
  readonly path: string;
  /** Paths of other projects. */
  readonly projects: readonly { readonly path: string; readonly place: XmlText }[];
  readonly packages: readonly ProjectItem[];
  /** Versions for the whole folder, by package. */
  readonly versions: readonly ProjectItem[];
  readonly usings: readonly ProjectUsing[];
  /** Patterns, relative to the root. */
  readonly compile: readonly string[];
  readonly removed: readonly string[];
  readonly properties: ReadonlyMap<string, XmlText>;
  readonly isWellFormed: boolean;
}

export const readProjectFile = (path: string, text: string): ProjectFile => {
  const { elements, isWellFormed } = xmlElements(text);
  const folder = folderOf(path);
  const named = (name: string): readonly XmlElement[] => elements.filter((each) => each.name === name);
  const paths = (element: XmlElement, attribute: string): string[] =>
    listOf(element, attribute).flatMap((value) => resolved(folder, value) ?? []);
  return {
    path,
    projects: named('ProjectReference').flatMap((element) => {
      const place = element.attributes.get('Include');
      return place ? paths(element, 'Include').map((each) => ({ path: each, place })) : [];
    }),
    packages: [
      ...['PackageReference', 'GlobalPackageReference'].flatMap((name) => named(name).flatMap(packageItem)),
      ...named('package').flatMap((element) => configItem(element)),
    ],
    versions: named('PackageVersion').flatMap(packageItem),
    usings: named('Using').flatMap(usingsOf),
    compile: named('Compile').flatMap((element) => paths(element, 'Include')),
    removed: named('Compile').flatMap((element) => paths(element, 'Remove')),
    properties: propertiesOf(elements),
    isWellFormed,
  };
};

const listOf = ({ attributes }: XmlElement, name: string): string[] =>
  (attributes.get(name)?.value ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Undefined for what leads out of the root and for what is computed. */
const resolved = (folder: string, value: string): string | undefined => {
  const written = value
    .replaceAll('\\', '/')
    .replace(/^\$\((?:MSBuildThisFileDirectory|MSBuildProjectDirectory|ProjectDir)\)\/?/u, '');
  if (/^(?:\/|[a-z]:)|\$\(|@\(/iu.test(written)) return undefined;
  return normalizePath(joinPath(folder, written));
};

/** Of an attribute, or of an element inside. */
const childText = ({ attributes, children }: XmlElement, name: string): string | undefined =>
  (attributes.get(name) ?? children.get(name))?.value;

const packageItem = (element: XmlElement): ProjectItem[] => {
  const place = element.attributes.get('Include') ?? element.attributes.get('Update');
  const version = childText(element, 'VersionOverride') ?? childText(element, 'Version');
  if (!place || place.value === '' || place.value.includes('$(')) return [];
  const isPrivate = childText(element, 'PrivateAssets')?.toLowerCase() === 'all';
  return [{ name: place.value, place, ...(version === undefined ? {} : { version }), isPrivate }];
};

/** `packages.config`. */
const configItem = (element: XmlElement): ProjectItem[] => {
  const place = element.attributes.get('id');
  const version = childText(element, 'version');
  if (!place || element.parent?.name !== 'packages') return [];
  const isPrivate = childText(element, 'developmentDependency') === 'true';
  return [{ name: place.value, place, ...(version === undefined ? {} : { version }), isPrivate }];
};

const usingsOf = (element: XmlElement): ProjectUsing[] => {
  const alias = childText(element, 'Alias');
  const isStatic = childText(element, 'Static')?.toLowerCase() === 'true';
  return listOf(element, 'Include').map((name) => ({ name, isStatic, ...(alias === undefined ? {} : { alias }) }));
};

const propertiesOf = (elements: readonly XmlElement[]): ReadonlyMap<string, XmlText> => {
  const found = new Map<string, XmlText>();
  for (const { name, text, parent } of elements)
    if (parent?.name === 'PropertyGroup' && text && text.value !== '' && !found.has(name)) found.set(name, text);
  return found;
};
