import type { Argument, Literal, LiteralCall, NamedConstant, Setting } from '../../../model/file-facts.ts';
import { literalArguments } from '../../tree-sitter/arguments.ts';
import type { ArgumentNodes } from '../../tree-sitter/arguments.ts';
import type { Node, ParseTree } from '../../tree-sitter/parse-tree.ts';
import type { ReadFacts } from '../../tree-sitter/read-facts.ts';

/**
 * Calls that make up a framework's tables of addresses, commands and jobs, whatever their arguments are: with the names among those, where
 * they end, and the name that is made of them. Found by their names in the text, because asking the parser for every call costs more.
 */
export const readFrameworkCalls = (tree: ParseTree, { literal, scopes }: ReadFacts, nodes: ArgumentNodes): LiteralCall[] => {
  if (!frameworks.test(tree.text)) return [];
  const named = (node: Node): Literal | undefined => literal(unwrapped(node)) ?? nameIn(tree, unwrapped(node), 0);
  return [...tree.text.matchAll(wanted)].slice(0, maxCalls).flatMap(({ index, 1: name = '' }): LiteralCall[] => {
    const callee = calleeAt(tree.root, index, index + name.length);
    const call = callee?.parent;
    const list = call?.childForFieldName('arguments');
    if (!callee || !call || list?.type !== 'argument_list') return [];
    const text = tree.textOf(callee);
    if (!/^[\w.]{1,120}$/u.test(text)) return [];
    const inside = scopes.placeAt(callee.startIndex).join('.');
    const result = assignedFrom(tree, call);
    return [
      {
        callee: text,
        arguments: [
          ...literalArguments(list, nodes, named).filter((each) => !each.value.startsWith('*')),
          ...unpacked(tree, name, list),
        ],
        ...(inside === '' ? {} : { inside }),
        ...(result === undefined ? {} : { result }),
        range: tree.rangeOf(callee),
        end: tree.rangeOf(call).end,
      },
    ];
  });
};

const frameworks =
  /\b(?:django|rest_framework|ninja|flask\w*|fastapi|starlette|celery|apscheduler|rq|dramatiq|huey|click|typer|argparse|sqlalchemy|peewee|graphene|strawberry|sanic|aiohttp|bottle|falcon|tornado|litestar|quart|sqlmodel|\w*APIRouter)\b/iu;

const wanted = new RegExp(
  `\\b(${[
    ...[
      'path',
      're_path',
      'url',
      'include',
      'register',
      'JsonResponse',
      'HttpResponse',
      'render',
      'redirect',
      'TemplateResponse',
    ],
    ...[
      'HttpResponseRedirect',
      'Flask',
      'Blueprint',
      'register_blueprint',
      'add_url_rule',
      'FastAPI',
      '\\w*APIRouter',
      'Starlette',
    ],
    ...[
      'include_router',
      'add_api_route',
      'add_route',
      'mount',
      'Route',
      'Mount',
      'NinjaAPI',
      'NinjaExtraAPI',
      'Router',
      'add_router',
    ],
    ...['DefaultRouter', 'SimpleRouter', 'add_periodic_task', 'crontab', 'add_job', 'Typer', 'add_typer', 'add_command', 'Table'],
    ...[
      'declarative_base',
      '\\w*SQLAlchemy',
      'Schema',
      'Field',
      'connect',
      'Quart',
      'add_parser',
      'add_subparsers',
      'ArgumentParser',
      'i18n_patterns',
      'receiver',
      'scheduled_task',
      'HTMLResponse',
      'add_(?:\\w+_)?resource',
      'RunPython',
      'RunSQL',
      'Namespace',
      'add_namespace',
    ],
  ].join('|')})\\(`,
  'gu',
);

const maxCalls = 1_500;

/** The name, or the chain of names that ends there, where it is what is called. */
const calleeAt = (root: Node, start: number, end: number): Node | undefined => {
  const name = root.descendantForIndex(start, end - 1);
  if (name?.type !== 'identifier' || name.startIndex !== start) return undefined;
  const callee = name.parent?.type === 'attribute' ? name.parent : name;
  return callee.endIndex === name.endIndex && callee.parent?.type === 'call' ? callee : undefined;
};

const unwrapped = (node: Node): Node => (node.type === 'parenthesized_expression' ? (node.firstNamedChild ?? node) : node);

/** What an argument names: `views.index`, `View.as_view` of `login_required(View.as_view())`, `crontab(hour=3)` as it is written. */
const nameIn = (tree: ParseTree, node: Node, depth: number): Literal | undefined => {
  const { type } = node;
  const isName = type === 'identifier' || type === 'attribute';
  const value = tree.textOf(node);
  if (isName) return /^[\w.]{1,120}$/u.test(value) ? { kind: 'name', value, range: tree.rangeOf(node) } : undefined;
  if (type !== 'call' || depth > 3) return undefined;
  if (/^(?:[\w.]+\.)?(?:crontab|timedelta|schedule)\([^()]*\)$/u.test(value))
    return { kind: 'name', value: value.replaceAll(/\s+/gu, ' '), range: tree.rangeOf(node), quote: value };
  const [callee, list] = node.namedChildren;
  const called = callee ? tree.textOf(callee) : '';
  if (!callee || !list || tables.test(called)) return undefined;
  if (/\.(?:as_view|s|si)$/u.test(called)) return nameIn(tree, callee, depth);
  const [first] = list.namedChildren;
  const isWrapper = first && (first.type === 'call' || first.type === 'identifier' || first.type === 'attribute');
  return isWrapper ? nameIn(tree, first, depth + 1) : nameIn(tree, callee, depth);
};

