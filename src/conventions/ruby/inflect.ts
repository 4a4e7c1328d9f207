/** English as Rails has it, for the names of tables, controllers and addresses. */
export const plural = (word: string): string => inLastWord(word, (last) => irregular.get(last) ?? regularPlural(last));

export const singular = (word: string): string => inLastWord(word, (last) => irregularBack.get(last) ?? regularSingular(last));

/** `InvoiceItem` -> `invoice_item`, `Admin::Post` -> `admin/post` */
export const underscored = (name: string): string =>
  name
    .replaceAll('::', '/')
    .replaceAll(/([A-Z\d])(?=[A-Z][a-z])/gu, '$1_')
    .replaceAll(/([a-z\d])(?=[A-Z])/gu, '$1_')
    .toLowerCase();

/** `admin/blog_posts` -> `Admin::BlogPosts` */
export const camelized = (path: string): string =>
  path
    .split('/')
    .map((part) =>
      part
        .split('_')
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join(''),
    )
    .join('::');

/** `SendWeeklyReport` -> `send weekly report` */
export const inWords = (name: string): string => underscored(name).replaceAll(/[_/]+/gu, ' ').trim();

const inLastWord = (word: string, change: (last: string) => string): string => {
  const at = Math.max(word.lastIndexOf('_'), word.lastIndexOf('-')) + 1;
  return word.slice(0, at) + change(word.slice(at));
};

const regularPlural = (word: string): string => {
  if (uncountable.has(word)) return word;
  if (word.endsWith('quiz')) return `${word}zes`;
  if (/(?:matr|vert|ind)(?:ix|ex)$/u.test(word)) return word.replace(/[ie]x$/u, 'ices');
  if (/(?:[^aeiouy]|qu)y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:x|ch|ss|sh|alias|status|virus|bus)$/u.test(word)) return `${word}es`;
  if (word.endsWith('sis')) return `${word.slice(0, -3)}ses`;
  if (/[^f]fe$|[lr]f$/u.test(word)) return word.replace(/fe?$/u, 'ves');
  if (/(?:buffal|tomat|potat|her|ech)o$/u.test(word)) return `${word}es`;
  if (/[ti]um$/u.test(word)) return `${word.slice(0, -2)}a`;
  return word.endsWith('s') ? word : `${word}s`;
};

const regularSingular = (word: string): string => {
  if (uncountable.has(word) || /(?:ss|news)$/u.test(word)) return word;
  if (/(?:movie|cookie|zombie|series)s?$/u.test(word)) return word.replace(/(?<=ie)s$/u, '');
  if (/[^aeiouy]ies$|quies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (word.endsWith('quizzes')) return word.slice(0, -3);
  if (/(?:matr|vert|ind)ices$/u.test(word)) return word.replace(/ices$/u, word.includes('matr') ? 'ix' : 'ex');
  if (/(?:x|ch|ss|sh|alias|status|virus|bus)es$/u.test(word)) return word.slice(0, -2);
  if (/(?:analy|ba|diagno|parenthe|progno|synop|the|cri)ses$/u.test(word)) return `${word.slice(0, -2)}is`;
  if (/(?:buffal|tomat|potat|her|ech)oes$/u.test(word)) return word.slice(0, -2);
  if (/(?:hive|curve|save|move|drive|archive)s$/u.test(word)) return word.slice(0, -1);
  if (/[lr]ves$/u.test(word)) return `${word.slice(0, -3)}f`;
  if (/(?:status|alias|virus|bus|analysis|basis|crisis|us|is)$/u.test(word)) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
};

const uncountable: ReadonlySet<string> = new Set([
  ...['equipment', 'information', 'rice', 'money', 'species', 'series', 'fish', 'sheep', 'jeans', 'police', 'news'],
]);

const irregular: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['sex', 'sexes'],
  ['mouse', 'mice'],
  ['ox', 'oxen'],
  ['datum', 'data'],
  ['medium', 'media'],
]);

const irregularBack: ReadonlyMap<string, string> = new Map([...irregular].map(([one, many]) => [many, one]));
