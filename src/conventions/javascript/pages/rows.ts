import type { EntryPoint, EntryPointKind } from '../../../model/product.ts';
import type { FileWithFacts } from '../../file-with-facts.ts';
import { offered } from '../places.ts';
import type { Offered } from '../places.ts';

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] as const;

/** A row for what a file offers at an address. */
export const entryPoint = (
  { path }: FileWithFacts,
  kind: EntryPointKind,
  label: string,
  framework: string,
  { evidence, handler }: Offered,
  method?: string,
): EntryPoint => ({
  path,
  kind,
  label,
  ...(method !== undefined && { method }),
  ...(handler !== undefined && { handler }),
  framework,
  evidence: [evidence],
});

/** A row for each method of HTTP that the file offers a function for. */
export const endpointsByMethod = (file: FileWithFacts, label: string, framework: string): readonly EntryPoint[] =>
  methods.flatMap((method) => {
    const found = offered(file, method);
    return found ? [entryPoint(file, 'endpoint', label, framework, found, method)] : [];
  });
