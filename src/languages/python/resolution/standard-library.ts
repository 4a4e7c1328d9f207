/** Whether the top-level module comes with Python, in any version from 3.8 to 3.14. */
export const isStandardLibrary = (name: string): boolean => modules.has(name);

const modules: ReadonlySet<string> = new Set(
  `__future__ __main__ _abc _aix_support _android_support _apple_support _ast _asyncio _bootlocale _codecs _collections_abc
_colorize _compat_pickle _compression _csv _ctypes _curses _datetime _decimal _dummy_thread _frozen_importlib
_frozen_importlib_external _heapq _imp _interpchannels _interpqueues _interpreters _io _ios_support _json _locale
_markupbase _msi _operator _osx_support _pickle _posixsubprocess _py_abc _pydecimal _pyio _pylong _pyrepl _queue _random
_remote_debugging _signal _sitebuiltins _socket _sqlite3 _ssl _stat _string _strptime _struct _symtable _thread
_threading_local _tkinter _tracemalloc _typeshed _uuid _warnings _weakref _weakrefset _winapi _winreg _xxsubinterpreters
_zoneinfo _zstd abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb
binascii binhex bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys
compileall compression concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses
datetime dbm decimal difflib dis distutils doctest dummy_threading email encodings ensurepip enum errno faulthandler fcntl
filecmp fileinput fnmatch formatter fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip
hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3
linecache locale logging lzma macpath mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing
netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev parser pathlib pdb pickle pickletools
pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data
pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex
shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat
statistics string stringprep struct subprocess sunau symbol symtable sys sysconfig syslog tabnanny tarfile telnetlib
tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle
turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref
xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo`.split(/\s+/u),
);
