import type { Evidence } from '../../model/claim.ts';
import type { LiteralCall } from '../../model/file-facts.ts';
import { atCall, atUse } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** Where a test sends a request to the product it stands in; undefined where none is seen. `used` holds packages of manifests and imports. */
export const sendsRequest = ({ path, facts }: FileWithFacts, used: ReadonlySet<string>): Evidence | undefined => {
  const sign = signs[facts.language];
  if (!sign?.frameworks.some((name) => used.has(name))) return undefined;
  const call = (facts.calls ?? []).find((each) => sign.call.test(each.callee) && namesAnAddress(each));
  if (call) return atCall(path, call);
  const use = (facts.uses ?? []).find(({ text }) => sign.use?.test(text));
  return use && atUse(path, use);
};

interface Sign {
  /** Without one of these an HTTP client in a test asks somebody else. */
  readonly frameworks: readonly string[];
  /** Of a call with an address. */
  readonly call: RegExp;
  /** Of a name that alone is enough. */
  readonly use?: RegExp;
}

const signs: Readonly<Partial<Record<string, Sign>>> = {
  python: {
    frameworks: ['django', 'flask', 'fastapi', 'starlette', 'litestar', 'quart', 'sanic', 'djangorestframework', 'aiohttp'],
    call: /(?:^|[._])(?:client|app)\.(?:get|post|put|patch|delete|head|options)$/u,
    use: /(?:^|[._])client\.(?:get|post|put|patch|delete|head|options)$/u,
  },
  ruby: {
    frameworks: ['rails', 'railties', 'actionpack', 'sinatra', 'rack-test', 'grape', 'hanami', 'roda'],
    call: /^(?:get|post|put|patch|delete|head)$/u,
  },
  php: {
    frameworks: ['laravel/framework', 'laravel/lumen-framework', 'symfony/framework-bundle', 'slim/slim'],
    call: /^(?:\$this->|\$client->)?(?:get|post|put|patch|delete|json|call|request)(?:Json)?$/u,
  },
};

const namesAnAddress = ({ arguments: given }: LiteralCall): boolean =>
  given.some(({ kind, value }) => kind !== 'name' && value.startsWith('/'));
