import { groupBy } from '../../base/collections.ts';
import { baseName, folderOf } from '../../base/paths.ts';
import { componentArea, fileArea, folderArea, incomingOf, isTest, outgoingOf } from '../../explain/area.ts';
import type { Area } from '../../explain/area.ts';
import { explain } from '../../explain/explain.ts';
import { ownWords } from '../../explain/terms-used.ts';
import { listOfProduct } from '../../explain/product/lists.ts';
import type { ListSection } from '../../explain/product/lists.ts';
import { counted } from '../../explain/words.ts';
import type { EngineeringTerm } from '../../knowledge/terms.ts';
import type { Component } from '../../model/architecture.ts';
import type { Claim, Topic } from '../../model/claim.ts';
import type { Project } from '../../model/project.ts';
import type { ListKind, Subject } from '../../model/subject.ts';
import { claimItems } from '../diagram/claim-items.ts';
import { visibleText } from '../diagram/visible-text.ts';
import type { Link, LinkId } from '../links.ts';
import type { AboutItem, AboutSection, AboutView } from './about-view.ts';
import { reviewView } from '../scope/build-review.ts';
import { scopeView } from '../scope/build-scope.ts';
import { languageName } from '../../explain/language-names.ts';
import { termMarks } from '../terms/term-marks.ts';
import { journeyRows, journeyView } from '../journey/build-journey.ts';
import { unreadWords } from '../unread.ts';
import { fileRows, neighbourRows, partRows, rowLimit } from './rows.ts';

/** Words about a subject. Undefined where there is no such subject (any more). */
export const aboutView = (project: Project, subject: Subject): AboutView | undefined => {
  if (subject.kind === 'scope') return scopeView(project, subject);
  if (subject.kind === 'review') return reviewView(project, subject);
  if (subject.kind === 'journey') return journeyView(project, subject.id);
  const described = describe(project, subject);
  if (!described) return undefined;
  const links: Link[] = [];
  const linkTo = (link: Link): LinkId => links.push(link) - 1;
  const claims = explain(project, subject);
  const { title, subtitle, area } = described;
  if (subject.kind === 'list') return listView(project, subject, links, linkTo);
  return {
    subject,
    title: visibleText(title),
    subtitle: visibleText(subtitle),
    sections: [...sectionsOf(project, described, claims, linkTo, area), askSection(subject, linkTo)].filter(
      ({ items }) => items.length > 0,
    ),
    links,
  };
};

/** Leads on to what a change of the subject would touch, where it is less than everything. */
const askSection = (subject: Subject, linkTo: (link: Link) => LinkId): AboutSection => {
  const place = subject.kind === 'component' ? subject.id : 'path' in subject ? subject.path : undefined;
  const link = (asked: string): LinkId => linkTo({ kind: 'subject', subject: { kind: 'scope', place: asked } });
  return {
    heading: 'Ask',
    items: place === undefined ? [] : [{ text: 'What would a change here touch?', link: link(place), places: [] }],
  };
};

export const listTitles: Readonly<Record<ListKind, string>> = {
  limits: 'Numbers and settings of this product',
  'ways-in': 'Ways into this product',
  data: 'What this product stores',
  outside: 'What this product talks to',
  terms: 'Words of this product',
};

/** A page of everything of one sort, to be searched. */
const listView = (
  project: Project,
  subject: Extract<Subject, { readonly kind: 'list' }>,
  links: readonly Link[],
  linkTo: (link: Link) => LinkId,
): AboutView => {
  const sections = listOfProduct(project, subject.list);
  const count = sections.reduce((sum, { claims }) => sum + claims.length, 0);
  const nothing = project.isRead ? 'Nothing of this sort was found.' : 'The files are still being read …';
  return {
    subject,
    title: listTitles[subject.list],
    subtitle: count === 0 ? nothing : `${counted(count, 'entry', 'entries')} · ${visibleText(project.name)}`,
    sections: sections.map((section) => listSection(project, section, linkTo)),
    links,
    isSearchable: true,
  };
};

