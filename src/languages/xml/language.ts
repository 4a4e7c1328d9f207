import { lineIndex } from '../../base/line-index.ts';
import type { FileFacts } from '../../model/file-facts.ts';
import type { Quoted } from '../../model/text.ts';
import { notYetRead, readGuarded } from '../config/read-guarded.ts';
import type { FoundFacts } from '../config/read-guarded.ts';
import { settingsFrom } from '../config/settings.ts';
import type { TextView } from '../config/text-view.ts';
import type { Language, SourceText } from '../language.ts';
import { isAboutCode, wordCount } from '../remarks/remark-kind.ts';
import { proseOf } from '../remarks/remark-prose.ts';
import { mapperStatements } from './mapper-statements.ts';
import { xmlSettings } from './xml-settings.ts';

/** XML that is neither a package manifest nor a page. */
export const createXmlLanguage = (): Language => ({
  id: 'xml',
  identify: (path) => (endings.test(path) ? 'xml' : undefined),
  skim: () => notYetRead('xml'),
  read: readXml,
});

const endings =
  /\.(?:xml|xsd|xslt?|wsdl|plist|config|resx|xaml|axaml|axml|fxml|storyboard|xib|nuspec|props|targets|iml|launch|jrxml|bpmn|dmn|xlf|xliff|tmx|rng|rdf|rss|atom|opml|wxs|wxi|csproj|vbproj|fsproj|vcxproj|pubxml|ruleset|dtd|ent|entitlements|xcworkspacedata|xcscheme|manifest|slnx|dita|ditamap)$/iu;

/** What is longer is data. */
const maxLength = 200_000;

const readXml = (source: SourceText): FileFacts => readGuarded('xml', source, xmlFacts, maxLength);

const xmlFacts = (view: TextView): FoundFacts => {
  const { settings, comment } = xmlSettings(view.text);
  const doc = comment && docOf(view, comment);
  const statements = mapperStatements(view.text, lineIndex(view.text));
  return { ...(doc && { doc }), ...settingsFrom(view, settings), ...(statements.length > 0 && { statements }) };
};

const docOf = (
  { text, rangeAt }: TextView,
  { start, end }: { readonly start: number; readonly end: number },
): Quoted | undefined => {
  const lines: { text: string; start: number }[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    lines.push({ text: line.trimEnd(), start: at });
    at += line.length + 1;
  }
  const remark = { kind: 'block', isOfLines: false, start, end, lines } as const;
  const doc = isAboutCode(remark) ? proseOf(remark, text, rangeAt) : undefined;
  return doc && wordCount(doc.text) >= 3 ? doc : undefined;
};
