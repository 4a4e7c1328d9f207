import { find } from '../../explain/find/find.ts';
import type { Found, FoundKind } from '../../explain/find/find.ts';
import { modulePath } from '../../model/module-path.ts';
import type { Project } from '../../model/project.ts';
import { visibleText } from '../diagram/visible-text.ts';
import type { FindItem, FindView } from './find-view.ts';

/** What each kind of thing is called in a list. */
export const foundWords: Readonly<Record<FoundKind, string>> = {
  part: 'Part',
  file: 'File',
  'way-in': 'Way in',
  data: 'Stored data',
  limit: 'Limit',
  setting: 'Setting',
  outside: 'Outside system',
  text: 'Text on screen',
  name: 'Name in the code',
};

/** What words were found in, ready to be listed. */
export const findView = (project: Project, words: string): FindView => ({
  items: find(project, words).map(item),
  isComplete: project.isRead,
});

const item = ({ kind, path, label, claim }: Found): FindItem => {
  const [place] = claim.evidence;
  return {
    label: visibleText(label),
    kind: foundWords[kind],
    text: visibleText(claim.text),
    path: place.path,
    range: place.range,
    subject: kind === 'part' ? { kind: 'component', id: path } : { kind: 'file', path: modulePath(path) },
  };
};
