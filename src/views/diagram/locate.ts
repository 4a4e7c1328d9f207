import { baseName } from '../../base/paths.ts';
import { counted } from '../../explain/words.ts';
import { fileArea } from '../../explain/area.ts';
import { ancestry } from '../../explain/holders.ts';
import type { Component } from '../../model/architecture.ts';
import type { Project } from '../../model/project.ts';
import type { Subject } from '../../model/subject.ts';
import { visibleText } from './visible-text.ts';

/** A part or file that bears a name. */
export interface Located {
  readonly name: string;
  /** "part · 31 files", "file in App › Screens" */
  readonly where: string;
  readonly subject: Subject;
}

const limit = 12;

/** Parts and files whose name or path holds all the words, best first: whole names, then beginnings, then parts before files. */
export const locate = (project: Project, words: string): readonly Located[] => {
  const tokens = words
    .toLowerCase()
    .split(/\s+/u)
    .filter((token) => token !== '');
  if (tokens.length === 0) return [];
  const parts = [...project.architecture.components.values()].flatMap((component) => {
    const score = scoreOf(component.name, component.name, tokens);
    return score === undefined ? [] : [{ score, isFile: 0, name: component.name, component, path: undefined }];
  });
  const files = [...project.graph.modules.keys()].flatMap((path) => {
    const score = scoreOf(baseName(path), path, tokens);
    return score === undefined ? [] : [{ score, isFile: 1, name: path, component: undefined, path }];
  });
  return [...parts, ...files]
    .sort((a, b) => a.score - b.score || a.isFile - b.isFile || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ component, path }) => (component ? part(project, component) : file(project, path)));
};

/** 0 for the name itself, higher for what is less like it; undefined where a word is missing. */
const scoreOf = (name: string, whole: string, tokens: readonly string[]): number | undefined => {
  const [lower, all] = [name.toLowerCase(), whole.toLowerCase()];
  if (!tokens.every((token) => all.includes(token))) return undefined;
  const phrase = tokens.join(' ');
  if (lower === phrase || lower.replace(/\.[^.]+$/u, '') === phrase) return 0;
  if (lower.startsWith(phrase)) return 1;
  return tokens.every((token) => lower.includes(token)) ? 2 : 3;
};

const part = (project: Project, component: Component): Located => {
  const around = ancestry(project.architecture, component).slice(0, -1);
  return {
    name: visibleText(component.name),
    where: [`part, ${counted(component.files.length, 'file')}`, trail(around)].filter(Boolean).join(' in '),
    subject: { kind: 'component', id: component.id },
  };
};

const file = (project: Project, path: NonNullable<Parameters<typeof fileArea>[1]>): Located => ({
  name: visibleText(path),
  where: `file in ${trail(fileArea(project, path).within)}`,
  subject: { kind: 'file', path },
});

const trail = (components: readonly Component[]): string => components.map(({ name }) => visibleText(name)).join(' › ');
