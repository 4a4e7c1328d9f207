import type { SkipReason } from '../../src/model/coverage.ts';
import type { DirectoryEntry, DirectoryListing, FileContent, FileSystem } from '../../src/ports/file-system.ts';

export type Fault = 'delay' | 'throw' | 'refuse' | 'truncate' | 'duplicate' | 'hostile-names' | 'wrong-type' | 'vanish';

export interface FaultOptions {
  /** The same seed brings the same faults. */
  readonly seed: number;
  /** Share of the calls that go wrong, 0 to 1. */
  readonly rate: number;
  readonly faults?: readonly Fault[];
}

/** A file system that by seed misbehaves as real ones do and some more, to show that nothing above it minds. */
export const faultFileSystem = (inner: FileSystem, options: FaultOptions): FileSystem => {
  const random = generator(options.seed);
  const faults = options.faults ?? allFaults;
  const next = (): Fault | undefined => (random() < options.rate ? faults[Math.floor(random() * faults.length)] : undefined);
  const reason = (): SkipReason => reasons[Math.floor(random() * reasons.length)] ?? 'unreadable';
  return {
    readDirectory: async (path) => faultyListing(await inner.readDirectory(path), await arrive(next()), reason),
    readFile: async (path, maxBytes) => faultyContent(await inner.readFile(path, maxBytes), await arrive(next()), reason),
  };
};

export const allFaults: readonly Fault[] = [
  ...(['delay', 'throw', 'refuse', 'truncate', 'duplicate', 'hostile-names', 'wrong-type', 'vanish'] as const),
];

export const hostileNames = ['..', '.', '', '../out', 'a/b', '/etc', 'nul\0', 'back\\slash', 'c:'];

const reasons: readonly SkipReason[] = ['missing', 'no-permission', 'unreadable', 'not-a-regular-file', 'link-broken'];

const arrive = async (fault: Fault | undefined): Promise<Fault | undefined> => {
  if (fault === 'delay') for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  if (fault === 'throw') throw new Error('the disk is on fire');
  return fault;
};

const faultyListing = (listing: DirectoryListing, fault: Fault | undefined, reason: () => SkipReason): DirectoryListing => {
  if (listing.kind === 'refused' || fault === undefined) return listing;
  if (fault === 'refuse') return { kind: 'refused', reason: reason() };
  const { entries } = listing;
  const half = entries.slice(0, entries.length >> 1);
  if (fault === 'truncate' || fault === 'vanish') return { kind: 'entries', entries: half };
  if (fault === 'duplicate') return { kind: 'entries', entries: [...entries, ...half, ...half] };
  if (fault === 'hostile-names')
    return { kind: 'entries', entries: [...entries, ...hostileNames.map(asFolder), ...hostileNames.map(asFile)] };
  return fault === 'wrong-type' ? { kind: 'entries', entries: entries.map(({ name }) => asFolder(name)) } : listing;
};

const asFolder = (name: string): DirectoryEntry => ({ name, type: 'directory' });
const asFile = (name: string): DirectoryEntry => ({ name, type: 'file' });

const faultyContent = (content: FileContent, fault: Fault | undefined, reason: () => SkipReason): FileContent => {
  if (content.kind === 'refused' || fault === undefined) return content;
  if (fault === 'vanish') return { kind: 'refused', reason: 'missing' };
  if (fault === 'refuse') return { kind: 'refused', reason: reason() };
  return fault === 'truncate' ? { kind: 'bytes', bytes: content.bytes.subarray(0, content.bytes.length >> 1) } : content;
};

/** Mulberry32: small, and the same everywhere. */
const generator = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
