"use server";

import type { RefusedDelivery } from "@/modules/deliveries/delivery";
import { listRefused } from "@/modules/deliveries/queries";
import { idOrNone } from "@/modules/platform/id";
import { noteRefusedSeen } from "@/modules/reports/commands";
import { permit } from "@/modules/staff/session";

/** Addresses that did not get the letter. Whoever asks is noted first. */
export async function listRefusedAction(issueId: string): Promise<RefusedDelivery[]> {
  const admin = await permit("see-readers");
  const id = idOrNone(issueId);
  if (!(await noteRefusedSeen(admin, id, new Date()))) return [];
  return listRefused(admin, id);
}
