/** Names and words beyond these are kept for no file: it is data then rather than code. */
const mostNames = 4000;
const token = /[\p{L}_$][\p{L}\p{N}_$]*/gu;

/**
 * Every name and word of a text with how often it stands there, for looking things up: `owner*3 saveVisit return*2`, in the order in
 * which they first stand. Names of one letter or of more than 60 are left out.
 */
export const vocabularyOf = (text: string): string => {
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(token)) {
    if (name.length < 2 || name.length > 60) continue;
    const count = counts.get(name);
    if (count !== undefined) counts.set(name, count + 1);
    else if (counts.size < mostNames) counts.set(name, 1);
  }
  let vocabulary = '';
  for (const [name, count] of counts)
    vocabulary += `${vocabulary === '' ? '' : ' '}${name}${count > 1 ? `*${count.toString()}` : ''}`;
  return vocabulary;
};
