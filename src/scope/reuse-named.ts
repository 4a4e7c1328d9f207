import { claim } from '../explain/claim.ts';
import { settingInWords } from '../explain/product/limits.ts';
import { called } from '../explain/product/ways-in.ts';
import type { Claim } from '../model/claim.ts';
import type { ScopeContext } from './context.ts';
import { termsOf } from './terms.ts';

/** A way in or a setting that exists and whose name says what the request asks for. */
export interface NamedAlready {
  readonly name: string;
  readonly claim: Claim;
}

/**
 * Ways in and settings each word of whose name is a word of the request: `/random` for "Open a random article", `privacy.domain_blocklist`
 * for "Block certain e-mail domains". `mostTelling` has to be among them.
 */
export const namedAlready = (context: ScopeContext, own: readonly string[], mostTelling: string | undefined): NamedAlready[] => {
  if (mostTelling === undefined || own.length < 2) return [];
  const { entryPoints, settings } = context.project.product;
  const isAll = (name: string, least: number): boolean => {
    const terms = [...new Set(termsOf(name))];
    const said = terms.map((term) => own.find((word) => term === word || (word.length >= 5 && term.startsWith(word))));
    return said.length >= least && said.every((word) => word !== undefined) && said.includes(mostTelling);
  };
  const ways = entryPoints
    .filter(({ kind, label }) => (kind === 'page' || kind === 'command') && isAll(withoutPlaceholders(label), 1))
    .map((entry) => ({
      name: called(entry),
      claim: claim(
        'reuse',
        `By its name, ${nouns[entry.kind] ?? 'the way in'} ${called(entry)} does something alike.`,
        entry.evidence,
        'guessed',
      ),
    }));
  const set = settings
    .filter(({ name }) => isAll(name.split('.').at(-1) ?? name, 2))
    .map((setting) => ({
      name: setting.name,
      claim: claim(
        'reuse',
        `By its name, the setting ${settingInWords(setting)} is about the same.`,
        setting.evidence,
        'guessed',
      ),
    }));
  const seen = new Set<string>();
  return [...ways, ...set]
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .slice(0, 2)
    .flatMap(({ name, claim: said }) => said.map((each) => ({ name, claim: each })));
};

const nouns: Readonly<Partial<Record<string, string>>> = { page: 'the page', command: 'the command' };

const withoutPlaceholders = (label: string): string => label.replaceAll(/\{[^{}]*\}/gu, ' ');
