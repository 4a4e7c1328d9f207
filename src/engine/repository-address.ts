import type { FileSystem } from '../ports/file-system.ts';
import { refOf, repositoryLinks } from '../views/brief/repository-links.ts';
import type { RepositoryLink } from '../views/brief/repository-links.ts';

const maxBytes = 4_000_000;

/** Where the opened folder is kept and at which commit, by the files of its `.git` folder; git is not run. */
export const repositoryAddress = async (fileSystem: FileSystem): Promise<RepositoryLink | undefined> => {
  const text = async (path: string): Promise<string | undefined> => {
    const content = await fileSystem.readFile(path, maxBytes);
    return content.kind === 'bytes' ? new TextDecoder().decode(content.bytes) : undefined;
  };
  const head = await text('.git/HEAD');
  if (head === undefined) return undefined;
  const name = refOf(head);
  const [config, packedRefs, ref] = await Promise.all([
    text('.git/config'),
    text('.git/packed-refs'),
    name === undefined ? undefined : text(`.git/${name}`),
  ]);
  return repositoryLinks({
    head,
    ...(config === undefined ? {} : { config }),
    ...(packedRefs === undefined ? {} : { packedRefs }),
    ...(ref === undefined ? {} : { ref }),
  });
};
