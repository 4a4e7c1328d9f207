/** Stands for all suites of the pure folders; bundle-suites.mjs puts their imports here. */
export {};
