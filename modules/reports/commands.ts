import "server-only";
import { audit } from "@/modules/platform/audit";
import { db } from "@/modules/platform/db";
import type { FreshAdmin } from "@/modules/staff/staff";

/** Whoever looks at addresses is in the log before they see them. @returns false where there is no such issue */
export async function noteRefusedSeen(admin: FreshAdmin, issueId: string, now: Date): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    if ((await transaction.issue.count({ where: { id: issueId } })) === 0) return false;
    await audit(transaction, { by: admin, action: "looked at who did not get", subject: `issue:${issueId}` }, now);
    return true;
  });
}
