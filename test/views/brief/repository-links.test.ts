import { expect } from 'chai';
import { repositoryLinks } from '../../../src/views/brief/repository-links.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const config = (url: string): string =>
  `[core]\n\tbare = false\n[remote "upstream"]\n\turl = https://no.example/a/b\n[remote "origin"]\n\turl = ${url}\n`;

const check = (name: string, url: string, expected: string | undefined, git: object = { head: `${commit}\n` }): void => {
  it(name, () => {
    expect(repositoryLinks({ ...git, config: config(url) })?.('src/a b.ts', 7)).to.equal(expected);
  });
};

const github = `https://github.com/owner/name/blob/${commit}/src/a%20b.ts#L7`;

describe('repositoryLinks', () => {
  check('knows https', 'https://github.com/owner/name.git', github);
  check('knows ssh', 'ssh://git@github.com:22/owner/name.git', github);
  check('knows the short form of ssh', 'git@github.com:owner/name.git', github);
  check('drops names and passwords', 'https://user:secret@github.com/owner/name', github);
  check('knows GitLab and groups', 'https://gitlab.com/a/b/c.git', `https://gitlab.com/a/b/c/-/blob/${commit}/src/a%20b.ts#L7`);
  check('knows Bitbucket', 'git@bitbucket.org:a/b.git', `https://bitbucket.org/a/b/src/${commit}/src/a%20b.ts#lines-7`);
  check('knows Gitea', 'https://gitea.example.org/a/b', `https://gitea.example.org/a/b/src/commit/${commit}/src/a%20b.ts#L7`);
  check('follows HEAD to a branch', 'https://github.com/owner/name', github, {
    head: 'ref: refs/heads/main\n',
    ref: `${commit}\n`,
  });
  check('follows HEAD to a packed branch', 'https://github.com/owner/name', github, {
    head: 'ref: refs/heads/main\n',
    packedRefs: `# pack-refs\n${'f'.repeat(40)} refs/heads/other\n${commit} refs/heads/main\n`,
  });
  check('is silent without a commit', 'https://github.com/owner/name', undefined, { head: 'ref: refs/heads/main\n' });
  check('is silent where HEAD leads out', 'https://github.com/owner/name', undefined, { head: 'ref: refs/../../x\n', ref: 'x' });
  for (const url of [
    'file:///srv/a/b',
    '../elsewhere',
    'javascript:alert(1)//a.b/c',
    'https://github.com/',
    'git://a.example/b/c',
    'https://a.example/b/../c',
  ])
    check(`is silent about ${url}`, url, undefined);
});
