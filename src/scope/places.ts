import { exportEvidence } from '../explain/offers.ts';
import { nameEvidence, quotedEvidence } from '../explain/claim.ts';
import { productIndex } from '../explain/product/product-index.ts';
import type { Evidence } from '../model/claim.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import { termsOf } from './terms.ts';

/** Places in a file that have a term, the most telling sort first: what conventions recognise, names, texts, the authors' words. */
export const placesOf = (project: Project, path: ModulePath, term: string): Evidence[] => {
  const has = (text: string): boolean => termsOf(text).includes(term);
  const index = productIndex(project.product);
  const facts = project.facts(path);
  const rows = [
    ...(index.entryPoints.get(path) ?? []).map(({ label, evidence }) => ({ text: label, evidence })),
    ...(index.data.get(path) ?? []).map(({ name, evidence }) => ({ text: name, evidence })),
    ...(index.limits.get(path) ?? []).map(({ name, evidence }) => ({ text: name, evidence })),
    ...(index.settings.get(path) ?? []).map(({ name, evidence }) => ({ text: name, evidence })),
  ];
  return [
    ...rows.filter(({ text }) => has(text)).flatMap(({ evidence }) => evidence.filter((each) => each.path === path).slice(0, 1)),
    ...[...(facts?.definitions ?? []), ...(facts?.members ?? [])]
      .filter(({ name }) => has(name))
      .map((named) => nameEvidence(path, named)),
    ...(facts?.texts ?? []).filter(({ text }) => has(text)).flatMap((text) => quotedEvidence(path, text)),
    ...[facts?.doc, facts?.title, ...(facts?.definitions ?? []).map(({ doc }) => doc)]
      .filter((doc) => doc !== undefined && has(doc.text))
      .flatMap((doc) => quotedEvidence(path, doc)),
  ];
};

/** Something in a file that can be pointed at. */
export const anyPlaceOf = (project: Project, path: ModulePath): Evidence[] => {
  const facts = project.facts(path);
  return [
    ...exportEvidence(project, path).slice(0, 1),
    ...(facts?.definitions ?? []).slice(0, 1).map((each) => nameEvidence(path, each)),
    ...quotedEvidence(path, facts?.doc),
    ...quotedEvidence(path, facts?.title),
    ...quotedEvidence(path, facts?.texts?.[0]),
    ...(facts?.imports ?? []).slice(0, 1).map(({ range, quote, specifier }) => ({ path, range, quote: quote ?? specifier })),
  ].slice(0, 1);
};
