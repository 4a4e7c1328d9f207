/** Texts of a `.git` folder, as far as they were found. */
export interface GitTexts {
  readonly head?: string;
  readonly config?: string;
  readonly packedRefs?: string;
  /** Of the file that HEAD names. */
  readonly ref?: string;
}

/** Address of a place in the repository at its own host. */
export type RepositoryLink = (path: string, line?: number) => string;

/** `refs/heads/main`, the branch that HEAD points to; undefined where HEAD names a commit, or something that leads out of the folder. */
export const refOf = (head: string | undefined): string | undefined => {
  const name = /^ref: (refs\/[^\s~^:?*[\\]+)\s*$/u.exec(head ?? '')?.[1];
  return name === undefined || name.split('/').some((part) => part === '..' || part === '.' || part === '') ? undefined : name;
};

/**
 * Links to the commit that is checked out, at GitHub, GitLab, Bitbucket, Gitea and what has their shapes. Undefined where commit or address is
 * not known, or the address is of no web kind. Names and passwords in it are dropped.
 */
export const repositoryLinks = (git: GitTexts): RepositoryLink | undefined => {
  const commit = commitOf(git);
  const home = homeOf(originOf(git.config ?? ''));
  if (commit === undefined || home === undefined) return undefined;
  const shape = shapeOf(home.host);
  return (path, line) => {
    const encoded = path.split('/').map(encodedSegment).join('/');
    return `https://${home.host}/${home.path}${shape(commit, encoded, line)}`;
  };
};

const commitOf = ({ head, ref, packedRefs }: GitTexts): string | undefined => {
  const named = refOf(head);
  const packed = packedRefs?.split('\n').find((row) => named !== undefined && row.trimEnd().endsWith(` ${named}`));
  return [head, named === undefined ? undefined : ref, packed?.split(' ', 1)[0]].flatMap(hash)[0];
};

const hash = (text: string | undefined): string[] => {
  const trimmed = text?.trim() ?? '';
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(trimmed) ? [trimmed] : [];
};

const originOf = (config: string): string | undefined => {
  let section = '';
  for (const row of config.split('\n')) {
    const heading = /^\s*\[([^\]]*)\]/u.exec(row)?.[1];
    if (heading !== undefined) section = heading.trim();
    const url = /^\s*url\s*=\s*"?([^"\s]+)"?\s*$/u.exec(row)?.[1];
    if (section === 'remote "origin"' && url !== undefined) return url;
  }
  return undefined;
};

interface Home {
  readonly host: string;
  readonly path: string;
}

/** `https://host/owner/name`, `ssh://git@host/owner/name`, `git@host:owner/name`; nothing else. */
const homeOf = (url: string | undefined): Home | undefined => {
  const found =
    /^https?:\/\/(?:[^@/]*@)?([^/@\s]+)\/(\S+)$/iu.exec(url ?? '') ??
    /^ssh:\/\/(?:[^@/]*@)?([^/@:\s]+)(?::\d+)?\/(\S+)$/iu.exec(url ?? '') ??
    /^[\w.-]+@([\w.-]+):(?!\/)(\S+)$/u.exec(url ?? '');
  const [, host = '', raw = ''] = found ?? [];
  const path = raw.replace(/\/$/u, '').replace(/\.git$/u, '');
  if (!/^[a-z\d][a-z\d.-]*\.[a-z\d-]+(?::\d+)?$/iu.test(host) || !/^[\w.~-]+(?:\/[\w.~-]+)+$/u.test(path)) return undefined;
  return path.split('/').some((part) => /^\.+$/u.test(part)) ? undefined : { host: host.toLowerCase(), path };
};

type Shape = (commit: string, path: string, line: number | undefined) => string;

const hashLine = (line: number | undefined): string => (line === undefined ? '' : `#L${line}`);
const github: Shape = (commit, path, line) => `/blob/${commit}/${path}${hashLine(line)}`;
const shapes: readonly (readonly [RegExp, Shape])[] = [
  [/(?:^|\.)gitlab\./u, (commit, path, line) => `/-/blob/${commit}/${path}${hashLine(line)}`],
  [/(?:^|\.)bitbucket\./u, (commit, path, line) => `/src/${commit}/${path}${line === undefined ? '' : `#lines-${line}`}`],
  [/(?:^|\.)(?:gitea|forgejo|codeberg)\./u, (commit, path, line) => `/src/commit/${commit}/${path}${hashLine(line)}`],
];

/** GitHub's shape for what is not known to have another. */
const shapeOf = (host: string): Shape => shapes.find(([pattern]) => pattern.test(host))?.[1] ?? github;

/** No address can hold half a character. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

const encodedSegment = (segment: string): string =>
  encodeURIComponent(segment.replace(loneSurrogate, '\uFFFD')).replace(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
