import type { FileRole } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atName } from '../evidence.ts';
import { plural } from '../ruby/inflect.ts';
import { dotnetProject, inWords, simpleName, typeArgument } from './dotnet-project.ts';
import type { TypeInFile } from './dotnet-project.ts';

/** Parts that a class shows itself to be by what it extends: how a type is stored, what checks it, what carries out a request. */
export const parts: Convention = {
  name: '.NET parts',
  inProject: (context) => ({ roles: dotnetProject(context).types.flatMap(partsOf) }),
};

const partsOf = ({ definition, file }: TypeInFile): readonly FileRole[] => {
  if (definition.kind === 'interface') return [];
  const [first] = (definition.supertypes ?? []).flatMap((each) => {
    const framework = frameworks.get(simpleName(each));
    const of = typeArgument(each) ?? firstArgument(each);
    const text = framework && of !== undefined && of.length > 1 ? textOf(simpleName(each), of, definition.name) : undefined;
    return framework !== undefined && text !== undefined ? [{ framework, text }] : [];
  });
  return first ? [{ ...first, path: file.path, evidence: [atName(file.path, definition)] }] : [];
};

/** `CreateOrder` of `IRequestHandler<CreateOrder, int>`. */
const firstArgument = (type: string): string | undefined => /<\s*(?:\w+\.)*(\w+)\s*,/u.exec(type)?.[1];

const frameworks: ReadonlyMap<string, string> = new Map([
  ['IEntityTypeConfiguration', 'Entity Framework Core'],
  ['AbstractValidator', 'FluentValidation'],
  ['IRequestHandler', 'MediatR'],
  ['ICommandHandler', 'MediatR'],
  ['IQueryHandler', 'MediatR'],
  ['IPipelineBehavior', 'MediatR'],
  ['IRequestPreProcessor', 'MediatR'],
  ['IRequestPostProcessor', 'MediatR'],
  ['Specification', 'Ardalis.Specification'],
  ['AuthorizationHandler', 'ASP.NET Core'],
]);

const textOf = (supertype: string, of: string, name: string): string | undefined => {
  switch (supertype) {
    case 'IEntityTypeConfiguration':
      return `Says how ${plural(inWords(of))} are stored.`;
    case 'AbstractValidator':
      return `Checks what comes in with “${inWords(of)}”.`;
    case 'IRequestHandler':
    case 'ICommandHandler':
    case 'IQueryHandler':
      return `Carries out the request “${inWords(of.replace(/(?:Command|Query|Request)$/u, ''))}”.`;
    case 'Specification':
      return `Says which ${plural(inWords(of))} are asked for: “${inWords(name.replace(/Spec(?:ification)?$/u, ''))}”.`;
    case 'AuthorizationHandler':
      return `Decides whether somebody may go on: “${inWords(of.replace(/Requirement$/u, ''))}”.`;
    default:
      return `Steps in around requests inside the program: “${inWords(name.replace(/(?:Behaviou?r|(?:Pre|Post)?Processor)$/u, ''))}”.`;
  }
};
