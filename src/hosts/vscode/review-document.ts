import * as vscode from 'vscode';
import type { ReviewSubject } from '../../model/subject.ts';
import type { ReviewMarks } from '../../views/scope/build-review.ts';
import type { Services } from './services.ts';
import { keepAbout } from './show-about.ts';

/** Milliseconds without a change of the document after which it is looked at again. */
const pause = 600;
/** UTF-16 code units beyond which a document is no estimate. */
const mostCharacters = 500_000;

/** "Review This Document": marks what an estimate or a design document names of the code; a page tells the rest. */
export const registerReviewDocument = (services: Services): vscode.Disposable => {
  const reviewed = new Map<string, ReviewMarks>();
  const changed = new vscode.EventEmitter<void>();
  const found = vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline dotted',
    overviewRulerColor: new vscode.ThemeColor('editorInfo.foreground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
  const missing = vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline wavy',
    overviewRulerColor: new vscode.ThemeColor('editorWarning.foreground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
  /** The document that the page tells of, for as long as the page is one of a review. */
  let shown: string | undefined;
  const show = (): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      const { marks } = reviewed.get(keyOf(editor.document)) ?? { marks: [] };
      editor.setDecorations(found, marks.filter(({ isFound }) => isFound).map(decoration));
      editor.setDecorations(missing, marks.filter(({ isFound }) => !isFound).map(decoration));
    }
    changed.fire();
  };
  const look = async (document: vscode.TextDocument): Promise<void> => {
    const { version } = document;
    const marks = await services.engine.review(document.getText().slice(0, mostCharacters));
    if (!marks || document.isClosed || document.version !== version) return;
    reviewed.set(keyOf(document), marks);
    show();
    if (shown === keyOf(document) && isAbout(services, document)) services.about.show(subjectOf(document));
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  return vscode.Disposable.from(
    changed,
    found,
    missing,
    vscode.commands.registerCommand('interlinear.reviewClipboard', () => reviewClipboard(services)),
    vscode.commands.registerCommand('interlinear.reviewDocument', async (chosen: unknown) => {
      services.engine.start();
      const document = await documentFor(chosen);
      if (!document) {
        void vscode.window.showInformationMessage('Open the estimate or design document first, then review it.');
        return;
      }
      shown = keyOf(document);
      reviewed.set(keyOf(document), { marks: [], sections: [] });
      await keepAbout(services, subjectOf(document));
      await look(document);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!reviewed.has(keyOf(document))) return;
      clearTimeout(timer);
      timer = setTimeout(() => void look(document), pause);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => void reviewed.delete(keyOf(document))),
    vscode.window.onDidChangeVisibleTextEditors(show),
    services.engine.onState((state) => {
      if (state.kind !== 'ready' || state.status.phase !== 'read') return;
      for (const { document } of vscode.window.visibleTextEditors) if (reviewed.has(keyOf(document))) void look(document);
    }),
    vscode.languages.registerCodeLensProvider(
      { language: '*' },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses: (document) => (reviewed.get(keyOf(document))?.sections ?? []).map(lens),
      },
    ),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
};

/** The file that was chosen in the Explorer, shown so that it can be marked; else the one that is open. */
const documentFor = async (chosen: unknown): Promise<vscode.TextDocument | undefined> => {
  if (!(chosen instanceof vscode.Uri)) return vscode.window.activeTextEditor?.document;
  return (await vscode.window.showTextDocument(chosen)).document;
};

/** A text that is no file here: an estimate from a mail or a ticket. */
const reviewClipboard = async (services: Services): Promise<void> => {
  services.engine.start();
  const text = (await vscode.env.clipboard.readText()).slice(0, mostCharacters);
  if (text.trim() === '') {
    void vscode.window.showInformationMessage('Copy the text of the estimate or design document first, then review it.');
    return;
  }
  await keepAbout(services, { kind: 'review', name: 'Copied text', text });
};

const subjectOf = (document: vscode.TextDocument): ReviewSubject => ({
  kind: 'review',
  name: document.uri.path.split('/').at(-1) ?? 'Document',
  text: document.getText().slice(0, mostCharacters),
});

/** Whether the page tells of a review of that document, rather than of something that was asked for since. */
const isAbout = ({ seen }: Services, document: vscode.TextDocument): boolean =>
  seen.about?.subject.kind === 'review' && seen.about.subject.name === subjectOf(document).name;

const keyOf = ({ uri }: vscode.TextDocument): string => uri.toString();

const decoration = ({ range: { start, end }, text }: ReviewMarks['marks'][number]): vscode.DecorationOptions => ({
  range: new vscode.Range(start.line, start.character, end.line, end.character),
  hoverMessage: new vscode.MarkdownString().appendText(text),
});

const lens = ({ line, text }: ReviewMarks['sections'][number]): vscode.CodeLens =>
  new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title: text, command: '' });
