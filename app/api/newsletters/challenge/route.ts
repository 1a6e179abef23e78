import { senderOf } from "@/app/api/form-answer";
import { env } from "@/modules/platform/env";
import { rateLimit } from "@/modules/platform/rate-limit";
import { makeChallenge } from "@/modules/readers/proof";

/** Generous: readers of a whole village may share one address, and making one costs us half a millisecond. */
const limit = rateLimit({ capacity: 120, perMinute: 60, maxKeys: 10_000 });
const NEVER_STORED = { "cache-control": "no-store" };

export async function GET(request: Request): Promise<Response> {
  const now = new Date();
  if (!limit.take(senderOf(request), now)) {
    return new Response(null, { status: 429, headers: { ...NEVER_STORED, "retry-after": "10" } });
  }
  return Response.json(await makeChallenge(env().AUTH_SECRET, now), { headers: NEVER_STORED });
}
