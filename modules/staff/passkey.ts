import { z } from "zod";

/** What a question to a passkey is for; an answer serves for nothing else. */
export type PasskeyPurpose = "passkey-sign-in" | "passkey-confirm" | "passkey-new";

/** As much of an answer as we need before its signature is looked at. */
export const passkeyAnswer = z.looseObject({
  id: z.string().min(1).max(1400),
  response: z.looseObject({ clientDataJSON: z.string().max(20_000) }),
});

/** A form can only send text. @returns null where it is not JSON */
export function readPasskeyAnswer(sent: string): unknown {
  try {
    return JSON.parse(sent);
  } catch {
    return null;
  }
}