/** What a list among the arguments is made of besides its own items: `include([path(...), *router.urls])`, `include([...] + router.urls)`. */
const unpacked = (tree: ParseTree, callee: string, list: Node): Argument[] => {
  if (callee !== 'include') return [];
  const [first] = list.namedChildren;
  return [...tree.textOf(list).matchAll(/(?:\*|\+\s*)(?<name>\w+(?:\.\w+)*)\b(?!\()/gu)].flatMap(
    ({ index, 0: whole, groups }): Argument[] => {
      const name = groups?.name ?? '';
      const start = list.startIndex + index + whole.length - name.length;
      const node = tree.root.descendantForIndex(start, start + name.length - 1);
      const isRight = node?.startIndex === start && (node.type === 'identifier' || node.type === 'attribute');
      let holder = isRight ? node.parent : null;
      while (
        holder?.type === 'list' ||
        holder?.type === 'tuple' ||
        holder?.type === 'list_splat' ||
        holder?.type === 'binary_operator'
      ) {
        if (holder.id === first?.id)
          return [{ kind: 'name', value: name, range: tree.rangeAt(start, start + name.length), position: 0 }];
        holder = holder.parent;
      }
      return [];
    },
  );
};

const tables = /(?:^|\.)(?:path|re_path|url|include|Route|Mount)$/u;

/** `urlpatterns` of `urlpatterns += [path(...)]`. */
const assignedFrom = (tree: ParseTree, call: Node): string | undefined => {
  let node: Node | null = call.parent;
  for (let depth = 0; node && depth < 24; depth++, node = node.parent) {
    if (node.type === 'assignment' || node.type === 'augmented_assignment') {
      const left = node.childForFieldName('left');
      const name = left ? tree.textOf(left) : '';
      return /^[\w.]{1,80}$/u.test(name) ? name : undefined;
    }
    if (node.type === 'block' || node.type === 'module') return undefined;
  }
  return undefined;
};

/** Keyword arguments of a class that are literals, as constants of it: `class User(Base, table=True)`. */
export const classArguments = (tree: ParseTree, { definitionNodes, literal, facts }: ReadFacts): NamedConstant[] =>
  definitionNodes.flatMap((node, index): NamedConstant[] => {
    const definition = facts.definitions[index];
    if (definition?.kind !== 'class' || !/^class\s[^:]{0,200}\btable\s*=/u.test(tree.textOf(node))) return [];
    const bases = node.childForFieldName('superclasses')?.namedChildren ?? [];
    const container = definition.container === undefined ? definition.name : `${definition.container}.${definition.name}`;
    return bases.flatMap((each): NamedConstant[] => {
      const [name, value] = each.type === 'keyword_argument' ? each.namedChildren : [];
      const read = value && literal(value);
      return name && read ? [{ name: tree.textOf(name), container, value: read }] : [];
    });
  });

/** The methods that a class answers, in one text: `http_method_names = ['get', 'head']`. */
export const methodLists = (tree: ParseTree, { scopes, literal }: ReadFacts): NamedConstant[] =>
  [...tree.text.matchAll(/^[ \t]+(?<name>http_method_names|methods)\s*(?::[^=\n]{0,60})?=\s*[[(]/gmu)].flatMap(
    ({ index, 0: whole, groups }): NamedConstant[] => {
      const list = tree.root.descendantForIndex(index + whole.length - 1)?.parent;
      const container = scopes.containerAt(index + whole.length).join('.');
      if (!list || (list.type !== 'list' && list.type !== 'tuple') || container === '' || scopes.isInFunction(list.startIndex))
        return [];
      const items = list.namedChildren.flatMap((each) => literal(each) ?? []);
      if (items.length === 0 || items.length !== list.namedChildCount) return [];
      const value = items.map((each) => each.value).join(' ');
      return [
        {
          name: groups?.name ?? '',
          container,
          value: { kind: 'name', value, range: tree.rangeOf(list), quote: tree.textOf(list) },
        },
      ];
    },
  );

/** Entries of Celery's table of what runs when, by their keys joined by dots: `beat_schedule.clean.task`. */
export const scheduleSettings = (tree: ParseTree, { literal }: ReadFacts): Setting[] =>
  [...tree.text.matchAll(/\b(?:CELERY_)?(?:BEAT_SCHEDULE|CELERYBEAT_SCHEDULE|beat_schedule)\b[^={\n]{0,80}=\s*\{/gu)].flatMap(
    ({ index, 0: opening }): Setting[] => {
      const brace = tree.root.descendantForIndex(index + opening.length - 1);
      const table = brace?.type === 'dictionary' ? brace : brace?.parent;
      return table?.type === 'dictionary' ? table.namedChildren.flatMap((entry) => scheduled(tree, literal, entry)) : [];
    },
  );

const scheduled = (tree: ParseTree, literal: ReadFacts['literal'], entry: Node): Setting[] => {
  const [key, value] = entry.type === 'pair' ? entry.namedChildren : [];
  const name = key && literal(key);
  if (name?.kind !== 'string' || value?.type !== 'dictionary') return [];
  return value.namedChildren.flatMap((each): Setting[] => {
    const [innerKey, inner] = each.type === 'pair' ? each.namedChildren : [];
    const innerName = innerKey && literal(innerKey);
    if (!inner || innerName?.kind !== 'string' || !/^(?:task|schedule)$/u.test(innerName.value)) return [];
    const text = tree.textOf(inner);
    const read: Literal = literal(inner) ?? { kind: 'name', value: text.slice(0, 200), range: tree.rangeOf(inner), quote: text };
    return [{ key: `beat_schedule.${name.value}.${innerName.value}`, range: name.range, value: read }];
  });
};
