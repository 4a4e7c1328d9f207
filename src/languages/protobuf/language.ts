import { baseName } from '../../base/paths.ts';
import type { Annotation, Definition, FileFacts, ImportFact } from '../../model/file-facts.ts';
import { offered } from '../config/offered.ts';
import { leadingDoc } from '../config/leading-doc.ts';
import { readGuarded } from '../config/read-guarded.ts';
import type { FoundFacts } from '../config/read-guarded.ts';
import type { TextView } from '../config/text-view.ts';
import type { Language, SourceText } from '../language.ts';
import { docFinder } from '../remarks/doc-finder.ts';
import { remarksOf } from '../remarks/remark.ts';
import { createProtobufResolver } from './create-resolver.ts';
import { protoItems } from './proto-items.ts';
import type { ProtoItem, ProtoRoute } from './proto-items.ts';

/** Protocol Buffers: messages, and services with what can be called. */
export const createProtobufLanguage = (): Language => ({
  id: 'proto',
  identify: (path) => (/.\.proto$/u.test(baseName(path)) ? 'proto' : undefined),
  read: readProto,
  createResolver: createProtobufResolver,
});

const readProto = (source: SourceText): FileFacts => readGuarded('proto', source, protoFacts);

const protoFacts = (view: TextView): FoundFacts => {
  const { items, comments, routes } = protoItems(view.text);
  const docAbove = docFinder(remarksOf(comments, view.text), view.text, view.rangeAt, ['doc', 'block', 'line']);
  const doc = leadingDoc(view, '//');
  const found = items.find(({ kind }) => kind === 'package');
  return {
    ...(doc && { doc }),
    ...(found && { namespace: view.quotedAt(found.nameStart, found.nameStart + found.name.length, found.name) }),
    ...(routes.length > 0 && { annotations: routes.map((each) => annotationOf(view, each)) }),
    imports: items.flatMap((item) => importOf(view, item)),
    ...offered(
      items.flatMap((item): Definition[] => {
        if (item.kind === 'package' || item.kind === 'import' || item.kind === 'public-import') return [];
        const { name, kind, container, nameStart, start } = item;
        const said = docAbove(start);
        const range = view.rangeAt(nameStart, nameStart + name.length);
        return [{ name, kind, range, ...(container !== '' && { container }), ...(said && { doc: said }) }];
      }),
    ),
  };
};

const annotationOf = (view: TextView, { target, nameStart, bindings }: ProtoRoute): Annotation => ({
  name: 'google.api.http',
  target,
  arguments: bindings.map(({ name, value, start }, position) => ({
    kind: 'string',
    value,
    name,
    position,
    range: view.rangeAt(start, start + value.length),
  })),
  range: view.rangeAt(nameStart, nameStart + 'google.api.http'.length),
});

const importOf = (view: TextView, { kind, name, nameStart }: ProtoItem): ImportFact[] =>
  kind === 'import' || kind === 'public-import'
    ? [
        {
          kind: kind === 'import' ? 'static' : 're-export',
          specifier: name,
          range: view.rangeAt(nameStart, nameStart + name.length),
        },
      ]
    : [];
