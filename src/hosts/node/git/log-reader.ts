/** A commit as the log lists it; paths are from the top of the repository. */
export interface LoggedCommit {
  readonly commit: string;
  readonly day: string;
  readonly subject: string;
  readonly entries: readonly LoggedEntry[];
}

/** `from` is set where the file was moved. */
export interface LoggedEntry {
  readonly path: string;
  readonly status: 'added' | 'moved' | 'removed' | 'other';
  readonly from?: string;
  /** Where the content stayed the same. */
  readonly isSame?: true;
}

export interface LogReader {
  /** Where the pieces are cut makes no difference. */
  push(bytes: Uint8Array): void;
  /** Everything pushed. `isCut`: the text ends anywhere, so its last commit is left out. */
  end(isCut?: boolean): LoggedCommit[];
}

/** The options of `git log` that give the text this reads: every field ends with a NUL, and so no path or subject can look like another field. */
export const logFormat = ['-z', '--name-status', '--format=tformat:%x00%H%x00%cd%x00%s', '--date=short', '--encoding=UTF-8'];

const maxSubject = 200;

/** Reads the log as it comes: an empty field, commit, day, subject, then statuses each with its path or two. */
export const createLogReader = (): LogReader => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const state: State = { commits: [], fields: [] };
  let rest = '';
  const take = (text: string): void => {
    const [first = '', ...others] = text.split('\0');
    const fields = [rest + first, ...others];
    rest = fields.pop() ?? '';
    for (const field of fields) takeField(state, field);
  };
  return {
    push: (bytes) => take(decoder.decode(bytes, { stream: true })),
    end(isCut = false) {
      take(decoder.decode());
      if (!isCut) finish(state);
      return state.commits;
    },
  };
};

interface State {
  readonly commits: LoggedCommit[];
  /** Of the commit under way: commit, day, subject, then of its files. */
  fields: string[];
  isOpen?: true;
}

/** An end of line stands before the first status. */
const subjectAt = 2;

const takeField = (state: State, field: string): void => {
  // Commits begin with an empty field; the subject alone may be empty too.
  if (field === '' && (!state.isOpen || state.fields.length > subjectAt)) {
    finish(state);
    state.isOpen = true;
  } else state.fields.push(state.fields.length === subjectAt + 1 ? field.replace(/^\n/, '') : field);
};

const finish = (state: State): void => {
  const [commit = '', day = '', subject = '', ...rest] = state.fields;
  state.fields = [];
  if (!/^[0-9a-f]{40,64}$/.test(commit) || !/^\d{4}-\d\d-\d\d$/.test(day)) return;
  state.commits.push({ commit, day, subject: subject.slice(0, maxSubject), entries: entriesOf(rest) });
};

const statuses: ReadonlyMap<string, LoggedEntry['status']> = new Map([
  ['A', 'added'],
  ['D', 'removed'],
]);

const entriesOf = (fields: readonly string[]): LoggedEntry[] => {
  const entries: LoggedEntry[] = [];
  for (let at = 0; at + 1 < fields.length;) {
    const [status = '', path = '', to] = fields.slice(at, at + 3);
    const isPair = status.startsWith('R') || status.startsWith('C');
    at += isPair ? 3 : 2;
    if (!isPair) entries.push({ path, status: statuses.get(status) ?? 'other' });
    else if (to !== undefined)
      entries.push(
        status.startsWith('R')
          ? { path: to, status: 'moved', from: path, ...(status === 'R100' && { isSame: true }) }
          : { path: to, status: 'added' },
      );
  }
  return entries;
};
