import { expect } from 'chai';
import fc from 'fast-check';
import { workspacePaths } from '../../../src/hosts/vscode/workspace-paths.ts';
import type { UriLike } from '../../../src/hosts/vscode/workspace-paths.ts';

interface FakeUri extends UriLike<FakeUri> {
  readonly text: string;
}

const uri = (path: string, scheme = 'file', authority = ''): FakeUri => ({
  scheme,
  authority,
  path,
  text: `${scheme}://${authority}${path}`,
  with: (change) => uri(change.path, scheme, authority),
});

const folder = (path: string, name = path.split('/').at(-1) ?? '', scheme = 'file') => ({ name, uri: uri(path, scheme) });

const check = (
  folders: readonly ReturnType<typeof folder>[],
  pairs: readonly (readonly [string, string | undefined])[],
): void => {
  const paths = workspacePaths(folders);
  for (const [place, path] of pairs) {
    expect(paths.toPath(uri(place)), place).to.equal(path);
    if (path !== undefined) expect(paths.toUri(path)?.path.toLowerCase(), path).to.equal(place.toLowerCase());
  }
};

describe('hosts/vscode/workspace-paths', () => {
  it('gives the files of one folder plain paths', () =>
    check(
      [folder('/projects/app')],
      [
        ['/projects/app/src/a.ts', 'src/a.ts'],
        ['/projects/app', ''],
        ['/projects/application/a.ts', undefined],
        ['/projects', undefined],
        ['/projects/app/100% & #1?.ts', '100% & #1?.ts'],
        ['/projects/app/back\\slash.ts', 'back\\slash.ts'],
        ['/projects/app/%2e%2e/a.ts', '%2e%2e/a.ts'],
      ],
    ));

  it('puts several folders under their names', () =>
    check(
      [folder('/projects/app'), folder('/elsewhere/server')],
      [
        ['/projects/app/src/a.ts', 'app/src/a.ts'],
        ['/elsewhere/server', 'server'],
        ['/elsewhere/app/a.ts', undefined],
      ],
    ));

  it('makes names unique and harmless', () => {
    const folders = [folder('/a/app'), folder('/b/app'), folder('/c', '../evil'), folder('/d', '..'), folder('/e', '')];
    expect(workspacePaths(folders).roots.map(({ name }) => name)).to.deep.equal([
      'app',
      'app (2)',
      '..-evil',
      'folder',
      'folder (2)',
    ]);
  });

  it('counts a folder inside another one once, and the same folder once', () => {
    const folders = [
      folder('/projects/app/packages/ui'),
      folder('/projects/app'),
      folder('/projects/app/'),
      folder('/projects/application'),
    ];
    const paths = workspacePaths(folders);
    expect(paths.roots.map((root) => root.uri.path)).to.deep.equal(['/projects/app', '/projects/application']);
    expect(paths.toPath(uri('/projects/app/packages/ui/a.ts'))).to.equal('app/packages/ui/a.ts');
  });

  it('takes the two ways of writing a Windows drive as one', () =>
    check([folder('/C:/projects/app')], [['/c:/projects/app/a.ts', 'a.ts']]));

  it('opens the root of a file system', () => check([folder('/', 'mount')], [['/src/a.ts', 'src/a.ts']]));

  it('tells file systems apart', () => {
    const paths = workspacePaths([folder('/app', 'app', 'vscode-vfs')]);
    expect(paths.toPath(uri('/app/a.ts'))).to.equal(undefined);
    expect(paths.toUri('a.ts')?.text).to.equal('vscode-vfs:///app/a.ts');
  });

  it('has no paths without a folder', () => {
    const paths = workspacePaths<FakeUri>([]);
    expect([paths.toPath(uri('/a')), paths.toUri('a'), paths.toUri('')]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('never leads out of its folders, whatever the path', () => {
    const segment = fc.oneof(fc.constantFrom('..', '.', '', 'app', 'a.ts', '%2e%2e', '__proto__'), fc.string());
    const folders = fc.constantFrom([folder('/projects/app')], [folder('/projects/app'), folder('/projects/b')]);
    fc.assert(
      fc.property(folders, fc.array(segment), (roots, segments) => {
        const found = workspacePaths(roots).toUri(segments.join('/'));
        if (!found) return true;
        const inside = roots.some((root) => found.path === root.uri.path || found.path.startsWith(`${root.uri.path}/`));
        return inside && !found.path.split('/').includes('..');
      }),
    );
  });

  it('finds the way back for every path it gives', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => !text.includes('/') && text !== '.' && text !== '..');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (segments) => {
        const paths = workspacePaths([folder('/projects/app'), folder('/projects/b')]);
        const path = `app/${segments.join('/')}`;
        const found = paths.toUri(path);
        return found !== undefined && paths.toPath(found) === path;
      }),
    );
  });
});
