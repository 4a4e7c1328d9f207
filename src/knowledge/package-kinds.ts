import type { OutsideKind } from '../model/product.ts';

/** Kinds of packages that talk to a system outside of the product. Their rows name the system. */
export const outsideKinds: readonly OutsideKind[] = [
  ...(['database', 'cache', 'queue', 'search', 'file-store', 'mail', 'messages', 'payment', 'identity'] as const),
  ...(['analytics', 'monitoring', 'ai', 'maps', 'code-host', 'service'] as const),
];

/** Kinds of packages that do their work inside the product, or for those who make it. */
export const insideKinds = [
  ...(['web-framework', 'http-client', 'realtime', 'routing', 'data-access', 'data-formats', 'validation', 'security'] as const),
  ...([
    'ui',
    'forms',
    'charts',
    'maps-ui',
    'editor',
    'styling',
    'animation',
    'graphics',
    'state',
    'translation',
    'templates',
  ] as const),
  ...(['dates', 'text', 'text-search', 'numbers', 'files', 'images', 'media', 'documents', 'mail-tools', 'utilities'] as const),
  ...(['background-jobs', 'scheduling', 'configuration', 'command-line', 'logging', 'monitoring-tools'] as const),
  ...(['machine-learning', 'ai-tools', 'desktop', 'mobile', 'language-tools'] as const),
  ...(['build', 'deployment', 'testing', 'lint', 'types'] as const),
] as const;

export type PackageKind = OutsideKind | (typeof insideKinds)[number];

/** Packages that are of use while the product is made, and no part of it. */
export const makersKinds: ReadonlySet<PackageKind> = new Set(['build', 'testing', 'lint', 'types']);

const outside: ReadonlySet<string> = new Set(outsideKinds);

export const isOutsideKind = (kind: PackageKind): kind is OutsideKind => outside.has(kind);
