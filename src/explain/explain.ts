import { isInside } from '../base/paths.ts';
import type { ComponentId } from '../model/architecture.ts';
import type { Claim } from '../model/claim.ts';
import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import type { Subject } from '../model/subject.ts';
import { areaAgainstLayers, areaMutual } from './against-layers.ts';
import { componentArea, fileArea, folderArea, isTest } from './area.ts';
import type { Area } from './area.ts';
import { areaLimits, fileLimits } from './limits-of-view.ts';
import { fileOffers } from './offers.ts';
import { areaPackages, filePackages } from './packages.ts';
import { innerParts, parts, sharedPart, topParts } from './parts.ts';
import { listOfProduct } from './product/lists.ts';
import { areaProduct, repositoryProduct, writtenIn } from './product/area-product.ts';
import { fileSays } from './product/file-says.ts';
import { componentPurpose, folderPurpose, repositoryPurpose } from './purpose.ts';
import { areaReliedOnBy, areaWaysIn, fileReliedOnBy } from './relied-on-by.ts';
import { areaReliesOn, fileReliesOn } from './relies-on.ts';
import { areaAge, fileSizeAndAge, repositoryAge } from './size-and-age.ts';
import { testsOf, testsOfParts } from './tests.ts';

/** What can be said about a subject, in the order a reader wants it. Empty where it is unknown or nothing can be said. */
export const explain = (project: Project, subject: Subject): Claim[] => {
  switch (subject.kind) {
    case 'repository':
      return explainRepository(project);
    case 'component':
      return explainComponent(project, subject.id);
    case 'folder':
      return explainFolder(project, subject.path);
    case 'file':
      return explainFile(project, subject.path);
    case 'list':
      return listOfProduct(project, subject.list).flatMap(({ claims }) => claims);
    // Built on what is explained here; `journeys` and `scope` say it.
    case 'scope':
    case 'review':
    case 'journey':
      return [];
  }
};

export const explainFile = (project: Project, path: ModulePath): Claim[] => {
  if (!project.graph.modules.has(path)) return [];
  return [
    ...fileSays(project, path),
    ...fileOffers(project, path),
    ...fileReliedOnBy(project, path),
    ...fileReliesOn(project, path),
    ...filePackages(project, path),
    ...(isTest(project, path) ? [] : testsOf(project, fileArea(project, path))),
    ...fileSizeAndAge(project, path),
    ...fileLimits(project, path),
  ];
};

export const explainComponent = (project: Project, id: ComponentId): Claim[] => {
  const component = project.architecture.components.get(id);
  if (!component) return [];
  const area = componentArea(project, component);
  return [
    ...componentPurpose(project, component),
    ...innerParts(project, component),
    ...areaProduct(project, area.files),
    ...areaClaims(project, area, component.role === 'source'),
    ...(component.role === 'source' ? [...areaMutual(project, area), ...areaAgainstLayers(project, component, area)] : []),
  ];
};

/** A folder that is no component; that of a component is explained as the component. */
export const explainFolder = (project: Project, path: string): Claim[] => {
  if (project.architecture.components.has(path)) return explainComponent(project, path);
  const area = folderArea(project, path);
  const isSource = [...area.files].some((file) => project.graph.modules.get(file)?.role === 'source' && isInside(path, file));
  return area.files.size === 0
    ? []
    : [...folderPurpose(project, path), ...areaProduct(project, area.files), ...areaClaims(project, area, isSource)];
};

export const explainRepository = (project: Project): Claim[] => [
  ...repositoryPurpose(project),
  ...writtenIn(project),
  ...parts(project),
  ...sharedPart(project),
  ...repositoryProduct(project),
  ...areaPackages(project, new Set(topParts(project).flatMap(({ files }) => files)), 'It builds on'),
  ...testsOfParts(project),
  ...repositoryAge(project),
];

const areaClaims = (project: Project, area: Area, isSource: boolean): Claim[] => [
  ...areaReliedOnBy(project, area),
  ...(isSource ? areaWaysIn(project, area) : []),
  ...areaReliesOn(project, area),
  ...areaPackages(project, area.files),
  ...(isSource ? testsOf(project, area) : []),
  ...areaAge(project, area),
  ...areaLimits(project, area),
];
