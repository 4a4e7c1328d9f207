import { claim } from '../explain/claim.ts';
import { fileName, fileNames } from '../explain/file-names.ts';
import { purposeOf } from '../explain/product/file-says.ts';
import { listOf } from '../explain/words.ts';
import type { Claim } from '../model/claim.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import type { LandedIn, LandedPlace } from '../model/scope.ts';
import type { ScopeContext } from './context.ts';
import type { LandedFile } from './landing.ts';
import { anyPlaceOf, placesOf } from './places.ts';

/** Of a request there are no more: each has a file at least. */
export const mostParts = 8;
const mostFilesOfPart = 5;

/** Parts and files where the change lands, each with the reason that it was found. */
export const landsIn = ({ project, parts, core }: ScopeContext): LandedIn[] => {
  const paths = core.map(({ path }) => path);
  const names = new Map(fileNames(paths).map((name, index) => [paths[index], name]));
  const nameOf = (path: ModulePath): string => names.get(path) ?? fileName(path);
  return parts.slice(0, mostParts).map(({ id, name, landed }) => ({
    component: id,
    name,
    files: landed.slice(0, mostFilesOfPart).map((file) => placeOf(project, file, nameOf(file.path))),
  }));
};

const placeOf = (project: Project, file: LandedFile, name: string): LandedPlace => {
  const [said] = reasonOf(project, file, name);
  return said ? { path: file.path, claim: said } : { path: file.path };
};

/** "VisitController.java: Lets staff book a visit. Found by the words “visit” and “owner”." */
const reasonOf = (project: Project, { path, matched }: LandedFile, name: string): Claim[] => {
  const places = matched.flatMap(({ term }) => placesOf(project, path, term).slice(0, 1));
  const purpose = purposeOf(project, path);
  const found =
    matched.length === 0
      ? ''
      : `Found by ${matched.length === 1 ? 'the word' : 'the words'} ${listOf(matched.map(({ text }) => `“${text.toLowerCase()}”`))}.`;
  const text = purpose && purpose.text.length < 160 ? `${name}: ${purpose.text} ${found}` : `${name}: ${found}`;
  const evidence = [...places, ...(purpose?.evidence.slice(0, 1) ?? []), ...anyPlaceOf(project, path)];
  if (purpose === undefined && found === '') return [];
  return claim('lands', text, evidence, purpose?.certainty === 'guessed' ? 'guessed' : 'derived');
};
