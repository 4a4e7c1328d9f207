import type { ModulePath } from '../model/module-path.ts';
import type { Project } from '../model/project.ts';
import type { Subject } from '../model/subject.ts';
import { aboutView } from '../views/about/build-about.ts';
import { purposeOf } from '../explain/product/file-says.ts';
import { findView } from '../views/find/build-find.ts';
import { visibleText } from '../views/diagram/visible-text.ts';
import { diagramView } from '../views/diagram/build-diagram.ts';
import { hoverView } from '../views/hover/build-hover.ts';
import { journeyRoute, journeysView } from '../views/journey/build-journey.ts';
import { briefHtml } from '../views/brief/brief-html.ts';
import { briefMarkdown } from '../views/brief/brief-markdown.ts';
import { briefOf } from '../views/brief/brief.ts';
import { reviewMarks } from '../views/scope/build-review.ts';
import { locate } from '../views/diagram/locate.ts';
import type { Engine } from './engine.ts';
import type { EngineEnvironment } from './environment.ts';
import { prepareScope } from './prepare-scope.ts';
import { repositoryAddress } from './repository-address.ts';
import type { EngineService, Purpose } from './service.ts';

/** How a project comes about and ends, as against what is asked of it. */
type Lifecycle = 'open' | 'readAll' | 'applyChanges' | 'loadHistory' | 'cancel' | 'status';

/** Everything that a service answers from the project as it is. */
export const answersOf = (engine: Engine, environment: EngineEnvironment): Omit<EngineService, Lifecycle> => {
  let prepared: Project | undefined;
  return {
    async diagram(subject, lens) {
      const project = engine.project();
      return project && diagramView(project, subject, lens);
    },
    async about(subject) {
      const project = await projectFor(engine, subject);
      return project && aboutView(project, subject);
    },
    async hover(path, position) {
      if (!engine.project()) return undefined;
      const file = path as ModulePath;
      const project = await engine.ensureRead([file]);
      const targets = statementTargets(project, file, position.line);
      return hoverView(await engine.ensureRead(targets), file, position);
    },
    async purposes(paths) {
      const project = engine.project();
      return project ? paths.flatMap((path) => purposeWords(project, path as ModulePath)) : [];
    },
    async find(words) {
      const project = engine.project();
      return project ? findView(project, words) : { items: [], isComplete: false };
    },
    async journeys() {
      const project = engine.project();
      return project ? journeysView(project) : { items: [], isComplete: false };
    },
    async journey(id) {
      const project = engine.project();
      return project && journeyRoute(project, id);
    },
    async prepareScope() {
      const project = engine.isRead() ? engine.project() : undefined;
      if (!project || prepared === project) return;
      prepared = project;
      await prepareScope(project, environment.scheduler);
    },
    async review(text) {
      const project = engine.project();
      return project && reviewMarks(project, text);
    },
    async locate(words) {
      const project = engine.project();
      return project ? locate(project, words) : [];
    },
    async brief(format) {
      const project = engine.project();
      if (!project) return undefined;
      const link = await repositoryAddress(environment.fileSystem);
      return format === 'html' ? briefHtml(briefOf(project), link) : briefMarkdown(briefOf(project), link);
    },
  };
};

const purposeWords = (project: Project, path: ModulePath): Purpose[] => {
  const text = project.graph.modules.has(path) ? purposeOf(project, path)?.text : undefined;
  return text === undefined ? [] : [{ path, text: visibleText(text) }];
};

/** Where an import statement on this line leads: its specifier stands on the line or below it. */
const statementTargets = (project: Project, file: ModulePath, line: number): ModulePath[] => {
  const below = (project.graph.outgoing.get(file) ?? []).filter(({ range }) => range.start.line >= line);
  const nearest = Math.min(...below.map(({ range }) => range.start.line));
  return below.filter(({ range }) => range.start.line === nearest).map(({ to }) => to);
};

/** A file is read before anything is said about it. */
const projectFor = async (engine: Engine, subject: Subject): Promise<Project | undefined> =>
  engine.project() && subject.kind === 'file' ? engine.ensureRead([subject.path]) : engine.project();
