import { expect } from 'chai';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    const product = await recognised(tree);
    expect(inWords({ ...product, entryPoints: [], data: [], roles: [], tests: [], outside: [], migrations: [] })).to.deep.equal(
      expected,
    );
  });
};

describe('limits', () => {
  check(
    'constants with their units',
    {
      'src/limits.ts':
        'export const MAX_UPLOAD_SIZE = 10 * 1024 * 1024;\nexport const RETENTION_DAYS = 365;\nexport const pollIntervalMs = 5000;\nexport const maxLoginAttempts = 5;\n',
    },
    [
      'maximum upload size: 10 MB (limits)',
      'retention: 365 days (limits)',
      'poll interval: 5 seconds (limits)',
      'maximum login attempts: 5 attempts (limits)',
    ],
  );
  check(
    'the comment tells the unit',
    { 'src/a.py': 'MAX_DELAY = 300  # 5 minutes\n# Time-out of a request in seconds.\nCALL_TIMEOUT = 30\nOTHER_TIMEOUT = 40\n' },
    ['maximum delay: 5 minutes (a)', 'call time-out: 30 seconds (a)', 'other time-out: 40 seconds (a)'],
  );
  check(
    'rules for values',
    {
      'src/Owner.java': 'class Owner {\n  @Size(max = 30)\n  private String name;\n}\n',
      'src/B.cs': 'class B {\n  [MaxLength(50)]\n  public string Name { get; set; }\n}\n',
    },
    ['maximum length: 50 characters (name)', 'maximum: 30 characters (owner, name)'],
  );
  check(
    'what would be misread',
    {
      'app/A.php':
        "<?php\nclass A {\n  public $timeout = 900;\n  function rules() { return ['limit' => 'integer|max:200', 'name' => 'min:3']; }\n" +
        "  function find($limit = 20) {\n    $res = Cache::remember('x', now()->addMinutes(60), fn () => 1);\n    $old = User::where('at', '<', now()->subDays(2));\n" +
        "    ini_set('memory_limit', config('app.memory_limit', '1024M'));\n    $size = get('listPageSize', 50);\n  }\n}\n",
      'src/b.ts':
        'export const POLL_DURATION = 10;\nexport const HEADER_SIZE = 1024;\nconst find = (limit = 20) => limit;\nexport const maxUploadSize = 500 * 1024;\n',
      'src/Members.vue': '<script setup>\nconst maxMembers = 6;\nconst maxFileSize = 5;\n</script>\n',
    },
    [
      'time-out: 15 minutes (a)',
      'name: at least 3',
      'app memory limit: 1 GB unless another is given (ini set)',
      'list page size: 50 items unless another is given (size)',
      'maximum file size: 5 (members)',
      'maximum upload size: 500 KB (b)',
    ],
  );
  check(
    'what a caller may say otherwise, numbers of formats, of enumerations, of compilers and of tools is no limit',
    {
      'src/Post.cs':
        'class Post {\n  static string Slug(string title, int maxLength = 50) => title;\n}\nenum Threat {\n  Other = 2,\n  ConcurrentSessions = 6\n}\n',
      'src/queries.py': 'def orders(\n    user,\n    limit: int = 20,\n):\n    return user\n',
      'src/Decoder.java':
        'class Decoder {\n  static final int MSG_HEARTBEAT = 0x1A;\n  static final int HEADER_LENGTH = 12;\n  static final int MAX_BLOCK_LENGTH = 16;\n}\n',
      'src/lib.rs': '#![recursion_limit = "256"]\n',
      'tools/load.py': 'TIMEOUT = 40  # seconds\n',
    },
    ['maximum block length: 16 (decoder)'],
  );
  check(
    'a default is told as one, and where a program is put together is no subject',
    {
      'src/DependencyInjection.cs': 'class DependencyInjection {\n  const int DEFAULT_LOCKOUT_MINUTES = 5;\n}\n',
      'src/Lookup.java': 'class Lookup {\n  static final long THROTTLE_MAX_MS = 30 * 60 * 1000;\n}\n',
    },
    ['default lockout: 5 minutes', 'throttle maximum: 30 minutes (lookup)'],
  );
  check(
    'how far back',
    { 'src/cleanupSessions.ts': 'export const cleanup = () => remove({ before: subDays(new Date(), 30) });\n' },
    ['time looked back: 30 days (remove)'],
  );
  check(
    'checks that refuse',
    {
      'src/a.ts':
        'export const check = (password: string) => {\n  if (password.length < 8) {\n    throw new Error("x");\n  }\n  if (parts.length > 3) throw new Error("y");\n  if (list.length > 9) draw();\n};\n',
    },
    ['password length: at least 8 characters (check)'],
  );
  check(
    'tables, described options, methods and steps from now',
    {
      'src/plans.py':
        'PLAN_LIMITS = {"free": 3, "team": 50}\n\nclass Account:\n    seat_limit = models.IntegerField(default=20)\n    timeout = forms.IntegerField(min_value=60)\n\ndef prune():\n    cutoff = now() - timedelta(days=30)\n',
      'src/b.rb': 'class B\n  def max_row_count\n    10000\n  end\n  HISTORY_DAYS = Rails.env.development? ? 90 : 730\nend\n',
    },
    [
      'maximum row count: 10,000 (b)',
      'history: 730 days (b)',
      'free: 3 (plan limits)',
      'team: 50 (plan limits)',
      'seat limit: 20 (account)',
      'minimum value: 60 (account, time-out)',
      'time looked back: 30 days (prune, cutoff)',
    ],
  );
  check(
    'configuration and the build',
    {
      'src/main/resources/application.yml':
        'spring:\n  servlet:\n    multipart:\n      max-file-size: 10MB\napp:\n  retention-days: 30 # of reports\n',
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    timeout-minutes: 20\n    steps: []\n',
    },
    [
      'file spring.servlet.multipart.max-file-size = 10MB',
      'file app.retention-days = 30',
      'time-out: 20 minutes (test)',
      'maximum file size: 10 MB (multipart)',
      'retention: 30 days',
    ],
  );
  check(
    'rules written as texts',
    {
      'src/A.php':
        "<?php\nclass A {\n  function rules() { return [\n    'name' => ['required', 'string', 'max:100'],\n  ]; }\n}\n",
    },
    ['name: at most 100 characters'],
  );
  check('pieces of work are none', { 'src/a.ts': 'const batchSize = 100;\n' }, []);
  check(
    'what is measured on a screen, in tests and in examples is none',
    {
      'src/Box.tsx':
        'export const Box = () => <Fade maxWidth={20} delay={300} duration={5} />;\nconst style = { maxHeight: 30, zIndex: 5 };\n',
      'src/a.test.ts': 'const maxItems = 5;\n',
      'examples/a.ts': 'const maxItems = 5;\n',
      'src/b.ts': 'const a = Math.max(3, 4);\nconst minor = 3;\nconst half = { completionPercentage: 0.5 };\nlist.limit(5);\n',
    },
    ['completion percentage: 0.5 (half)'],
  );
});

