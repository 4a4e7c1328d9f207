/** What a migration is called, in words: `20230405105937_add_api_keys`, `1612345678-AddUsers`, `AddUsers1612345678`. */
export const migrationName = (written: string): string => {
  const bare = written
    .replace(/^v?\d[\d._-]*/u, '')
    .replaceAll(/\d{8,}/gu, '_')
    .replace(/^(?:migration)?[._-]+/iu, '');
  const words = bare
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replaceAll(/[\s._-]+/gu, ' ')
    .trim()
    .toLowerCase();
  return words === '' || words === 'migration' ? written : words;
};

/** The last folder or file of a path, without its extension. */
export const stem = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^./]+$/u, '');
