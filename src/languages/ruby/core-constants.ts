/** Constants of Ruby itself and of its standard library, at the top level. */
export const isCoreConstant = (name: string): boolean => core.has(name.startsWith('::') ? name.slice(2) : name);

const core: ReadonlySet<string> = new Set(
  `ARGF ARGV ArgumentError Array BasicObject Bignum Binding Class ClosedQueueError Comparable Complex ConditionVariable Data
   Dir ENV EOFError Encoding EncodingError Enumerable Enumerator Errno Exception FalseClass Fiber FiberError File FileTest Fixnum
   Float FloatDomainError FrozenError GC Gem Hash IO IOError IndexError Integer Interrupt Kernel KeyError LoadError LocalJumpError
   Marshal MatchData Math Method Module Monitor MonitorMixin Mutex NameError NilClass NoMatchingPatternError
   NoMatchingPatternKeyError NoMemoryError NoMethodError NotImplementedError Numeric Object ObjectSpace Proc Process Queue
   RUBY_COPYRIGHT RUBY_DESCRIPTION RUBY_ENGINE RUBY_ENGINE_VERSION RUBY_PATCHLEVEL RUBY_PLATFORM RUBY_RELEASE_DATE RUBY_REVISION
   RUBY_VERSION Ractor Random Range RangeError Rational RbConfig Refinement Regexp RegexpError RubyVM RuntimeError STDERR STDIN
   STDOUT ScriptError SecurityError Signal SignalException SizedQueue StandardError StopIteration String Struct Symbol SyntaxError
   SystemCallError SystemExit SystemStackError TOPLEVEL_BINDING Thread ThreadError ThreadGroup Time TracePoint TrueClass TypeError
   UnboundMethod UncaughtThrowError Warning ZeroDivisionError DATA
   Abbrev Base64 Benchmark BigDecimal Bundler CGI CSV Coverage DRb Date DateTime Delegator Digest ERB Etc Fcntl Fiddle FileUtils
   Find Forwardable GetoptLong IPAddr IRB JSON Kconv Logger Minitest Net Observable Open3 OpenSSL OpenStruct OptionParser PP PStore
   PTY Pathname PrettyPrint Psych RDoc Racc Rake Readline Reline Resolv Ripper SDBM SecureRandom Set Shellwords SimpleDelegator
   Singleton SingleForwardable Socket StringIO StringScanner SocketError TCPServer TCPSocket TSort Tempfile Timeout UDPSocket
   UNIXServer UNIXSocket URI UnicodeNormalize WEBrick WeakRef YAML Zlib`.split(/\s+/u),
);
