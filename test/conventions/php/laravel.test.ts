import { expect } from 'chai';
import { inWords, recognised } from '../support/recognised.ts';

const check = (name: string, tree: Readonly<Record<string, string>>, expected: readonly string[]): void => {
  it(name, async () => {
    expect(inWords(await recognised(tree)).filter((words) => !/^\w+ .*\.php$/u.test(words))).to.have.members(expected);
  });
};

const file = (...lines: readonly string[]): string =>
  ['<?php', 'use Illuminate\\Support\\Facades\\Route;', 'use App\\Http\\Controllers\\BookController;', ...lines, ''].join('\n');

describe('conventions/php/laravel', () => {
  check(
    'routes and groups',
    {
      'routes/web.php': file(
        "Route::get('/', fn () => view('home'));",
        "Route::get('books/{book:slug}', [BookController::class, 'show'])->name('books.show');",
        "Route::post('pay', PayController::class);",
        "Route::match(['get', 'post'], '/search', 'SearchController@find');",
        "Route::any('hook', [BookController::class, 'hook']);",
        "Route::view('/about', 'about');",
        "Route::middleware(['auth', 'x'])->prefix('admin')->group(function () {",
        "    Route::controller(BookController::class)->prefix('books')->group(function () {",
        "        Route::get('', 'index');",
        "        Route::delete('{id?}', 'destroy');",
        '    });',
        "    Route::group(['prefix' => 'old', 'middleware' => 'web'], function () {",
        "        Route::put('x', [BookController::class, 'x']);",
        '    });',
        '});',
        "Route::prefix(config('app.admin_url'))->group(function () {",
        "    require 'desk.php';",
        '});',
        "$this->get('/not', 'x');",
      ),
      'routes/desk.php': file("Route::get('desk', [BookController::class, 'desk']);"),
    },
    [
      'page GET / (Laravel)',
      'page GET /books/{book} (Laravel) BookController::show',
      'page POST /pay (Laravel) PayController',
      'page GET /search (Laravel) SearchController::find',
      'page POST /search (Laravel) SearchController::find',
      'page /hook (Laravel) BookController::hook',
      'page GET /about (Laravel)',
      'page GET /admin/books (Laravel) BookController::index',
      'page DELETE /admin/books/{id} (Laravel) BookController::destroy',
      'page PUT /admin/old/x (Laravel) BookController::x',
      'page GET /{admin_url}/desk (Laravel) BookController::desk',
    ],
  );
  check(
    'resources, and files that are included',
    {
      'routes/api.php': file(
        "Route::apiResource('book-cases', BookController::class)->only(['index', 'show']);",
        "Route::resource('books.pages', BookController::class, ['except' => ['edit', 'create', 'index', 'store']]);",
      ),
      'src/routes/web.php': file("Route::get('x', [BookController::class, 'x']);"),
      'src/Provider.php': file("Route::prefix('shop')->group(__DIR__.'/routes/web.php');"),
    },
    [
      'endpoint GET /api/book-cases (Laravel) BookController::index',
      'endpoint GET /api/book-cases/{book_case} (Laravel) BookController::show',
      'endpoint GET /api/books/{book}/pages/{page} (Laravel) BookController::show',
      'endpoint PUT /api/books/{book}/pages/{page} (Laravel) BookController::update',
      'endpoint DELETE /api/books/{book}/pages/{page} (Laravel) BookController::destroy',
      'page GET /shop/x (Laravel) BookController::x',
    ],
  );
  check('no routes of somebody else', { 'src/a.php': "<?php\nuse Other\\Route;\nRoute::get('/x', 'y');\n" }, []);
  check(
    'a table named by an attribute, one that takes the place of another, and an address that is computed',
    {
      'app/Models/Seat.php':
        "<?php\nnamespace App\\Models;\nuse Illuminate\\Database\\Eloquent\\Attributes\\Table;\nuse Illuminate\\Database\\Eloquent\\Model;\n#[Table('chairs')]\nclass Seat extends Model\n{\n}\n",
      'database/migrations/2024_01_02_000000_renew.php':
        "<?php\nreturn new class extends Migration {\n    public function up()\n    {\n        Schema::create('tags_new', function ($table) {});\n        Schema::rename('tags_new', 'tags');\n    }\n};\n",
      'routes/web.php': file(
        'foreach ($all as $one) {',
        '    Route::match([\'get\'], "{$one}{format?}", BookController::class);',
        '}',
      ),
    },
    ['entity Seat in chairs (Eloquent)', 'migration renew (Laravel)'],
  );
  check(
    'models, tables and migrations',
    {
      'app/Models/Person.php':
        '<?php\nnamespace App\\Models;\nuse Illuminate\\Database\\Eloquent\\Model;\nclass Person extends Model\n{\n}\n',
      'app/Models/Order.php':
        "<?php\nnamespace App\\Models;\nuse Illuminate\\Database\\Eloquent\\Model;\nclass Order extends Model\n{\n    protected $table = 'shop_orders';\n}\n",
      'app/Models/Plain.php': '<?php\nnamespace App\\Models;\nclass Plain\n{\n}\n',
      'database/migrations/2024_01_02_000000_create_tags_table.php':
        "<?php\nreturn new class extends Migration {\n    public function up()\n    {\n        Schema::create('tags', function (Blueprint $table) {\n            $table->string('name');\n        });\n    }\n};\n",
    },
    [
      'entity Person in people (Eloquent)',
      'entity Order in shop_orders (Eloquent)',
      'table tags in tags (Eloquent)',
      'migration create tags table (Laravel)',
    ],
  );
  check(
    'commands, jobs, schedules, e-mails and policies',
    {
      'app/Console/Commands/Clean.php':
        "<?php\nnamespace App\\Console\\Commands;\nuse Illuminate\\Console\\Command;\nclass Clean extends Command\n{\n    protected $signature = 'app:clean {days}';\n}\n",
      'app/Jobs/Import.php':
        '<?php\nnamespace App\\Jobs;\nuse Illuminate\\Contracts\\Queue\\ShouldQueue;\nclass Import implements ShouldQueue\n{\n}\n',
      'routes/console.php':
        "<?php\nuse App\\Jobs\\Import;\nuse Illuminate\\Support\\Facades\\Schedule;\nSchedule::command('app:clean 3')->dailyAt('03:00');\nSchedule::job(new Import)->everyFiveMinutes();\nSchedule::command('backup:run')->cron('0 4 * * 1');\n",
      'app/Mail/Welcome.php':
        "<?php\nnamespace App\\Mail;\nuse Illuminate\\Mail\\Mailable;\nclass Welcome extends Mailable\n{\n    public function envelope()\n    {\n        return new Envelope(subject: 'Welcome aboard');\n    }\n}\n",
      'app/Policies/BookPolicy.php':
        '<?php\nnamespace App\\Policies;\nuse App\\Models\\User;\nclass BookPolicy\n{\n    public function view(User $user)\n    {\n    }\n}\n',
    },
    [
      'command app:clean every day at 03:00 (Laravel) Clean::handle',
      'job Import every five minutes (Laravel) Import::handle',
      'job backup:run every Monday at 04:00 (Laravel)',
      'app/Mail/Welcome.php: Sends the e-mail "Welcome aboard".',
      'app/Policies/BookPolicy.php: Decides who may do what with books.',
    ],
  );
  check(
    'what checks input, steps in, sets up, tells and listens',
    {
      'app/Http/Requests/LendBookRequest.php':
        '<?php\nnamespace App\\Http\\Requests;\nuse Illuminate\\Foundation\\Http\\FormRequest;\nclass LendBookRequest extends FormRequest\n{\n}\n',
      'app/Http/Middleware/CheckAge.php':
        '<?php\nnamespace App\\Http\\Middleware;\nuse Illuminate\\Http\\Request;\nclass CheckAge\n{\n    public function handle(Request $request)\n    {\n    }\n}\n',
      'app/Notifications/BookDue.php':
        '<?php\nnamespace App\\Notifications;\nuse Illuminate\\Notifications\\Notification;\nclass BookDue extends Notification\n{\n}\n',
      'app/Listeners/TellStaff.php':
        '<?php\nnamespace App\\Listeners;\nuse App\\Events\\BookLost;\nclass TellStaff\n{\n    public function handle(BookLost $event)\n    {\n    }\n}\n',
    },
    [
      'handler BookLost (Laravel) TellStaff::handle',
      'app/Http/Requests/LendBookRequest.php: Checks what people send in with “lend book”.',
      'app/Http/Middleware/CheckAge.php: Steps in before requests are answered: “check age”.',
      'app/Notifications/BookDue.php: Writes the notification “book due”.',
    ],
  );
  check(
    'the page that a template is, and an action that answers data',
    {
      'routes/web.php': file(
        "Route::get('/books', [BookController::class, 'index']);",
        "Route::get('/count', [BookController::class, 'count']);",
      ),
      'app/Http/Controllers/BookController.php':
        "<?php\nnamespace App\\Http\\Controllers;\nclass BookController\n{\n    public function index()\n    {\n        return view('books.index');\n    }\n\n    public function count()\n    {\n        return response()->json($count);\n    }\n}\n",
      'resources/views/books/index.blade.php': '<p>Books</p>\n',
    },
    [
      'page GET /books (Laravel) BookController::index',
      'endpoint GET /count (Laravel) BookController::count',
      'resources/views/books/index.blade.php: Is what people see at /books.',
    ],
  );
});
