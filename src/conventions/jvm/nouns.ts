/** Several of what a type stands for, in words: `purchase orders` of `PurchaseOrderEntity`. */
export const severalOf = (type: string): string => {
  const words = type
    .replace(/(?<=[a-z])(?:Entity|Document|Model|Record|Dto|DTO|DO|PO)$/u, '')
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/gu, ' ')
    .split(' ')
    .map((word) => (/^[A-Z]{2,}$/u.test(word) ? word : word.toLowerCase()));
  const last = words.pop() ?? '';
  return [...words, plural(last)].join(' ');
};

const plural = (word: string): string => {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (/(?:data|info|information|s?tatistics|news|settings|details|staff|equipment|feedback|stock|content|history)$/u.test(word))
    return word.endsWith('history') ? word.replace(/y$/u, 'ies') : word;
  if (/[^aeiou]y$/u.test(word)) return word.replace(/y$/u, 'ies');
  if (/(?:ss|us|is|x|z|ch|sh)$/u.test(word)) return word.endsWith('is') ? word.replace(/is$/u, 'es') : `${word}es`;
  return word.endsWith('s') ? word : `${word}s`;
};

const irregular: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['series', 'series'],
  ['quiz', 'quizzes'],
  ['criterion', 'criteria'],
  ['medium', 'media'],
]);

/** `OrderItem` as `order_item`, as Spring names tables. */
export const snakeCase = (name: string): string => name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, '_').toLowerCase();
