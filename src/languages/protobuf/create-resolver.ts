import { baseName, folderOf, joinPath } from '../../base/paths.ts';
import { groupBy } from '../../base/collections.ts';
import { modulePath } from '../../model/module-path.ts';
import type { Resolution } from '../../model/resolution.ts';
import { firstKnown, pathResolver } from '../config/relative-files.ts';
import type { Resolver, ResolverContext } from '../language.ts';

/**
 * Imports are paths from a root that only the build knows: the nearest folder above the file that holds the path, or else the one
 * place of the workspace that ends with it.
 */
export const createProtobufResolver = async ({ paths }: ResolverContext): Promise<Resolver> => {
  const byName = groupBy(
    [...paths].filter((path) => path.endsWith('.proto')),
    baseName,
  );
  return pathResolver((from, { specifier }) => {
    const found = firstKnown(
      paths,
      foldersAbove(from).map((folder) => joinPath(folder, specifier)),
    );
    return found ?? onlySuffix(byName.get(baseName(specifier)) ?? [], specifier) ?? elsewhere(specifier);
  });
};

const foldersAbove = (path: string): string[] => {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.push(folder);
  return [...folders, ''];
};

const onlySuffix = (candidates: readonly string[], specifier: string): Resolution | undefined => {
  const [only, ...others] = candidates.filter((path) => path.endsWith(`/${specifier}`));
  return only !== undefined && others.length === 0 ? { kind: 'internal', path: modulePath(only) } : undefined;
};

/** The compiler brings the first with it; the others are published by those whose name they begin with. */
const elsewhere = (specifier: string): Resolution => {
  if (specifier.startsWith('google/protobuf/')) return { kind: 'builtin', name: 'google/protobuf' };
  const [owner = '', ...rest] = specifier.split('/');
  return rest.length > 0 && published.has(owner)
    ? { kind: 'external', package: `${owner}/${rest[0] ?? ''}` }
    : { kind: 'unresolved', reason: 'not-found' };
};

const published: ReadonlySet<string> = new Set([
  'google',
  'buf',
  'validate',
  'gogoproto',
  'grpc',
  'envoy',
  'opentelemetry',
  'cosmos_proto',
  'tagger',
  'protoc-gen-openapiv2',
  'protoc-gen-swagger',
]);
