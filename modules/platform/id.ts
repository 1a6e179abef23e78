/** Whether what was sent is an id as the database makes them. */
export const isId = (sent: unknown): sent is string =>
  typeof sent === "string" && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(sent);

const NOBODYS = "00000000-0000-0000-0000-000000000000";

/** An id as it was sent to an action; where it is none, the one that nothing has: what is asked for is absent, then. */
export const idOrNone = (sent: unknown): string => (isId(sent) ? sent : NOBODYS);
