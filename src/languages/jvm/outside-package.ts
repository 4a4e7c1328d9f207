import type { Resolution } from '../../model/resolution.ts';
import { isBuiltinPackage } from './builtin-packages.ts';
import type { JvmWorkspace } from './workspace.ts';

/** A name of the platform or of a dependency that a manifest names; undefined for others. */
export const outsidePackage = (workspace: JvmWorkspace, name: string): Resolution | undefined => {
  const packageName = packageOf(name);
  if (isBuiltinPackage(packageName)) return { kind: 'builtin', name: packageName };
  const artifact = workspace.modules.artifactFor(packageName);
  return artifact === undefined || isBesideOurs(workspace, packageName) ? undefined : { kind: 'external', package: artifact };
};

/** A package of which files are made when the program is built stands beside those that were written. */
export const isBesideOurs = ({ names, nearest }: JvmWorkspace, packageName: string): boolean => {
  const parent = packageName.slice(0, Math.max(0, packageName.lastIndexOf('.')));
  return parent.split('.').length >= 3 && names.filesOf(parent).some((path) => !nearest.isTest(path));
};

/** A name of which no manifest says where it comes from: by the beginning of its package. */
export const outsideOf = (name: string): Resolution => {
  const segments = packageOf(name).split('.');
  const [first = '', second = ''] = segments;
  // `com.rabbitmq` is who made it, `com.rabbitmq.client` what it is.
  const length = first === 'com' || umbrellas.has(`${first}.${second}`) ? 3 : 2;
  return { kind: 'external', package: segments.slice(0, length).join('.') };
};

/** Names under which many projects live that have nothing to do with one another. */
const umbrellas: ReadonlySet<string> = new Set([
  ...['org.apache', 'org.eclipse', 'org.jetbrains', 'org.codehaus', 'org.springframework', 'jakarta.ws'],
  ...['javax.ws', 'jakarta.xml', 'javax.xml', 'io.github', 'net.sf', 'net.sourceforge'],
]);

const packageOf = (name: string): string => {
  const segments = name.replace(/\.\*$/u, '').split('.');
  const capital = segments.findIndex((each) => /^\p{Lu}/u.test(each));
  const packageSegments = capital < 0 ? (name.endsWith('.*') ? segments : segments.slice(0, -1)) : segments.slice(0, capital);
  return (packageSegments.length > 0 ? packageSegments : segments).join('.');
};
