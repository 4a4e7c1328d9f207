import type { Evidence } from '../../model/claim.ts';
import type { Literal, Setting } from '../../model/file-facts.ts';
import { atLiteral } from '../evidence.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { systemOfAddress, systemOfImage, systemOfScheme, systemOfVariable } from './known-systems.ts';
import type { KnownSystem } from './known-systems.ts';
import type { SystemSign } from './system-sign.ts';

/** Systems that a file names: in addresses, connection settings, images of containers, variables of the environment. */
export const systemsWritten = ({ path, facts }: FileWithFacts): SystemSign[] => {
  const sign = (system: KnownSystem | undefined, evidence: Evidence, uses: boolean): SystemSign[] =>
    system && evidence.quote.trim() !== '' ? [{ system, evidence, uses }] : [];
  const ofLiteral = (literal: Literal, uses: boolean): SystemSign[] =>
    sign(systemOfText(literal.value), atLiteral(path, literal), uses);
  return [
    ...(facts.calls ?? []).flatMap(({ callee, arguments: all }) =>
      isTalk(callee) ? all.flatMap((each) => ofLiteral(each, true)) : [],
    ),
    ...(facts.constants ?? []).flatMap(({ value }) => ofLiteral(value, true)),
    ...(facts.environment ?? []).flatMap(({ name, range, fallback }) => [
      ...sign(systemOfVariable(name), { path, range, quote: name }, true),
      ...(fallback ? ofLiteral(fallback, true) : []),
    ]),
    ...(facts.settings ?? []).filter(isOfProduct).flatMap((setting) => {
      const last = setting.key.split('.').at(-1) ?? '';
      return [
        ...sign(systemOfSetting(setting, facts.language), atLiteral(path, setting.value), false),
        ...(facts.language === 'dotenv' ? sign(systemOfVariable(last), { path, range: setting.range, quote: last }, false) : []),
      ];
    }),
  ];
};

/** What prints or explains an address does not go there. */
const isTalk = (callee: string): boolean =>
  !/(?:^|[.:])(?:log|info|warn|error|debug|print|puts|format|expect|describe|it|test|link_to)$/iu.test(callee);

const systemOfText = (text: string): KnownSystem | undefined => {
  const value = text.replace(/^\$\{[\w.]+:-?/u, '').replace(/^jdbc:/u, '');
  const scheme = /^([a-z\d]+)(?:\+[a-z\d]+)?:\/\/\S/iu.exec(value)?.[1];
  if (scheme === undefined) return undefined;
  return systemOfScheme(scheme) ?? systemOfAddress(value);
};

const isOfProduct = ({ key }: Setting): boolean => !/(?:^|\.)tests?(?:\.|$)/iu.test(key);

const systemOfSetting = ({ key, value }: Setting, language: string): KnownSystem | undefined => {
  const last = key.split('.').at(-1) ?? '';
  if (language === 'dockercompose' && last === 'image') return systemOfImage(value.value);
  if (/^(?:adapter|provider|engine)$/iu.test(last)) {
    return systemOfScheme(value.value.replace(/^django\.(?:contrib\.gis\.)?db\.backends\./u, ''));
  }
  return value.kind === 'string' ? systemOfText(value.value) : undefined;
};
