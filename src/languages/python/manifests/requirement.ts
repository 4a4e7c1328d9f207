import type { Row, Written } from './manifest.ts';

/** A requirement of PEP 508: `name[extra] >=1.0; marker`. Undefined for anything else. */
export const requirementRow = ({ value, start, end }: Written, kind: Row['kind']): Row | undefined => {
  const [name = ''] = /^[A-Za-z0-9](?:[\w.-]*\w)?/u.exec(value.trim()) ?? [];
  const rest = value.trim().slice(name.length).trimStart();
  const [constraint = ''] = rest.replace(/^\[[^\]]*\]/u, '').split(';', 1);
  if (name === '' || !/^\s*(?:$|[<>=!~@(])/u.test(constraint)) return undefined;
  return { name, kind, constraint: constraint.trim(), start, end };
};

/** As registries compare names (PEP 503). */
export const normalizedName = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/gu, '-');
