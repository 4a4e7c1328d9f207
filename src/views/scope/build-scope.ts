import { fileName } from '../../explain/file-names.ts';
import type { Project } from '../../model/project.ts';
import type { ScopeSubject } from '../../model/subject.ts';
import { scopeOf, scopeOfPlace } from '../../scope/scope.ts';
import type { AboutItem, AboutSection, AboutView } from '../about/about-view.ts';
import { ownWords } from '../../explain/terms-used.ts';
import { claimItems } from '../diagram/claim-items.ts';
import { visibleText } from '../diagram/visible-text.ts';
import type { Link, LinkId } from '../links.ts';
import { askedQuestions, questionItems } from './question-items.ts';
import { noEstimate, readingSentence, scopeSections } from './scope-sections.ts';

/** What a change in words would touch, as a page. */
export const scopeView = (project: Project, subject: ScopeSubject): AboutView | undefined => {
  const scope = 'request' in subject ? scopeOf(project, subject.request) : scopeOfPlace(project, subject.place);
  if (!scope) return undefined;
  const links: Link[] = [];
  const linkTo = (link: Link): LinkId => links.push(link) - 1;
  const own = ownWords(project);
  const note = (text: string): AboutItem => ({ text: visibleText(text), places: [] });
  const questions: AboutSection = {
    heading: 'Questions worth asking',
    items: questionItems(scope.questions, linkTo, own),
  };
  const sections = scopeSections(scope).map(({ heading, claims, files = [], notes = [] }): AboutSection => ({
    heading: visibleText(heading),
    items: [
      ...notes.map(note),
      ...claimItems(claims, linkTo, own),
      ...files.map(({ path }) => ({
        text: visibleText(fileName(path)),
        link: linkTo({ kind: 'subject', subject: { kind: 'file', path } }),
        places: [],
      })),
    ],
  }));
  const opening = { items: [note(readingSentence(scope)), ...claimItems(scope.because, linkTo, own), note(noEstimate)] };
  return {
    subject,
    title: visibleText(scope.request),
    subtitle: project.isRead ? 'What would this touch?' : 'What would this touch? · files are still being read',
    sections: [opening, ...sections, ...(questions.items.length > 0 ? [questions] : [])],
    links,
    questions: askedQuestions(scope.questions),
  };
};
