import { expect } from 'chai';
import { spacedWords } from '../../src/architecture/spaced-words.ts';

/** Files, and what the folder stands for where they say so. */
const check = (title: string, files: string, folder: string, expected: string | undefined): void => {
  it(title, () => expect(spacedWords(files.split(' '))(folder)).to.equal(expected));
};

describe('spacedWords', () => {
  const twice = 'orders/PriceListTask.java orders/PriceListStage.java';
  check('as files write them', twice, 'pricelist', 'price list');
  check('three of them', 'a/PriceListItem.java a/PriceListItemTask.java', 'pricelistitem', 'price list item');
  check('not by chance', 'orders/PriceListTask.java', 'pricelist', undefined);
  check('not where files write one word as often', `${twice} a/PricelistView.java a/PricelistMail.java`, 'pricelist', undefined);
  check('not of a name with capitals or signs', twice, 'price-list', undefined);
  check('not of crumbs', 'a/OnTask.java a/OnTaskDone.java', 'ontask', undefined);
});
