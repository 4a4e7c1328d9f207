import { readdirSync, readFileSync } from 'node:fs';
import * as ts from 'typescript';

/** Texts of the source below a folder that could be shown: string literals and templates of several words, or one with a capital. */
export const ownTexts = (folder: URL): readonly { readonly file: string; readonly text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => textsOf(file, readFileSync(new URL(file, folder), 'utf8')).map((text) => ({ file, text })));

/** What stands in the place of a value. */
export const gap = '…';

const textsOf = (file: string, source: string): string[] => {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    const text = textOf(node);
    if (text !== undefined && isShown(text)) texts.push(text);
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest));
  return texts;
};

const textOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.templateSpans.reduce((before, { literal }) => `${before}${gap}${literal.text}`, node.head.text);
};

/** Not markup, styles, or long lists of words to compare with. */
const isShown = (text: string): boolean =>
  /[A-Za-z]{2}[,:;]? [A-Za-z]|^[A-Z][a-z]+$/u.test(text) && !/[<{}=]|--|\w:\w/u.test(text) && text.split(' ').length < 30;
