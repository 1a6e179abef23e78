import { randomUUID } from "node:crypto";
import { z } from "zod";
import { db } from "@/modules/platform/db";
import { confirmWishes } from "./commands/confirm";
import { type SignUpVisitor, signUp } from "./commands/sign-up";
import type { Guard } from "./limits";

/** Rows and steps for tests of readers; every test makes its own. */

export const newAddress = (name = "marta") => `${name}-${randomUUID()}@post.example`;

export async function newNewsletter(data: { language?: string; name?: string; retiredAt?: Date } = {}) {
  const slug = `letter-${randomUUID()}`;
  const newsletter = { slug, name: "Delta Weekly", description: "Five stories", rhythm: "Fridays", ...data };
  const { id } = await db().newsletter.create({ data: newsletter });
  return { id, slug };
}

let networks = 0;
/** Of a network that nobody else in this file has. */
export function visitor(more: Partial<SignUpVisitor> = {}): SignUpVisitor {
  networks += 1;
  const networkAddress = `10.${networks >> 8}.${networks & 255}.7`;
  return { networkAddress, evidence: "nothing", work: null, isHasty: false, ...more };
}

type Wish = { email: string; newsletter: string[] | null; origin?: string };

export const wish = (sent: Wish, now: Date, from = visitor(), guard: Guard = "off") =>
  signUp({ origin: "/articles/ice", ...sent }, from, guard, now);

export const lettersTo = (email: string) =>
  db().outgoingMail.findMany({ where: { to: email }, orderBy: { createdAt: "asc" } });

const withLink = z.object({ link: z.url() });

/** The token of the link in the newest letter to an address. */
export async function tokenSentTo(email: string, kind: string): Promise<string> {
  const { content } = await db().outgoingMail.findFirstOrThrow({
    where: { to: email, kind },
    orderBy: { createdAt: "desc" },
  });
  return new URL(withLink.parse(content).link).searchParams.get("token") ?? "";
}

/** Somebody who said yes to newsletters. */
export async function newReader(newsletter: string[], now: Date): Promise<{ id: string; email: string }> {
  const email = newAddress();
  await wish({ email, newsletter }, now);
  await confirmWishes(await tokenSentTo(email, "confirm-subscription"), "203.0.113.9", now);
  return db().reader.findUniqueOrThrow({ where: { email }, select: { id: true, email: true } });
}
