<?php
/*
 * Edges between PHP files: php reference.php <folder>, the files' paths on standard input.
 * Names are resolved by nikic/php-parser's NameResolver, classes found by Composer's own ClassLoader; both come from outside
 * (Debian: php-nikic-php-parser or php-parser, and composer). Prints JSON: { edges: [[from, to, name]], refused: [path] }.
 */
error_reporting(E_ALL & ~E_DEPRECATED);
ini_set('memory_limit', '-1');
ini_set('xdebug.max_nesting_level', '10000');
set_include_path('/usr/share/php');
spl_autoload_register(function (string $class): void {
    $file = '/usr/share/php/' . strtr($class, '\\', '/') . '.php';
    if (is_file($file)) require $file;
});

use PhpParser\Node;
use PhpParser\NodeTraverser;
use PhpParser\NodeVisitor\NameResolver;
use PhpParser\NodeVisitorAbstract;

$root = rtrim(realpath($argv[1]), '/');
$files = array_filter(explode("\n", stream_get_contents(STDIN)));

/** What one file defines, names and includes. */
final class Collector extends NodeVisitorAbstract
{
    public array $classes = [];
    public array $functions = [];
    public array $names = [];
    public array $calls = [];
    public array $includes = [];
    public array $defines = [];
    private int $functionDepth = 0;

    public function enterNode(Node $node)
    {
        if ($node instanceof Node\Stmt\ClassLike && $node->name !== null && $this->functionDepth === 0) $this->classes[] = $node->namespacedName->toString();
        if ($node instanceof Node\Stmt\Function_) {
            if ($this->functionDepth === 0) $this->functions[] = $node->namespacedName->toString();
        }
        if ($node instanceof Node\FunctionLike) $this->functionDepth++;
        if ($node instanceof Node\Stmt\Use_ || $node instanceof Node\Stmt\GroupUse) {
            $prefix = $node instanceof Node\Stmt\GroupUse ? $node->prefix->toString() . '\\' : '';
            foreach ($node->uses as $use) {
                $type = $use->type ?: $node->type;
                $name = $prefix . $use->name->toString();
                if ($type === Node\Stmt\Use_::TYPE_NORMAL) $this->names[] = $name;
                if ($type === Node\Stmt\Use_::TYPE_FUNCTION) $this->calls[] = [$name];
            }
        }
        if ($node instanceof Node\Expr\FuncCall && $node->name instanceof Node\Name) {
            $own = $node->name->getAttribute('namespacedName');
            $this->calls[] = $node->name instanceof Node\Name\FullyQualified ? [$node->name->toString()] : array_filter([$own?->toString(), $node->name->toString()]);
            if ($node->name->toLowerString() === 'define' && isset($node->args[1])) {
                $name = $node->args[0]->value;
                if ($name instanceof Node\Scalar\String_) $this->defines[] = [$name->value, $node->args[1]->value];
            }
        } elseif ($node instanceof Node\Name\FullyQualified && !($node->getAttribute('parentCall') ?? false)) {
            $this->names[] = $node->toString();
        }
        if ($node instanceof Node\Expr\FuncCall && $node->name instanceof Node\Name) $node->name->setAttribute('parentCall', true);
        if ($node instanceof Node\Expr\ConstFetch) $node->name->setAttribute('parentCall', true);
        if ($node instanceof Node\Expr\Include_) $this->includes[] = $node->expr;
    }

    public function leaveNode(Node $node)
    {
        if ($node instanceof Node\FunctionLike) $this->functionDepth--;
    }
}

$parser = (new PhpParser\ParserFactory())->create(PhpParser\ParserFactory::PREFER_PHP7);
$read = [];
$refused = [];
foreach ($files as $file) {
    try {
        $tree = $parser->parse(file_get_contents("$root/$file"));
        $traverser = new NodeTraverser();
        $traverser->addVisitor(new NameResolver());
        $collector = new Collector();
        $traverser->addVisitor($collector);
        $traverser->traverse($tree);
        $read[$file] = $collector;
    } catch (PhpParser\Error $error) {
        $refused[] = $file;
    }
}

// Composer's loader, told of every manifest of the workspace.
$folders = [];
$loaders = [];
$manifests = new RegexIterator(new RecursiveIteratorIterator(new RecursiveCallbackFilterIterator(
    new RecursiveDirectoryIterator($root, FilesystemIterator::SKIP_DOTS),
    fn ($entry) => !in_array($entry->getFilename(), ['vendor', 'node_modules', '.git'], true)
)), '#/composer\.json$#');
$rules = [];
foreach ($manifests as $manifest) {
    $folder = ltrim(substr(dirname($manifest->getPathname()), strlen($root)), '/');
    $folders[] = $folder;
    $json = json_decode(file_get_contents($manifest->getPathname()), true);
    foreach (['autoload', 'autoload-dev'] as $section) {
        foreach (['psr-4', 'psr-0'] as $standard) {
            foreach ($json[$section][$standard] ?? [] as $prefix => $dirs) {
                foreach ((array) $dirs as $dir) $rules[] = [$standard, $prefix, rtrim("$root/$folder", '/') . '/' . trim($dir, '/'), $folder];
            }
        }
    }
}
usort($folders, fn ($a, $b) => strlen($b) <=> strlen($a));
function project(string $path): string
{
    global $folders;
    foreach ($folders as $folder) if ($folder === '' || str_starts_with($path, "$folder/")) return $folder;
    return '';
}
function loaderFor(string $folder): Composer\Autoload\ClassLoader
{
    global $loaders, $rules;
    if (isset($loaders[$folder])) return $loaders[$folder];
    $loader = new Composer\Autoload\ClassLoader();
    // The package's own rules count first where two packages claim a prefix.
    foreach ([true, false] as $own) {
        foreach ($rules as [$standard, $prefix, $dir, $of]) {
            if (($of === $folder) !== $own) continue;
            $standard === 'psr-4' ? $loader->addPsr4($prefix, $dir) : $loader->add($prefix, $dir);
        }
    }
    return $loaders[$folder] = $loader;
}

