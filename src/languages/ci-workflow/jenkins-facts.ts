import type { Definition } from '../../model/file-facts.ts';
import { leadingDoc } from '../config/leading-doc.ts';
import { offered } from '../config/offered.ts';
import type { FoundFacts } from '../config/read-guarded.ts';
import { settingsFrom } from '../config/settings.ts';
import type { FoundSetting } from '../config/settings.ts';
import type { TextView } from '../config/text-view.ts';
import { scriptsIn } from './scripts-in.ts';

/** A Jenkinsfile is a Groovy program; its stages, clock and shell commands are plain words in it. */
export const jenkinsFacts = (view: TextView): FoundFacts => {
  const said = [...callsIn(view.text)];
  const doc = leadingDoc(view, '//');
  return {
    ...(doc && { doc }),
    ...offered(said.filter(({ callee }) => callee === 'stage').map((each) => stageAt(view, each))),
    imports: said
      .filter(({ callee }) => callee !== 'stage' && callee !== 'cron')
      .flatMap(({ value, start }) =>
        scriptsIn(view, { kind: 'scalar', type: 'string', value, start, end: start + value.length }, ''),
      ),
    ...settingsFrom(view, said.filter(({ callee }) => callee === 'cron').map(cronSetting)),
  };
};

interface Call {
  readonly callee: string;
  readonly at: number;
  readonly value: string;
  /** Of the value. */
  readonly start: number;
}

/** Each one is looked for to the end of its string, which may be the end of the file. */
const maxCalls = 2_000;

function* callsIn(text: string): Generator<Call> {
  let left = maxCalls;
  for (const match of text.matchAll(/\b(stage|cron|sh|bat|load)(?:[ \t]*\([ \t]*|[ \t]+)(?:script:[ \t]*)?('''|"""|'|")/gu)) {
    const [whole, callee = '', mark = ''] = match;
    const start = match.index + whole.length;
    if (left-- === 0) return;
    const end = text.indexOf(mark, start);
    if (isInLineComment(text, match.index) || end < 0 || (mark.length === 1 && /[\r\n]/u.test(text.slice(start, end)))) continue;
    yield { callee, at: match.index, value: text.slice(start, end), start };
  }
}

const isInLineComment = (text: string, at: number): boolean =>
  /^\s*(?:\/\/|\*)/u.test(text.slice(text.lastIndexOf('\n', at) + 1, at));

const stageAt = (view: TextView, { value, start }: Call): Definition => ({
  name: value,
  kind: 'job',
  range: view.rangeAt(start, start + value.length),
});

const cronSetting = ({ at, value, start }: Call): FoundSetting => ({
  key: 'triggers.cron',
  start: at,
  end: at + 'cron'.length,
  value: { type: 'string', value, start, end: start + value.length },
});
