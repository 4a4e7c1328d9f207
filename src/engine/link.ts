import type { ResolvedReference } from '../graph/build-module-graph.ts';
import type { Language, Resolver } from '../languages/language.ts';
import type { FileFacts } from '../model/file-facts.ts';
import { decode } from '../scan/decode.ts';
import type { EngineContext } from './environment.ts';
import type { LoadedFile } from './file-record.ts';

export type Resolvers = ReadonlyMap<Language, Resolver>;

/** Manifests larger than this are not a manifest anybody wrote. */
const maxManifestBytes = 5 * 1024 * 1024;

/** Makes a resolver for each language from the known paths and the manifests among them. */
export const createResolvers = async (
  context: EngineContext,
  paths: ReadonlySet<string>,
  facts: (path: string) => FileFacts | undefined,
): Promise<Resolvers> => {
  const readText = async (path: string): Promise<string | undefined> => {
    if (!paths.has(path)) return undefined;
    const content = await context.fileSystem.readFile(path, maxManifestBytes);
    if (content.kind === 'refused') return undefined;
    const decoded = decode(content.bytes);
    return decoded.kind === 'text' ? decoded.text : undefined;
  };
  const resolvers = new Map<Language, Resolver>();
  for (const language of context.languages) {
    if (language.createResolver) resolvers.set(language, await language.createResolver({ paths, readText, facts }));
  }
  return resolvers;
};

/** What the imports of a file stand for. */
export const resolveReferences = (resolvers: Resolvers, { path, language, facts }: LoadedFile): readonly ResolvedReference[] => {
  const resolver = resolvers.get(language);
  if (!resolver) return [];
  return facts.imports.map((reference) => ({ reference, resolution: resolver.resolve(path, reference) }));
};
