/** Names of languages as people write them, by VS Code's language identifier. */
const names: ReadonlyMap<string, string> = new Map([
  ['typescript', 'TypeScript'],
  ['typescriptreact', 'TypeScript'],
  ['javascript', 'JavaScript'],
  ['javascriptreact', 'JavaScript'],
  ['json', 'JSON'],
  ['jsonc', 'JSON'],
  ['markdown', 'Markdown'],
  ['yaml', 'YAML'],
]);

export const languageName = (id: string): string => names.get(id) ?? id;
