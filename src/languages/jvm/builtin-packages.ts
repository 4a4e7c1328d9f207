/** Whether a package belongs to Java's platform or to Kotlin's standard library. */
export const isBuiltinPackage = (name: string): boolean => {
  const [first = '', second = ''] = name.split('.');
  if (whole.has(first)) return !outsideKotlin.test(name);
  return first === 'javax' ? javaxOfPlatform.has(second) && !outsidePlatform.test(name) : others.test(name);
};

const whole: ReadonlySet<string> = new Set(['java', 'jdk', 'sun', 'kotlin']);

/** Published apart, though under the language's name. */
const outsideKotlin = /^kotlin\.(?:test|reflect\.full|reflect\.jvm|script)(?:\.|$)/;

/** The rest of `javax` are specifications that are published apart: servlets, persistence, injection. */
const javaxOfPlatform: ReadonlySet<string> = new Set([
  ...['accessibility', 'annotation', 'crypto', 'imageio', 'lang', 'management', 'naming', 'net', 'print', 'rmi', 'script'],
  ...['security', 'smartcardio', 'sound', 'sql', 'swing', 'tools', 'transaction', 'xml'],
]);

const outsidePlatform =
  /^javax\.(?:annotation(?!\.processing)|transaction(?!\.xa)|security\.(?:jacc|enterprise|auth\.message)|management\.j2ee|xml\.(?:bind|ws|soap|rpc|registry))(?:\.|$)/;

const others =
  /^(?:com\.sun\.(?:java|jarsigner|jdi|management|net|nio|security|source|tools)|netscape\.javascript|org\.ietf\.jgss|org\.w3c\.dom|org\.xml\.sax)(?:\.|$)/;
