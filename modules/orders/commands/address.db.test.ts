import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { lettersTo } from "@/modules/readers/reader.fixture";
import type { FreshAdmin } from "@/modules/staff/staff";
import { signOrderLink } from "../order-link";
import { readOrder } from "../queries/order";
import { readdressOrder } from "./address";
import { changeOrder } from "./change";
import { sendOrderLinks } from "./links";
import { placePreorder } from "./place";

const NOW = new Date("2026-11-23T09:20:00Z");
const admin = { personId: null, name: "Olha Zirchak" } as FreshAdmin;
const address = { name: "Оксана Ґедзь", street: "вул. Їжакевича, 7", postcode: "04205", city: "Київ" };

async function placed({ needsAddress = true } = {}) {
  const slug = `magazine-${randomUUID()}`;
  const email = `${randomUUID()}@post.example`;
  const edition = { code: "print", name: "Print", priceInCents: 2400, needsAddress };
  await db().magazine.create({
    data: { slug, title: "Slack Water", state: "open", publishedAt: NOW, editions: { create: [edition] } },
  });
  const where = { street: "Kettle Street 14", postcode: "10400", city: "Velmar", country: "Inland" };
  const nowhere = { street: "", postcode: "", city: "", country: "" };
  const order = await placePreorder(
    {
      ...{ magazine: slug, edition: "print", name: "Marta Ohlin", email, copies: 1, requestKey: undefined },
      ...(needsAddress ? where : nowhere),
    },
    NOW,
  );
  if (!order.ok) throw new Error("It can be ordered");
  const id = order.value.preorderId;
  return { id, email, token: signOrderLink(id, env().AUTH_SECRET) };
}

const kindsTo = async (email: string) => (await lettersTo(email)).map(({ kind }) => kind);

test("a buyer has the order sent elsewhere: it is in the history, and a letter says so", async () => {
  const { token, email } = await placed();
  expect(await readdressOrder(token, address, NOW)).toEqual({ ok: true, value: undefined });

  const order = await readOrder(token);
  expect(order).toMatchObject({ name: address.name, addressLines: [address.street, "04205 Київ", "Inland"] });
  expect(order?.changes.map(({ deed }) => deed)).toEqual(["place", "address"]);
  expect(await kindsTo(email)).toContain("order-readdressed");
});

test("the same address again changes nothing", async () => {
  const { token, email } = await placed();
  for (const _time of [1, 2, 3]) await readdressOrder(token, address, NOW);
  expect((await readOrder(token))?.changes).toHaveLength(2);
  expect((await kindsTo(email)).filter((kind) => kind === "order-readdressed")).toHaveLength(1);
});

test("once it is packed, or packed at that moment, the label stands", async () => {
  const { id, token } = await placed();
  await changeOrder(admin, id, { deed: "pay" }, NOW);
  const [packed, readdressed] = await Promise.all([
    changeOrder(admin, id, { deed: "pack" }, NOW),
    readdressOrder(token, address, NOW),
  ]);
  expect(packed.ok).toBe(true);
  const isNew = (await readOrder(token))?.name === address.name;
  expect(isNew).toBe(readdressed.ok);
  expect(await readdressOrder(token, { ...address, city: "Львів" }, NOW)).toEqual({ ok: false, failure: "too-late" });
});

test("a file has no address, and a link that is not ours opens nothing", async () => {
  const { token } = await placed({ needsAddress: false });
  expect(await readdressOrder(token, address, NOW)).toEqual({ ok: false, failure: "sent-as-file" });
  expect(await readdressOrder(`${randomUUID()}.x`, address, NOW)).toEqual({ ok: false, failure: "unknown-order" });
});

test("the links go to the address that was given, three times a day, and to nobody else", async () => {
  const { email } = await placed();
  const stranger = `${randomUUID()}@post.example`;
  for (const _time of [1, 2, 3, 4, 5]) {
    await sendOrderLinks(email, NOW);
    await sendOrderLinks(stranger, NOW);
  }
  expect((await kindsTo(email)).filter((kind) => kind === "order-links")).toHaveLength(3);
  expect(await kindsTo(stranger)).toEqual([]);
});
