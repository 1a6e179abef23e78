"use server";

import { revalidatePath } from "next/cache";
import { printEverything, retryJob } from "@/modules/operations/commands";
import { idOrNone } from "@/modules/platform/id";
import { permit } from "@/modules/staff/session";

/** What is said after a button was pressed. */
export type OperationAnswer = { said: string; isWell: boolean };

export async function printEverythingAction(): Promise<OperationAnswer> {
  const editor = await permit("see-operations");
  await printEverything(editor, new Date());
  revalidatePath("/desk/operations");
  return { said: "Every page is being printed anew. Readers have the old prints until then.", isWell: true };
}

export async function retryJobAction(id: string): Promise<OperationAnswer> {
  const editor = await permit("see-operations");
  const retried = await retryJob(editor, idOrNone(id), new Date());
  revalidatePath("/desk/operations");
  if (!retried.ok) return { said: "That job runs again already, or is done.", isWell: false };
  return { said: "It is being tried again.", isWell: true };
}
