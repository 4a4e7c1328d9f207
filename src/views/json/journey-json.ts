import { choiceWords, journeyChoices } from '../../journeys/journeys.ts';
import type { JourneyChoice } from '../../journeys/journeys.ts';
import type { Journey } from '../../journeys/journey.ts';
import type { Claim } from '../../model/claim.ts';
import type { Project } from '../../model/project.ts';
import { claimJson, evidenceJson, version } from './common.ts';
import type { ClaimJson, EvidenceJson } from './common.ts';

export interface EntryPointJson {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly path: string;
  readonly evidence: readonly EvidenceJson[];
}

export interface JourneyJson {
  readonly version: number;
  readonly entryPoint: EntryPointJson;
  readonly steps: readonly StepJson[];
  readonly also: readonly ClaimJson[];
}

export interface StepJson {
  readonly text: string;
  readonly certainty: Claim['certainty'];
  readonly evidence: readonly EvidenceJson[];
  /** Id of the innermost part that holds the file. */
  readonly component: string | null;
  /** File that the step leads to. */
  readonly path: string;
}

/** One journey, for programs. */
export const journeyJson = ({ id, entry, steps, also }: Journey): JourneyJson => ({
  version,
  entryPoint: entryPointJson({ id, entry }),
  steps: steps.map(({ claim, component, path }) => ({
    text: claim.text,
    certainty: claim.certainty,
    evidence: claim.evidence.map(evidenceJson),
    component: component ?? null,
    path,
  })),
  also: also.map(claimJson),
});

/** What journeys can begin with. */
export const journeysJson = (
  project: Project,
): { readonly version: number; readonly entryPoints: readonly EntryPointJson[] } => ({
  version,
  entryPoints: journeyChoices(project).map(entryPointJson),
});

const entryPointJson = (choice: JourneyChoice): EntryPointJson => ({
  id: choice.id,
  kind: choice.entry.kind,
  name: choiceWords(choice),
  path: choice.entry.path,
  evidence: choice.entry.evidence.map(evidenceJson),
});
