import type { FileFacts } from '../model/file-facts.ts';

/** Beyond so many names a vocabulary may have left some out. */
const certainLength = 3500;

/** Whether a name may stand in a file: what is not among its names and words is not used there. */
export const mayName = ({ vocabulary }: FileFacts, name: string): boolean => {
  if (vocabulary === undefined || !/^[\p{L}_$][\p{L}\p{N}_$]{1,59}$/u.test(name)) return true;
  const words = vocabulary.split(' ');
  return words.length > certainLength || words.some((word) => word === name || word.startsWith(`${name}*`));
};
