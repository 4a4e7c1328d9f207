import type { EntryPoint } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, hasImport } from '../evidence.ts';
import { isTestPath } from './project.ts';

/** Spiders of Scrapy, each of which somebody starts by its name. */
export const scrapySpiders: Convention = {
  name: 'Scrapy',
  inFile: ({ path, facts }) => {
    if (facts.language !== 'python' || isTestPath(path) || !hasImport(facts, /^scrapy(?:\.|$)/u)) return {};
    const entryPoints = facts.definitions.flatMap((each): EntryPoint[] => {
      const isSpider = each.supertypes?.some((base) => /(?:^|\.)\w*Spider$/u.test(base)) === true;
      const named = facts.constants?.find(({ name, container, value }) => {
        return name === 'name' && container === each.name && value.kind === 'string';
      });
      if (!isSpider || !named) return [];
      return [
        {
          kind: 'command',
          label: `scrapy crawl ${named.value.value}`,
          handler: each.name,
          framework: 'Scrapy',
          path,
          evidence: [atLiteral(path, named.value)],
        },
      ];
    });
    return entryPoints.length > 0 ? { entryPoints } : {};
  },
};
