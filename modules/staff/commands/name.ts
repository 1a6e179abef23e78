import "server-only";
import { audit } from "@/modules/platform/audit";
import { db } from "@/modules/platform/db";
import type { Staff } from "../staff";

/** What colleagues call somebody from now on. What was logged and kept before bears the name of then. */
export async function changeOwnName(staff: Staff, name: string, now: Date): Promise<void> {
  if (name === staff.name) return;
  await db().$transaction(async (transaction) => {
    await transaction.person.update({ where: { id: staff.personId }, data: { name } });
    const details = { was: staff.name, name };
    await audit(
      transaction,
      { by: staff, action: "changed their name", subject: `person:${staff.personId}`, details },
      now,
    );
  });
}
