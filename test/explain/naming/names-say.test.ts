import { expect } from 'chai';
import { aboutOf, clauseOfFunctions, clauseOfMethods, clauseOfType } from '../../../src/explain/naming/names-say.ts';
import { phraseInWords, phraseOf } from '../../../src/explain/naming/phrase.ts';
import fc from 'fast-check';

const check = (names: readonly string[], expected: string | undefined): void => {
  it(names.join(', '), () => expect(clauseOfFunctions(names)).to.equal(expected));
};

describe('what names of functions say', () => {
  check(['parseInvoice', 'formatDate'], 'parses invoices and formats dates');
  check(['find_owners_by_last_name'], 'finds owners by last name');
  check(['createOrUpdateOwner'], 'creates or updates owners');
  check(['createInvoice', 'sendInvoice', 'cancelInvoice'], 'creates, sends and cancels invoices');
  check(['rowToInvoice'], 'turns rows into invoices');
  check(['convertUserToDTO'], 'turns users into DTOs');
  check(['isValidEmail'], 'answers “is valid email?”');
  check(['parseURL', 'decodeJSON'], 'parses URLs and decodes JSON');
  check(['loadCategories', 'loadSettings'], 'loads categories and loads settings');
  check(['a1', 'b2'], undefined);
  check(['owner', 'invoiceTotal'], undefined);
  check(['validate'], undefined);
  check(['getOwner'], 'gets owners');
  check(['getOwner', 'sendInvoice'], 'sends invoices');
  check(['useToasts'], 'gives access to toasts');
  // Names that a sentence would misread.
  check(['discoverAccountsPopular'], undefined);
  check(['goToTeamDetails'], undefined);
  check(['backup_dir', 'log_file_path', 'redirectUri'], undefined);
  check(['stripRefIdReplacer'], undefined);
  check(['parseReqBody'], undefined);
  check(['endOfFiscalYear', 'routeBinder'], undefined);
  check(['cleanupFiles'], 'cleans up files');
  check(['getMessage', 'sendInvite'], 'sends invites');
  check(['sendLetter', 'isLate'], 'sends letters');
  check(['register_start', 'requestDelete', 'checkHostExists', 'createNoNotification', 'requirePluginEnabled'], undefined);
  check(['addUserOrGroup', 'cleanupSession'], 'adds users or groups and cleans up sessions');
  check(['projectToList', 'closeQuietly', 'resetStep1'], undefined);
  check(['get_file_name', 'dump', 'load', 'other'], undefined);
  // One thing is made, and is called so.
  check(['createDomainTable'], 'creates the domain table');
  check(['createApp', 'startServer'], 'creates the app and starts the server');
  check(['createTable', 'findUserForm'], 'creates tables and finds user forms');
  check(['createUserIndexes'], 'creates user indexes');
  // What is no name of a thing, or a sentence of its own.
  check(['findOneWithTags', 'getOneById', 'registerClassic', 'installFirst'], undefined);
  check(['validateTimesBetweenCheckHasValues', 'createUserIfMissing', 'checkListIsEmpty'], undefined);
  check(['parseStringIDs', 'postProcessForOutlook'], undefined);
  // What a framework asks for.
  check(['buildForm', 'configureOptions', 'getBlockPrefix'], undefined);
  // Fewer than half of what is done.
  check(['openDoor', 'parseRow', 'sendLetter', 'closeShop', 'printWall', 'cleanHall', 'writeNote'], undefined);
  check(['add', 'addAdmin', 'remove', 'removeAdmin', 'ban'], undefined);
  check(['openDoor', 'parseRow', 'sendLetter', 'closeShop'], 'opens doors, parses rows and sends letters');
});

const checkType = (type: string, methods: readonly string[], byName: string | undefined, byMethods: string | undefined): void => {
  it(`${type} with ${methods.join(', ')}`, () => {
    expect(clauseOfType(type)).to.equal(byName);
    expect(clauseOfMethods(type, methods)).to.equal(byMethods);
  });
};

describe('what the name of a type and those of its methods say', () => {
  checkType(
    'InvoiceService',
    ['create', 'send', 'findOverdueCustomers'],
    undefined,
    'creates and sends invoices and finds overdue customers',
  );
  checkType('EmailValidator', ['validate'], 'checks emails', 'validates emails');
  checkType('PaymentFailedException', [], 'names the error “payment failed”', undefined);
  checkType('IOrderRepository', ['save', 'get'], undefined, 'saves and gets orders');
  checkType('InvoiceHandler', ['send'], undefined, 'sends invoices');
  checkType('InvoicePaidHandler', ['handle'], 'reacts to “invoice paid”', undefined);
  checkType('MapProtocolDecoder', ['decode'], 'decodes “map protocol”', 'decodes map protocol');
  checkType('PositionForwarderMqtt', ['forward'], undefined, 'forwards positions');
  checkType('ValidationService', ['validate', 'dispose'], undefined, undefined);
  checkType('Basket', ['total', 'price', 'sendLetter'], undefined, undefined);
  checkType('Invoice', ['total'], undefined, undefined);
  checkType('UserInvitesController', ['index', 'store'], undefined, 'lists and stores user invites');
  checkType('EmailForgotController', ['index'], undefined, undefined);
  checkType('ApiV1Dot1Controller', ['report'], undefined, undefined);
  checkType('Processor', ['upload'], undefined, undefined);
  checkType('GroupUpdateService', ['update'], undefined, undefined);
  checkType('EntryRepository', ['getEntriesByUser', 'getEntriesByTag', 'getEntriesOfFeed', 'findUnread'], undefined, undefined);
  checkType('SettingsPage', ['ngOnInit', 'useDark', 'saveSettings'], undefined, 'saves settings');
  checkType('PrepareInvoices', ['prepare'], undefined, undefined);
  checkType('RedisWorkerCommand', ['execute'], undefined, undefined);
  checkType('SendInvoiceCommand', ['execute'], 'carries the order “send invoice”', undefined);
  checkType('DownloadImagesSubscriber', [], undefined, undefined);
  checkType('GithubStrategy', ['validate'], undefined, undefined);
});

describe('names of any kind', () => {
  it('make a phrase or none, and no phrase has double spaces or undefined in it', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const phrase = phraseOf(name);
        if (phrase) expect(phraseInWords(phrase)).not.to.match(/undefined|\s{2}|^\s|\s$/u);
      }),
    );
  });
});

describe('what the name of a type is about', () => {
  const checkAbout = (type: string, about: string): void => {
    it(type, () => expect(aboutOf(type).join(' ').toLowerCase()).to.equal(about));
  };
  checkAbout('UserRequestModule', 'user request');
  checkAbout('DiscoverCategoryController', '');
  checkAbout('MarkAsUnread', '');
  checkAbout('NotifiesOwnerAboutVersion', '');
  checkAbout('ShowView', '');
  checkAbout('TeamEnvsTeam', '');
  checkAbout('RequiresTeamRole', '');
  checkAbout('GroupsRequestedReporting', '');
  checkAbout('CreatedBudget', 'created budget');
});
