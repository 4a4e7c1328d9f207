import type { Subject } from '../../src/model/subject.ts';

/** A text that tells subjects apart, as tests write it: '' for the repository, a path, `@part`, `#list`, `?request`, `>journey`. */
export const subjectKey = (subject: Subject): string => {
  switch (subject.kind) {
    case 'repository':
      return '';
    case 'component':
      return `@${subject.id}`;
    case 'list':
      return `#${subject.list}`;
    case 'scope':
      return `?${'request' in subject ? subject.request : subject.place}`;
    case 'journey':
      return `>${subject.id}`;
    case 'review':
      return `!${subject.name}`;
    case 'folder':
    case 'file':
      return subject.path;
  }
};
