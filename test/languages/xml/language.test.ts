import { createXmlLanguage } from '../../../src/languages/xml/language.ts';
import { checkAnyText, checkFacts } from '../config/facts-in-words.ts';
import type { FactsInWords } from '../config/facts-in-words.ts';

const language = createXmlLanguage();
const check = (text: string, expected: FactsInWords): void => checkFacts(language, 'clinic.xml', text, expected);

describe('languages/xml', () => {
  check('<?xml version="1.0"?>\n<clinic><name> Paws </name><open at="8"/></clinic>', {
    settings: 'clinic.name=Paws, clinic.open.@at=8',
  });
  check('<a><b>1</b><b>2</b><c/><b><d>3</d></b></a>', { settings: 'a.b=1, a.b[1]=2, a.b[2].d=3' });
  check("<a b='x &amp; &#x79;' c=\"it's\">&lt;z&gt; &unknown;</a>", { settings: "a.@b=x & y, a.@c=it's, a=<z> &unknown;" });
  check('<a><![CDATA[x < y]]></a>', { settings: 'a=x < y' });
  check('<a>one <!-- not --> two</a>', { settings: 'a=one' });
  check('<a>text <b>bold</b> around</a>', { settings: 'a.b=bold' });
  check('<!-- Where the pets of the clinic sleep. -->\n<a/>', { doc: 'Where the pets of the clinic sleep.' });
  check('<configuration><add key="DbPassword" password="hunter2"/></configuration>', {
    settings: 'configuration.add.@key=DbPassword, configuration.add.@password=',
  });
  check('<a><b>1</a>', { settings: 'a.b=1' });
  check('not XML', {});
  check('', {});

  checkAnyText(language, 'a.xml', [
    '<a>',
    '</a>',
    '<b c="',
    '"/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '&#x110000;',
    '<?',
    '?>',
    '=',
  ]);
});
