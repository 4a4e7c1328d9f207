/** Whether `require "x"` finds a part of Ruby's standard library. */
export const isStandardLibrary = (path: string): boolean => standard.has(path.split('/')[0]?.replace(/\.(?:rb|so)$/u, '') ?? '');

const standard: ReadonlySet<string> = new Set(
  `English abbrev base64 benchmark bigdecimal bundler cgi continuation coverage csv date delegate did_you_mean digest drb erb
   error_highlight etc expect fcntl fiber fiddle fileutils find forwardable getoptlong io ipaddr irb json kconv logger matrix mkmf
   monitor mutex_m net nkf objspace observer open-uri open3 openssl optionparser optparse ostruct pathname pp prettyprint prime
   pstore psych pty racc rbconfig rdoc readline reline resolv resolv-replace rinda ripper rubygems securerandom set shellwords
   singleton socket stringio strscan syslog tempfile thread time timeout tmpdir tracer tsort un unicode_normalize uri weakref
   yaml zlib`.split(/\s+/u),
);
