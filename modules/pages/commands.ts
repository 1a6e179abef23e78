import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { clearWay, leadOn } from "@/modules/redirects/lead-on";
import { pressJob } from "@/modules/snapshots/change";
import type { Editor } from "@/modules/staff/staff";
import type { PageFields, PageRefusal, PageWords, SeenPage } from "./keeping";
import { pagePath } from "./page";

type Outcome<Value> = Promise<Result<Value, PageRefusal>>;
type Versioned = { version: number };

/** An empty page that readers cannot open yet. */
export const createPage = (
  editor: Editor,
  input: { title: string; slug: string; language: string },
  now: Date,
): Outcome<{ pageId: string }> =>
  deciding(async (transaction) => {
    const data = { ...input, body: EMPTY };
    const { id } = await transaction.page.create({ data, select: { id: true } });
    const details = { title: input.title, slug: input.slug };
    await audit(transaction, { by: editor, action: "created", subject: `page:${id}`, details }, now);
    return ok({ pageId: id });
  });

/**
 * Keeps what a page says, and where it stands. Readers of a public page have it once it is printed; a new address leaves the old
 * one leading to it. What it said before stays among its versions.
 */
export const savePage = (
  editor: Editor,
  seen: SeenPage,
  { words, fields }: { words: PageWords; fields: PageFields },
  now: Date,
): Outcome<Versioned> =>
  deciding(async (transaction) => {
    const before = await hold(transaction, seen);
    if (!before.ok) return before;
    const { headline: title, standfirst, body } = words;
    if (title === "") return refuse("title-missing");
    const isPublic = before.value.publishedAt !== null;
    if (isPublic && body.content.length === 0) return refuse("words-missing");

    const version = seen.version + 1;
    const changed = { ...fields, title, standfirst, body, version };
    await keepVersion(transaction, before.value, { savedBy: "as it was", personId: null }, now);
    await transaction.page.update({
      where: { id: seen.pageId },
      data: { ...changed, ...(isPublic && { revisedAt: now }) },
    });
    await keepVersion(transaction, { id: seen.pageId, ...changed }, writerOf(editor), now);
    if (isPublic) await tellReaders(transaction, fields.slug, before.value.slug);
    const details = { title, slug: fields.slug, version };
    await audit(transaction, { by: editor, action: "edited", subject: `page:${seen.pageId}`, details }, now);
    return ok({ version });
  });

/** Readers can open it from now on. */
export const publishPage = (editor: Editor, seen: SeenPage, now: Date): Outcome<Versioned> =>
  deciding(async (transaction) => {
    const before = await hold(transaction, seen);
    if (!before.ok) return before;
    if (before.value.title === "") return refuse("title-missing");
    if (isEmpty(before.value.body)) return refuse("words-missing");
    return setPublic(transaction, editor, before.value, { publishedAt: now, action: "published" }, now);
  });

/** Readers find nothing at its address from now on; its words stay. */
export const takePageDown = (editor: Editor, seen: SeenPage, now: Date): Outcome<Versioned> =>
  deciding(async (transaction) => {
    const before = await hold(transaction, seen);
    if (!before.ok) return before;
    return setPublic(transaction, editor, before.value, { publishedAt: null, action: "taken down" }, now);
  });

const EMPTY = { type: "doc", content: [] };
const isEmpty = (body: Prisma.JsonValue) => JSON.stringify(body) === JSON.stringify(EMPTY);
const writerOf = ({ name, personId }: Editor) => ({ savedBy: name, personId });

type HeldPage = Awaited<ReturnType<typeof readHeld>>;

/** Nobody else changes the page until the transaction ends. */
async function hold(transaction: Transaction, { pageId, version }: SeenPage): Outcome<NonNullable<HeldPage>> {
  await transaction.$queryRaw`SELECT 1 FROM "Page" WHERE id = ${pageId}::uuid FOR UPDATE`;
  const page = await readHeld(transaction, pageId);
  if (!page) return refuse("absent");
  return page.version === version ? ok(page) : refuse("stale");
}

const readHeld = (transaction: Transaction, pageId: string) =>
  transaction.page.findUnique({
    where: { id: pageId },
    select: { id: true, slug: true, title: true, standfirst: true, body: true, publishedAt: true, version: true },
  });

type Saved = { id: string; version: number; title: string; standfirst: string; body: Prisma.JsonValue };

/** What was never kept is: the words a page came with, and each that were saved since. */
async function keepVersion(
  transaction: Transaction,
  { id: pageId, version: number, title, standfirst, body }: Saved,
  by: { savedBy: string; personId: string | null },
  savedAt: Date,
): Promise<void> {
  const words = { title, standfirst, body: body as Prisma.InputJsonValue }; // a body is never null
  await transaction.pageVersion.createMany({
    data: { pageId, number, ...words, ...by, savedAt },
    skipDuplicates: true,
  });
}

async function setPublic(
  transaction: Transaction,
  editor: Editor,
  { id, slug, version }: { id: string; slug: string; version: number },
  { publishedAt, action }: { publishedAt: Date | null; action: string },
  now: Date,
): Outcome<Versioned> {
  const data = { publishedAt, version: version + 1 };
  await transaction.page.update({ where: { id }, data });
  await tellReaders(transaction, slug, slug);
  await audit(transaction, { by: editor, action, subject: `page:${id}`, details: { slug } }, now);
  return ok({ version: data.version });
}

async function tellReaders(transaction: Transaction, slug: string, formerSlug: string): Promise<void> {
  const hasMoved = formerSlug !== slug;
  if (hasMoved) await leadOn(transaction, pagePath(formerSlug), pagePath(slug));
  else await clearWay(transaction, pagePath(slug));
  await enqueue(transaction, pressJob({ kind: "page", slug, ...(hasMoved && { formerSlug }) }));
}

/** The database decides who gets an address. */
async function deciding<Value>(work: (transaction: Transaction) => Outcome<Value>): Outcome<Value> {
  try {
    return await db().$transaction(work);
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return refuse("slug-taken");
    throw error;
  }
}
