import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a red run means a change and not bad luck. `PROPERTY_SEED=random` or a
 * number draws others; a failure prints the seed to use.
 */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> } | undefined;

const wanted = typeof process === 'undefined' ? undefined : process.env.PROPERTY_SEED;

if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20_261_123) });
