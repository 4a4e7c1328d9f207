import { joinPath, normalizePath } from '../../../../base/paths.ts';

const maxLength = 1_000_000;

/** Folders that a makefile (also of automake, or a fragment of one) or a `configure.ac` names with `-I`. */
export const makefileDirectories = (text: string, folder: string, top: string): readonly string[] => {
  const said = text.slice(0, maxLength);
  const variables = new Map<string, string>([
    ...['srcdir', 'abs_srcdir', 'CURDIR', 'PWD'].map((name) => [name, `${workspace}${folder}`] as const),
    ...['top_srcdir', 'abs_top_srcdir', 'top_builddir'].map((name) => [name, `${workspace}${top}`] as const),
    ['srcroot', `${workspace}${top}/`],
  ]);
  for (const [, name = '', value = ''] of said.matchAll(assignment)) {
    const expanded = expand(value.trim(), variables);
    if (!variables.has(name) && expanded !== undefined && !/\s/u.test(expanded)) variables.set(name, expanded);
  }
  const found = new Set<string>();
  for (const [, written = ''] of said.matchAll(includeFlag)) {
    const expanded = expand(written.replaceAll('"', ''), variables);
    const path = expanded === undefined ? undefined : folderAt(expanded, folder);
    if (path !== undefined) found.add(path);
  }
  return [...found];
};

/** Folders of the workspace are told apart from those of the machine by how they begin. */
const workspace = '<workspace>/';

const folderAt = (written: string, folder: string): string | undefined => {
  const path = written.replace(/\)$/u, '');
  if (path.startsWith('/')) return undefined;
  return normalizePath(path.startsWith(workspace) ? path.slice(workspace.length) : joinPath(folder, path));
};

const assignment = /^[ \t]{0,8}(?:export[ \t]{1,4})?([A-Za-z_]\w{0,60})[ \t]{0,8}[:?]?=([^#\n\\]{0,200})$/gmu;

const includeFlag = /(?<![\w-])-(?:I|isystem|iquote)[ \t]{0,4}("[^"\n]{1,200}"|[^\s"'`;|&,]{1,200})/gu;

/** Undefined where a variable is not known. */
const expand = (text: string, variables: ReadonlyMap<string, string>): string | undefined => {
  const replaced = text.replaceAll(variable, (whole, ...names: readonly (string | undefined)[]) => {
    const [name = ''] = names.slice(0, 3).filter((each) => each !== undefined);
    return variables.get(name) ?? whole;
  });
  return /[$@`]/u.test(replaced) ? undefined : replaced;
};

const variable = /\$\((\w{1,60})\)|\$\{(\w{1,60})\}|@(\w{1,60})@/gu;
