import type { DocumentReview } from '../../model/review.ts';
import { claimJson, evidenceJson, version } from './common.ts';
import type { ClaimJson, EvidenceJson } from './common.ts';

export interface ReviewJson {
  readonly version: number;
  readonly mentions: readonly {
    readonly text: string;
    /** One-based, in the document. */
    readonly line: number;
    readonly kind: string;
    /** A file, or the id of a part. */
    readonly target: string;
    readonly evidence: readonly EvidenceJson[];
  }[];
  readonly unmatched: readonly { readonly text: string; readonly line: number; readonly kind: string }[];
  readonly missing: readonly ClaimJson[];
  readonly questions: readonly { readonly text: string; readonly because: readonly ClaimJson[] }[];
}

/** By the contract of the command line; `kind` is more than it asks for. */
export const reviewJson = ({ mentions, unmatched, missing, questions }: DocumentReview): ReviewJson => ({
  version,
  mentions: mentions.map(({ text, range, kind, subject, claim }) => ({
    text,
    line: range.start.line + 1,
    kind,
    target: subject.kind === 'component' ? subject.id : subject.kind === 'file' ? subject.path : '',
    evidence: claim.evidence.map(evidenceJson),
  })),
  unmatched: unmatched.map(({ text, range, kind }) => ({ text, line: range.start.line + 1, kind })),
  missing: missing.map(claimJson),
  questions: questions.map(({ text, because }) => ({ text, because: because.map(claimJson) })),
});
