import type { EmptyReason, ToWebview } from '../../protocol/messages.ts';
import type { EngineState } from './engine-client.ts';

const words: Readonly<Record<EmptyReason, string>> = {
  'no-folder': 'Open a folder to see what it is made of. Nothing leaves this computer.',
  'no-source': 'Nothing in this folder is written in a language that can be read here yet: TypeScript or JavaScript.',
  'no-file': 'Open a file to read about it here.',
  'unknown-file': 'Nothing is known about this file: it lies outside the open folder, or was left out.',
  cancelled: 'Stopped before there was a picture.',
};

export const emptyMessage = (reason: EmptyReason, more = ''): ToWebview => ({
  type: 'empty',
  reason,
  words: more === '' ? words[reason] : `${words[reason]} ${more}`,
});

/** What a page shows instead of a view; undefined where there is a view to be asked for. */
export const messageInsteadOfView = (state: EngineState): ToWebview | undefined => {
  switch (state.kind) {
    case 'no-folder':
    case 'cancelled':
      return emptyMessage(state.kind);
    case 'failed':
      return { type: 'error', message: `The repository could not be read. ${state.message}` };
    case 'ready':
      return state.status.sourceFiles === 0 ? emptyMessage('no-source', state.status.coverage.text) : undefined;
    case 'idle':
    case 'opening':
      return undefined;
  }
};
