# Edges between Ruby files by Ruby's own parser and Zeitwerk's own inflector: reference.rb <folder> [<glob of autoload roots> | !<folder that is left out>]...
# Paths of the files come on standard input. Prints JSON: { edges: [[from, to, name]], refused: [path] }.
#
# Shares no code with the extension. A constant's file is the one that an autoload root expects it in; else the one that
# defines it (opens it with more in it than other definitions), where there is one, or where one of several is named after it.
require "json"
require "set"
require "active_support"
require "active_support/inflector"
require "active_support/core_ext/string/inflections"
%w[abbrev base64 benchmark bigdecimal cgi coverage csv date delegate digest drb erb etc fileutils find forwardable getoptlong ipaddr json
   logger matrix monitor net/http net/smtp observer open3 openssl optparse ostruct pathname pp prettyprint pstore psych pty racc
   rake readline resolv ripper securerandom set shellwords singleton socket stringio strscan tempfile timeout tmpdir tsort uri
   weakref yaml zlib bundler rdoc irb webrick minitest open-uri].each { |lib| begin; require lib; rescue LoadError; end }

ROOT = File.expand_path(ARGV.shift)
FILES = $stdin.read.split("\n")
STANDARD = Object.constants.map(&:to_s).to_set - %w[ActiveSupport]

Use = Struct.new(:path, :absolute, :nesting)
Opening = Struct.new(:file, :defining)

def read(path)
  File.read(File.join(ROOT, path), encoding: "UTF-8").scrub
rescue SystemCallError
  ""
end

def test?(path) = path.match?(%r{(\A|/)(test|tests|spec|specs|features|testing_support)/}) || path.match?(/_(test|spec)\.rb\z/)

