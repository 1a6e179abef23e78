import { permit } from "@/modules/staff/session";
import { listTagChoices } from "@/modules/views/queries/saved-views";

/** Tags to choose from, for those who tag many stories at once. */
export async function GET(): Promise<Response> {
  await permit("be-at-desk");
  return Response.json(await listTagChoices());
}
