import type { CoverageView } from '../../views/diagram/diagram-view.ts';

/** The first part of the sentence: "Read 612 of 622 files". */
export const shortCoverage = ({ text }: CoverageView): string => text.split(' · ', 1)[0] ?? text;

export interface CoverageRow {
  readonly label: string;
  readonly detail: string;
}

/** One row for each group of what is missing. */
export const coverageRows = ({ gaps, text }: CoverageView): CoverageRow[] => [
  { label: plain(text), detail: '' },
  ...gaps.map((gap) => ({ label: plain(gap.text), detail: plain(gap.examples.join(', ')) })),
];

export const coverageTooltip = ({ text, gaps }: CoverageView): string => [text, ...gaps.map((gap) => `• ${gap.text}`)].join('\n');

/** VS Code draws `$(name)` in a label as an icon, and a file may be called that. */
export const plain = (text: string): string => text.replace(/\$\(/g, '\\$(');
