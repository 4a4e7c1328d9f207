import { baseName } from '../base/paths.ts';
import type { Skipped } from '../model/coverage.ts';

type Exclusion = Omit<Skipped, 'path'>;

/**
 * Why a folder of this name is not entered, whatever the project says. Only names that no team gives to its own source count; `build`,
 * `out`, `target`, `lib`, `bin` and `vendor` do not: they are left out where the project's `.gitignore` says so.
 */
export const excludedByName = (name: string, siblings: ReadonlySet<string>): Exclusion | undefined => {
  const reason = unmistakable.get(name);
  if (reason) return { reason };
  if (name.endsWith('.egg-info')) return { reason: 'build-output' };
  if (name.startsWith('.pnp')) return { reason: 'dependency-folder' };
  if (name === 'dist' && siblings.has('package.json')) return { reason: 'build-output', detail: 'dist beside package.json' };
  return undefined;
};

/** Why a folder is left out by what lies directly in it, whatever its name. */
export const excludedByContent = (path: string, names: ReadonlySet<string>): Exclusion | undefined => {
  // PEP 405: a folder with this file is a virtual environment.
  if (names.has('pyvenv.cfg')) return { reason: 'virtual-environment' };
  // The Cache Directory Tagging Specification (bford.info/cachedir), followed by cargo, pytest, mypy, ruff and others.
  if (names.has('CACHEDIR.TAG')) return { reason: 'build-output', detail: 'marked as a cache' };
  if (baseName(path) === 'coverage' && coverageReports.some((report) => names.has(report)))
    return { reason: 'build-output', detail: 'a report of test coverage' };
  return undefined;
};

const coverageReports = [
  'lcov.info',
  'lcov-report',
  'coverage-final.json',
  'coverage-summary.json',
  'clover.xml',
  'cobertura-coverage.xml',
];

const named = (reason: Skipped['reason'], names: readonly string[]) => names.map((name) => [name, reason] as const);

const unmistakable: ReadonlyMap<string, Skipped['reason']> = new Map([
  ...named('version-control', ['.git', '.hg', '.svn', '.jj']),
  ...named('dependency-folder', ['node_modules', 'bower_components', 'jspm_packages', '.yarn', '.pnpm-store']),
  ...named('virtual-environment', ['.venv', '.tox', '.nox']),
  ...named('build-output', [
    ...['.next', '.nuxt', '.svelte-kit', '.turbo', '.cache', '.parcel-cache', '.nyc_output', '.angular', '.docusaurus', '.nx'],
    ...['__pycache__', '.pytest_cache', '.mypy_cache', '.ruff_cache', '.gradle'],
  ]),
]);
