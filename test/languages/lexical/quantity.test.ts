import { expect } from 'chai';
import { quantityAt } from '../../../src/languages/lexical/quantity.ts';

/** Worked out: `amount unit up to offset`. */
const check = (text: string, expected: string | undefined): void => {
  it(text, () => {
    const found = quantityAt(text, 0);
    expect(
      found && [found.amount, found.unit, text.slice(found.end)].filter((each) => each !== undefined && each !== '').join(' '),
    ).to.equal(expected);
  });
};

describe('a value worked out from the text', () => {
  check('5', '5');
  check('1_000;', '1000 ;');
  check('0x10', '16');
  check('10 * 1024 * 1024', '10485760');
  check('32 << 20', '33554432');
  check('2 ** 10', '1024');
  check('(1 + 2) * 3 - 1', '8');
  check('-1', '-1');
  check('5_000u64', '5000');
  check('19.50M', '19.5');
  check('30L', '30');
  check('30.minutes', '30 minutes');
  check('5.megabytes.to_i', '5 megabytes');
  check('24 * time.Hour', '24 hours');
  check('time.Minute', '1 minutes');
  check('10 * Minute.ms', '600000 milliseconds');
  check('datetime.timedelta(days=7, hours=12)', '180 hours');
  check('Duration.ofMinutes(5)', '5 minutes');
  check('Duration::from_secs(3)', '3 seconds');
  check('TimeSpan.FromHours(2)', '2 hours');
  check('TimeUnit.DAYS.toMillis(3)', '3 days');
  check('5 * MB', '5 megabytes');
  check("'15m'", '15 minutes');
  check('"30 days"', '30 days');
  check('"PT15M"', '15 minutes');
  check('int("20")', '20');
  check("parseInt('5', 10)", '5');
  check('limit', undefined);
  check('5 * factor', undefined);
  check('"many"', undefined);
  check('1px', undefined);
  check('((((((((((((((1))))))))))))))', undefined);
});
