import { type Challenge, createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { keyFor } from "./address";

/** About two seconds on a phone of some years, half of one on a new machine; a flood pays it for each form. */
const COST = 1_000;
const LEAST_TRIES = 600;
const MOST_TRIES = 1_400;
const GOOD_FOR_MINUTES = 20;

/** Something to compute, which is quickly checked (ALTCHA, PBKDF2). */
export function makeChallenge(authSecret: string, now: Date): Promise<Challenge> {
  return createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: COST,
    counter: randomInt(MOST_TRIES, LEAST_TRIES),
    deriveKey,
    expiresAt: new Date(now.getTime() + GOOD_FOR_MINUTES * 60_000),
    ...secretsFrom(authSecret),
  });
}

/** What names a piece of work that was done: it counts once. expiresAt: from then on it would not count anyway. */
export type WorkDone = { id: string; expiresAt: Date };

/** @param payload as the widget hands it over  @returns null for anything but the solution of a challenge of ours that is still good */
export async function readWork(payload: string, authSecret: string): Promise<WorkDone | null> {
  const sent = payloadSchema.safeParse(decoded(payload));
  if (!sent.success) return null;

  const { challenge, solution } = sent.data;
  const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secretsFrom(authSecret) });
  return verified ? { id: challenge.signature, expiresAt: new Date(challenge.parameters.expiresAt * 1_000) } : null;
}

const LONGEST_PAYLOAD = 4_000;
const word = z.string().max(200);
const payloadSchema = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      ...{ algorithm: z.literal("PBKDF2/SHA-256"), nonce: word, salt: word, keyPrefix: word, keySignature: word },
      ...{ cost: z.literal(COST), keyLength: z.number(), expiresAt: z.number() },
    }),
    signature: word,
  }),
  solution: z.object({ counter: z.number(), derivedKey: word }),
});

function decoded(payload: string): unknown {
  if (payload.length > LONGEST_PAYLOAD) return null;
  try {
    return JSON.parse(Buffer.from(payload, "base64").toString("utf8"));
  } catch {
    return null;
  }
}

const secretsFrom = (authSecret: string) => ({
  hmacSignatureSecret: keyFor("sign-up-challenge", authSecret).toString("hex"),
  hmacKeySignatureSecret: keyFor("sign-up-solution", authSecret).toString("hex"),
});
