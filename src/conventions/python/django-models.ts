import { baseName, folderOf } from '../../base/paths.ts';
import type { Definition, FileFacts } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { DataEntity } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName } from '../evidence.ts';
import { classChain, fullName } from './classes.ts';
import { constantOf, pythonProject } from './project.ts';
import type { PythonProject } from './project.ts';

/** Models of Django, also those that inherit from models of the project or of packages. */
export const djangoModels: Convention = {
  name: 'Django',
  inProject: (context) => {
    const project = pythonProject(context);
    return {
      data: project.files
        .filter(({ path }) => !/(?:^|\/)migrations\//u.test(path))
        .flatMap(({ path, facts }) =>
          facts.definitions.flatMap((each) => {
            const row = each.supertypes && each.kind === 'class' ? modelOf(project, path, facts, each) : undefined;
            return row ? [row] : [];
          }),
        ),
    };
  },
};

const modelOf = (project: PythonProject, path: ModulePath, facts: FileFacts, definition: Definition): DataEntity | undefined => {
  const meta = `${fullName(definition)}.Meta`;
  const isTrue = (name: string): boolean => constantOf(facts, meta, name)?.value.value === 'True';
  if (definition.container !== undefined || isTrue('abstract') || isTrue('proxy')) return undefined;
  if (!classChain(project, path, definition.name)?.foreign.some(isModel)) return undefined;
  const table = constantOf(facts, meta, 'db_table');
  const app = constantOf(facts, meta, 'app_label')?.value.value ?? appOf(project, path);
  const storedAs = table?.value.value ?? (app === undefined ? undefined : `${app}_${definition.name.toLowerCase()}`);
  return {
    kind: 'table',
    name: definition.name,
    ...(storedAs === undefined ? {} : { storedAs }),
    framework: 'Django',
    path,
    evidence: [atName(path, definition), ...(table ? [atLiteral(path, table.value)] : [])],
  };
};

/** `Model` itself, or a class that packages keep among their models. */
const isModel = (name: string): boolean =>
  /^django\.(?:db|contrib\.gis\.db)\.models\.Model$|^django\.contrib\.auth\.base_user\.AbstractBaseUser$|^treebeard\.\w+\.\w+_Node$/u.test(
    name,
  ) ||
  (djangoPackages.test(name) &&
    /\.models\.(?:\w+\.)*[A-Z]\w*$/u.test(name) &&
    (/\.Abstract\w+$/u.test(name) ||
      !/(?:Mixin|Manager|QuerySet|Choices|Field|Enum|Index|Form|Admin|Query|Error|Exception)$|^django\.db\./u.test(name)));

const djangoPackages =
  /^(?:django|wagtail|taggit|mptt|model_utils|polymorphic|modelcluster|parler|django_\w+|simple_history|oauth2_provider|guardian|allauth|rest_framework|auditlog|cms|oscar|treebeard|organizations|reversion|safedelete|solo|waffle|push_notifications|social_django)\./u;

/** The app that a file belongs to: the folder around `models`, by the name that its `apps.py` gives it. */
const appOf = (project: PythonProject, path: ModulePath): string | undefined => {
  const inModels = /^(?<folder>.+?)\/models(?:\.py|\/.*)$/u.exec(path)?.groups?.folder;
  const folder = inModels ?? folderOf(path);
  const apps = project.facts(`${folder}/apps.py` as ModulePath);
  const config = apps?.definitions.filter(({ supertypes }) => supertypes?.some((each) => each.endsWith('AppConfig'))) ?? [];
  const [label] = config.flatMap(({ name }) => constantOf(apps, name, 'label') ?? []);
  if (label) return label.value.value;
  return inModels !== undefined || apps !== undefined || project.facts(`${folder}/models.py` as ModulePath)
    ? baseName(folder) || undefined
    : undefined;
};
