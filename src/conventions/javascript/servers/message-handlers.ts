import type { Argument, LiteralCall } from '../../../model/file-facts.ts';
import type { EntryPoint } from '../../../model/product.ts';
import type { Convention } from '../../convention.ts';
import { atLiteral, hasImport } from '../../evidence.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { isProductFile } from './product-files.ts';
import { constantOf } from './written-address.ts';

/** A library that calls a function when a message or an event arrives. */
interface MessageLibrary {
  readonly name: string;
  readonly package: RegExp;
  readonly callee: RegExp;
  /** Property that holds the topic; absent where it is the first argument. */
  readonly named?: string;
  /** Events of the connection itself. */
  readonly not?: ReadonlySet<string>;
}

const ownEvents: ReadonlySet<string> = new Set([
  'close',
  'connect',
  'connect_error',
  'connection',
  'disconnect',
  'disconnecting',
  'end',
  'error',
  'newListener',
  'removeListener',
]);

const libraries: readonly MessageLibrary[] = [
  { name: 'Socket.IO', package: /^socket\.io$/u, callee: /(?:^|\.)(?:socket|client)\.on$/iu, not: ownEvents },
  { name: 'KafkaJS', package: /^kafkajs$/u, callee: /\.subscribe$/u, named: 'topic' },
  { name: 'amqplib', package: /^(?:amqplib|amqp-connection-manager)(?:\/|$)/u, callee: /channel\w*\.consume$|^ch\.consume$/iu },
  {
    name: 'NATS',
    package: /^(?:nats|@nats-io\/[\w-]+)$/u,
    callee: /(?:^|\.)(?:nc|nats|connection|conn|\w*client)\.subscribe$/iu,
  },
  { name: 'MQTT.js', package: /^(?:mqtt|async-mqtt)$/u, callee: /client\.subscribe$/iu },
  { name: 'EventEmitter2', package: /^eventemitter2$/u, callee: /(?:emitter|bus|events?)\.(?:on|once)$/iu, not: ownEvents },
];

/** What messages and events of brokers and sockets start. */
export const messageConvention: Convention = {
  name: 'Messages',
  inFile: (file) => (isProductFile(file) ? { entryPoints: handlersIn(file) } : {}),
};

const handlersIn = (file: FileWithFacts): EntryPoint[] => {
  const used = libraries.filter((library) => hasImport(file.facts, library.package));
  return used.length === 0
    ? []
    : (file.facts.calls ?? []).flatMap((call) => used.flatMap((library) => handlerOf(call, library, file)));
};

const handlerOf = (
  call: LiteralCall,
  { name: framework, callee, named, not }: MessageLibrary,
  { path, facts }: FileWithFacts,
): EntryPoint[] => {
  if (!callee.test(call.callee)) return [];
  const written = call.arguments.find(({ name, position }) => name === named && position === 0);
  const label = written && textOf(written, (name) => constantOf(facts, name));
  if (!written || label === undefined || label === '' || label.includes('{}') || not?.has(label)) return [];
  const last = call.arguments.at(-1);
  const handler = !call.more && last?.kind === 'name' && last.name === undefined && last.position > 0 ? last.value : undefined;
  return [
    { kind: 'handler', label, ...(handler !== undefined && { handler }), framework, path, evidence: [atLiteral(path, written)] },
  ];
};

const textOf = ({ kind, value }: Argument, constant: (name: string) => string | undefined): string | undefined =>
  kind === 'string' ? value : kind === 'name' ? constant(value) : undefined;
