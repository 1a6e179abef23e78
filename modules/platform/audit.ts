import "server-only";
import type { Transaction } from "./db";

/** personId: null where no person acted (the clock, the command line). */
export type AuditRecord = {
  by: { personId: string | null; name: string };
  /** A verb of the newsroom in the past: "published", "invited", "saw orders". */
  action: string;
  /** What it was done to: "article:<id>", "person:<id>", "setting:paper". */
  subject: string;
  /** Plain JSON, for a reader of the log; never a secret, never a reader's personal data. */
  details?: Record<string, string | number | boolean | null>;
};

/**
 * Adds to the audit log in the caller's transaction: what was not done is not in it, and what was done is. Comes last in it: entries
 * follow each other one at a time, and who then still waited for a row could wait for one who waits for them.
 */
export async function audit(transaction: Transaction, { by, action, subject, details = {} }: AuditRecord, now: Date) {
  await transaction.$executeRaw`
    INSERT INTO "AuditEntry" ("number", "at", "personId", "actor", "action", "subject", "details", "previousHash", "hash")
    VALUES (0, ${now}, ${by.personId}::uuid, ${by.name}, ${action}, ${subject}, ${JSON.stringify(details)}::jsonb, '', '')`;
}
