import type { PackageDependency } from '../../../model/module-graph.ts';
import { gradleBlocks } from './gradle-text.ts';
import type { GradleBlock, GradleText } from './gradle-text.ts';

/** A dependency as a build script writes it. */
export interface GradleRow {
  /** Path of the project that it is for; `*` for every one below, '' for the script's own. */
  readonly project: string;
  readonly kind: PackageDependency['kind'];
  readonly target: GradleTarget;
  readonly start: number;
  readonly end: number;
}

export type GradleTarget =
  | { readonly kind: 'artifact'; readonly name: string; readonly version: string }
  | { readonly kind: 'project'; readonly path: string }
  /** `libs.some.thing`, `projects.some.thing`. */
  | { readonly kind: 'accessor'; readonly segments: readonly string[] };

/** The dependencies that a build script writes out. Never throws. */
export const gradleRows = (script: GradleText): readonly GradleRow[] => {
  const blocks = gradleBlocks(script);
  const passedOver = blocks.filter(({ header }) => header === 'constraints' || /^(?:[\w.]+\.)?exclude\b/u.test(header));
  return blocks
    .filter((block) => /(?:^|\.|\s)dependencies$/u.test(block.header) && !isOfBuild(block))
    .flatMap((block) =>
      rowsOf(
        script,
        block,
        passedOver.filter(({ start }) => start > block.start && start < block.end),
      ),
    )
    .sort((a, b) => a.start - b.start)
    .slice(0, maxRows);
};

const maxRows = 2_000;

/** What the script itself needs to run, and what it tells others of. */
const isOfBuild = (block: GradleBlock): boolean =>
  headersAround(block).some((header) =>
    /^(?:buildscript|pluginManagement|plugins|publishing|dependencyManagement|dependencies)$/u.test(header),
  );

const projectOf = (block: GradleBlock): string => {
  for (const header of headersAround(block)) {
    const [, path] = /\bproject\s*\(\s*["']([^"']*)["']\s*\)/u.exec(header) ?? [];
    if (path !== undefined) return path;
    if (/^(?:subprojects|allprojects|configure\s*\()/u.test(header)) return '*';
  }
  return '';
};

/** Innermost first. */
const headersAround = ({ parent }: GradleBlock): readonly string[] => {
  const headers: string[] = [];
  for (let at = parent; at && headers.length < maxDepth; at = at.parent) headers.push(at.header);
  return headers;
};

const maxDepth = 30;

/** `jvmTest.dependencies`, `val jvmTest by getting { dependencies`. */
const isOfTests = (block: GradleBlock): boolean =>
  /test/iu.test(block.header) || /^(?:val\s+)?\w*test\b/iu.test(block.parent?.header ?? '');

/** A configuration, up to three wrappers such as `platform(project(`, and a literal or a chain of names. */
const row =
  /(?<![\w.$])(["']?)([A-Za-z]\w*)\1(?:[ \t]*\([ \t\r\n]*|[ \t]+)((?:[A-Za-z]\w*[ \t]*\([ \t\r\n]*){0,3})(?:path[ \t]*[:=][ \t]*)?(?:(["'])([^"'\r\n]{1,300})\4|([a-z]\w*(?:\.\w+)+))/g;

/** `group: 'g', name: 'a', version: 'v'`. */
const inParts =
  /(?<![\w.$])([A-Za-z]\w*)[ \t]*(?:\([ \t]*)?group[ \t]*[:=][ \t]*(["'])([^"'\r\n]{1,200})\2[ \t]*,[ \t]*name[ \t]*[:=][ \t]*(["'])([^"'\r\n]{1,200})\4(?:[ \t]*,[ \t]*version[ \t]*[:=][ \t]*(["'])([^"'\r\n]{1,100})\6)?/dg;

/** Words of the language that a literal may follow. */
const noConfigurations: ReadonlySet<string> = new Set([
  ...[
    'exclude',
    'force',
    'module',
    'because',
    'substitute',
    'if',
    'return',
    'in',
    'else',
    'def',
    'val',
    'var',
    'version',
    'classpath',
  ],
]);

const rowsOf = ({ text }: GradleText, block: GradleBlock, passedOver: readonly GradleBlock[]): GradleRow[] => {
  const inside = text.slice(block.start, block.end);
  const project = projectOf(block);
  const isTest = isOfTests(block);
  const keep = (configuration: string, at: number): boolean =>
    !noConfigurations.has(configuration) && !passedOver.some(({ start, end }) => start <= at && at < end);
  const found: GradleRow[] = [];
  for (const match of inside.matchAll(row)) {
    const [all, , configuration = '', wrappers = '', quote, literal, chain] = match;
    const target = literal === undefined ? chainOf(chain ?? '', wrappers) : targetOf(literal, wrappers);
    const end = block.start + match.index + all.length - (quote === undefined ? 0 : 1);
    const written = target?.kind === 'accessor' ? target.segments.join('.') : (literal ?? '');
    const start = literal === undefined ? end - (chain ?? '').length : end - literal.length;
    if (!target || !keep(configuration, start)) continue;
    found.push({ project, kind: kindOf(configuration, isTest), target, start, end: start + written.length });
  }
  for (const match of inside.matchAll(inParts)) {
    const [, configuration = '', , group = '', , artifact = '', , version = ''] = match;
    const start = block.start + (match.indices?.[5]?.[0] ?? 0);
    if (!keep(configuration, start)) continue;
    const target = { kind: 'artifact', name: `${group}:${artifact}`, version } as const;
    found.push({ project, kind: kindOf(configuration, isTest), target, start, end: start + artifact.length });
  }
  return found;
};

const chainOf = (chain: string, wrappers: string): GradleTarget | undefined => {
  if (/\bproject\b/u.test(wrappers)) return undefined;
  return { kind: 'accessor', segments: chain.replace(/\.get$/u, '').split('.') };
};

const targetOf = (literal: string, wrappers: string): GradleTarget | undefined => {
  if (/\bproject[ \t]*\(/u.test(wrappers)) return { kind: 'project', path: literal };
  if (/\bkotlin[ \t]*\(/u.test(wrappers))
    return { kind: 'artifact', name: `org.jetbrains.kotlin:kotlin-${literal}`, version: '' };
  return artifactOf(literal);
};

/** `group:artifact:version:classifier@type`. */
export const artifactOf = (literal: string): Extract<GradleTarget, { kind: 'artifact' }> | undefined => {
  const [, name, version = ''] = /^([\w.-]+:[\w.-]+)(?::([^:@]*))?(?:[:@].*)?$/u.exec(literal) ?? [];
  return name === undefined ? undefined : { kind: 'artifact', name, version };
};

const kindOf = (configuration: string, isTest: boolean): GradleRow['kind'] => {
  if (isTest || /test|jmh|benchmark/iu.test(configuration)) return 'development';
  if (/compileOnly|provided/iu.test(configuration)) return 'peer';
  return /annotationProcessor|kapt|ksp|developmentOnly|lint|checkstyle/iu.test(configuration) ? 'development' : 'runtime';
};
