import "server-only";
import { hash } from "@node-rs/argon2";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { orderLetter } from "@/modules/platform/mail";
import { ok, type Result, refuse } from "@/modules/platform/result";
import {
  type AcceptFailure,
  type AcceptInput,
  FIRST_LINK_HOURS,
  INVITATION_DAYS,
  type InviteFailure,
  type InviteInput,
  invitationPath,
} from "../invitation";
import { weaknessOf } from "../password-weakness";
import { readInvitation } from "../queries";
import { hashOf, newSecret } from "../secret";
import type { Visitor } from "../sign-in";
import type { FreshAdmin, Role } from "../staff";
import { openSession } from "./sessions";
import type { SignedIn } from "./sign-in";

/**
 * Offers somebody a place at the desk; what was offered to that address before is taken back.
 * @param isMailed false where the link is handed over by the one who asked for it (the command line)
 * @returns the link
 */
export async function invite(
  admin: FreshAdmin,
  input: InviteInput,
  isMailed: boolean,
  now: Date,
): Promise<Result<string, InviteFailure>> {
  const secret = newSecret();
  const link = env().SITE_URL + invitationPath(secret);
  return db().$transaction(async (transaction) => {
    const known = await transaction.person.findUnique({ where: { email: input.email }, select: { id: true } });
    if (known) return refuse("works-here-already");

    await takeBackOpen(transaction, input.email, now);
    const { id } = await transaction.invitation.create({
      data: {
        ...{ ...input, tokenHash: hashOf(secret), invitedById: admin.personId, createdAt: now },
        expiresAt: new Date(now.getTime() + INVITATION_DAYS * 24 * 3_600_000),
      },
      select: { id: true },
    });
    const content = { link, name: input.name, invitedBy: admin.name, role: input.role };
    if (isMailed) await orderLetter(transaction, { kind: "invitation", to: input.email, content }, now);
    const details = { name: input.name, role: input.role };
    await audit(transaction, { by: admin, action: "invited", subject: `invitation:${id}`, details }, now);
    return ok(link);
  });
}

/** The link that was mailed serves no more. */
export async function takeBackInvitation(
  admin: FreshAdmin,
  invitationId: string,
  now: Date,
): Promise<Result<undefined, "absent">> {
  return db().$transaction(async (transaction) => {
    const [invitation] = await transaction.invitation.updateManyAndReturn({
      where: { id: invitationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      data: { revokedAt: now },
      select: { name: true, role: true },
    });
    if (!invitation) return refuse("absent");

    const subject = `invitation:${invitationId}`;
    await audit(transaction, { by: admin, action: "took back an invitation", subject, details: invitation }, now);
    return ok(undefined);
  });
}

/** For a paper without people: whoever starts it becomes its first admin. @returns null where somebody works here already */
export async function inviteFirstAdmin(now: Date): Promise<string | null> {
  const secret = newSecret();
  return db().$transaction(async (transaction) => {
    if ((await transaction.person.count({ take: 1 })) > 0) return null;
    await takeBackOpen(transaction, "", now);
    await transaction.invitation.create({
      data: {
        ...{ email: "", name: "", role: "admin", tokenHash: hashOf(secret), createdAt: now },
        expiresAt: new Date(now.getTime() + FIRST_LINK_HOURS * 3_600_000),
      },
    });
    return env().SITE_URL + invitationPath(secret);
  });
}

/** Takes the place that was offered, and signs in. Of two who use a link at once, one gets in. */
export async function acceptInvitation(
  { token, email, name, password }: AcceptInput,
  visitor: Visitor,
  now: Date,
): Promise<Result<SignedIn & { role: Role }, AcceptFailure>> {
  const weakness = weaknessOf(password, [name, email]);
  if (weakness) return refuse(weakness);
  if (!(await readInvitation(token, now))) return refuse("link-used"); // hashing is dear: not for whoever makes up links
  const passwordHash = await hash(password);

  return db().$transaction(async (transaction) => {
    const [invitation] = await transaction.invitation.updateManyAndReturn({
      where: { tokenHash: hashOf(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      data: { acceptedAt: now },
    });
    if (!invitation) return refuse("link-used");
    if (invitation.email === "" && (await isAnybodyHere(transaction))) return refuse("link-used");

    const person = { email: invitation.email || email, name, role: invitation.role, passwordHash, createdAt: now };
    const [created] = await transaction.person.createManyAndReturn({ data: [person], skipDuplicates: true });
    if (!created) return refuse("works-here-already");

    const by = { personId: created.id, name };
    const subject = `person:${created.id}`;
    await audit(transaction, { by, action: "joined", subject, details: { role: created.role } }, now);
    const secret = await openSession(transaction, created.id, "password", visitor, now);
    return ok({ personId: created.id, email: created.email, role: created.role, secret });
  });
}

/** One after the other: of two first admins at the same moment, the second finds the first. */
async function isAnybodyHere(transaction: Transaction): Promise<boolean> {
  await transaction.$executeRaw`LOCK TABLE "Person" IN SHARE ROW EXCLUSIVE MODE`;
  return (await transaction.person.count({ take: 1 })) > 0;
}

async function takeBackOpen(transaction: Transaction, email: string, now: Date): Promise<void> {
  await transaction.invitation.updateMany({
    where: { email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
}
