import { normalizePath } from '../../../../base/paths.ts';

const maxLength = 1_000_000;

const literalsIn = (list: string): readonly string[] =>
  [...list.matchAll(/['"]([^'"\n]{1,300})['"]/gu)].map(([, said = '']) => said);

const joined = (folder: string, written: readonly string[]): readonly string[] =>
  written.flatMap((each) => {
    const path = each.includes('$') || each.startsWith('/') ? undefined : normalizePath(`${folder}/${each}`);
    return path === undefined ? [] : [path];
  });

/** `include_directories('include')` of Meson. */
export const mesonDirectories = (text: string, folder: string): readonly string[] =>
  [...text.slice(0, maxLength).matchAll(/\b(?:include_directories|include_directories:)\s{0,20}\(([^()]{0,2000})\)/gu)].flatMap(
    ([, list = '']) => joined(folder, literalsIn(list)),
  );

/** `includes = ["include"]` and `strip_include_prefix = "include"` of Bazel. */
export const bazelDirectories = (text: string, folder: string): readonly string[] =>
  [
    ...text
      .slice(0, maxLength)
      .matchAll(/\b(?:includes|strip_include_prefix)\s{0,20}=\s{0,20}(\[[^[\]]{0,2000}\]|"[^"\n]{0,300}")/gu),
  ].flatMap(([, list = '']) => joined(folder, literalsIn(list)));

/** `<AdditionalIncludeDirectories>` of Visual Studio's projects. */
export const visualStudioDirectories = (text: string, folder: string): readonly string[] =>
  [...text.slice(0, maxLength).matchAll(/<AdditionalIncludeDirectories>([^<>]{0,4000})</gu)].flatMap(([, list = '']) =>
    joined(
      folder,
      list
        .split(';')
        .map((each) =>
          each
            .trim()
            .replaceAll('\\', '/')
            .replace(/^\$\((?:ProjectDir|MSBuildThisFileDirectory)\)/u, './'),
        )
        .filter((each) => each !== '' && !/[%$]/u.test(each)),
    ),
  );
