import { groupBy } from '../base/collections.ts';
import type { Claim } from '../model/claim.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import type { UnresolvedReason } from '../model/resolution.ts';
import type { Area } from './area.ts';
import { claim, evidenceOf } from './claim.ts';
import { indexOf } from './graph-index.ts';
import { capitalized, inWords, listOf } from './words.ts';

/** Why an import leads nowhere, after "because". */
export const unresolvedWords: Readonly<Record<UnresolvedReason, string>> = {
  'not-found': 'no such file was found',
  'outside-the-folder': 'that is outside the opened folder',
  'build-output-absent': 'a built file is named, and the project is not built here',
  'not-exported': 'the package does not offer that name',
  computed: 'the name is made up while the program runs',
  malformed: 'the text does not read as a name of a file',
};

/** Imports of a file that lead nowhere, and why. */
export const fileLimits = ({ graph }: Project, path: ModulePath): Claim[] => {
  const own = indexOf(graph).unresolvedOf.get(path) ?? [];
  return [...groupBy(own, ({ reason }) => reason)].flatMap(([reason, group]) => {
    const names = [...new Set(group.map(({ quote }) => quote))];
    const list = names.length > 3 ? '' : ` (${listOf(names)})`;
    return claim(
      'limits-of-view',
      `${capitalized(inWords(names.length, 'import'))}${list} could not be followed: ${unresolvedWords[reason]}.`,
      group.map(evidenceOf),
    );
  });
};

/** How many imports of an area lead nowhere. */
export const areaLimits = ({ graph }: Project, { files }: Area): Claim[] => {
  const own = [...files].flatMap((path) => indexOf(graph).unresolvedOf.get(path) ?? []);
  const places = new Set(own.map(({ from }) => from)).size;
  return claim(
    'limits-of-view',
    `${capitalized(inWords(own.length, 'import'))} in ${inWords(places, 'file')} could not be followed.`,
    own.map(evidenceOf),
  );
};
