import { artifactOf } from './gradle-build.ts';
import type { GradleText } from './gradle-text.ts';
import type { CatalogEntry } from './version-catalog.ts';

/** Dependencies and versions that scripts give names to: `libs.x` where a script says `x: "group:artifact:$versions.x"`. */
export interface GradleAliases {
  dependency(name: string): CatalogEntry | undefined;
  /** A version as written; '' where it is computed. */
  version(written: string): string;
}

const given = /(?<![\w$])(\w+)[ \t]*[:=][ \t]*(["'])([^"'\r\n]{1,300})\2/g;

/** A name that two scripts give to different things is nobody's. */
export const gradleAliases = (scripts: Iterable<GradleText>): GradleAliases => {
  const values = new Map<string, string | undefined>();
  const dependencies = new Map<string, string | undefined>();
  for (const { text } of scripts) {
    for (const [, name = '', , value = ''] of text.matchAll(given)) {
      if (/^\d[\w.+-]*$/u.test(value)) add(values, name, value);
      else if (artifactOf(value)) add(dependencies, name, value);
    }
  }
  const version = (written: string): string => {
    if (!written.includes('$')) return written;
    const [, name = ''] = /^\$\{?(?:\w+\.)*(\w+)\}?$/u.exec(written) ?? [];
    return values.get(name) ?? '';
  };
  return {
    version,
    dependency: (name) => {
      const found = artifactOf(dependencies.get(name) ?? '');
      return found && { name: found.name, version: version(found.version) };
    },
  };
};

const add = (map: Map<string, string | undefined>, key: string, value: string): void => {
  map.set(key, map.has(key) && map.get(key) !== value ? undefined : value);
};
