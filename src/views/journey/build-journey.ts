import { baseName } from '../../base/paths.ts';
import { choiceWords, journeyChoices, journeyOf, journeysThrough } from '../../journeys/journeys.ts';
import type { JourneyChoice } from '../../journeys/journeys.ts';
import type { Journey } from '../../journeys/journey.ts';
import { counted } from '../../explain/words.ts';
import type { EntryPointKind } from '../../model/product.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import type { AboutItem, AboutSection, AboutView } from '../about/about-view.ts';
import { ownWords } from '../../explain/terms-used.ts';
import { claimItems } from '../diagram/claim-items.ts';
import { visibleText } from '../diagram/visible-text.ts';
import type { Link, LinkId } from '../links.ts';
import type { JourneyItem, JourneyRoute, JourneysView } from './journey-view.ts';

/** What the kinds of entry points are called as a group. */
export const journeyKinds: Readonly<Record<EntryPointKind, string>> = {
  page: 'Pages',
  endpoint: 'Requests it answers',
  command: 'Commands',
  job: 'Jobs in the background',
  handler: 'Messages and events',
};

const kindOrder: readonly EntryPointKind[] = ['page', 'endpoint', 'command', 'job', 'handler'];

/** A journey as a page of words: its steps in order, and what else it leads to. */
export const journeyView = (project: Project, id: string): AboutView | undefined => {
  const journey = journeyOf(project, id);
  if (!journey) return undefined;
  const { entry, steps, also } = journey;
  const title = visibleText(choiceWords({ id, entry }));
  const links: Link[] = [];
  const linkTo = (link: Link): LinkId => links.push(link) - 1;
  const items = claimItems(
    steps.map(({ claim }) => claim),
    linkTo,
    ownWords(project),
  );
  const sections: AboutSection[] = [
    { items: [...items.map(numbered), ...routeItems(journey, title, linkTo)] },
    { heading: 'On this way also', items: claimItems(also, linkTo, ownWords(project)) },
    {
      heading: 'Files on the way',
      items: fileItems(
        steps.map(({ path }) => path),
        linkTo,
      ),
    },
  ];
  return {
    subject: { kind: 'journey', id },
    title,
    subtitle: `${counted(steps.length, 'step')} · ${visibleText(entry.framework)}`,
    sections: sections.filter((section) => section.items.length > 0),
    links,
  };
};

const numbered = (item: AboutItem, index: number): AboutItem => {
  const number = `${index + 1}. `;
  const shifted = item.terms?.map((mark) => ({ ...mark, start: mark.start + number.length, end: mark.end + number.length }));
  return { ...item, text: `${number}${item.text}`, ...(shifted && { terms: shifted }) };
};

/** Leads to the picture, where the parts on the way are lit. */
const routeItems = ({ steps }: Journey, title: string, linkTo: (link: Link) => LinkId): AboutItem[] => {
  const stops = steps.flatMap(({ component }) => component ?? []).filter((stop, index, all) => stop !== all[index - 1]);
  return stops.length < 2
    ? []
    : [{ text: 'Show this way in the picture', link: linkTo({ kind: 'route', route: { title, stops } }), places: [] }];
};

const fileItems = (paths: readonly ModulePath[], linkTo: (link: Link) => LinkId): AboutItem[] =>
  [...new Set(paths)].map((path) => ({
    text: visibleText(baseName(path)),
    link: linkTo({ kind: 'subject', subject: { kind: 'file', path } }),
    places: [],
  }));

/** Journeys that lead through a file, as rows that lead to them. */
export const journeyRows = (project: Project, path: ModulePath, linkTo: (link: Link) => LinkId): AboutItem[] =>
  project.isRead
    ? journeysThrough(project, path).map((choice) => ({
        text: visibleText(choiceWords(choice)),
        detail: `${journeyOf(project, choice.id)?.steps.length ?? 0} steps`,
        link: linkTo({ kind: 'subject', subject: { kind: 'journey', id: choice.id } }),
        places: [],
      }))
    : [];

/** Everything that a journey can begin with, grouped by kind. */
export const journeysView = (project: Project): JourneysView => {
  const choices = journeyChoices(project);
  const items = kindOrder.flatMap((kind) => choices.filter(({ entry }) => entry.kind === kind).map(journeyItem));
  return { items, isComplete: project.isRead };
};

const journeyItem = (choice: JourneyChoice): JourneyItem => ({
  id: choice.id,
  label: visibleText(choiceWords(choice)),
  kind: journeyKinds[choice.entry.kind],
  detail: visibleText([choice.entry.when, baseName(choice.entry.path)].filter((part) => part !== undefined).join(' · ')),
});

/** A journey for a picture: each step with the part that it lies in. */
export const journeyRoute = (project: Project, id: string): JourneyRoute | undefined => {
  const journey = journeyOf(project, id);
  return (
    journey && {
      id,
      title: visibleText(choiceWords({ id, entry: journey.entry })),
      steps: journey.steps.map(({ claim, path, component }) => ({
        text: visibleText(claim.text),
        certainty: claim.certainty,
        path,
        ...(component !== undefined && { component }),
        place: { path: claim.evidence[0].path, range: claim.evidence[0].range },
      })),
    }
  );
};
