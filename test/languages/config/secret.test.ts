import { expect } from 'chai';
import { isSecret } from '../../../src/languages/config/secret.ts';

const check = (expected: boolean, ...settings: readonly (readonly [key: string, value: string])[]): void => {
  for (const [key, value] of settings) {
    it(`${key}=${value} is ${expected ? 'kept to itself' : 'shown'}`, () => expect(isSecret(key, value)).to.equal(expected));
  }
};

describe('languages/config isSecret', () => {
  check(
    true,
    ['DB_PASSWORD', 'hunter2'],
    ['DB_PASSWORD', '12345678'],
    ['spring.datasource.password', 'changeit'],
    ['API_KEY', 'abc'],
    ['services.db.environment[0]', 'POSTGRES_PASSWORD=abc'],
    ['AUTH_TOKENS', 'a,b'],
  );
  check(
    true,
    ['DATABASE_URL', 'postgres://clinic:hunter2@db/clinic'],
    ['connection', 'Server=db;User=clinic;Password=hunter2;'],
    ['KEY', '-----BEGIN PRIVATE KEY-----'],
    ['GITHUB', 'ghp_0123456789abcdefABCDEF0123456789abcd'],
    ['SESSION', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b'],
    ['url', '${DB_URL:postgres://clinic:hunter2@db/clinic}'],
  );
  check(
    false,
    ['PORT', '8080'],
    ['DB_PASSWORD', ''],
    ['DB_PASSWORD', '${DB_PASSWORD}'],
    ['password', '{{ vault_password }}'],
    ['password', '<your password>'],
    ['TOKEN_URL', 'https://clinic.example/token'],
    ['PASSWORD_MIN_LENGTH', '12'],
  );
  check(
    false,
    ['token.enabled', 'true'],
    ['DATABASE_URL', 'postgres://${USER}:${PASS}@db/clinic'],
    ['DATABASE_URL', 'postgres://db/clinic'],
    ['id', '123e4567-e89b-12d3-a456-426614174000'],
    ['path', 'src/main/resources/application/production2025'],
    ['image', 'registry.example/clinic/server:2.10.1'],
    ['name', 'a-rather-long-name-of-a-thing-2'],
  );
});
