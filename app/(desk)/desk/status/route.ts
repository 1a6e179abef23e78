import { permit } from "@/modules/staff/session";
import { readDeskStatus } from "../desk-status";

/** What the line at the foot of the desk says, asked for every few seconds. */
export async function GET(): Promise<Response> {
  await permit("see-own-account");
  return Response.json(await readDeskStatus(new Date()));
}
