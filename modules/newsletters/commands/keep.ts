import "server-only";
import { randomUUID } from "node:crypto";
import { audit } from "@/modules/platform/audit";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { clearWay, leadOn } from "@/modules/redirects/lead-on";
import { defaultPaper, paperSchema } from "@/modules/settings/paper";
import { pressJob } from "@/modules/snapshots/change";
import type { Editor } from "@/modules/staff/staff";
import {
  type NewNewsletterInput,
  type NewsletterInput,
  type NewsletterRefusal,
  type SeenNewsletter,
  welcomeBlocks,
} from "../keeping";
import { newsletterPath } from "../newsletter";

type Outcome<Value = undefined> = Promise<Result<Value, NewsletterRefusal>>;

/** Offered at once, behind all others. */
export const createNewsletter = (
  editor: Editor,
  input: NewNewsletterInput,
  now: Date,
): Outcome<{ newsletterId: string }> =>
  deciding(async (transaction) => {
    const { _max: last } = await transaction.newsletter.aggregate({ _max: { position: true } });
    const { id } = await transaction.newsletter.create({
      data: { ...input, position: (last.position ?? -1) + 1 },
      select: { id: true },
    });
    await clearWay(transaction, newsletterPath(input.slug));
    await tellReaders(transaction, input.slug);
    await note(transaction, editor, "created", id, { name: input.name, slug: input.slug }, now);
    return ok({ newsletterId: id });
  });

/** A new address leaves the old one leading to it; once anything names it, it stays. */
export const editNewsletter = (editor: Editor, seen: SeenNewsletter, input: NewsletterInput, now: Date): Outcome =>
  deciding(async (transaction) => {
    const before = await hold(transaction, seen);
    if (!before.ok) return before;
    const { slug, digest: formerDigest } = before.value;
    if (input.slug !== slug && (await isNamed(transaction, before.value))) return refuse("slug-kept");
    if (!(await hasTag(transaction, input))) return refuse("tag-absent");
    if (!(await holdPicture(transaction, input.pictureId))) return refuse("picture-absent");

    const { welcome, digest, ...settings } = input;
    await transaction.newsletter.update({
      where: { id: seen.newsletterId },
      data: {
        ...settings,
        welcomeBlocks: welcomeBlocks(welcome, randomUUID()),
        digest: digest ?? Prisma.DbNull,
        // The first letter tells of what comes from now on, not of the whole archive.
        ...(digest && !formerDigest && { digestedAt: now }),
        version: { increment: 1 },
      },
    });
    if (slug !== input.slug) await leadOn(transaction, newsletterPath(slug), newsletterPath(input.slug));
    await tellReaders(transaction, input.slug, slug);
    await note(transaction, editor, "edited", seen.newsletterId, { name: input.name, slug: input.slug }, now);
    return ok(undefined);
  });

/** Offered no longer; its archive and its subscribers stay, and it can be brought back. */
export const retireNewsletter = (editor: Editor, seen: SeenNewsletter, now: Date): Outcome =>
  setRetired(editor, seen, "retired", now);

export const bringNewsletterBack = (editor: Editor, seen: SeenNewsletter, now: Date): Outcome =>
  setRetired(editor, seen, "brought back", now);

/** As readers are offered them, first to last; any that is not named stays behind these. */
export const orderNewsletters = (editor: Editor, newsletterIds: string[], now: Date): Outcome =>
  deciding(async (transaction) => {
    const [first] = await transaction.$queryRaw<{ slug: string }[]>`
      UPDATE "Newsletter" newsletter SET "position" = COALESCE(wanted."place"::int, newsletter."position" + ${newsletterIds.length + 1})
      FROM "Newsletter" other
      LEFT JOIN unnest(${newsletterIds}::uuid[]) WITH ORDINALITY AS wanted("id", "place") ON wanted."id" = other."id"
      WHERE other."id" = newsletter."id"
      RETURNING newsletter."slug"`;
    if (first) await tellReaders(transaction, first.slug);
    await audit(transaction, { by: editor, action: "ordered the newsletters", subject: "newsletters" }, now);
    return ok(undefined);
  });

