import type { Actor, Editor, FreshAdmin } from "./staff";

/**
 * Permission for work that no person does at a desk: the scheduler, importers, the operator's command line. Processes only: the
 * floor plan refuses it to pages, actions and route handlers.
 * @param name how the audit log and revisions call it
 */
export const byTheClock = (name: string): Editor => ({ personId: null, name }) as Editor; // a boundary: the shell and the worker are trusted

/** For work that an admin asked for at the desk and the worker does later: in the log it is theirs. */
export const onBehalfOf = ({ personId, name }: Actor): FreshAdmin => ({ personId, name }) as FreshAdmin; // a boundary, as above

/** For the operator's command line: who holds the machine keeps the people. */
export const byTheOperator = (): FreshAdmin => ({ personId: null, name: "The command line" }) as FreshAdmin; // a boundary, as above
