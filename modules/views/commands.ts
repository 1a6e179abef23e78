import "server-only";
import { audit } from "@/modules/platform/audit";
import { db } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { Staff } from "@/modules/staff/staff";
import type { ViewList, ViewRefusal } from "./view";

type Keeper = Pick<Staff, "personId" | "name">;
type NewView = { list: ViewList; name: string; query: string; isShared: boolean };

/** Keeps a way to look at a list. Shared, everybody at the desk has it; each sees in it only what they may see. */
export async function saveView(
  staff: Keeper,
  view: NewView,
  now: Date,
): Promise<Result<{ viewId: string }, ViewRefusal>> {
  return db().$transaction(async (transaction) => {
    const [saved] = await transaction.savedView.createManyAndReturn({
      data: [{ ...view, personId: staff.personId, createdAt: now }],
      skipDuplicates: true, // two tabs, one name: the first has it
      select: { id: true },
    });
    if (!saved) return refuse("name-taken");

    const details = { name: view.name, isShared: view.isShared };
    await audit(transaction, { by: staff, action: "saved a view", subject: `view:${saved.id}`, details }, now);
    return ok({ viewId: saved.id });
  });
}

/** One's own only: another's shared view is not there to remove. Done twice it changes nothing more. */
export async function removeView(staff: Keeper, viewId: string, now: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    const removed = await transaction.savedView.deleteMany({ where: { id: viewId, personId: staff.personId } });
    if (removed.count === 0) return;
    await audit(transaction, { by: staff, action: "removed a view", subject: `view:${viewId}` }, now);
  });
}
