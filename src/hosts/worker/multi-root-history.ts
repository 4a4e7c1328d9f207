import { compareText, groupBy } from '../../base/collections.ts';
import type { RecordedChange, RecordedHistory } from '../../model/history.ts';
import type { History } from '../../ports/history.ts';

/** A workspace folder under the name it has in paths. */
export interface RootWithHistory {
  readonly name: string;
  readonly history: History;
}

/** Several workspace folders as one tree. Folders of one repository share its changes. */
export const multiRootHistory = (roots: readonly RootWithHistory[]): History => ({
  async newest() {
    const all = await Promise.all(roots.map(({ history }) => history.newest()));
    return all.every((each) => each === undefined) ? undefined : all.map((each) => each ?? '').join(' ');
  },
  async read(token) {
    const found: RecordedHistory[] = [];
    for (const { name, history } of roots) {
      const recorded = await history.read(token);
      if (recorded) found.push(under(name, recorded));
    }
    const changes = [
      ...groupBy(
        found.flatMap((each) => each.changes),
        ({ commit }) => commit,
      ).values(),
    ].map(together);
    const [first, ...others] = changes.sort((a, b) => compareText(b.day, a.day));
    const extents = found.map(({ extent }) => extent);
    const extent = extents.find((each) => each === 'newest') ?? extents.find((each) => each === 'shallow') ?? 'whole';
    return first && { changes: [first, ...others], extent };
  },
});

const under = (folder: string, { changes: [first, ...others], extent }: RecordedHistory): RecordedHistory => {
  const renamed = (change: RecordedChange): RecordedChange => ({
    ...change,
    files: change.files.map((path) => `${folder}/${path}`),
    added: change.added.map((path) => `${folder}/${path}`),
    ...(change.moved && { moved: change.moved.map((path) => `${folder}/${path}`) }),
  });
  return { changes: [renamed(first), ...others.map(renamed)], extent };
};

/** `size` counts all files of the commit already. */
const together = (parts: readonly RecordedChange[]): RecordedChange => {
  const [first] = parts as readonly [RecordedChange, ...RecordedChange[]];
  const files = [...new Set(parts.flatMap((part) => part.files))].sort(compareText);
  const listOf = (key: 'added' | 'moved'): string[] => [...new Set(parts.flatMap((part) => part[key] ?? []))].sort(compareText);
  const moved = listOf('moved');
  return { ...first, files, added: listOf('added'), ...(moved.length > 0 && { moved }) };
};
