/** Work for later, as a value: nouns make it, a command enqueues it in its own transaction, processes/handlers.ts does it. */
export type Job = {
  name: string;
  /** Plain JSON; the handler parses it again with zod. */
  payload: Record<string, unknown>;
  /** Not before. */
  startAt?: Date;
  /** While a job with the same name and key waits, a second one is not queued. */
  key?: string;
  /** Higher goes first; 0 is ordinary. */
  priority?: number;
};
