import type { Setting } from '../../../model/file-facts.ts';
import type { Range } from '../../../model/text.ts';
import type { Script } from './manifest.ts';

/** Commands that installing a package gives, as `pyproject.toml` lists them whatever the manifest. */
export const scriptSettings = (
  scripts: readonly Script[],
  text: string,
  rangeAt: (start: number, end: number) => Range,
): readonly Setting[] =>
  scripts.map(({ name, key, target }): Setting => {
    const quote = text.slice(target.start, target.end);
    return {
      key: `project.scripts.${name}`,
      range: rangeAt(key.start, key.end),
      value: {
        kind: 'string',
        value: target.value,
        range: rangeAt(target.start, target.end),
        ...(quote === target.value ? {} : { quote }),
      },
    };
  });
