/** `Owner` of `org.example.Owner`, `App\Owner`, `Shop::Owner`; empty where the text does not end with a name. */
export const lastIdentifier = (text: string): string => {
  let start = text.length;
  while (start > 0 && /[\p{L}\p{N}_$]/u.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
};
