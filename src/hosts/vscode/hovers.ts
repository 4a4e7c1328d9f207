import * as vscode from 'vscode';
import type { Range } from '../../model/text.ts';
import type { Services } from './services.ts';
import { hoversEnabled } from './settings.ts';

/** A hover that comes later would hold up those of other extensions. Milliseconds. */
const patience = 200;

/** Plain words over the first line, imports and exported names. Never starts the engine, and never waits for it long. */
export const registerHovers = (services: Services): vscode.Disposable =>
  // Which files are read is for the engine to say: VS Code knows some of their languages only with other extensions.
  vscode.languages.registerHoverProvider(
    { language: '*' },
    { provideHover: (document, position, token) => provideHover(services, document, position, token) },
  );

const provideHover = async (
  { engine, paths }: Services,
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> => {
  // The engine knows the saved text; in an unsaved one the same words may stand elsewhere.
  if (!engine.status || document.isDirty || !hoversEnabled()) return undefined;
  const path = paths().toPath(document.uri);
  if (path === undefined) return undefined;
  const view = await within(patience, engine.hover(path, { line, character }));
  if (!view || token.isCancellationRequested) return undefined;
  return new vscode.Hover([...view.sentences, ...(view.meanings ?? [])].map(paragraph), rangeOf(view.range));
};

/** `appendText` escapes: what a repository says is shown, never obeyed. */
const paragraph = (text: string): vscode.MarkdownString => {
  const markdown = new vscode.MarkdownString('', false);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown.appendText(text);
};

const rangeOf = ({ start, end }: Range): vscode.Range => new vscode.Range(start.line, start.character, end.line, end.character);

const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
