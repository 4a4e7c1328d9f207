import { find } from '../../explain/find/find.ts';
import type { Project } from '../../model/project.ts';
import { claimJson, version } from './common.ts';
import type { ClaimJson } from './common.ts';

export interface FindJson {
  readonly version: number;
  readonly results: readonly {
    readonly kind: string;
    readonly path: string;
    /** One-based. */
    readonly line: number;
    readonly label: string;
    readonly score: number;
    readonly claim: ClaimJson;
  }[];
}

/** What the words were found in, best first. */
export const findJson = (project: Project, words: string): FindJson => ({
  version,
  results: find(project, words).map(({ kind, path, label, score, claim }) => ({
    kind,
    path,
    line: claim.evidence[0].range.start.line + 1,
    label,
    score: Math.round(score * 1000) / 1000,
    claim: claimJson(claim),
  })),
});
