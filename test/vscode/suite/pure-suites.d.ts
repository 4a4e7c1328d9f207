/** Made by bundle-suites.mjs: all suites of the pure folders. */
declare module 'pure-suites';
