import { headers } from "next/headers";
import { askerOf, rateLimit } from "@/modules/platform/rate-limit";
import { readDeviceCookie } from "@/modules/staff/cookies";
import { type Visitor, visitorFrom } from "@/modules/staff/sign-in";

/** Who is asking, as far as a request says it. */
export async function readVisitor(): Promise<Visitor> {
  const asked = await headers();
  return visitorFrom(asked.get("user-agent") ?? "", asked.get("x-forwarded-for") ?? "", await readDeviceCookie());
}

/** What strangers may ask for before they are signed in, of one network address: each costs us something. */
const limit = rateLimit({ capacity: 20, perMinute: 10, maxKeys: 10_000 });

export const mayAskAgain = ({ address }: Visitor, now: Date): boolean => limit.take(askerOf(address), now);

export const TOO_OFTEN = "That was a lot at once. Please try again in a minute.";
