import { permit } from "@/modules/staff/session";
import { readBeingSent } from "../being-sent";

/** What is on its way to readers: asked for every few seconds by who watches. */
export async function GET(): Promise<Response> {
  await permit("keep-newsletters");
  return Response.json({ sending: await readBeingSent(new Date()) });
}
