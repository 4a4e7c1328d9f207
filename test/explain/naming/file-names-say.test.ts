import { expect } from 'chai';
import type { FileFacts } from '../../../src/model/file-facts.ts';
import { namesSay } from '../../../src/explain/naming/file-names-say.ts';
import { modulePath } from '../../../src/model/module-path.ts';
import { projectOf } from '../demo-project.ts';

/** What is said of the first file of the tree. */
const check = (tree: Readonly<Record<string, string>>, expected: string | undefined): void => {
  const [path = ''] = Object.keys(tree);
  it(`${path}: ${tree[path] ?? ''}`, () => expect(namesSay(projectOf(tree), modulePath(path))[0]?.text).to.equal(expected));
};

const piece = (name: string): string => `export component ${name}`;

const kinds = Object.fromEntries(
  ['Mattermost', 'Telegram', 'Pinglet', 'Signal', 'Webhooks'].map((name) => [`src/channels/${name}.tsx`, piece(name)]),
);

describe('what names in a file say', () => {
  describe('of what is shown', () => {
    check({ 'src/InvoicePanel.tsx': piece('InvoicePanel') }, 'By its name, it shows the invoice panel on screen.');
    check({ 'src/Subscribers.tsx': piece('Subscribers') }, 'By its name, it shows the subscribers on screen.');
    check({ 'src/Mattermost.tsx': piece('Mattermost') }, undefined);
    check({ 'src/EditInvoices.tsx': piece('EditInvoices') }, 'By its name, it shows “edit invoices” on screen.');
    check({ 'src/VKTeams.tsx': piece('VKTeams') }, undefined);
    check({ 'src/GoogleChat.tsx': piece('GoogleChat') }, 'By its name, it shows the Google chat on screen.');
    check({ 'src/channels/Webhooks.tsx': piece('Webhooks'), ...kinds }, undefined);
  });

  describe('of what it is named after', () => {
    check({ 'src/group.ts': 'export class Group {}' }, undefined);
    check({ 'src/queue.ts': 'export class PrioritizedItem {}' }, undefined);
    check({ 'src/shell.ts': 'export interface Shell { readonly name: string }' }, undefined);
    check({ 'src/theme.ts': "export const theme = 'dark';" }, undefined);
  });

  describe('of what is done', () => {
    const forms = ['Invoice', 'Letter', 'Reader'].map((name) => `export class ${name}Form`).join('\n');
    check({ 'src/forms.ts': `export function checkRows\n${forms}` }, undefined);
    check({ 'src/forms.ts': 'export function checkRows\nexport class InvoiceForm' }, 'By its name, it checks rows.');
    check({ 'src/limits.ts': 'export const MAX_ROWS\nexport function rows_of' }, undefined);
    check({ 'src/letters.ts': 'export function test_late_letters' }, undefined);
    check({ 'src/redis.ts': 'export const client' }, undefined);
    check({ 'src/limits.ts': 'export const MAX_ROWS' }, 'By its name, it holds max rows.');
  });

  describe('of methods', () => {
    const checkMethods = (
      type: string,
      supertypes: readonly string[],
      methods: readonly string[],
      expected: string | undefined,
    ): void => {
      it(`${type} of ${supertypes.join()} with ${methods.join()}`, () => {
        const path = modulePath(`src/${type}.ts`);
        const project = projectOf({ [path]: `export class ${type}` });
        const facts = (): FileFacts | undefined => {
          const read = project.facts(path);
          const [definition] = read?.definitions ?? [];
          if (!read || !definition) return undefined;
          const members = methods.map((name) => ({ name, container: type, range: definition.range }));
          return { ...read, definitions: [{ ...definition, supertypes }], members };
        };
        expect(namesSay({ ...project, facts }, path)[0]?.text).to.equal(expected);
      });
    };
    checkMethods('Telegram', ['NotificationProvider'], ['send', 'formatLetter'], undefined);
    checkMethods('Zsh', ['crate::Importer<Row>'], ['load'], undefined);
    checkMethods('Invoice', ['models.Model'], ['send', 'cancel'], 'By its names, it sends and cancels invoices.');
    checkMethods('ReaderType', ['AbstractType'], ['buildForm', 'configureOptions', 'getParent'], undefined);
  });
});
