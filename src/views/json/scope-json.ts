import type { ScopeReading } from '../../model/scope.ts';
import { claimJson, version } from './common.ts';
import type { ClaimJson } from './common.ts';

export interface ScopeJson {
  readonly version: number;
  readonly request: string;
  readonly reading: string;
  readonly because: readonly ClaimJson[];
  readonly lands: readonly {
    readonly component: string;
    readonly name: string;
    readonly files: readonly { readonly path: string; readonly claim: ClaimJson | null }[];
  }[];
  readonly kindsOfWork: readonly { readonly kind: string; readonly claims: readonly ClaimJson[] }[];
  readonly reach: readonly ClaimJson[];
  readonly reuse: readonly ClaimJson[];
  readonly tests: readonly ClaimJson[];
  readonly risks: readonly ClaimJson[];
  readonly unmatched: readonly string[];
  readonly questions: readonly { readonly text: string; readonly because: readonly ClaimJson[] }[];
}

/** A reading by the contract of the command line; `request`, `because`, `reach` and `risks` are more than it asks for. */
export const scopeJson = (scope: ScopeReading): ScopeJson => ({
  version,
  request: scope.request,
  reading: scope.reading,
  because: scope.because.map(claimJson),
  lands: scope.lands.map(({ component, name, files }) => ({
    component,
    name,
    files: files.map(({ path, claim }) => ({ path, claim: claim ? claimJson(claim) : null })),
  })),
  kindsOfWork: scope.kindsOfWork.map(({ kind, claims }) => ({ kind, claims: claims.map(claimJson) })),
  reach: scope.reach.map(claimJson),
  reuse: scope.reuse.map(claimJson),
  tests: scope.tests.map(claimJson),
  risks: scope.risks.map(claimJson),
  unmatched: scope.unmatched,
  questions: scope.questions.map(({ text, because }) => ({ text, because: because.map(claimJson) })),
});
