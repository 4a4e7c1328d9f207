import type { SkipReason } from '../../model/coverage.ts';

/** `FileSystemError.code`, with the names that providers throw across processes. */
const reasons: ReadonlyMap<string, SkipReason> = new Map<string, SkipReason>([
  ['FileNotFound', 'missing'],
  ['EntryNotFound', 'missing'],
  ['FileIsADirectory', 'not-a-regular-file'],
  ['EntryIsADirectory', 'not-a-regular-file'],
  ['FileNotADirectory', 'not-a-regular-file'],
  ['EntryNotADirectory', 'not-a-regular-file'],
  ['NoPermissions', 'no-permission'],
  ['FileExists', 'unreadable'],
  ['EntryExists', 'unreadable'],
  ['Unavailable', 'unreadable'],
  ['Unknown', 'unreadable'],
]);

/** Why a file system of VS Code refused; never throws. */
export const reasonOf = (error: unknown): SkipReason => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return 'unreadable';
  return (typeof error.code === 'string' ? reasons.get(error.code) : undefined) ?? 'unreadable';
};
