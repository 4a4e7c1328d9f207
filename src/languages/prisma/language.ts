import type { Annotation, Definition, EnvironmentVariable, FileFacts, SymbolKind } from '../../model/file-facts.ts';
import type { Quoted } from '../../model/text.ts';
import { leadingDoc } from '../config/leading-doc.ts';
import { offered } from '../config/offered.ts';
import { readGuarded } from '../config/read-guarded.ts';
import type { FoundFacts } from '../config/read-guarded.ts';
import { settingsFrom } from '../config/settings.ts';
import type { FoundSetting } from '../config/settings.ts';
import type { TextView } from '../config/text-view.ts';
import type { Language, SourceText } from '../language.ts';
import { docFinder } from '../remarks/doc-finder.ts';
import { remarksOf } from '../remarks/remark.ts';
import { prismaBlocks } from './prisma-blocks.ts';
import type { PrismaBlock } from './prisma-blocks.ts';

/** Prisma schemas. Read line by line, as the language is written; the library for it knows no places of values and takes 2 MB. */
export const createPrismaLanguage = (): Language => ({
  id: 'prisma',
  identify: (path) => (path.endsWith('.prisma') ? 'prisma' : undefined),
  read: readPrisma,
});

const readPrisma = (source: SourceText): FileFacts => readGuarded('prisma', source, prismaFacts);

const kinds: ReadonlyMap<string, SymbolKind> = new Map([
  ['model', 'table'],
  ['view', 'table'],
  ['type', 'struct'],
  ['enum', 'enum'],
]);

const prismaFacts = (view: TextView): FoundFacts => {
  const { blocks, comments } = prismaBlocks(view.text);
  const docAbove = docFinder(remarksOf(comments, view.text), view.text, view.rangeAt, ['doc', 'line']);
  const values = blocks.filter(({ keyword }) => keyword === 'datasource' || keyword === 'generator');
  const annotations = blocks.flatMap((block) => attributesOf(view, block));
  const environment = values.flatMap((block) => variablesIn(view, block));
  const doc = leadingDoc(view, '//');
  return {
    ...(doc && { doc }),
    ...offered(blocks.flatMap((block) => definitionOf(view, block, docAbove(block.start)))),
    ...settingsFrom(view, values.flatMap(settingsOf)),
    ...(annotations.length > 0 && { annotations }),
    ...(environment.length > 0 && { environment }),
  };
};

const definitionOf = (view: TextView, { keyword, name, nameStart }: PrismaBlock, doc: Quoted | undefined): Definition[] => {
  const kind = kinds.get(keyword);
  return kind ? [{ name, kind, range: view.rangeAt(nameStart, nameStart + name.length), ...(doc && { doc }) }] : [];
};

/** Names in the database that differ from those in code: `@@map("users")`. */
const attributesOf = (view: TextView, { keyword, name: target, lines }: PrismaBlock): Annotation[] =>
  lines.flatMap(({ text, start }) => {
    const [whole, sign = '', name = '', gap = '', value = ''] = /^(@@)(map)(\(\s*(?:name:\s*)?")([^"]*)"/u.exec(text) ?? [];
    if (whole === undefined || !kinds.has(keyword)) return [];
    const at = start + sign.length;
    const from = at + name.length + gap.length;
    const range = view.rangeAt(from, from + value.length);
    return [
      {
        name,
        target,
        arguments: [{ kind: 'string', value, range, position: 0 }],
        range: view.rangeAt(at, at + name.length),
      },
    ];
  });

const settingsOf = ({ keyword, name, lines }: PrismaBlock): FoundSetting[] =>
  lines.flatMap(({ text, start }) => {
    const [whole, key = '', gap = '', value = ''] = /^(\w+)(\s*=\s*")([^"]*)"/u.exec(text) ?? [];
    if (whole === undefined) return [];
    const from = start + key.length + gap.length;
    const found = { type: 'string' as const, value, start: from, end: from + value.length };
    return [{ key: `${keyword}.${name}.${key}`, start, end: start + key.length, value: found }];
  });

const variablesIn = (view: TextView, { lines }: PrismaBlock): EnvironmentVariable[] =>
  lines.flatMap(({ text, start }) =>
    [...text.matchAll(/\benv\(\s*"([^"\n]+)"/gu)].map(({ 0: whole, 1: name = '', index }) => {
      const at = start + index + whole.length - 1 - name.length;
      return { name, range: view.rangeAt(at, at + name.length) };
    }),
  );
