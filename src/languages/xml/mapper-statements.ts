import type { LineIndex } from '../../base/line-index.ts';
import type { TableStatement } from '../../model/file-facts.ts';
import { statementsIn } from '../lexical/sql-statements.ts';

const element = /<(?<kind>select|insert|update|delete|sql)\s(?<attributes>[^>]+)>(?<inner>[\s\S]*?)<\/\k<kind>>/gu;
const maxElements = 400;

interface Element {
  readonly id: string;
  readonly isPiece: boolean;
  readonly inner: string;
  readonly start: number;
}

/** Statements of a file of MyBatis, each inside the method that it is for: `shop.OrderMapper.insert`. */
export const mapperStatements = (text: string, index: LineIndex): readonly TableStatement[] => {
  const [, namespace] = /<mapper\s(?:[^>]*\s)?namespace\s*=\s*"([\w.]+)"/u.exec(text) ?? [];
  if (namespace === undefined) return [];
  const elements = elementsOf(text);
  const pieces = new Map(elements.filter(({ isPiece }) => isPiece).map((each) => [each.id, each]));
  return elements
    .filter(({ isPiece }) => !isPiece)
    .flatMap((each) => {
      const [own] = statementsIn(each.inner, each.start, index);
      const found = own ?? included(each, pieces, index);
      return found ? [{ ...found, inside: `${namespace}.${each.id}` }] : [];
    });
};

/** A statement that begins with a piece of the same file: `<include refid="selectOrder"/>`. */
const included = ({ inner }: Element, pieces: ReadonlyMap<string, Element>, index: LineIndex): TableStatement | undefined => {
  const [, id] = /^<include\s+refid\s*=\s*"([\w.]+)"/u.exec(inner) ?? [];
  const piece = pieces.get(id ?? '');
  return piece && statementsIn(piece.inner, piece.start, index)[0];
};

const elementsOf = (text: string): readonly Element[] =>
  [...text.matchAll(element)].slice(0, maxElements).flatMap(({ 0: whole, groups = {}, index: at }) => {
    const [, id] = /\bid\s*=\s*"([\w.]+)"/u.exec(groups.attributes ?? '') ?? [];
    const written = groups.inner ?? '';
    const blank = /^(?:\s|<!--[\s\S]*?-->|<!\[CDATA\[)*/u.exec(written)?.[0].length ?? 0;
    const start = at + whole.indexOf('>') + 1 + blank;
    return id === undefined ? [] : [{ id, isPiece: groups.kind === 'sql', inner: written.slice(blank), start }];
  });
