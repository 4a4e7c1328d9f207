/** What a text wants done: without sentences that say what is not to be done. */
export const meantIn = (text: string): string =>
  text
    .split(/(?<=[.!?;])\s+|\r?\n/u)
    .filter((sentence) => !refusal.test(sentence))
    .join('\n');

const refusal =
  /\b(?:out of scope|not included|not in scope|excluded|non-goals?|later version|not affected|unaffected|stays? as)\b|\b(?:no|not|without)\s[^.]*?\b(?:change[sd]?|changing|touch(?:ed)?|affect(?:ed)?|needed|required|work|planned|mobile work|oauth)\b|\bnothing existing\b/iu;
