import { expect } from 'chai';
import { whenOfCron, whenOfInterval, whenOfMilliseconds } from '../../src/conventions/when.ts';

describe('conventions/when', () => {
  const cron = (text: string, expected: string | undefined): void => {
    it(`${text}: ${expected ?? 'nothing'}`, () => {
      expect(whenOfCron(text)).to.equal(expected);
    });
  };
  cron('* * * * *', 'every minute');
  cron('*/15 * * * *', 'every 15 minutes');
  cron('0/5 * * * *', 'every 5 minutes');
  cron('*/7 * * * *', undefined);
  cron('0 * * * *', 'every hour');
  cron('5 * * * *', 'every hour at minute 5');
  cron('15,45 * * * *', 'every hour at minutes 15 and 45');
  cron('0 */2 * * *', 'every 2 hours');
  cron('30 */6 * * *', 'every 6 hours at minute 30');
  cron('0 */5 * * *', undefined);
  cron('0 3 * * *', 'every day at 03:00');
  cron('00 03 * * *', 'every day at 03:00');
  cron('0 3,15 * * *', 'every day at 03:00 and 15:00');
  cron('0,30 9-10 * * *', 'every day at 09:00, 09:30, 10:00 and 10:30');
  cron('0 9-17 * * 1-5', 'every hour from 09:00 to 17:00 on weekdays');
  cron('*/10 8-18 * * *', 'every 10 minutes from 08:00 to 18:50');
  cron('* 4 * * *', 'every minute from 04:00 to 04:59');
  cron('30 8 * * 1', 'on Mondays at 08:30');
  cron('30 8 * * MON,thu', 'on Mondays and Thursdays at 08:30');
  cron('0 0 * * 0', 'on Sundays at 00:00');
  cron('0 0 * * 7', 'on Sundays at 00:00');
  cron('0 0 * * 6,0', 'on Saturdays and Sundays at 00:00');
  cron('0 0 * * 0-6', 'every day at 00:00');
  cron('0 0 * * 1-6', undefined);
  cron('*/5 * * * 1-5', 'every 5 minutes on weekdays');
  cron('0 0 1 * *', 'on the 1st of every month at 00:00');
  cron('0 6 2,13,23 * *', 'on the 2nd, 13th and 23rd of every month at 06:00');
  cron('0 0 L * *', 'on the last day of every month at 00:00');
  cron('0 0 1 1 *', 'on the 1st of January at 00:00');
  cron('0 0 1 */3 *', 'on the 1st of January, April, July and October at 00:00');
  cron('0 0 1 * 1', undefined);
  cron('0 0 * 6 *', undefined);
  cron('0 0 3 * * *', 'every day at 03:00');
  cron('0 0 3 ? * MON-FRI', 'on weekdays at 03:00');
  cron('*/10 * * * * *', 'every 10 seconds');
  cron('30 0 3 * * *', undefined);
  cron('0 25 * * *', undefined);
  cron('61 * * * *', undefined);
  cron('@daily', 'every day at 00:00');
  cron('@weekly', 'on Sundays at 00:00');
  cron('@hourly', 'every hour');
  cron('@yearly', 'on the 1st of January at 00:00');
  cron('@every 90s', 'every 90 seconds');
  cron('@reboot', undefined);
  cron('tomorrow', undefined);
  cron('', undefined);

  const interval = (value: string | number, expected: string | undefined): void => {
    it(`${value}: ${expected ?? 'nothing'}`, () => {
      expect(typeof value === 'number' ? whenOfMilliseconds(value) : whenOfInterval(value)).to.equal(expected);
    });
  };
  interval(900_000, 'every 15 minutes');
  interval(1000, 'every second');
  interval(90_000, 'every 90 seconds');
  interval(86_400_000, 'every day');
  interval(250, 'every 250 milliseconds');
  interval(0, undefined);
  interval(0.5, undefined);
  interval('5 minutes', 'every 5 minutes');
  interval('15m', 'every 15 minutes');
  interval('1 day', 'every day');
  interval('one month', 'every month');
  interval('every 2 weeks', 'every 2 weeks');
  interval('0 3 * * *', 'every day at 03:00');
  interval('soon', undefined);
});
