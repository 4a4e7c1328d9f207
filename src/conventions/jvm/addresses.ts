import type { Annotation, Literal } from '../../model/file-facts.ts';
import type { FileWithFacts } from '../file-with-facts.ts';
import { argumentsNamed } from './jvm-project.ts';
import type { JvmProject } from './jvm-project.ts';

/** An address that an annotation says, and where; without a place where the annotation says none. */
export interface WrittenAddress {
  readonly address: string;
  readonly literal?: Literal;
}

/** Undefined where the address is not known; one that is empty where the annotation gives none. */
export const addressesOf = (
  annotation: Annotation,
  file: FileWithFacts,
  project: JvmProject,
): readonly WrittenAddress[] | undefined => {
  const given = argumentsNamed(annotation, 'value', 'path', 'uri', 'uris');
  if (given.length === 0) return [{ address: '' }];
  const found = given.flatMap((each) => {
    const address = project.textOf(each, file);
    return address === undefined ? [] : [{ address, literal: each }];
  });
  return found.length > 0 ? found : undefined;
};
