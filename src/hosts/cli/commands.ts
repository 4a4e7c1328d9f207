import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Engine } from '../../engine/engine.ts';
import type { Component } from '../../model/architecture.ts';
import type { Project } from '../../model/project.ts';
import type { Subject } from '../../model/subject.ts';
import { find as findWords } from '../../explain/find/find.ts';
import { journeyOf } from '../../journeys/journeys.ts';
import { aboutMarkdown } from '../../views/brief/about-markdown.ts';
import { aboutView } from '../../views/about/build-about.ts';
import { briefHtml } from '../../views/brief/brief-html.ts';
import { briefMarkdown } from '../../views/brief/brief-markdown.ts';
import { briefOf } from '../../views/brief/brief.ts';
import { findMarkdown } from '../../views/brief/find-markdown.ts';
import { graphCsv } from '../../views/brief/graph-csv.ts';
import { journeyMarkdown, journeysMarkdown } from '../../views/brief/journey-markdown.ts';
import { usesMarkdown } from '../../views/brief/uses-markdown.ts';
import { diagramView } from '../../views/diagram/build-diagram.ts';
import { aboutJson } from '../../views/json/about-json.ts';
import { jsonTables, jsonText } from '../../views/json/common.ts';
import { explainJson } from '../../views/json/explain-json.ts';
import { findJson } from '../../views/json/find-json.ts';
import { graphJson } from '../../views/json/graph-json.ts';
import { reviewJson } from '../../views/json/review-json.ts';
import { reviewMarkdown } from '../../views/scope/review-markdown.ts';
import { reviewOf } from '../../scope/review/review.ts';
import { scopeJson } from '../../views/json/scope-json.ts';
import { scopeMarkdown } from '../../views/scope/scope-markdown.ts';
import { scopeOf, scopeOfPlace } from '../../scope/scope.ts';
import { journeyJson, journeysJson } from '../../views/json/journey-json.ts';
import { usesJson } from '../../views/json/uses-json.ts';
import { CliError, exitCodes } from './cli-error.ts';
import { findComponent, findEntryPoint, findSubject, notFoundWords } from './find-subject.ts';
import { openProject } from './open-project.ts';
import type { CommonOptions } from './cli-options.ts';
import { progressBar } from './progress-bar.ts';
import type { CliStreams } from './cli-streams.ts';

export interface CommandInput {
  readonly folder: string;
  readonly subject: string | undefined;
  readonly options: CommonOptions;
  readonly streams: CliStreams;
}

export const graph = (input: CommandInput): Promise<string> =>
  withEngine(input, async (engine, readAll) => {
    const project = await withAllLinks(engine, readAll);
    return input.options.format === 'csv' ? graphCsv(project) : jsonTables(graphJson(project));
  });

export const explain = (input: CommandInput): Promise<string> =>
  withEngine(input, async (engine, readAll) => {
    const { format, component: id } = input.options;
    const skimmed = await withAllLinks(engine, readAll);
    const component = id === undefined ? undefined : componentOf(skimmed, id);
    const subject: Subject = component ? { kind: 'component', id: component.id } : { kind: 'repository' };
    if (format === 'mermaid') return `${diagramView(skimmed, subject)?.mermaid.trimEnd() ?? ''}\n`;
    const project = await readAll();
    if (format === 'json') return jsonText(explainJson(project, component));
    const brief = briefOf(project, component);
    return format === 'html' ? briefHtml(brief) : briefMarkdown(brief);
  });

export const about = (input: CommandInput): Promise<string> =>
  withEngine(input, async (engine, readAll) => {
    const skimmed = projectOf(engine);
    const subject = findSubject(skimmed, input.folder, input.subject ?? '');
    // What a file is in the product may be written in another one: a router's prefix, a type that others inherit from.
    const project = await readAll();
    if (input.options.format === 'json') return jsonText(aboutJson(project, subject));
    const view = aboutView(project, subject);
    if (!view) throw new CliError(exitCodes.nothingFound, `Nothing is known about ${input.subject ?? ''}.`);
    return aboutMarkdown(view);
  });

