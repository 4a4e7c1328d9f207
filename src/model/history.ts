/** One recorded change of files (a commit that is no merge). Nothing of it says who made it: an address is not a person. */
export interface RecordedChange {
  /** Its name in version control: 40 or 64 hexadecimal digits. */
  readonly commit: string;
  /** `2025-03-14`, as the change itself gives it, in the time zone it was recorded in. Texts compare as the days do. */
  readonly day: string;
  /** The first line of what was written about it. */
  readonly subject: string;
  /** Files of the opened folder that it touched, by the names they have today; sorted. A file that is gone has its last name. */
  readonly files: readonly string[];
  /** Those of `files` that were not there before it. */
  readonly added: readonly string[];
  /** Those of `files` that it only moved: their content stayed the same. */
  readonly moved?: readonly string[];
  /** How many files it touched, those outside the opened folder counted too. */
  readonly size: number;
}

/** What version control remembers of the opened folder, as far as it is here. */
export interface RecordedHistory {
  /** Newest first; the first is the newest of the line of work that is checked out. Never empty. */
  readonly changes: readonly [RecordedChange, ...RecordedChange[]];
  /** `whole`: back to the first change. `shallow`: the copy on this machine begins later. `newest`: no more were asked for. */
  readonly extent: 'whole' | 'shallow' | 'newest';
}
