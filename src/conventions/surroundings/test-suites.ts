import type { Evidence } from '../../model/claim.ts';
import type { ImportFact } from '../../model/file-facts.ts';
import type { ModuleRole } from '../../model/module-graph.ts';
import type { TestKind, TestSuite } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atCall, atName } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { sendsRequest } from './sends-requests.ts';
import { frameworksOf } from './test-frameworks.ts';
import type { TestFramework } from './test-frameworks.ts';

/** Files that hold tests, and how much of the product each runs. */
export const testSuites: Convention = {
  name: 'Tests',
  inProject: ({ files, graph }) => {
    const asked = new Set(graph.packages.flatMap(({ dependsOn }) => dependsOn.map(({ name }) => name.toLowerCase())));
    // A list of requirements is no package, and what it lists is imported by its own name.
    const used = new Set([
      ...asked,
      ...files.flatMap(({ facts }) => (facts.language === 'python' ? facts.imports.map(topName) : [])),
    ]);
    return { tests: files.flatMap((file) => suiteIn(file, graph.modules.get(file.path)?.role, asked, used)) };
  },
};

const topName = ({ specifier }: ImportFact): string => specifier.split('.', 1)[0] ?? '';

const suiteIn = (
  file: FileWithFacts,
  role: ModuleRole | undefined,
  asked: ReadonlySet<string>,
  used: ReadonlySet<string>,
): TestSuite[] => {
  if (role !== 'test' || isHelper(file.path)) return [];
  const [framework] = frameworksOf(file, asked);
  const evidence = firstTest(file, framework);
  if (!evidence) return [];
  const kind = kindOf(file, framework);
  const request = kind === 'unit' || kind === 'unknown' ? sendsRequest(file, used) : undefined;
  return [
    {
      kind: request ? 'integration' : kind,
      path: file.path,
      evidence: request ? [evidence, request] : [evidence],
      ...(framework ? { framework: framework.name } : {}),
    },
  ];
};

const isHelper = (path: string): boolean =>
  /(?:^|\/)(?:fixtures?|__mocks__|mocks|__snapshots__|factories|support|helpers|page-objects|pages)\//iu.test(path) ||
  /(?:^|\/)(?:conftest\.py|__init__\.py|(?:test|spec|rails)_helper\.rb|TestCase\.php|application_system_test_case\.rb|Pest\.php)$/u.test(
    path,
  ) ||
  /\.(?:stories|story|bench|snap)(?:\.\w+)*$/u.test(path);

/** Calls that are tests or groups of them, where a language has them as calls. */
const testCall =
  /^(?:(?:describe|it|test|suite|specify|context|feature|scenario|fixture)(?:\.(?:only|skip|each|concurrent|serial|describe|parallel|todo))*|RSpec\.(?:describe|feature)|t\.Run|Deno\.test|should)$/u;
const testAnnotation =
  /^(?:(?:org\.junit\.\w+\.)?(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestMethod|TestCase|Fact|Theory|TestCaseSource|DataTestMethod|Property|test)|(?:tokio|actix_web|actix_rt|async_std|sqlx|rstest|rocket)(?:::\w+)*::test|rstest|pytest\.mark\.\w+)$/u;
const testName = /^(?:test_\w|test[A-Z]|Test[A-Z_\d]|Fuzz[A-Z]|Benchmark[A-Z])/u;

const firstTest = ({ path, facts }: FileWithFacts, framework: TestFramework | undefined): Evidence | undefined => {
  const call = (facts.calls ?? []).find(({ callee }) => testCall.test(callee));
  if (call && facts.language !== 'go') return atCall(path, call);
  const annotation = (facts.annotations ?? []).find(({ name }) => testAnnotation.test(name));
  if (annotation) return atName(path, annotation);
  const member = (facts.members ?? []).find(({ name }) => testName.test(name));
  const definition = facts.definitions.find(({ name, kind }) => testName.test(name) && kind === 'function');
  const found = definition ?? (framework ? member : undefined);
  if (found) return atName(path, found);
  if (facts.language !== 'ruby' || !framework || !/_(?:test|spec)\.rb$/u.test(path)) return undefined;
  const [first] = facts.definitions;
  return first && atName(path, first);
};

const endToEndImport =
  /^(?:@playwright\/|playwright|cypress$|selenium|testcafe$|webdriverio$|@wdio\/|detox$|nightwatch$|com\.microsoft\.playwright|org\.openqa\.selenium|com\.codeborne|Microsoft\.Playwright|OpenQA|Laravel\\Dusk|puppeteer)/u;
const integrationImport =
  /^(?:supertest$|testcontainers|@testcontainers\/|org\.testcontainers|Testcontainers|Microsoft\.AspNetCore\.(?:Mvc\.Testing|TestHost)|fastapi\.testclient|starlette\.testclient|rest_framework\.test|io\.restassured|chai-http$|org\.springframework\.boot\.(?:test\.context|test\.autoconfigure|webmvc\.test|data\.jpa\.test)|github\.com\/testcontainers|github\.com\/ory\/dockertest|net\/http\/httptest$|axum_test|actix_web::test)/u;
const integrationAnnotation =
  /^(?:SpringBootTest|DataJpaTest|DataJdbcTest|DataMongoTest|WebMvcTest|WebFluxTest|JdbcTest|Testcontainers|QuarkusTest|MicronautTest|QuarkusIntegrationTest)$/u;
const integrationType =
  /IntegrationTest|ActionController::TestCase|ActionMailer::TestCase|APITestCase|LiveServerTestCase|APITransactionTestCase|WebTestCase|KernelTestCase|IClassFixture<\w*(?:Factory|Fixture)\w*>/u;
const endToEndType = /SystemTestCase|StaticLiveServerTestCase|DuskTestCase/u;

const kindOf = ({ path, facts }: FileWithFacts, framework: TestFramework | undefined): TestKind => {
  const names = facts.imports.map(({ specifier }) => specifier);
  const types = facts.definitions.flatMap(({ supertypes = [] }) => [...supertypes]);
  const annotations = (facts.annotations ?? []).map(({ name }) => name);
  const folders = path.split('/').slice(0, -1).join('/');
  if (
    framework?.kind === 'end-to-end' ||
    names.some((each) => endToEndImport.test(each)) ||
    types.some((each) => endToEndType.test(each))
  ) {
    return 'end-to-end';
  }
  if (facts.language === 'ruby' && /(?:^|\/)(?:test|spec)\/(?:system|features)(?:\/|$)/u.test(folders)) return 'end-to-end';
  if (names.some((each) => integrationImport.test(each)) || annotations.some((each) => integrationAnnotation.test(each)))
    return 'integration';
  if (types.some((each) => integrationType.test(each))) return 'integration';
  if (/(?:^|[/._-])integration(?:[-_]?tests?)?(?:\/|$)/iu.test(folders) || /[._-]integration[._-](?:test|spec)\./iu.test(path))
    return 'integration';
  if (facts.language === 'ruby' && /(?:^|\/)(?:test|spec)\/(?:controllers|requests)(?:\/|$)/u.test(folders)) return 'integration';
  if (facts.language === 'php' && /(?:^|\/)tests\/Feature(?:\/|$)/u.test(folders)) return 'integration';
  if (/(?:^|\/)(?:e2e|end-to-end|end2end)(?:\/|$)/iu.test(folders)) return 'unknown';
  return framework ? 'unit' : 'unknown';
};