$definedIn = ['class' => [], 'function' => []];
$constants = [];
foreach ($read as $file => $facts) {
    foreach ($facts->classes as $name) $definedIn['class'][strtolower($name)][$file] = true;
    foreach ($facts->functions as $name) $definedIn['function'][strtolower($name)][$file] = true;
    foreach ($facts->defines as [$name, $value]) $constants[$name][] = [$file, $value];
}
$internalFunctions = array_flip(get_defined_functions()['internal']);
$internalClasses = array_flip(array_map('strtolower', array_filter([...get_declared_classes(), ...get_declared_interfaces()],
    fn ($name) => (new ReflectionClass($name))->isInternal())));

function isTest(string $path): bool
{
    return preg_match('#(^|/)(tests?|spec)/#i', $path) === 1;
}
function only(?array $all, string $from): ?string
{
    if ($all === null) return null;
    if (isset($all[$from])) return $from;
    $paths = array_keys($all);
    if (!isTest($from)) $paths = array_values(array_filter($paths, fn ($path) => !isTest($path)));
    if (count($paths) < 2) return $paths[0] ?? null;
    $near = array_values(array_filter($paths, fn ($path) => project($path) === project($from)));
    return count($near) === 1 ? $near[0] : null;
}
/** A path as far as it can be told; constants by what the workspace defines them as. Null where it cannot. */
function evaluate(Node\Expr $expr, string $file, int $depth = 0): ?string
{
    global $root, $constants;
    if ($depth > 6) return null;
    if ($expr instanceof Node\Scalar\String_) return $expr->value;
    if ($expr instanceof Node\Scalar\MagicConst\Dir) return dirname("$root/$file");
    if ($expr instanceof Node\Scalar\MagicConst\File) return "$root/$file";
    if ($expr instanceof Node\Expr\BinaryOp\Concat) {
        $left = evaluate($expr->left, $file, $depth);
        $right = evaluate($expr->right, $file, $depth);
        return $left === null || $right === null ? null : $left . $right;
    }
    if ($expr instanceof Node\Expr\FuncCall && $expr->name instanceof Node\Name && $expr->name->toLowerString() === 'dirname') {
        $inner = evaluate($expr->args[0]->value, $file, $depth);
        $levels = ($expr->args[1] ?? null)?->value;
        return $inner === null ? null : dirname($inner, $levels instanceof Node\Scalar\LNumber ? $levels->value : 1);
    }
    if ($expr instanceof Node\Expr\ConstFetch) {
        $name = $expr->name->getLast();
        if ($name === 'DIRECTORY_SEPARATOR') return '/';
        $values = [];
        foreach ($constants[$name] ?? [] as [$where, $value]) {
            $found = evaluate($value, $where, $depth + 1);
            if ($found !== null) $values[$found] = true;
        }
        // A constant that several entry points set: one that leads to somewhere in the tree, the shortest.
        $values = array_keys($values);
        $inside = array_values(array_filter($values, fn ($value) => str_starts_with($value, "$root/")));
        if (count($inside) > 0) $values = $inside;
        usort($values, fn ($a, $b) => strlen($a) <=> strlen($b));
        return $values[0] ?? null;
    }
    return null;
}

$known = array_flip($files);
$edges = [];
$add = function (string $from, ?string $to, string $name) use (&$edges, $known): void {
    if ($to !== null && $to !== $from && isset($known[$to])) $edges["$from\t$to"] ??= [$from, $to, $name];
};
$relative = fn (string $path): ?string => ($real = realpath($path)) !== false && str_starts_with($real, "$root/") ? substr($real, strlen($root) + 1) : null;
foreach ($read as $from => $facts) {
    $loader = loaderFor(project($from));
    foreach (array_unique($facts->names) as $name) {
        if (isset($internalClasses[strtolower($name)])) continue;
        $found = $loader->findFile($name);
        $to = $found !== false ? $relative($found) : null;
        $add($from, $to ?? only($definedIn['class'][strtolower($name)] ?? null, $from), $name);
    }
    foreach ($facts->calls as $candidates) {
        foreach (array_values($candidates) as $name) {
            $key = strtolower($name);
            if (isset($internalFunctions[$key])) break;
            $to = only($definedIn['function'][$key] ?? null, $from);
            if ($to === null) continue;
            $add($from, $to, "$name()");
            break;
        }
    }
    foreach ($facts->includes as $expr) {
        $path = evaluate($expr, $from);
        if ($path === null || $path === '') continue;
        $places = $path[0] === '/' ? [$path] : (str_starts_with($path, '.') ? [dirname("$root/$from") . "/$path"] : [dirname("$root/$from") . "/$path", $root . '/' . project($from) . "/$path", "$root/$path"]);
        foreach ($places as $place) {
            if (is_file($place)) {
                $add($from, $relative($place), $path);
                break;
            }
        }
    }
}
echo json_encode(['edges' => array_values($edges), 'refused' => $refused], JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE);
