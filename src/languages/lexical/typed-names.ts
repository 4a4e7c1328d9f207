import type { TypedName } from '../../model/file-facts.ts';

/** `OwnerRepository owners`, `private readonly IOrders _orders`, `OrderService $orders`. */
const typeFirst =
  /\b(?<type>[A-Z]\w*)(?:<(?:(?<of>[A-Z]\w*)>|[\w<>,.? ]{1,80}>))?\??[ \t]+\$?(?<name>[A-Za-z_]\w*)\s*(?=[;,)=:{]|$)/gmu;
/** `owners: OwnerRepository`, `store: Arc<Store>`. */
const typeLast =
  /\b(?<name>[a-z_]\w*)[?!]?\s*:\s*(?:&(?:mut )?)?(?:(?:Arc|Box|Rc|Optional|State|Annotated)[<[])*(?:\w+\.)?(?<type>[A-Z]\w*)(?:[<[](?:typeof )?(?<of>[A-Z]\w*)[>\]])?/gu;
/** `Store *store.Store`, `svc Service`. */
const goType = /\b(?<name>[A-Za-z_]\w*)[ \t]+\*?(?:[a-z]\w*\.)?(?<type>[A-Z]\w*)\b/gu;
/** `func (h *handler) list(`: what a method of Go belongs to may be written small. */
const goReceiver = /^func \((?<name>[A-Za-z_]\w*) +\*?(?<type>[A-Za-z_]\w*)(?:\[[^\]]*\])?\)/gmu;
/** `item = Item(...)`, `$a = new Mailer(...)`, `@story = Story.find_by(...)`, `item = session.get(Item, ...)`. */
const made =
  /[@$]?\b(?<name>[A-Za-z_]\w*)\s*:?=\s*(?:await\s+)?(?:new\s+(?<fresh>[A-Z]\w*)|(?:\w+\.(?:get|find)\()?(?<type>[A-Z]\w*)(?:(?:\.objects)?(?:\.|::)(?:new|find|get|create|first|build|model_validate|make)\w*[!?]?|[(,]))/gu;

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
  const found = new Map<string, TypedName | undefined>();
  for (const pattern of patternsOf(language)) {
    for (const { groups = {} } of code.matchAll(pattern)) {
      const { name = '', of } = groups;
      const type = groups.fresh ?? groups.type ?? '';
      if (name === '' || type === '' || keywords.has(name)) continue;
      const before = found.get(name);
      const isSame = before?.type === type && (before.of === of || pattern === made);
      if (!found.has(name)) found.set(name, { name, type, ...(of !== undefined && { of }) });
      else if (!isSame) found.set(name, before?.type === type ? { name, type } : undefined);
    }
  }
  const receivers = language === 'go' ? receiversIn(code) : [];
  const names = new Set(receivers.map(({ name }) => name));
  return [...receivers, ...[...found.values()].flatMap((each) => (each && !names.has(each.name) ? each : []))].slice(0, maxNames);
};

const receiversIn = (code: string): readonly TypedName[] => {
  const found = new Map<string, TypedName>();
  for (const { groups: { name = '', type = '' } = {} } of code.matchAll(goReceiver))
    if (name !== '_') found.set(`${name} ${type}`, { name, type, within: type });
  return [...found.values()];
};
