import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { env } from "@/modules/platform/env";

export const dynamic = "force-dynamic";

/**
 * Readers can be sent to this process. The database is not asked: printed pages are answered without it, and a load balancer that
 * took every process away for a stopped database would turn a quiet desk into a dark site.
 */
export async function GET(): Promise<Response> {
  const isReadable = await access(env().DATA_DIR, constants.R_OK).then(
    () => true,
    () => false,
  );
  const headers = { "content-type": "text/plain", "cache-control": "no-store" };
  return new Response(isReadable ? "ready\n" : "DATA_DIR cannot be read\n", {
    status: isReadable ? 200 : 503,
    headers,
  });
}