describe('settings', () => {
  check(
    'environment variables once, with what holds without them',
    {
      '.env.example': 'SMTP_HOST=mail.example.com\nAPI_TOKEN=abc\n',
      'src/a.ts':
        'const host = process.env.SMTP_HOST ?? "localhost";\nconst n = Number(process.env.MAX_USERS ?? 20);\nconst e = process.env.NODE_ENV;\nconst s = process.env.API_TOKEN ?? "hunter2";\n',
      'src/b.ts': 'export const host = process.env.SMTP_HOST;\n',
    },
    ['environment API_TOKEN', 'environment SMTP_HOST = localhost', 'environment MAX_USERS = 20', 'maximum users: 20 (a)'],
  );
  check(
    'files of whoever runs it',
    {
      'src/main/resources/application.properties':
        'spring.datasource.url=jdbc:h2:mem\nspring.datasource.password=hunter2\nserver.port=8080\n',
      'src/main/resources/application-mysql.properties': 'mysql.name=a\n',
      'other.properties': 'x=1\n',
    },
    ['file mysql.name', 'file spring.datasource.url = jdbc:h2:mem', 'file spring.datasource.password', 'file server.port = 8080'],
  );
  check(
    'flags',
    {
      'src/a.ts':
        "import { useFlag } from '@unleash/proxy-client-react';\nexport const a = () => useFlag('new-checkout');\nposthog.isFeatureEnabled('beta');\nother.isEnabled('x');\n".replace(
          "other.isEnabled('x');\n",
          '',
        ),
      'src/b.ts': "button.isEnabled('x');\nclient.variation('y', false);\n",
      'src/c.rb': 'def a\n  Flipper.enabled?(:search)\nend\n',
      'src/d.ts':
        "import * as ld from 'launchdarkly-node-server-sdk';\nexport const d = (client: ld.LDClient) => client.variation('z-flag', user, false);\nexport const f = process.env.FEATURE_CHAT;\n",
    },
    ['flag new-checkout', 'flag beta', 'flag search', 'flag z-flag = false', 'flag FEATURE_CHAT'],
  );
});
