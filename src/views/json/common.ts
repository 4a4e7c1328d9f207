import type { Claim, Evidence } from '../../model/claim.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Subject } from '../../model/subject.ts';
import type { Project } from '../../model/project.ts';
import { baseName } from '../../base/paths.ts';
import { compareText } from '../../base/collections.ts';

/** Grows when the meaning of a field changes. */
export const version = 1;

/** For long tables: one row of each to a line, which costs a fraction of indenting them and reads better. */
export const jsonTables = (value: object): string => {
  const fields = Object.entries(value).map(([name, field]: [string, unknown]) => {
    const rows = Array.isArray(field) ? `[\n${field.map((row) => JSON.stringify(row)).join(',\n')}\n]` : JSON.stringify(field);
    return `${JSON.stringify(name)}: ${rows}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
};

/** Pretty, with a line end; the same value gives the same bytes. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

export interface EvidenceJson {
  readonly path: string;
  /** One-based. */
  readonly line: number;
  readonly endLine: number;
  readonly quote: string;
  /** The recorded change that shows it, where the text at the place does not. */
  readonly commit?: string;
}

export interface ClaimJson {
  readonly text: string;
  readonly topic: string;
  readonly certainty: string;
  readonly evidence: readonly EvidenceJson[];
}

export const evidenceJson = ({ path, range, quote, commit }: Evidence): EvidenceJson => ({
  path,
  line: range.start.line + 1,
  endLine: range.end.line + 1,
  quote,
  ...(commit === undefined ? {} : { commit }),
});

export const claimJson = ({ text, topic, certainty, evidence }: Claim): ClaimJson => ({
  text,
  topic,
  certainty,
  evidence: evidence.map(evidenceJson),
});

export interface SubjectJson {
  readonly kind: Subject['kind'];
  /** Of a component its id, of the repository ''. */
  readonly path: string;
  readonly name: string;
}

export const subjectJson = (project: Project, subject: Subject): SubjectJson => {
  switch (subject.kind) {
    case 'repository':
      return { kind: subject.kind, path: '', name: project.name };
    case 'component':
      return { kind: subject.kind, path: subject.id, name: project.architecture.components.get(subject.id)?.name ?? subject.id };
    case 'list':
      return { kind: subject.kind, path: '', name: subject.list };
    case 'review':
      return { kind: subject.kind, path: '', name: subject.name };
    case 'scope':
      return { kind: subject.kind, path: '', name: 'request' in subject ? subject.request : subject.place };
    case 'journey':
      return { kind: subject.kind, path: '', name: subject.id };
    case 'folder':
    case 'file':
      return { kind: subject.kind, path: subject.path, name: baseName(subject.path) };
  }
};

/** What was read and what was not. `excludedFolders` and `notices` are more than the contract asks for. */
export const coverageJson = ({ files, read, skimmed, skipped, excludedFolders, imports, notices }: Coverage): CoverageJson => ({
  files,
  read,
  skimmed,
  skipped: skipped.map(({ path, reason }) => ({ path, reason })).sort(byPath),
  imports: {
    internal: imports.internal,
    external: imports.external,
    builtin: imports.builtin,
    unresolved: imports.unresolved
      .map(({ from, specifier, range, reason }) => ({ from, specifier, line: range.start.line + 1, reason }))
      .sort((a, b) => compareText(a.from, b.from) || a.line - b.line || compareText(a.specifier, b.specifier)),
  },
  excludedFolders: excludedFolders.map(({ path, reason }) => ({ path, reason })).sort(byPath),
  notices: notices.map(({ path, message, line }) => ({ path, message, line: line === undefined ? null : line + 1 })).sort(byPath),
});

export interface CoverageJson {
  readonly files: number;
  readonly read: number;
  readonly skimmed: number;
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly imports: {
    readonly internal: number;
    readonly external: number;
    readonly builtin: number;
    readonly unresolved: readonly {
      readonly from: string;
      readonly specifier: string;
      readonly line: number;
      readonly reason: string;
    }[];
  };
  readonly excludedFolders: readonly { readonly path: string; readonly reason: string }[];
  readonly notices: readonly { readonly path: string; readonly message: string; readonly line: number | null }[];
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => compareText(a.path, b.path);
