import type { FileWithFacts } from '../file-with-facts.ts';

export interface TestFramework {
  readonly name: string;
  /** Of frameworks that always run the whole product. */
  readonly kind?: 'end-to-end';
}

type Row = readonly [languages: RegExp, sign: RegExp, name: string, kind?: 'end-to-end'];

const script = /^(?:javascript|typescript|vue|svelte)/u;
const jvm = /^(?:java|kotlin|groovy)$/u;

/** By what a file imports or uses by name; the first that fits is the file's. */
const byImport: readonly Row[] = [
  [script, /^(?:@playwright\/|playwright(?:-core)?$)/u, 'Playwright', 'end-to-end'],
  [script, /^cypress(?:\/|$)/u, 'Cypress', 'end-to-end'],
  [script, /^(?:@wdio\/|webdriverio$)/u, 'WebdriverIO', 'end-to-end'],
  [script, /^testcafe$/u, 'TestCafe', 'end-to-end'],
  [script, /^detox(?:\/|$)/u, 'Detox', 'end-to-end'],
  [script, /^selenium-webdriver/u, 'Selenium', 'end-to-end'],
  [script, /^vitest(?:\/|$)/u, 'Vitest'],
  [script, /^(?:@jest\/globals|jest-mock-extended)$/u, 'Jest'],
  [script, /^(?:node:test|bun:test)$/u, 'node:test'],
  [script, /^mocha$/u, 'Mocha'],
  [script, /^ava$/u, 'AVA'],
  [script, /^k6(?:\/|$)/u, 'k6'],
  [/^python$/u, /^pytest(?:\.|$)/u, 'pytest'],
  [/^python$/u, /^django\.test(?:\.|$)/u, 'Django tests'],
  [/^python$/u, /^unittest(?:\.|$)/u, 'unittest'],
  [/^go$/u, /^testing$/u, 'Go tests'],
  [jvm, /^org\.junit(?:\.|$)/u, 'JUnit'],
  [jvm, /^junit\./u, 'JUnit'],
  [jvm, /^org\.testng/u, 'TestNG'],
  [jvm, /^io\.kotest/u, 'Kotest'],
  [jvm, /^spock\./u, 'Spock'],
  [jvm, /^kotlin\.test/u, 'kotlin.test'],
  [/^csharp$/u, /^Xunit/u, 'xUnit'],
  [/^csharp$/u, /^NUnit/u, 'NUnit'],
  [/^csharp$/u, /^Microsoft\.VisualStudio\.TestTools/u, 'MSTest'],
  [/^php$/u, /^PHPUnit\\/u, 'PHPUnit'],
];

export const frameworksOf = (file: FileWithFacts, manifests: ReadonlySet<string> = new Set()): TestFramework[] => {
  const { facts } = file;
  const names = facts.imports.map(({ specifier }) => specifier);
  const found = byImport.flatMap(([languages, sign, name, kind]): TestFramework[] =>
    languages.test(facts.language) && names.some((each) => sign.test(each)) ? [kind ? { name, kind } : { name }] : [],
  );
  if (found.length > 0) return found;
  const other = byShape(file, manifests);
  return other ? [other] : [];
};

/** Frameworks that need no import. */
const byShape = ({ path, facts }: FileWithFacts, manifests: ReadonlySet<string>): TestFramework | undefined => {
  const callees = (facts.calls ?? []).map(({ callee }) => callee);
  const has = (sign: RegExp): boolean => callees.some((each) => sign.test(each));
  if (facts.language === 'python')
    return /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/u.test(path) ? (pythonRunner(manifests) ?? pythonClass(facts)) : undefined;
  if (facts.language === 'ruby') {
    if (path.endsWith('_spec.rb')) return { name: 'RSpec' };
    return path.endsWith('_test.rb') ? { name: 'Minitest' } : undefined;
  }
  if (facts.language === 'php')
    return has(/^(?:it|test|describe)$/u) ? { name: 'Pest' } : path.endsWith('Test.php') ? { name: 'PHPUnit' } : undefined;
  if (facts.language === 'rust') return { name: 'Rust tests' };
  if (!script.test(facts.language)) return undefined;
  if (has(/^cy\.\w/u) || /\.cy\.[cm]?[jt]sx?$/u.test(path)) return { name: 'Cypress', kind: 'end-to-end' };
  // Such files take `test` from a file of the project's own.
  if (manifests.has('@playwright/test') && inBrowserFolder.test(path)) return { name: 'Playwright', kind: 'end-to-end' };
  if (has(/^vi\.\w/u)) return { name: 'Vitest' };
  if (has(/^jest\.\w/u)) return { name: 'Jest' };
  return onlyOf(manifests);
};

const inBrowserFolder = /(?:^|\/)(?:e2e|end-to-end|playwright)(?:[-_]?tests?)?\//u;

const pythonRunner = (manifests: ReadonlySet<string>): TestFramework | undefined =>
  manifests.has('pytest') ? { name: 'pytest' } : undefined;

/** Of a class of the project's own that makes every test of it; what it is made from is Python's. */
const pythonClass = ({ definitions }: FileWithFacts['facts']): TestFramework | undefined =>
  definitions.some(({ supertypes = [] }) => supertypes.some((name) => name.endsWith('TestCase')))
    ? { name: 'unittest' }
    : undefined;

/** Runners that put `describe` and `it` in place without an import: certain where the project has only one of them. */
const onlyOf = (manifests: ReadonlySet<string>): TestFramework | undefined => {
  const runners = [
    ['jest', 'Jest'],
    ['vitest', 'Vitest'],
    ['mocha', 'Mocha'],
    ['jasmine', 'Jasmine'],
    ['jasmine-core', 'Jasmine'],
  ] as const;
  const [only, second] = [...new Set(runners.flatMap(([name, shown]) => (manifests.has(name) ? [shown] : [])))];
  return only !== undefined && second === undefined ? { name: only } : undefined;
};
