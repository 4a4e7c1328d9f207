/**
 * Compares what `skim` finds with TypeScript's own tree: `npx tsx test/tools/skim-accuracy.ts <folder>... [--all]`.
 * Prints precision, recall and the differences (the first 20, or all), and the CPU time of skim alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { modulePath } from '../../src/model/module-path.ts';
import { dialectOf } from '../../src/languages/javascript/dialect.ts';
import { createJavaScriptLanguage } from '../../src/languages/javascript/language.ts';

interface File {
  readonly path: string;
  readonly text: string;
}

const filesIn = (folder: string): File[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === '.git' ? [] : filesIn(path);
    return entry.isFile() && dialectOf(path) ? [{ path, text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') }] : [];
  });

/** Every reference, as `line kind specifier`, sorted. */
const referenceOf = ({ path, text }: File): string[] => {
  const kind = /\.[cm]?tsx?$/i.test(path) ? (/x$/i.test(path) ? ts.ScriptKind.TSX : ts.ScriptKind.TS) : ts.ScriptKind.JSX;
  const root = ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.Latest }, true, kind);
  const rows: string[] = [];
  const add = (importKind: string, literal: ts.Node | undefined): void => {
    if (!literal || !ts.isStringLiteralLike(literal)) return;
    const line = text.slice(0, literal.getStart(root)).split('\n').length;
    rows.push(`${line} ${importKind} ${literal.text}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type' : 'static', node.moduleSpecifier);
    else if (ts.isExportDeclaration(node)) add(node.isTypeOnly ? 'type' : 're-export', node.moduleSpecifier);
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
      add(node.isTypeOnly ? 'type' : 'static', node.moduleReference.expression);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add('type', node.argument.literal);
    else if (ts.isCallExpression(node)) {
      const callee = node.expression.getText(root);
      if (callee === 'require' && !node.questionDotToken) add('static', node.arguments[0]);
      else if (node.expression.kind === ts.SyntaxKind.ImportKeyword) add('dynamic', node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
  return rows.sort();
};

const count = (rows: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  return counts;
};

/** Rows of `a` that `b` lacks. */
const missing = (a: readonly string[], b: readonly string[]): string[] => {
  const counts = count(b);
  return a.filter((row) => {
    const left = counts.get(row) ?? 0;
    counts.set(row, left - 1);
    return left <= 0;
  });
};

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const limit = process.argv.includes('--all') ? Infinity : 20;
const main = async (): Promise<void> => {
  const language = await createJavaScriptLanguage();

  for (const folder of folders) {
    const files = filesIn(folder);
    const before = process.cpuUsage();
    const skimmed: string[][] = [];
    for (const { path, text } of files) {
      const facts = await language.skim?.({ path: modulePath(path), text });
      skimmed.push(
        (facts?.imports ?? []).map(({ kind, specifier, range }) => `${range.start.line + 1} ${kind} ${specifier}`).sort(),
      );
    }
    const { user, system } = process.cpuUsage(before);
    const bytes = files.reduce((sum, { text }) => sum + text.length, 0);
    let found = 0;
    let wanted = 0;
    const differences: string[] = [];
    files.forEach((file, index) => {
      const reference = referenceOf(file);
      const own = skimmed[index] ?? [];
      found += own.length;
      wanted += reference.length;
      differences.push(...missing(own, reference).map((row) => `+ ${file.path} ${row}`));
      differences.push(...missing(reference, own).map((row) => `- ${file.path} ${row}`));
    });
    const extra = differences.filter((row) => row.startsWith('+')).length;
    const lost = differences.length - extra;
    const seconds = (user + system) / 1e6;
    console.log(
      `${folder}: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, ${wanted} imports, precision ${((found - extra) / found).toFixed(5)},`,
      `recall ${((wanted - lost) / wanted).toFixed(5)}, ${seconds.toFixed(2)} s of CPU, ${(bytes / 1e6 / seconds).toFixed(0)} MB/s`,
    );
    for (const row of differences.slice(0, limit)) console.log(`  ${row}`);
  }
};

void main();