# --- inflections that initializers state
Dir.glob("**/{config/**,lib}/**/*.rb", base: ROOT).each do |path|
  next unless path.match?(/inflection|zeitwerk|application\.rb|engine\.rb/)
  read(path).lines.grep_v(/^\s*#/).join.scan(/acronym[ (]+["'](\w+)["']/) { |(word)| ActiveSupport::Inflector.inflections(:en) { |i| i.acronym(word) } }
end
OVERRIDES = Dir.glob("**/{config,lib}/**/*.rb", base: ROOT).flat_map { |path|
  text = read(path)
  text.include?("inflector.inflect") ? text.lines.grep_v(/^\s*#/).join.scan(/["']?(\w+)["']?\s*(?:=>|:)\s*["'](\w+)["']/) : []
}.to_h

def expected(segment) = OVERRIDES[segment] || segment.camelize

# --- autoload roots: a folder, or folder=Namespace
IGNORED = ARGV.select { |each| each.start_with?("!") }.map { |each| each[1..] }
NAMESPACES = {}
ROOTS = ARGV.reject { |each| each.start_with?("!") }.flat_map { |each|
  glob, namespace = each.split("=")
  Dir.glob(glob, base: ROOT).each { |dir| NAMESPACES[dir] = namespace }
}.select { |dir| File.directory?(File.join(ROOT, dir)) }.uniq
AUTOLOADED = Hash.new { |hash, key| hash[key] = [] }
IMPLICIT = Set.new
ROOTS.each do |root|
  walk = lambda do |dir, cpath|
    Dir.children(File.join(ROOT, dir)).sort.each do |child|
      path = "#{dir}/#{child}"
      if File.directory?(File.join(ROOT, path))
        next if ROOTS.include?(path) || IGNORED.include?(path)
        next if Dir.glob("**/*.rb", base: File.join(ROOT, path)).empty?
        name = [*cpath, expected(child)]
        IMPLICIT << name.join("::")
        walk.(path, name)
      elsif child.end_with?(".rb")
        AUTOLOADED[[*cpath, expected(child.delete_suffix(".rb"))].join("::")] << path
      end
    end
  end
  walk.(root, [*NAMESPACES[root]])
end
MANAGED = AUTOLOADED.values.flatten.to_set

# --- projects and gems
PROJECTS = Dir.glob("**/{Gemfile,*.gemspec,config/application.rb}", base: ROOT).map { |path|
  path = File.dirname(path)
  path = File.dirname(path) if path.end_with?("config")
  path == "." ? "" : path
}.uniq.sort_by { |dir| -dir.length }
def project(path) = PROJECTS.find { |dir| dir.empty? || path.start_with?("#{dir}/") } || ""
SPECS = Dir.glob("**/*.gemspec", base: ROOT)
OWN_GEMS = SPECS.map { |path| read(path)[/\.name\s*=\s*["']([^"']+)/, 1] || File.basename(path, ".gemspec") }.to_set
GEMS = (Dir.glob("**/Gemfile.lock", base: ROOT).flat_map { |path| read(path).scan(/^ {4}([\w.-]+) \(/).flatten } +
  Dir.glob("**/{Gemfile,*.gemspec}", base: ROOT).flat_map { |path| read(path).scan(/^\s*(?:gem|\w+\.add_\w*dependency)[ (]+["']([^"']+)/).flatten })
  .uniq.reject { |name| OWN_GEMS.include?(name) }
plain = ->(name) { name.downcase.delete("_-") }
FOREIGN = GEMS.map(&plain).to_set | (GEMS.include?("rails") || GEMS.include?("railties") ? %w[rails actioncontroller actiondispatch abstractcontroller arel activerecord activesupport activemodel activejob activestorage actionmailer actionview actioncable actiontext actionmailbox] : [])

FOREIGN_HEAD = ->(name) { head = name.split("::").first; !AUTOLOADED.key?(head) && (STANDARD.include?(head) || FOREIGN.include?(plain.(head))) }

# --- reading
class Reader
  attr_reader :uses, :openings, :parents, :loads

  def initialize(file)
    @file = file
    @uses, @openings, @parents, @loads = [], [], [], []
  end

  def walk(node, nesting)
    return unless node.is_a?(RubyVM::AbstractSyntaxTree::Node)
    case node.type
    when :CLASS, :MODULE then definition(node, nesting)
    when :CDECL then assignment(node, nesting)
    when :OP_CDECL
      path, absolute = path_of(node.children[0])
      @openings << [full(path, absolute, nesting), true, nil] if path
      walk(node.children.last, nesting)
    when :CONST, :COLON2, :COLON3 then constant(node, nesting)
    when :FCALL, :CALL, :VCALL then call(node, nesting)
    else node.children.each { |child| walk_any(child, nesting) }
    end
  end

  private

  def walk_any(child, nesting) = child.is_a?(Array) ? child.each { |each| walk_any(each, nesting) } : walk(child, nesting)

  def path_of(node)
    case node&.type
    when :CONST then [[node.children[0].to_s], false]
    when :COLON3 then [[node.children[0].to_s], true]
    when :COLON2
      return [[node.children[1].to_s], false] if node.children[0].nil?
      path, absolute = path_of(node.children[0])
      path && [path + [node.children[1].to_s], absolute]
    end
  end

  def full(path, absolute, nesting) = (absolute || nesting.empty? ? path : [nesting.first, *path]).join("::")

  def definition(node, nesting)
    name, superclass = node.type == :CLASS ? node.children.first(2) : [node.children[0], nil]
    path, absolute = path_of(name)
    return node.children.each { |child| walk_any(child, nesting) } unless path
    whole = full(path, absolute, nesting)
    if superclass
      walk(superclass, nesting)
      parent, parent_absolute = path_of(superclass)
      @parents << [whole, Use.new(parent, parent_absolute, nesting)] if parent
    end
    body = node.children.last.children.last
    statements = body.nil? ? [] : body.type == :BLOCK ? body.children.compact : [body]
    statements = statements.reject { |each| each.type == :BEGIN && each.children.compact.empty? }
    only_names = !superclass && statements.all? { |each| %i[CLASS MODULE CDECL].include?(each.type) } &&
      (statements.any? || node.type == :MODULE)
    @openings << [whole, !only_names, superclass && true]
    statements.each { |each| mixin(each, whole, nesting) }
    walk(body, [whole, *nesting]) if body
  end

  def mixin(node, whole, nesting)
    return unless node.type == :FCALL && %i[include prepend].include?(node.children[0])
    (node.children[1]&.children || []).compact.each do |each|
      next unless each.is_a?(RubyVM::AbstractSyntaxTree::Node)
      path, absolute = path_of(each)
      @parents << [whole, Use.new(path, absolute, [whole, *nesting])] if path
    end
  end

  def assignment(node, nesting)
    first = node.children.first
    if first.is_a?(Symbol)
      @openings << [full([first.to_s], false, nesting), true, true]
    elsif first
      path, absolute = path_of(first)
      @openings << [full(path, absolute, nesting), true, true] if path
      path ? nil : walk(first, nesting)
    end
    walk(node.children.last, nesting)
  end

  def constant(node, nesting)
    path, absolute = path_of(node)
    return @uses << Use.new(path, absolute, absolute ? [] : nesting) if path
    node.children.each { |child| walk_any(child, nesting) }
  end

  def call(node, nesting)
    name = node.type == :CALL ? node.children[1] : node.children[0]
    args = node.children.last
    if %i[require require_relative load autoload require_dependency].include?(name) && node.type == :FCALL && args.is_a?(RubyVM::AbstractSyntaxTree::Node)
      arg = args.children[name == :autoload ? 1 : 0]
      @loads << [name, path_argument(arg, name)] if arg.is_a?(RubyVM::AbstractSyntaxTree::Node)
    end
    node.children.each { |child| walk_any(child, nesting) }
  end

  # Evaluates what can be said without running: strings, __dir__, __FILE__, File.expand_path, File.join, Rails.root.join.
  def path_argument(arg, name)
    value = value_of(arg) or return
    value = File.expand_path(value, File.dirname(absolute_file)) if name == :require_relative && !value.start_with?("/")
    value
  end

  def absolute_file = File.join(ROOT, @file)

  def list(args) = args.is_a?(RubyVM::AbstractSyntaxTree::Node) && args.type == :LIST ? args.children.compact.map { |each| value_of(each) } : []

  def value_of(node)
    return unless node.is_a?(RubyVM::AbstractSyntaxTree::Node)
    case node.type
    when :STR then node.children[0] == "(string)" ? absolute_file : node.children[0]
    when :FILE then absolute_file
    when :VCALL, :FCALL then node.children[0] == :__dir__ ? File.dirname(absolute_file) : nil
    when :DSTR
      parts = node.children.flat_map { |each| each.is_a?(RubyVM::AbstractSyntaxTree::Node) && each.type == :LIST ? each.children.compact : [each] }.compact
      values = parts.map { |each| each.is_a?(String) ? each : each.type == :EVSTR ? value_of(each.children[0]) : value_of(each) }
      values.any?(&:nil?) ? nil : values.join
    when :CALL, :OPCALL
      receiver, method, args = node.children
      if %i[CONST COLON3].include?(receiver.type) && receiver.children[0] == :File
        given = list(args)
        return if given.empty? || given.any?(&:nil?)
        return File.expand_path(*given) if method == :expand_path && given.size == 2
        return File.join(*given) if method == :join
        return File.dirname(given[0]) if method == :dirname
      elsif method == :join && receiver.type == :CALL && receiver.children[1] == :root
        given = list(args)
        return given.empty? || given.any?(&:nil?) ? nil : File.join(ROOT, project(@file), *given)
      elsif method == :root && receiver.type == :CONST && receiver.children[0] == :Rails
        return File.join(ROOT, project(@file))
      elsif method == :to_s then return value_of(receiver)
      elsif method == :+
        given = list(args)
        left = value_of(receiver)
        return left + given[0] if left && given[0]
      end
      nil
    end
  end
end

readers = {}
refused = []
FILES.each do |file|
  reader = Reader.new(file)
  begin
    source = read(file)
    source = source.sub(/^__END__$.*/m, "")
    $stderr.reopen(File::NULL)
    reader.walk(RubyVM::AbstractSyntaxTree.parse(source.gsub("__FILE__", '"(string)"')), [])
    readers[file] = reader
  rescue SyntaxError, ArgumentError
    refused << file
  end
end

OPENINGS = Hash.new { |hash, key| hash[key] = [] }
PARENTS = Hash.new { |hash, key| hash[key] = [] }
STATED = Set.new
readers.sort.each do |file, reader|
  reader.openings.each { |(name, defining, stated)| OPENINGS[name] << Opening.new(file, defining); STATED << name if stated }
  reader.parents.each { |(name, use)| PARENTS[name] << use }
end
OPENINGS.default = nil
# Zeitwerk refuses files that do not define what is expected of them.
AUTOLOADED.default = nil
AUTOLOADED.each { |name, files| files.select! { |file| !readers[file] || (OPENINGS[name] || []).any? { |each| each.file == file } } }
AUTOLOADED.delete_if { |_, files| files.empty? }
PARENTS.default = nil

def there?(name)
  return true if AUTOLOADED.key?(name) || IMPLICIT.include?(name)
  return false unless OPENINGS[name]
  !FOREIGN_HEAD.(name) || (name.include?("::") && (STATED.include?(name) || PARENTS.key?(name)))
end

# The longest known part of the path as a full name, and whether that is the whole.
def look_up(use, inherit: true)
  head, *rest = use.path
  nesting = use.absolute ? [] : use.nesting
  current = nesting.map { |outer| "#{outer}::#{head}" }.find { |name| there?(name) }
  current ||= ancestors(nesting.first).map { |each| "#{each}::#{head}" }.find { |name| there?(name) } if inherit && nesting.any?
  current ||= head if there?(head) || (OPENINGS[head] && rest.any?)
  return unless current
  rest.each_with_index do |segment, index|
    owners = inherit ? [current, *ancestors(current)] : [current]
    found = owners.map { |each| "#{each}::#{segment}" }.find { |name| there?(name) }
    return [current, false] unless found || (FOREIGN_HEAD.(current) && OPENINGS["#{current}::#{segment}"])
    current = found || "#{current}::#{segment}"
  end
  [current, true]
end

ANCESTORS = {}
def ancestors(name)
  ANCESTORS[name] ||= begin
    seen, queue = [], [name]
    while (current = queue.shift)
      (PARENTS[current] || []).each do |use|
        parent, whole = look_up(use, inherit: false)
        next if !whole || seen.include?(parent)
        seen << parent
        queue << parent
      end
    end
    seen
  end
end

def file_of(name, whole, from)
  managed = AUTOLOADED.fetch(name, nil)
  openings = OPENINGS[name] || []
  defining = openings.select(&:defining)
  if managed
    return if !whole && openings.any? && defining.empty?
    return managed.find { |path| project(path) == project(from) } || managed.first
  end
  return unless there?(name)
  return if !whole && defining.empty?
  openings = openings.reject { |each| test?(each.file) } unless test?(from)
  near = openings.select { |each| project(each.file) == project(from) }
  openings = near if near.any?
  fitting = openings.map(&:file).uniq.select { |path| "/#{path}".delete("_").downcase.end_with?("/#{name.gsub("::", "/").downcase.delete("_")}.rb") }
  return fitting.first if fitting.size == 1
  defining = openings.select(&:defining)
  files = (defining.any? ? defining : openings).map(&:file).uniq
  return from if files.include?(from)
  files.size == 1 ? files.first : nil
end

# --- requires
KNOWN = FILES.to_set
LIBS = SPECS.map { |path| [File.dirname(path) == "." ? "" : File.dirname(path), "lib"].reject(&:empty?).join("/") }
def find_load(from, kind, value)
  return unless value
  names = value.match?(/\.(rb|rake)\z/) ? [value] : ["#{value}.rb", value]
  base = project(from)
  absolute = value.start_with?("/") || value.start_with?("./", "../")
  return names.map { |name| File.expand_path(name, File.join(ROOT, base)).delete_prefix("#{ROOT}/") }.find { |path| KNOWN.include?(path) } if absolute
  dirs = ["lib", "test", "spec", "ext", "features", "config"].map { |dir| File.join(base, dir) } + LIBS + ROOTS + [base]
  dirs.each { |dir| names.each { |name| path = File.join(dir, name).delete_prefix("/"); return path if KNOWN.include?(path) } }
  nil
end

edges = {}
readers.each do |from, reader|
  reader.loads.each do |(kind, value)|
    to = find_load(from, kind, value)
    edges[[from, to]] ||= value if to && to != from
  end
  reader.uses.uniq.each do |use|
    name, whole = look_up(use)
    next unless name
    to = file_of(name, whole, from)
    edges[[from, to]] ||= use.path.join("::") if to && to != from
  end
end
puts JSON.generate(edges: edges.map { |(from, to), name| [from, to, name] }, refused: refused)
