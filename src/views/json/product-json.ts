import { compareText } from '../../base/collections.ts';
import { fileLimitsOf } from '../../explain/product/limits.ts';
import { productIndex } from '../../explain/product/product-index.ts';
import { talksTo } from '../../explain/product/surroundings.ts';
import { glossaryOf } from '../../explain/product/glossary.ts';
import type { Project } from '../../model/project.ts';
import { claimJson } from './common.ts';
import type { ClaimJson } from './common.ts';

interface Row {
  readonly path: string;
  /** One-based, of the place where it is written. */
  readonly line: number;
}

export interface EntryPointJson extends Row {
  readonly kind: string;
  /** With the method where there is one: `GET /owners/{id}`. */
  readonly label: string;
  readonly when?: string;
  readonly handler?: string;
  readonly framework: string;
}

export interface DataJson extends Row {
  readonly name: string;
  readonly kind: string;
  readonly storedAs?: string;
  readonly framework: string;
}

export interface LimitJson {
  readonly name: string;
  readonly value: string;
  readonly unit: string | null;
  readonly shown: string;
  readonly of?: string;
  readonly claim: ClaimJson;
}

export interface OutsideJson {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly claims: readonly ClaimJson[];
}

export interface ProductJson {
  readonly outside: readonly OutsideJson[];
  readonly entryPoints: readonly EntryPointJson[];
  readonly data: readonly DataJson[];
  readonly limits: readonly LimitJson[];
  readonly settings: readonly (Row & { readonly name: string; readonly kind: string; readonly fallback: string | null })[];
  readonly glossary: readonly { readonly term: string; readonly claim: ClaimJson }[];
}

type Placed =
  Project['product']['roles'][number] | Project['product']['data'][number] | Project['product']['entryPoints'][number];

/** The line is that of the file itself where the fact is written there, or else of the place that says so. */
const place = ({ path, evidence }: Pick<Placed, 'path' | 'evidence'>): Row => {
  const own = evidence.find((each) => each.path === path);
  return { path, line: (own ?? evidence[0]).range.start.line + 1 };
};

/** What conventions recognise, as rows; with `keep`, of some files only. */
export const productJson = (project: Project, keep: (path: string) => boolean = () => true): ProductJson => {
  const { product } = project;
  const kept = <T extends { readonly path: string }>(rows: readonly T[]): T[] => rows.filter(({ path }) => keep(path));
  return {
    outside: product.outside
      .filter(({ files, path }) => [path, ...files].some(keep))
      .map((system) => ({
        id: system.id,
        name: system.name,
        kind: system.kind,
        claims: talksTo([{ ...system, evidence: system.evidence }], undefined, 'It talks to').map(claimJson),
      }))
      .sort((a, b) => compareText(a.id, b.id)),
    entryPoints: kept(product.entryPoints).map((entry) => ({
      kind: entry.kind,
      label: entry.method === undefined ? entry.label : `${entry.method} ${entry.label}`,
      ...place(entry),
      ...(entry.when === undefined ? {} : { when: entry.when }),
      ...(entry.handler === undefined ? {} : { handler: entry.handler }),
      framework: entry.framework,
    })),
    data: [
      ...kept(product.data).map((entity) => ({
        name: entity.name,
        kind: entity.kind,
        ...place(entity),
        ...(entity.storedAs === undefined ? {} : { storedAs: entity.storedAs }),
        framework: entity.framework,
      })),
      ...kept(product.migrations).map((step) => ({
        name: step.name,
        kind: 'migration',
        ...place(step),
        framework: step.framework,
      })),
    ],
    limits: kept(product.limits).flatMap((limit) =>
      fileLimitsOf([limit]).map((claim) => ({
        name: limit.name,
        value: limit.value,
        unit: limit.unit ?? null,
        shown: limit.shown,
        ...(limit.of === undefined ? {} : { of: limit.of }),
        claim: claimJson(claim),
      })),
    ),
    settings: kept(product.settings).map((setting) => ({
      name: setting.name,
      kind: setting.kind,
      fallback: setting.fallback ?? null,
      ...place(setting),
    })),
    glossary: glossaryOf(project)
      .filter(({ claim }) => claim.evidence.some(({ path }) => keep(path)))
      .map(({ term, claim }) => ({ term, claim: claimJson(claim) })),
  };
};

/** The kind of a test file, `unknown` where nothing tells. */
export const testKindOf = (project: Project, path: Parameters<Project['facts']>[0]): string =>
  productIndex(project.product).tests.get(path)?.[0]?.kind ?? 'unknown';
