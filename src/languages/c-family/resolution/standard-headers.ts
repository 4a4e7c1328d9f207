const words = (text: string): string[] => text.trim().split(/\s+/u);

/** C, with the names that C++ gives the same headers (`cstdio`) made of them. */
const c = words(`
  assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal stdalign stdarg stdatomic stdbit stdbool stdckdint
  stddef stdint stdio stdlib stdnoreturn string tgmath threads time uchar wchar wctype
`);

const cpp = words(`
  algorithm any array atomic barrier bit bitset charconv chrono codecvt compare complex concepts condition_variable contracts coroutine debugging
  deque exception execution expected filesystem flat_map flat_set format forward_list fstream functional future generator hazard_pointer
  initializer_list inplace_vector iomanip ios iosfwd iostream istream iterator latch limits linalg list locale map mdspan memory
  memory_resource mutex new numbers numeric optional ostream print queue random ranges ratio rcu regex scoped_allocator semaphore set
  shared_mutex simd source_location span spanstream sstream stack stacktrace stdexcept stdfloat stop_token streambuf string string_view
  strstream syncstream system_error text_encoding thread tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray
  variant vector version
`);

const posix = words(`
  aio cpio dirent dlfcn endian fcntl fmtmsg fnmatch ftw glob grp iconv langinfo libgen libintl monetary mqueue ndbm netdb nl_types poll pthread
  pwd regex sched search semaphore spawn strings stropts syslog tar termios trace ulimit unistd utime utmpx wordexp
`);

/** Of the system libraries of Linux, the BSDs, macOS and Windows, and of compilers. */
const system = words(`
  aliases alloca alloc ar byteswap cpuid crypt curses elf elf_abi err error execinfo features fstab gnu-versions getopt ifaddrs io conio direct process
  link malloc memory mntent ncurses nss obstack paths printf pty resolv sgtty shadow signal stab stdio_ext sysexits syscall syslimits sysinfo
  sys termio thread_db ttyent uchar ucontext unwind util utmp values varargs kvm libutil bsd xlocale TargetConditionals Availability
  AvailabilityMacros copyfile crt_externs libproc membership xpc os mach-o
  windows winsock winsock2 ws2tcpip ws2def ws2ipdef wspiapi mswsock windef winbase winnt winuser winerror winioctl winternl winreg winsvc winver wincrypt
  wininet winhttp wingdi wincon shellapi shlobj shlwapi tchar tlhelp32 psapi dbghelp iphlpapi io crtdbg corecrt intrin intrin0 excpt eh sal
  specstrings basetsd ntstatus ntdef ntsecapi lm lmcons userenv aclapi sddl objbase objidl ole2 oleauto comdef commctrl commdlg mmsystem
  rpc rpcndr versionhelpers winapifamily sdkddkver VersionHelpers Windows WinSock2 Winsock2 WS2tcpip Ws2tcpip Shlobj ShlObj Psapi
  DbgHelp Dbghelp synchapi processthreadsapi fileapi handleapi timeapi bcrypt ntsecpkg security initguid guiddef share
  immintrin emmintrin xmmintrin pmmintrin tmmintrin smmintrin nmmintrin ammintrin wmmintrin avxintrin avx2intrin mmintrin x86intrin x86gprintrin
  popcntintrin bmiintrin bmi2intrin lzcntintrin arm_neon arm_acle arm_sve altivec wasm_simd128 cpuid omp quadmath stdarg sanitizer
  lwp mbstring machine cet ieeefp nlist rune fp_class sunmath procfs sal
`);

/** Folders of headers that come with the system or the compiler. */
const folders: ReadonlySet<string> = new Set(
  words(`
    sys netinet netinet6 arpa net netpacket rpc rpcsvc protocols linux asm asm-generic bits mach mach-o machine i386 arm libkern os xpc dispatch
    experimental ext tr1 gnu sanitizer c++ pthread netax25 netatalk netipx netrom nfs scsi mtd rdma rpcndr
    CoreFoundation CoreServices CoreGraphics Foundation Cocoa AppKit UIKit IOKit Security SystemConfiguration ApplicationServices Carbon
    AudioToolbox AudioUnit CoreAudio CoreMIDI CoreText CoreVideo Metal OpenGL QuartzCore AvailabilityMacros objc winrt
  `),
);

const names: ReadonlySet<string> = new Set([
  ...cpp,
  ...c.flatMap((name) => [`${name}.h`, `c${name}`]),
  ...[...posix, ...system].map((name) => `${name}.h`),
]);

/** True for headers that come with the language, the compiler or the operating system. */
export const isStandardHeader = (name: string): boolean => {
  const slash = name.indexOf('/');
  return slash < 0 ? names.has(name) : folders.has(name.slice(0, slash));
};