export const uses = (input: CommandInput): Promise<string> =>
  withEngine(input, async (engine, readAll) => {
    const project = await withAllLinks(engine, readAll);
    const result = usesJson(project, findSubject(project, input.folder, input.subject ?? ''));
    return input.options.format === 'json' ? jsonText(result) : usesMarkdown(result);
  });

export const find = (input: CommandInput): Promise<string> =>
  withEngine(input, async (_, readAll) => {
    const words = input.subject ?? '';
    const project = await readAll();
    const found = findWords(project, words);
    if (found.length === 0) throw new CliError(exitCodes.nothingFound, notFoundWords(project, words));
    return input.options.format === 'json' ? jsonText(findJson(project, words)) : findMarkdown(words, found);
  });

export const scope = (input: CommandInput): Promise<string> =>
  withEngine(input, async (_, readAll) => {
    const request = input.subject?.trim() ?? '';
    const { path: place, format } = input.options;
    if ((request === '') === (place === undefined))
      throw new CliError(exitCodes.usage, 'Say what is to change: in plain words, or where, with --path.');
    const project = await readAll();
    const subject = place === undefined ? undefined : findSubject(project, input.folder, place);
    const found = (subject && scopeOfPlace(project, placeOf(subject))) ?? scopeOf(project, request);
    if (found.reading === 'nothing') throw new CliError(exitCodes.nothingFound, notFoundWords(project, request));
    return format === 'json' ? jsonText(scopeJson(found)) : scopeMarkdown(found);
  });

export const review = (input: CommandInput): Promise<string> =>
  withEngine(input, async (_, readAll) => {
    const document = input.subject ?? '-';
    const text = readDocument(document);
    const found = reviewOf(await readAll(), text);
    if (input.options.format === 'json') return jsonText(reviewJson(found));
    return reviewMarkdown(document === '-' ? 'Document' : path.basename(document), found);
  });

const mostCharacters = 1_000_000;

/** @throws CliError where there is no such document, or none that is text */
const readDocument = (document: string): string => {
  let text: string;
  try {
    text = readFileSync(document === '-' ? 0 : document, 'utf8');
  } catch (error) {
    throw new CliError(exitCodes.nothingFound, `${document} cannot be read: ${(error as Error).message}`);
  }
  if (text.includes('\0')) throw new CliError(exitCodes.nothingFound, `${document} is no text.`);
  return text.slice(0, mostCharacters);
};

const placeOf = (subject: Subject): string =>
  subject.kind === 'component' ? subject.id : subject.kind === 'file' || subject.kind === 'folder' ? subject.path : '';

export const journey = (input: CommandInput): Promise<string> =>
  withEngine(input, async (_, readAll) => {
    const project = await readAll();
    const isJson = input.options.format === 'json';
    if (input.subject === undefined) return isJson ? jsonTables(journeysJson(project)) : journeysMarkdown(project);
    const found = journeyOf(project, findEntryPoint(project, input.subject));
    if (!found) throw new CliError(exitCodes.nothingFound, `No journey begins with ${input.subject}.`);
    return isJson ? jsonText(journeyJson(found)) : journeyMarkdown(found);
  });

type Work = (engine: Engine, readAll: () => Promise<Project>) => Promise<string>;

const withEngine = async ({ folder, options, streams }: CommandInput, work: Work): Promise<string> => {
  const progress = progressBar(streams);
  try {
    const engine = await openProject(folder, options, progress, streams);
    return await work(engine, async () => {
      // Mostly the work of another process.
      const [, project] = await Promise.all([engine.loadHistory(streams.token), engine.readAll(streams.token, progress.show)]);
      return engine.project() ?? project;
    });
  } finally {
    progress.clear();
  }
};

/** Reads only where that may add to the graph: skimming is many times faster. */
const withAllLinks = async (engine: Engine, readAll: () => Promise<Project>): Promise<Project> =>
  engine.hasAllLinks() ? projectOf(engine) : readAll();

const projectOf = (engine: Engine): Project => {
  const project = engine.project();
  if (!project) throw new Error('open comes first');
  return project;
};

const componentOf = (project: Project, id: string): Component | undefined =>
  project.architecture.components.get(findComponent(project, id).id);
