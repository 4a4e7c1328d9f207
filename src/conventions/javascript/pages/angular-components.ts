import { folderOf, joinPath, normalizePath } from '../../../base/paths.ts';
import type { Annotation } from '../../../model/file-facts.ts';
import type { FileRole } from '../../../model/product.ts';
import type { Convention, ConventionContext } from '../../convention.ts';
import { atLiteral, hasImport } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { isTest } from '../project-files.ts';

const framework = 'Angular';

/** Pieces of the screen made with Angular: the class, which is put in its place by its selector, and the template that it shows. */
export const angularComponents: Convention = {
  name: framework,
  inProject: (context) => ({ roles: context.files.flatMap((file) => rolesIn(context, file)) }),
};

const rolesIn = (context: ConventionContext, file: FileWithFacts): readonly FileRole[] => {
  if (!hasImport(file.facts, /^@angular\/core$/u) || isTest(context, file.path)) return [];
  const components = (file.facts.annotations ?? []).filter(({ name }) => name === 'Component');
  const [only] = components.length === 1 ? components : [];
  return only ? [...pieceOf(file, only), ...templateOf(context, file, only)] : [];
};

const argument = ({ arguments: all }: Annotation, name: string): Annotation['arguments'][number] | undefined =>
  all.find((each) => each.name === name && each.kind === 'string');

const pieceOf = ({ path }: FileWithFacts, component: Annotation): readonly FileRole[] => {
  const selector = argument(component, 'selector');
  return selector && /^[\w-]+$/u.test(selector.value)
    ? [
        {
          path,
          text: `Makes the screen piece <${selector.value}>.`,
          framework,
          evidence: [atLiteral(path, selector)],
        },
      ]
    : [];
};

const templateOf = (context: ConventionContext, { path }: FileWithFacts, component: Annotation): readonly FileRole[] => {
  const written = argument(component, 'templateUrl');
  const template = written && normalizePath(joinPath(folderOf(path), written.value));
  const file = template === undefined ? undefined : context.files.find((each) => each.path === template);
  return written && file
    ? [
        {
          path: file.path,
          text: `Lays out on screen what ${component.target ?? 'a component'} gives it.`,
          framework,
          evidence: [atLiteral(path, written)],
        },
      ]
    : [];
};