/** A heading that says what the entries are is explained as their sentences would be. */
const listSection = (
  project: Project,
  { heading, isName, claims }: ListSection,
  linkTo: (link: Link) => LinkId,
): AboutSection => {
  const [first] = claims;
  const explained = new Set<EngineeringTerm>();
  const headingTerms = first && isName !== true ? termMarks({ ...first, text: heading }, explained, ownWords(project)) : [];
  return {
    heading: visibleText(heading),
    ...(headingTerms.length === 0 ? {} : { headingTerms }),
    items: claimItems(claims, linkTo, ownWords(project), explained),
  };
};

interface Described {
  readonly title: string;
  readonly subtitle: string;
  readonly subject: Subject;
  readonly area: Area;
  readonly parts: readonly Component[];
}

const describe = (project: Project, subject: Exclude<Subject, { readonly kind: 'scope' | 'review' }>): Described | undefined => {
  const { graph, architecture } = project;
  const componentsOf = (ids: readonly string[]): Component[] => ids.flatMap((id) => architecture.components.get(id) ?? []);
  switch (subject.kind) {
    case 'repository': {
      const area = folderArea(project, '');
      return { title: project.name, subtitle: sizeOf(project, area), subject, area, parts: componentsOf(architecture.top) };
    }
    case 'component': {
      const component = architecture.components.get(subject.id);
      if (!component) return undefined;
      const area = componentArea(project, component);
      const [folder, ...others] = component.folders;
      const subtitle = [sizeOf(project, area), others.length === 0 ? folder : undefined].filter(isPresent).join(' · ');
      return { title: component.name, subtitle, subject, area, parts: componentsOf(component.children) };
    }
    case 'folder': {
      const component = architecture.components.get(subject.path);
      if (component) return describe(project, { kind: 'component', id: component.id });
      const area = folderArea(project, subject.path);
      return area.files.size === 0
        ? undefined
        : { title: baseName(subject.path), subtitle: sizeOf(project, area), subject, area, parts: [] };
    }
    case 'journey':
      return undefined;
    case 'list':
      return { title: listTitles[subject.list], subtitle: project.name, subject, area: folderArea(project, ''), parts: [] };
    case 'file': {
      const module = graph.modules.get(subject.path);
      if (!module) return undefined;
      const unread = unreadWords(project, [subject.path]);
      const subtitle = [languageName(module.language), unread, counted(module.lines, 'line'), folderOf(subject.path)]
        .filter(isPresent)
        .join(' · ');
      return { title: baseName(subject.path), subtitle, subject, area: fileArea(project, subject.path), parts: [] };
    }
  }
};

const isPresent = (text: string | undefined): text is string => text !== undefined && text !== '';

/** "31 files · 4,200 lines · mostly TypeScript" */
const sizeOf = (project: Project, { files }: Area): string => {
  const { graph } = project;
  const modules = [...files].flatMap((path) => graph.modules.get(path) ?? []);
  const lines = modules.reduce((sum, module) => sum + module.lines, 0);
  const code = modules.filter(({ role }) => role === 'source' || role === 'test');
  const [most] = [...groupBy(code, ({ language }) => languageName(language))].sort((a, b) => b[1].length - a[1].length);
  const share = most && most[1].length < code.length ? 'mostly ' : '';
  const unread = unreadWords(project, files);
  return [counted(files.size, 'file'), unread, counted(lines, 'line'), most && `${share}${most[0]}`]
    .filter(isPresent)
    .join(' · ');
};

type Heading =
  | 'Parts'
  | 'What starts it'
  | 'What people read'
  | 'What it stores'
  | 'What it talks to'
  | 'Rules and limits'
  | 'Offers'
  | 'Relied on by'
  | 'Relies on'
  | 'Tested by'
  | 'Size and age'
  | 'Not seen';

/** In the order of a reader's questions: what is it, who needs it, what does it need, is it tested, what is not known. */
const headings: readonly { readonly heading?: Heading; readonly topics: readonly Topic[] }[] = [
  { topics: ['purpose', 'role'] },
  { heading: 'Parts', topics: ['parts'] },
  { heading: 'What starts it', topics: ['starts'] },
  { heading: 'What people read', topics: ['seen'] },
  { heading: 'What it stores', topics: ['stores'] },
  { heading: 'What it talks to', topics: ['talks-to'] },
  { heading: 'Rules and limits', topics: ['limits', 'settings'] },
  { heading: 'Offers', topics: ['offers'] },
  { heading: 'Relied on by', topics: ['relied-on-by'] },
  { heading: 'Relies on', topics: ['relies-on', 'packages'] },
  { heading: 'Tested by', topics: ['tests'] },
  { heading: 'Size and age', topics: ['size', 'age'] },
  { heading: 'Not seen', topics: ['limits-of-view'] },
];

