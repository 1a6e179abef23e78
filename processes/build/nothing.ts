// Stands where "server-only" is imported outside of Next: bundles of processes, and tests.
export {};
