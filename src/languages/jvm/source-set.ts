import { folderOf } from '../../base/paths.ts';

/** Files that are compiled together: `src/main/java` of a module. */
export interface SourceSet {
  /** Folder above the packages. */
  readonly root: string;
  readonly isTest: boolean;
}

/** The source set of a file, by the layout that Maven and Gradle share, else by the folder that its package starts in. */
export const sourceSetOf = (path: string, packageName: string): SourceSet => {
  const folder = folderOf(path);
  const packageFolder = packageName.replaceAll('.', '/');
  const root = isBelow(folder, packageFolder) ? folder.slice(0, Math.max(0, folder.length - packageFolder.length - 1)) : folder;
  const [, set] = /(?:^|\/)src\/([^/]+)(?:\/(?:java|kotlin|[^/]*generated[^/]*)(?:\/|$)|$)/u.exec(root) ?? [];
  return { root, isTest: set === undefined ? /(?:^|\/)(?:tests?|testing)(?:\/|$)/u.test(root) : isTestSet(set) };
};

const isBelow = (folder: string, packageFolder: string): boolean =>
  packageFolder !== '' && (folder === packageFolder || folder.endsWith(`/${packageFolder}`));

/** `test`, `jvmTest`, `integrationTest`, `androidTest`, `testFixtures`; not `latest`. */
const isTestSet = (set: string): boolean => /^tests?(?:$|[A-Z_-])|Tests?(?:$|[A-Z])|[-_]tests?$|^it$/u.test(set);
