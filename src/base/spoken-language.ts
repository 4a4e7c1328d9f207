const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** "Brazilian Portuguese" for `pt-BR` and `pt_BR`; undefined for what is no code of a language people speak. Never throws. */
export const spokenLanguage = (code: string): string | undefined => {
  try {
    return names.of(code.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
};
