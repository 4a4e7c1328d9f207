import type { OnProgress } from '../../engine/engine.ts';
import type { CliStreams } from './cli-streams.ts';

export interface Progress {
  readonly show: OnProgress;
  /** Takes the bar off the screen. */
  readonly clear: () => void;
}

const width = 30;
const stages = { scan: 'Looking for files', skim: 'Following imports', read: 'Reading' };

/** A bar on a terminal, nothing otherwise. */
export const progressBar = ({ error, isTerminal }: CliStreams): Progress => {
  if (!isTerminal) return { show: () => undefined, clear: () => undefined };
  let last = '';
  return {
    show({ stage, done, total }) {
      const full = total === undefined ? 0 : Math.round((width * done) / Math.max(total, 1));
      const line =
        total === undefined
          ? `${stages[stage]}: ${done}`
          : `${stages[stage]} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${total}`;
      if (line !== last) error(`\r\x1B[2K${line}`);
      last = line;
    },
    clear() {
      if (last !== '') error('\r\x1B[2K');
    },
  };
};
