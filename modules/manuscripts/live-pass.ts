import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** What a pass opens: one story, for one session, to write in or to read only. */
const claims = z.object({
  sessionId: z.uuid(),
  articleId: z.uuid(),
  mayWrite: z.boolean(),
  expiresAt: z.coerce.date(),
});
export type PassClaims = z.infer<typeof claims>;

/** Long enough to open a line with it, too short to keep. */
const GOOD_FOR_MILLISECONDS = 60_000;

export function signPass(opens: Omit<PassClaims, "expiresAt">, secret: string, now: Date): string {
  const expiresAt = new Date(now.getTime() + GOOD_FOR_MILLISECONDS);
  const words = Buffer.from(JSON.stringify({ ...opens, expiresAt } satisfies PassClaims)).toString("base64url");
  return `${words}.${sealOf(words, secret)}`;
}

/** null for a pass that is not ours, or too old. */
export function readPass(pass: string, secret: string, now: Date): PassClaims | null {
  const [words = "", seal = ""] = pass.split(".");
  if (!isSame(seal, sealOf(words, secret))) return null;

  const { success, data } = claims.safeParse(JSON.parse(Buffer.from(words, "base64url").toString()));
  return success && data.expiresAt > now ? data : null;
}

const sealOf = (words: string, secret: string) =>
  createHmac("sha256", secret).update(`live ${words}`).digest("base64url");

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
