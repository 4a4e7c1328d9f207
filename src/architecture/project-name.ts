import type { Package } from '../model/module-graph.ts';
import { phrase } from './folder-name.ts';
import type { NameChoice } from './name.ts';
import { authorsSpelling, packageEvidence, readmeTitle, withoutScope } from './title.ts';
import type { Facts } from './title.ts';
import { sayNothing } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Of the whole project: as its README or its root manifest has it, else as the opened folder is called. */
export const projectName = (folder: string, packages: ReadonlyMap<string, Package>, facts: Facts): NameChoice => {
  const manifest = packages.get('');
  const called = `${folder} ${manifest?.name ?? ''}`;
  const title = readmeTitle('', called, facts);
  if (title) return { names: [title.name], evidence: title.evidence };
  const packageName = manifest ? withoutScope(manifest.name) : '';
  const isTelling =
    packageName !== '' && !wordsOf(packageName).some((word) => sayNothing.has(word.toLowerCase()) || word === 'dev');
  const name = isTelling ? packageName : folder;
  const own = manifest && isTelling ? packageEvidence(manifest, facts) : undefined;
  return { names: [authorsSpelling(name, '', facts) ?? phrase(name)], ...(own && { evidence: own }) };
};
