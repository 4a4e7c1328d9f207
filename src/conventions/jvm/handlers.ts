import type { Annotation } from '../../model/file-facts.ts';
import type { EntryPoint } from '../../model/product.ts';
import type { Convention } from '../convention.ts';
import { atLiteral, atName, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { argumentsNamed, jvmProject, simpleName, typeName } from './jvm-project.ts';
import type { JvmProject } from './jvm-project.ts';

/** Methods and classes that a message or an event starts. */
export const handlers: Convention = {
  name: 'Spring messaging',
  inProject(context) {
    const project = jvmProject(context);
    return { entryPoints: project.files.flatMap((file) => [...listeners(file, project), ...listenerTypes(file)]) };
  },
};

interface Listener {
  readonly annotation: string;
  readonly framework: string;
  readonly imports: RegExp;
  /** Arguments that name what is listened to. */
  readonly names: readonly string[];
  /** What is handed over is the event itself. */
  readonly takesEvent?: true;
}

const spring = (annotation: string, framework: string, imports: RegExp, ...names: readonly string[]): Listener => ({
  annotation,
  framework,
  imports,
  names,
});

const known: readonly Listener[] = [
  spring('KafkaListener', 'Spring Kafka', /^org\.springframework\.kafka\b/u, 'topics', 'topicPattern'),
  spring('RabbitListener', 'Spring AMQP', /^org\.springframework\.amqp\b/u, 'queues', 'queuesToDeclare'),
  spring('JmsListener', 'Spring JMS', /^org\.springframework\.jms\b/u, 'destination'),
  spring('SqsListener', 'Spring Cloud AWS', /^(?:io\.awspring|org\.springframework)\.cloud\b/u, 'value', 'queueNames'),
  spring('PulsarListener', 'Spring Pulsar', /^org\.springframework\.pulsar\b/u, 'topics'),
  spring('StreamListener', 'Spring Cloud Stream', /^org\.springframework\.cloud\.stream\b/u, 'value', 'target'),
  spring('MessageMapping', 'Spring WebSocket', /^org\.springframework\.messaging\b/u, 'value'),
  spring('KafkaListener', 'Micronaut Kafka', /^io\.micronaut\.configuration\.kafka\b/u),
  spring('Topic', 'Micronaut Kafka', /^io\.micronaut\.configuration\.kafka\b/u, 'value'),
  spring('Incoming', 'MicroProfile Reactive Messaging', /^org\.eclipse\.microprofile\.reactive\.messaging\b/u, 'value'),
  spring('ConsumeEvent', 'Quarkus', /^io\.quarkus\.vertx\b/u, 'value'),
  ...['EventListener', 'TransactionalEventListener', 'ApplicationModuleListener'].map((annotation): Listener => ({
    ...spring(annotation, 'Spring', /^org\.springframework\.(?:context|transaction|modulith)\b/u, 'value', 'classes'),
    takesEvent: true,
  })),
];

const listeners = (file: FileWithFacts, project: JvmProject): readonly EntryPoint[] =>
  (file.facts.annotations ?? []).flatMap((annotation) => {
    const name = simpleName(annotation.name);
    const listener = known.find((each) => each.annotation === name && hasImport(file.facts, each.imports));
    return listener && annotation.target !== undefined ? listened(annotation, annotation.target, listener, file, project) : [];
  });

const listened = (
  annotation: Annotation,
  target: string,
  { names, framework, takesEvent }: Listener,
  file: FileWithFacts,
  project: JvmProject,
): readonly EntryPoint[] => {
  const { path } = file;
  const row = { kind: 'handler', handler: target, framework, path } as const;
  const named = argumentsNamed(annotation, ...names).flatMap((argument): EntryPoint[] => {
    const text = takesEvent ? eventOf(argument.value) : project.textOf(argument, file);
    return text === undefined || text === '' || /[#{}]/u.test(text)
      ? []
      : [{ ...row, label: text, evidence: [atLiteral(path, argument), atName(path, annotation)] }];
  });
  if (named.length > 0 || takesEvent !== true) return named;
  const event = parameterOf(file, target);
  return event === undefined ? [] : [{ ...row, label: event, evidence: [atName(path, annotation)] }];
};

/** `OrderPlaced.class`, `OrderPlaced::class` */
const eventOf = (text: string): string | undefined => {
  const [, name] = /^([\w.]+?)(?:\.class|::class)$/u.exec(text) ?? [];
  return name === undefined ? undefined : simpleName(name);
};

/** Of a method that stands once in its class. */
const parameterOf = ({ facts }: FileWithFacts, target: string): string | undefined => {
  const found = (facts.members ?? []).filter(({ container, name }) => `${container}.${name}` === target);
  const takes = found.length === 1 ? found[0]?.takes : undefined;
  return takes === undefined ? undefined : typeName(takes);
};

/** `class A implements ApplicationListener<OrderPlaced>` */
const listenerTypes = ({ path, facts }: FileWithFacts): readonly EntryPoint[] =>
  facts.definitions.flatMap((definition) =>
    (definition.supertypes ?? []).flatMap((each) => {
      const [, event] = /^(?:[\w.]+\.)?ApplicationListener<\s*(?:[a-z]\w*\.)*(\w{2,})\s*>$/u.exec(each) ?? [];
      return event !== undefined && hasImport(facts, /^org\.springframework\.context\b/u)
        ? [
            {
              kind: 'handler' as const,
              label: event,
              handler: definition.name,
              framework: 'Spring',
              path,
              evidence: [atName(path, definition)] as const,
            },
          ]
        : [];
    }),
  );
