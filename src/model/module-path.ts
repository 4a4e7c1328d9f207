declare const brand: unique symbol;

/**
 * Opaque name of a file of the workspace: relative to the root, `/` between segments, no `.` or `..` segment, no leading or
 * trailing slash. Hosts own the mapping to URIs. Made only by `scan`, which has checked that the file lies inside the root.
 */
export type ModulePath = string & { readonly [brand]: 'ModulePath' };

/** For places that have already established the invariant, such as the scan and tests. */
export const modulePath = (path: string): ModulePath => path as ModulePath;
