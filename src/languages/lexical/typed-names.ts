import type { TypedName } from '../../model/file-facts.ts';

/** `OwnerRepository owners`, `private readonly IOrders _orders`, `OrderService $orders`. */
const typeFirst = /\b([A-Z]\w*)(?:<[\w<>,.? ]{1,80}>)?\??[ \t]+\$?([A-Za-z_]\w*)\s*(?=[;,)=:{]|$)/gmu;
/** `owners: OwnerRepository`, `store: Arc<Store>`. */
const typeLast = /\b([a-z_]\w*)\??\s*:\s*(?:&(?:mut )?)?(?:(?:Arc|Box|Rc|Optional|State|Annotated)[<[])*(?:\w+\.)?([A-Z]\w*)/gu;
/** `Store *store.Store`, `svc Service`. */
const goType = /\b([A-Za-z_]\w*)[ \t]+\*?(?:[a-z]\w*\.)?([A-Z]\w*)\b/gu;
/** `item = Item(...)`, `$a = new Mailer(...)`, `@story = Story.find_by(...)`, `item = session.get(Item, ...)`. */
const made =
  /[@$]?\b([A-Za-z_]\w*)\s*:?=\s*(?:await\s+)?(?:new\s+([A-Z]\w*)|(?:\w+\.(?:get|find)\()?([A-Z]\w*)(?:(?:\.objects)?(?:\.|::)(?:new|find|get|create|first|build|model_validate|make)\w*[!?]?|[(,]))/gu;

const patternsOf = (language: string): readonly RegExp[] => {
  switch (language) {
    case 'java':
    case 'csharp':
    case 'php':
    case 'cpp':
      return [typeFirst, made];
    case 'go':
      return [goType];
    case 'ruby':
      return [made];
    default:
      return [typeLast, made];
  }
};

const maxNames = 300;

const keywords: ReadonlySet<string> = new Set(
  'return new throw throws else case if switch range const type func var let val class interface struct enum extends implements public private await yield in is as out ref default defer go package import'.split(
    ' ',
  ),
);

/** Names with the one type that the file says they have; those that have several are left out. */
export const typedNames = (code: string, language: string): readonly TypedName[] => {
  const found = new Map<string, string | undefined>();
  for (const pattern of patternsOf(language)) {
    const isMade = pattern === made;
    for (const match of code.matchAll(pattern)) {
      const [, first = '', second, third] = match;
      const [name, type] = pattern === typeFirst ? [second ?? '', first] : [first, second ?? (isMade ? (third ?? '') : '')];
      if (name === '' || type === '' || keywords.has(name)) continue;
      found.set(name, found.has(name) && found.get(name) !== type ? undefined : type);
    }
  }
  return [...found].flatMap(([name, type]) => (type === undefined ? [] : [{ name, type }])).slice(0, maxNames);
};