const sectionsOf = (
  project: Project,
  { subject, parts }: Described,
  claims: readonly Claim[],
  linkTo: (link: Link) => LinkId,
  area: Area,
  opening = openingOf(subject, claims),
): AboutSection[] => [
  ...headings.map(({ heading, topics }) => {
    const said = claims.filter((claim) => (claim === opening ? heading === undefined : topics.includes(claim.topic)));
    const rows = heading === undefined ? [] : rowsOf(project, heading, { subject, area, parts }, linkTo);
    const repeats =
      topics.includes('relies-on') || topics.includes('relied-on-by')
        ? rows.length > 0 && rows.length <= 3 && subject.kind === 'file'
        : false;
    const kept = repeats ? said.filter(({ topic }) => topic === 'packages') : said;
    const notices = heading === 'Not seen' && subject.kind === 'file' ? noticeItems(project, subject.path, linkTo) : [];
    return section(heading, [...claimItems(kept, linkTo, ownWords(project)), ...notices], rows);
  }),
  section('Journeys through this file', [], subject.kind === 'file' ? journeyRows(project, subject.path, linkTo) : []),
  section('Files', [], subject.kind === 'component' || subject.kind === 'folder' ? fileRows(project, area, linkTo) : []),
];

/** A file begins with the sentence that says best what it is for, also where that is what starts it or what it stores. */
const openingOf = ({ kind }: Subject, [first]: readonly Claim[]): Claim | undefined =>
  kind === 'file' && first && openingTopics.has(first.topic) ? first : undefined;

const openingTopics: ReadonlySet<Topic> = new Set(['purpose', 'starts', 'stores', 'seen']);

const section = (heading: string | undefined, items: readonly AboutItem[], rows: readonly AboutItem[]): AboutSection => {
  const more = rows.length - rowLimit;
  return {
    ...(heading === undefined ? {} : { heading }),
    items: [...items, ...(more > 0 ? rows.slice(0, rowLimit) : rows)],
    ...(more > 0 ? { more } : {}),
  };
};

type Rowed = Pick<Described, 'subject' | 'area' | 'parts'>;

const rowsOf = (
  project: Project,
  heading: Heading,
  { subject, area, parts }: Rowed,
  linkTo: (link: Link) => LinkId,
): AboutItem[] => {
  const by = subject.kind === 'file' ? 'file' : 'part';
  switch (heading) {
    case 'Parts':
      return partRows(parts, linkTo);
    case 'Relied on by':
      return neighbourRows(
        project,
        area,
        incomingOf(project, area).filter(({ from }) => !isTest(project, from)),
        { end: 'from', by },
        linkTo,
      );
    case 'Relies on':
      return neighbourRows(project, area, outgoingOf(project, area), { end: 'to', by }, linkTo);
    case 'Tested by':
      return neighbourRows(
        project,
        area,
        incomingOf(project, area).filter(({ from }) => isTest(project, from)),
        { end: 'from', by: 'file' },
        linkTo,
      );
    case 'What starts it':
    case 'What people read':
    case 'What it stores':
    case 'What it talks to':
    case 'Rules and limits':
    case 'Offers':
    case 'Size and age':
    case 'Not seen':
      return [];
  }
};

/** What was in the way of reading the file. */
const noticeItems = ({ coverage }: Project, path: string, linkTo: (link: Link) => LinkId): AboutItem[] =>
  coverage.notices
    .filter((notice) => notice.path === path)
    .map(({ message, line }) => {
      const start = { line: line ?? 0, character: 0 };
      const place = {
        label: `${visibleText(baseName(path))}:${start.line + 1}`,
        link: linkTo({ kind: 'place', path, range: { start, end: start } }),
      };
      return { text: visibleText(message), places: line === undefined ? [] : [place] };
    });
