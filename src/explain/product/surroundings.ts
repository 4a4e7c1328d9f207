import type { Claim } from '../../model/claim.ts';
import type { ModulePath } from '../../model/module-path.ts';
import type { OutsideKind, OutsideSystem } from '../../model/product.ts';
import { claim } from '../claim.ts';
import { listUpTo } from '../words.ts';

/** What each kind of outside system is, for a reader. */
export const outsideWords: Readonly<Record<OutsideKind, string>> = {
  database: 'database',
  cache: 'fast memory store',
  queue: 'message queue',
  search: 'search engine',
  'file-store': 'file store',
  mail: 'e-mail service',
  messages: 'message service',
  payment: 'payment service',
  identity: 'sign-in service',
  analytics: 'usage statistics',
  monitoring: 'error and health monitoring',
  ai: 'AI service',
  maps: 'map service',
  'code-host': 'code hosting service',
  service: 'outside service',
};

/** What a file, a part or everything talks to outside. */
export const talksTo = (all: readonly OutsideSystem[], files?: ReadonlySet<ModulePath>, subject = 'Works with'): Claim[] => {
  // Of one file nothing is said that another file shows.
  const isShown = ({ evidence }: OutsideSystem): boolean => evidence.some(({ path }) => files?.has(path as ModulePath) === true);
  const systems = files?.size === 1 ? all.filter(isShown) : all;
  const named = systems.map(({ name, kind }) => (kind === 'service' ? name : `${name} (${outsideWords[kind]})`));
  const places = systems.flatMap(({ evidence }) => {
    const own = files ? evidence.filter(({ path }) => files.has(path as ModulePath)) : evidence;
    return (own.length > 0 ? own : evidence).slice(0, 1);
  });
  const list = listUpTo(named, shown);
  return claim('talks-to', `${subject} ${list}.`, places);
};

const shown = 5;
