import * as fs from 'node:fs';
import * as nodePath from 'node:path';
import xxhash from 'xxhash-wasm';
import type { FileFacts } from '../../model/file-facts.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import { isFileFacts } from './is-file-facts.ts';

/**
 * Facts kept in one file, which belongs in a cache folder. `version` is the extension's: facts of another version are not used. A
 * file that is missing, damaged, older or made by somebody else counts as empty. Never rejects.
 */
export const openFactStore = async (file: string, version: string): Promise<FactStore> => {
  const checksum = await newChecksum();
  const header = `interlinear-facts ${schema} ${JSON.stringify(version)} `;
  const entries = entriesOf(fileContent(file), header, checksum);
  let added = [...entries.values()].some(({ age }) => age > 0);
  let usedWhenWritten = entries.size;
  return {
    get: (hash) => used(entries, hash),
    set: (hash, facts) => {
      added = true;
      entries.set(hash, { age: 0, used: true, facts });
    },
    flush: async () => {
      const usedNow = countUsed(entries);
      if (!added && usedNow === usedWhenWritten) return;
      added = false;
      usedWhenWritten = usedNow;
      writeAtomically(file, serialise(entries, header, checksum));
    },
  };
};

/** Raised whenever the meaning or shape of `FileFacts` changes. */
const schema = 7;

/** A row of the file, parsed when it is first asked for: most of the time of opening would go into rows that nobody needs. */
interface Entry {
  /** Number of runs before this one that did not use it; an entry that two runs in a row have no use for is dropped. */
  readonly age: 0 | 1;
  readonly used: boolean;
  readonly facts?: FileFacts;
  readonly json?: Buffer;
}

type Checksum = (bytes: Uint8Array) => string;

const newChecksum = async (): Promise<Checksum> => {
  const hasher = await xxhash();
  return (bytes) => {
    const hash = hasher.create64();
    // In pieces, because the hash copies what it is given into memory that it never gives back.
    for (let at = 0; at < bytes.length; at += chunkBytes) hash.update(bytes.subarray(at, at + chunkBytes));
    return hash.digest().toString(16).padStart(16, '0');
  };
};

const chunkBytes = 1 << 20;
const maxFileBytes = 500_000_000;
const checksumLength = 16;
const newline = 0x0a;

const fileContent = (file: string): Buffer => {
  try {
    const stats = fs.statSync(file);
    return stats.isFile() && stats.size <= maxFileBytes ? fs.readFileSync(file) : Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  }
};

/** The file is a header with the checksum of the rest, then one row an entry: `<age> <hash> <facts as JSON>`. */
const entriesOf = (content: Buffer, header: string, checksum: Checksum): Map<string, Entry> => {
  const entries = new Map<string, Entry>();
  const start = Buffer.byteLength(header) + checksumLength + 1;
  const body = content.subarray(start);
  if (content.toString('utf8', 0, start) !== `${header}${checksum(body)}\n`) return entries;
  for (let at = 0, end = body.indexOf(newline); end >= 0; at = end + 1, end = body.indexOf(newline, at))
    addRow(entries, body.subarray(at, end));
  return entries;
};

const addRow = (entries: Map<string, Entry>, row: Buffer): void => {
  const space = row.indexOf(0x20, 2);
  if (space < 0) return;
  entries.set(row.toString('latin1', 2, space), { age: row[0] === 0x30 ? 0 : 1, used: false, json: row.subarray(space + 1) });
};

const used = (entries: Map<string, Entry>, hash: string): FileFacts | undefined => {
  const entry = entries.get(hash);
  if (entry === undefined) return undefined;
  const facts = entry.facts ?? parsed(entry.json);
  if (facts === undefined) entries.delete(hash);
  else entries.set(hash, { ...entry, used: true, facts });
  return facts;
};

const countUsed = (entries: ReadonlyMap<string, Entry>): number => {
  let count = 0;
  for (const { used: isUsed } of entries.values()) if (isUsed) count++;
  return count;
};

const parsed = (json: Buffer | undefined): FileFacts | undefined => {
  try {
    const facts: unknown = JSON.parse(json?.toString('utf8') ?? '');
    return isFileFacts(facts) ? facts : undefined;
  } catch {
    return undefined;
  }
};

const serialise = (entries: ReadonlyMap<string, Entry>, header: string, checksum: Checksum): Buffer => {
  const rows: Buffer[] = [];
  for (const [hash, entry] of entries) {
    if (!entry.used && entry.age > 0) continue;
    const json = entry.json ?? Buffer.from(JSON.stringify(entry.facts));
    rows.push(Buffer.from(`${entry.used ? 0 : 1} ${hash} `, 'latin1'), json, Buffer.of(newline));
  }
  const body = Buffer.concat(rows);
  return Buffer.concat([Buffer.from(`${header}${checksum(body)}\n`), body]);
};

const writeAtomically = (file: string, content: Buffer): void => {
  const temporary = `${file}.${process.pid}.${Date.now().toString(36)}.tmp`;
  try {
    fs.mkdirSync(nodePath.dirname(file), { recursive: true });
    fs.writeFileSync(temporary, content, { flag: 'wx', mode: 0o600 });
    fs.renameSync(temporary, file);
  } catch {
    removeQuietly(temporary);
  }
};

/** Losing the store costs time, never truth. */
const removeQuietly = (file: string): void => {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // The folder is gone or is none.
  }
};
