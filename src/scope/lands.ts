import { claim } from '../explain/claim.ts';
import { fileName } from '../explain/file-names.ts';
import { purposeOf } from '../explain/product/file-says.ts';
import { listOf } from '../explain/words.ts';
import type { Claim } from '../model/claim.ts';
import type { Project } from '../model/project.ts';
import type { LandedIn, LandedPlace } from '../model/scope.ts';
import type { ScopeContext } from './context.ts';
import type { LandedFile } from './landing.ts';
import { anyPlaceOf, placesOf } from './places.ts';

const mostParts = 4;
const mostFilesOfPart = 5;

/** Parts and files where the change lands, each with the reason that it was found. */
export const landsIn = ({ project, parts }: ScopeContext): LandedIn[] =>
  parts.slice(0, mostParts).map(({ id, name, landed }) => ({
    component: id,
    name,
    files: landed.slice(0, mostFilesOfPart).map((file) => placeOf(project, file)),
  }));

const placeOf = (project: Project, file: LandedFile): LandedPlace => {
  const [said] = reasonOf(project, file);
  return said ? { path: file.path, claim: said } : { path: file.path };
};

/** "VisitController.java: Lets staff book a visit. Found by the words “visit” and “owner”." */
const reasonOf = (project: Project, { path, matched }: LandedFile): Claim[] => {
  const places = matched.flatMap(({ term }) => placesOf(project, path, term).slice(0, 1));
  const purpose = purposeOf(project, path);
  const found =
    matched.length === 0
      ? ''
      : `Found by ${matched.length === 1 ? 'the word' : 'the words'} ${listOf(matched.map(({ text }) => `“${text.toLowerCase()}”`))}.`;
  const text =
    purpose && purpose.text.length < 160 ? `${fileName(path)}: ${purpose.text} ${found}` : `${fileName(path)}: ${found}`;
  const evidence = [...places, ...(purpose?.evidence.slice(0, 1) ?? []), ...anyPlaceOf(project, path)];
  if (purpose === undefined && found === '') return [];
  return claim('lands', text, evidence, purpose?.certainty === 'guessed' ? 'guessed' : 'derived');
};
