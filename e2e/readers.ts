import { randomBytes, randomUUID } from "node:crypto";
import { type APIRequestContext, test } from "@playwright/test";
import { signLetterLink, UNSUBSCRIBE_FORM_PATH, withToken } from "../modules/readers/address.ts";
import { readPaperKeys } from "./paper.ts";
import { ask } from "./staff.ts";

/**
 * A network that nobody else signs up from: from one go five letters an hour. The paper under test believes what this machine says of who
 * asks, as it would its own proxy.
 */
export function ownNetwork(): { "x-forwarded-for": string } {
  const [one = 0, two = 0] = randomBytes(2);
  return { "x-forwarded-for": `10.${one}.${two}.7` };
}

export const newAddress = (name: string) => `${name}-${randomUUID().slice(0, 8)}@post.example`;

/** A sign-up as the page's script sends it. */
export const signUp = (
  request: APIRequestContext,
  email: string,
  newsletter: string[],
  headers: Record<string, string>,
) =>
  request.post("/api/newsletters/subscribe", {
    headers: { accept: "application/json", origin: test.info().project.use.baseURL ?? "", ...headers },
    data: { email, newsletter, origin: "/newsletters", openForMilliseconds: "5000" },
  });

/** What a mail program posts to when its reader presses "Unsubscribe": the address in the header of a newsletter's letter. */
export async function oneClickAddress(email: string, slug: string): Promise<string> {
  const [ids] = await ask<{ readerId: string; newsletterId: string }>(
    `SELECT r.id AS "readerId", n.id AS "newsletterId" FROM "Reader" r, "Newsletter" n WHERE r.email = $1 AND n.slug = $2`,
    [email, slug],
  );
  if (!ids) throw new Error(`Nobody reads at ${email}`);
  return withToken(UNSUBSCRIBE_FORM_PATH, signLetterLink({ ...ids, issueId: null }, readPaperKeys().authSecret));
}
