/** Bundles the suites of the named extension hosts (both unless told); returns where they are. */
export function bundleSuites(kinds?: readonly ('node' | 'web')[]): Promise<{ readonly node: string; readonly web: string }>;
