import { compareText } from '../../../base/collections.ts';
import type { RecordedChange } from '../../../model/history.ts';
import type { LoggedCommit, LoggedEntry } from './log-reader.ts';

/**
 * Gives every file the name it has today. `commits` are newest first; `toInside` turns a path from the top of the repository into one of
 * the opened folder, and is undefined for files outside it. Commits that touch nothing inside are left out.
 */
export const followRenames = (
  commits: readonly LoggedCommit[],
  toInside: (path: string) => string | undefined,
): RecordedChange[] => {
  const files = new FilesByName();
  const touched = commits.map((commit) => ({ commit, files: files.touch(commit.entries) }));
  return touched.flatMap(({ commit: { commit, day, subject }, files: ids }): RecordedChange[] => {
    const names = new Map<string, { readonly isAdded: boolean; readonly isMoved: boolean }>();
    for (const { id, isAdded, isMoved } of ids) {
      const name = files.nameOf(id);
      const before = names.get(name);
      names.set(name, { isAdded: isAdded && before?.isAdded !== false, isMoved: isMoved && before?.isMoved !== false });
    }
    const inside = [...names].flatMap(([name, how]) => {
      const path = toInside(name);
      return path === undefined ? [] : [{ path, ...how }];
    });
    if (inside.length === 0) return [];
    inside.sort((a, b) => compareText(a.path, b.path));
    const added = inside.filter(({ isAdded }) => isAdded).map(({ path }) => path);
    const moved = inside.filter(({ isMoved }) => isMoved).map(({ path }) => path);
    const paths = inside.map(({ path }) => path);
    return [{ commit, day, subject, files: paths, added, ...(moved.length > 0 && { moved }), size: names.size }];
  });
};

interface Touched {
  readonly id: number;
  readonly isAdded: boolean;
  readonly isMoved: boolean;
}

/** Which file a name stands for, going back in time. */
class FilesByName {
  /** Newest name of each file. */
  readonly #names: string[] = [];
  /** A file that turned out to be another one: lines of work beside each other use its old and its new name at the same time. */
  readonly #sameAs: number[] = [];
  readonly #current = new Map<string, number>();

  /** What one commit did to its files. Names end first and begin then, so that two files may swap theirs. */
  touch(entries: readonly LoggedEntry[]): Touched[] {
    const touched = entries.map(({ path, status, isSame = false }) => ({
      id: this.#idOf(path),
      isAdded: status === 'added',
      isMoved: isSame,
    }));
    for (const { path, status } of entries) if (status === 'added' || status === 'moved') this.#current.delete(path);
    entries.forEach(({ from }, index) => {
      const id = touched[index]?.id;
      if (from !== undefined && id !== undefined) this.#wasCalled(from, id);
    });
    return touched;
  }

  nameOf(id: number): string {
    return this.#names[this.#root(id)] ?? '';
  }

  #idOf(name: string): number {
    const known = this.#current.get(name);
    if (known !== undefined) return known;
    const id = this.#names.push(name) - 1;
    this.#sameAs.push(id);
    this.#current.set(name, id);
    return id;
  }

  #wasCalled(name: string, id: number): void {
    const other = this.#current.get(name);
    if (other === undefined) this.#current.set(name, id);
    else this.#sameAs[this.#root(other)] = this.#root(id);
  }

  #root(id: number): number {
    let at = id;
    for (let next = this.#sameAs[at] ?? at; next !== at; next = this.#sameAs[at] ?? at) at = next;
    return at;
  }
}
