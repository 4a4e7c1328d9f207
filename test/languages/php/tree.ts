/** A small application with Composer's rules and old code without, as texts by path. */
export const tree: ReadonlyMap<string, string> = new Map([
  [
    'composer.json',
    '{\n  "name": "acme/library",\n  "description": "Lends books.",\n  "require": { "php": "^8.2", "acme/shelf": "^1.0", "vendor/mail": "~2.1" },\n  "autoload": { "psr-4": { "App\\\\": "app/" }, "psr-0": { "Old_": "legacy/" }, "files": ["app/helpers.php"] },\n  "autoload-dev": { "psr-4": { "Tests\\\\": "tests/" } }\n}\n',
  ],
  ['composer.lock', '{"packages":[{"name":"vendor/mail","autoload":{"psr-4":{"Vendor\\\\Mail\\\\":"src"}}}]}'],
  ['packages/shelf/composer.json', '{"name":"acme/shelf","autoload":{"psr-4":{"Acme\\\\Shelf\\\\":["src","generated"]}}}'],
  [
    'packages/shelf/src/Row.php',
    '<?php\nnamespace Acme\\Shelf;\n\nfinal class Row implements Countable {\n    public const WIDTH = 90;\n}\n',
  ],
  ['packages/shelf/generated/Countable.php', '<?php\nnamespace Acme\\Shelf;\n\ninterface Countable {}\n'],
  [
    'app/Book.php',
    '<?php\n\nnamespace App;\n\nuse Acme\\Shelf\\{Row, Countable as Counts};\nuse Vendor\\Mail\\Mailer;\nuse function App\\shout;\n\n/** A book that can be lent. */\n#[Models\\Table(name: "books")]\nclass Book extends Models\\Record implements Counts\n{\n    use Lends;\n\n    public function row(?Loan $loan): Row|\\ArrayObject\n    {\n        shout(getenv("SHELF") ?: "none");\n        whisper(strlen("x"));\n        return new Row($loan instanceof Loans\\Late);\n    }\n}\n',
  ],
  ['app/Models/Record.php', '<?php\nnamespace App\\Models;\n\nabstract class Record {}\n'],
  ['app/Models/Table.php', '<?php\nnamespace App\\Models;\n\n#[\\Attribute]\nclass Table {}\n'],
  ['app/Lends.php', '<?php\nnamespace App;\n\ntrait Lends {}\n'],
  ['app/Loan.php', '<?php\nnamespace App;\n\nenum Loan: string { case Open = "open"; }\n'],
  ['app/Loans/Late.php', '<?php\nnamespace App\\Loans;\n\nclass Late {}\n'],
  [
    'app/helpers.php',
    '<?php\nnamespace App;\n\nfunction shout(string $text): string { return \\whisper($text); }\nfunction strlen(string $text): int { return 1; }\n',
  ],
  ['legacy/Old/Desk.php', '<?php\nclass Old_Desk { public $clerk = Old_Clerk::class; }\n'],
  [
    'legacy/functions.php',
    '<?php\ndefine("DESKS", 3);\n\nfunction whisper($text) { return __("Please be quiet"); }\nclass Old_Clerk {}\n',
  ],
  [
    'index.php',
    '<?php\nrequire_once __DIR__ . "/legacy/functions.php";\nrequire dirname(__FILE__) . \'/vendor/autoload.php\';\ninclude "legacy/footer.php";\n$desk = new old_desk;\nnew App\\Book();\n?>\n<h1>Books</h1>\n',
  ],
  ['legacy/footer.php', '<?php include_once dirname(__DIR__) . "/index.php"; ?>\n<footer></footer>\n'],
  [
    'tests/BookTest.php',
    '<?php\nnamespace Tests;\n\nuse App\\Book;\n\nclass BookTest { function test(): Book { return new \\App\\Book(); } }\n',
  ],
]);
