/** What comes with a language, by VS Code's language identifier. */
const platforms: ReadonlyMap<string, string> = new Map([
  ...['typescript', 'typescriptreact', 'javascript', 'javascriptreact', 'vue', 'svelte', 'astro'].map(
    (id) => [id, 'Node.js'] as const,
  ),
  ['python', 'Python'],
  ['go', 'Go'],
  ['java', 'Java'],
  ['kotlin', 'Kotlin and Java'],
  ['csharp', '.NET'],
  ['ruby', 'Ruby'],
  ['php', 'PHP'],
  ['rust', 'Rust'],
  ['c', 'C and the operating system'],
  ['cpp', 'C++ and the operating system'],
]);

/** The platform that the standard library of a language belongs to. */
export const platformName = (language: string | undefined): string => platforms.get(language ?? '') ?? 'its language';
