import { baseName } from '../../base/paths.ts';
import { groupBy } from '../../base/collections.ts';
import { isSecret } from '../../languages/config/secret.ts';
import type { Evidence } from '../../model/claim.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { Literal, Setting } from '../../model/file-facts.ts';
import type { ProductSetting } from '../../model/product.ts';
import { roleOf } from '../../scan/classify.ts';
import type { ConventionContext } from '../convention.ts';
import { atName } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { flagsInFile } from './feature-flags.ts';
import { isProductPath, isRunnerFile } from './product-paths.ts';

const maxPlaces = 8;

/** What whoever runs the product can set: one row for each name, from the place that says most about it. */
export const productSettings = ({ files }: ConventionContext): readonly ProductSetting[] => {
  const found = files.filter(({ path }) => isSettingPath(path)).flatMap((file) => [...inCode(file), ...inConfiguration(file)]);
  const own = found.filter(({ name }) => !ofOthers.test(name));
  return [...groupBy(own, ({ kind, name }) => `${kind}\n${name}`).values()].flatMap((rows) => {
    const best = rows.find(({ fallback }) => fallback !== undefined) ?? rows[0];
    if (!best) return [];
    const others = rows.filter((each) => each !== best).flatMap(({ evidence }) => evidence);
    return [{ ...best, evidence: [...best.evidence, ...others].slice(0, maxPlaces) as [Evidence, ...Evidence[]] }];
  });
};

/** Facts of their own, told as jobs and commands. */
const ofOthers = /^beat_schedule\.|^project\.scripts\.|\.(?:class|schedule|command|cron|queue)$/u;

const isSettingPath = (path: string): boolean =>
  isProductPath(path) ||
  (isRunnerFile(path) && roleOf(path) !== 'test') ||
  (roleOf(path) !== 'test' &&
    !/(?:^|\/)(?:tests?|examples?)\//u.test(path) &&
    /^(?:[\w-]+\/)*(?:\.env[\w.-]*|(?:docker-)?compose[\w.-]*\.ya?ml)$/u.test(path));

const inCode = (file: FileWithFacts): readonly ProductSetting[] => {
  const { path, facts } = file;
  const variables = (facts.environment ?? []).filter(({ name }) => !ofMachine.test(name));
  return [
    ...variables.map(({ name, range, fallback }): ProductSetting => {
      const shown = fallback && shownFallback(name, fallback);
      return {
        path,
        kind: isFlagName.test(name) ? 'flag' : 'environment',
        name,
        evidence: [atName(path, { name, range })],
        ...(shown !== undefined && { fallback: shown }),
      };
    }),
    ...flagsInFile(file),
  ];
};

const isFlagName = /(?:^|_)(?:FEATURE|FEATURES|FLAG|EXPERIMENT|FF)_|_(?:FEATURE|FEATURE_FLAG|FLAG)(?:_ENABLED)?$/u;

/** Of the machine, the shell or the build, not of the product. */
const ofMachine =
  /^(?:NODE_ENV|CI|HOME|PATH|PWD|USER|USERNAME|SHELL|TERM|TMPDIR|TEMP|TMP|EDITOR|VISUAL|LANG|HOSTNAME|APPDATA|LOCALAPPDATA|XDG_\w+|npm_\w+|GITHUB_\w+|VERCEL\w*|NEXT_RUNTIME|NEXT_PHASE|BUNDLE_GEMFILE|GOPATH|JAVA_HOME|PYTHONPATH|NO_COLOR|FORCE_COLOR|COLUMNS|DJANGO_SETTINGS_MODULE|CARGO_\w+|OUT_DIR|VITEST\w*|JEST_\w+|PYTEST\w*|HEROKU_\w+|KUBERNETES_\w+)$/u;

const shownFallback = (name: string, { kind, value }: Literal): string | undefined =>
  value === '' || kind === 'name' || value.length > 120 || mayBeSecret(name, value) ? undefined : value;

/** Stricter than for showing a file's own text: a sentence about a key with its value is never wanted. */
const mayBeSecret = (name: string, value: string): boolean =>
  isSecret(name, value) ||
  (/secret|passw|token|credential|private|salt|dsn|api_?key|_key$|[^:]\/\/[^/@]+@/iu.test(name) &&
    !/^(?:\d+|true|false)$/iu.test(value));

const inConfiguration = (file: FileWithFacts): readonly ProductSetting[] => {
  const settings = file.facts.settings ?? [];
  const name = baseName(file.path);
  if (file.facts.language === 'dotenv') {
    const isExample = /example|sample|template|dist|test|ci\b/iu.test(name);
    return settings
      .filter(({ key }) => /^[A-Za-z]\w*$/u.test(key))
      .map((each) => settingOf(file.path, each, 'environment', each.key, !isExample));
  }
  if (file.facts.language === 'dockercompose') {
    return settings.flatMap((each) => {
      const variable = /^services\.[^.]+\.environment\.(\w+)$/u.exec(each.key)?.[1];
      return variable === undefined ? [] : [settingOf(file.path, each, 'environment', variable, false)];
    });
  }
  if (!isRunnerFile(file.path)) return [];
  const isGeneral = !/^(?:application|bootstrap|appsettings)[-.]\w+\.(?:ya?ml|properties|json)$/u.test(name);
  return settings.filter(({ key }) => isRunnerKey(key)).map((each) => settingOf(file.path, each, 'file', each.key, isGeneral));
};

/** Values in lists are data. */
const isRunnerKey = (key: string): boolean => !/\[\d+\]|^\$schema|^test\.|^development\./u.test(key) && key.length <= 120;

const settingOf = (
  path: ModulePath,
  { key, range, value }: Setting,
  kind: ProductSetting['kind'],
  name: string,
  isDefault: boolean,
): ProductSetting => {
  const fallback = isDefault ? shownFallback(name, value) : undefined;
  // What stands there is the end of the key: its last segment, which may hold dots itself.
  const quote = key.slice(-(range.end.character - range.start.character));
  return {
    path,
    kind: kind === 'environment' && isFlagName.test(name) ? 'flag' : kind,
    name,
    evidence: [{ path, range, quote }],
    ...(fallback !== undefined && { fallback }),
  };
};