const setRetired = (editor: Editor, seen: SeenNewsletter, action: "retired" | "brought back", now: Date): Outcome =>
  deciding(async (transaction) => {
    const before = await hold(transaction, seen);
    if (!before.ok) return before;

    await transaction.newsletter.update({
      where: { id: seen.newsletterId },
      data: { retiredAt: action === "retired" ? now : null, version: { increment: 1 } },
    });
    await tellReaders(transaction, before.value.slug);
    await note(transaction, editor, action, seen.newsletterId, { name: before.value.name }, now);
    return ok(undefined);
  });

/** An address that somebody took in this moment is a refusal. */
async function deciding<Value>(work: (transaction: Transaction) => Outcome<Value>): Outcome<Value> {
  try {
    return await db().$transaction(work);
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return refuse("slug-taken");
    throw error;
  }
}

type Held = { id: string; slug: string; name: string; digest: unknown };

/** Nobody else changes it meanwhile, and whoever saw it as it was before is told. */
async function hold(transaction: Transaction, { newsletterId, version }: SeenNewsletter): Outcome<Held> {
  const [newsletter] = await transaction.$queryRaw<(Held & { version: number })[]>`
    SELECT "id", "slug", "name", "digest", "version" FROM "Newsletter" WHERE "id" = ${newsletterId}::uuid FOR UPDATE`;
  if (!newsletter) return refuse("absent");
  return newsletter.version === version ? ok(newsletter) : refuse("stale");
}

const BOX = `$.content[*] ? (@.type == "newsletterBox" && @.attrs.slug == $slug)`;

/** Whether something out there leads to its address: letters, readers' wishes, boxes in stories and pages, the settings. */
async function isNamed(transaction: Transaction, { id, slug }: Held): Promise<boolean> {
  const paper = await transaction.setting.findUnique({ where: { key: "paper" } });
  if ((paper ? paperSchema.parse(paper.value) : defaultPaper).newsletter === slug) return true;

  const box = JSON.stringify({ slug });
  const [row] = await transaction.$queryRaw<{ isNamed: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Subscription" WHERE "newsletterId" = ${id}::uuid)
      OR EXISTS (SELECT 1 FROM "Issue" WHERE "newsletterId" = ${id}::uuid AND ("startedAt" IS NOT NULL OR "number" IS NOT NULL))
      OR EXISTS (SELECT 1 FROM "Page" WHERE jsonb_path_exists("body", ${BOX}::jsonpath, ${box}::jsonb))
      OR EXISTS (SELECT 1 FROM "Article" article JOIN "Revision" revision ON revision."id" = article."publicRevisionId"
        WHERE jsonb_path_exists(revision."body", ${BOX}::jsonpath, ${box}::jsonb)) AS "isNamed"`;
  return row?.isNamed ?? false;
}

async function hasTag(transaction: Transaction, { digest }: NewsletterInput): Promise<boolean> {
  if (digest?.source.kind !== "tag") return true;
  return (await transaction.tag.count({ where: { slug: digest.source.slug } })) === 1;
}

/** Nobody deletes it until this is done. */
async function holdPicture(transaction: Transaction, pictureId: string | null): Promise<boolean> {
  if (pictureId === null) return true;
  const found = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM "Image" WHERE "id" = ${pictureId}::uuid AND "deletedAt" IS NULL FOR SHARE`;
  return found.length === 1;
}

/** Its own page, the page of all, and every page that offers it. */
async function tellReaders(transaction: Transaction, slug: string, formerSlug = slug): Promise<void> {
  const moved = formerSlug === slug ? {} : { formerSlug };
  await enqueue(transaction, pressJob({ kind: "newsletter", slug, ...moved }));
}

const note = (
  transaction: Transaction,
  editor: Editor,
  action: string,
  id: string,
  details: Record<string, string>,
  now: Date,
) => audit(transaction, { by: editor, action, subject: `newsletter:${id}`, details }, now);
