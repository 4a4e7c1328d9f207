import type { DataEntity } from '../../../model/product.ts';
import type { ConventionContext } from '../../convention.ts';
import { atLiteral } from '../../evidence.ts';
import { projectFiles } from '../project-files.ts';
import { isTestPath, stored, textAt } from './rows.ts';

/** `knex.schema.createTable('visits', ...)` outside of the step back, where no step forward drops the table again. */
export const knexTables = (context: ConventionContext): readonly DataEntity[] => {
  const files = projectFiles(context, { dependency: /^knex$/u }).filter(({ path }) => !isTestPath(path));
  const tablesOf = (file: (typeof files)[number], callee: RegExp): ReturnType<typeof textAt>[] =>
    (file.facts.calls ?? []).flatMap((call) =>
      callee.test(call.callee) && !/(?:^|[.:])down$/u.test(call.inside ?? '') ? [textAt(call, 0)] : [],
    );
  const dropped = new Set(files.flatMap((file) => tablesOf(file, /\.dropTable(?:IfExists)?$/u)).map((each) => each?.value));
  return files.flatMap((file) =>
    tablesOf(file, /\.createTable(?:IfNotExists)?$/u).flatMap((written) =>
      written && !dropped.has(written.value)
        ? [stored(file, 'table', 'Knex', { name: written.value, evidence: atLiteral(file.path, written) })]
        : [],
    ),
  );
};
