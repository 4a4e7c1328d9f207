import type { Annotation, Argument, LiteralCall } from '../../model/file-facts.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { ProductSetting } from '../../model/product.ts';
import { atLiteral, hasImport } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';

/** Makers of switches that turn parts of a product on and off while it runs. */
const packages =
  /launch-?darkly|unleash|posthog|growthbook|open-?feature|flagsmith|flipper|waffle|(?:^|[/.])flags(?:[/.]|$)|FeatureManagement|Pennant|statsig|splitio|configcat|flagd|togglz|ff4j/iu;

/** Their functions; the last part of the name. */
const asks =
  /^(?:(?:bool|boolean|string|json|int|double)?[vV]ariation(?:Detail)?|isEnabled|is_enabled|IsEnabled(?:Async)?|isFeatureEnabled|feature_enabled|get_feature_flag|getFeatureFlag(?:Payload)?|enabled\?|flag_is_active|switch_is_active|sample_is_active|flag_enabled|flag_disabled|useFlag|useVariant|useFeatureFlag\w*|useFeatureIsOn|useFeatureValue|useFeature|useGate|checkGate|isOn|isOff|getFeatureValue|getBooleanValue|get_boolean_value|BooleanValue|useBooleanFlag\w*|hasFeature|active|inactive|isActive)$/u;

/** Receivers that are known by their name where nothing is imported. */
const knownReceivers = /^(?:Flipper|posthog|unleash|ldClient|growthbook|openFeature|flagsmith|waffle)\b/iu;

const marks = /^(?:FeatureGate|waffle_flag|waffle_switch|flag_required|flag_check|ConditionalOnFeature)$/u;

export const flagsInFile = (file: FileWithFacts): readonly ProductSetting[] => {
  const { path, facts } = file;
  const isImported = hasImport(facts, packages);
  const calls = (facts.calls ?? []).filter((call) => isFlagCall(call, isImported));
  const annotations = (facts.annotations ?? []).filter(({ name }) => isImported && marks.test(name.split('.').at(-1) ?? ''));
  return [...calls, ...annotations].flatMap((each) => flagOf(path, each));
};

const isFlagCall = ({ callee }: LiteralCall, isImported: boolean): boolean => {
  const last = callee.split(/\.|::|->/u).at(-1) ?? '';
  return asks.test(last) && (isImported || (callee !== last && knownReceivers.test(callee.replace(/^(?:this|self)\./u, ''))));
};

const flagOf = (path: ModulePath, { arguments: given }: LiteralCall | Annotation): readonly ProductSetting[] => {
  const name = given.find(
    ({ kind, position }) => position <= 1 && (kind === 'string' || kind === 'name') && position === firstText(given),
  );
  if (!name || !/^[\w.:/-]{2,80}$/u.test(name.value)) return [];
  const fallback = given.find(({ kind, position }) => kind === 'boolean' && position > name.position);
  return [
    {
      path,
      kind: 'flag',
      name: name.value,
      evidence: [atLiteral(path, name)],
      ...(fallback && { fallback: fallback.value }),
    },
  ];
};

const firstText = (given: readonly Argument[]): number => given.find(({ kind }) => kind === 'string')?.position ?? 0;
