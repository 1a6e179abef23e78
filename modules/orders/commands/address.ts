import "server-only";
import { postcodeProblem } from "@/modules/magazines/country";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { AddressInput, AddressRefusal } from "../address";
import { mayFollow } from "../order";
import { readOrderLink } from "../order-link";
import { BUYER, hold } from "./change";
import { LETTERS, letterSelect, writeToBuyer } from "./letters";

/** The buyer has it sent elsewhere, until it is packed, and is written to. The same address again changes nothing. */
export async function readdressOrder(
  token: string,
  address: AddressInput,
  now: Date,
): Promise<Result<undefined, AddressRefusal>> {
  const id = readOrderLink(token, env().AUTH_SECRET);
  if (!id) return refuse("unknown-order");

  return db().$transaction(async (transaction) => {
    const held = await hold(transaction, id);
    const before = held && (await transaction.preorder.findUnique({ where: { id }, select: addressSelect }));
    if (!held || !before) return refuse("unknown-order");
    if (before.street === "") return refuse("sent-as-file");
    if (!mayFollow(held.state, "withdraw")) return refuse("too-late");
    if (isSame(before, address)) return ok(undefined);
    if (postcodeProblem(before.country, address.postcode)) return refuse("wrong-postcode");

    const row = { deed: "address", state: held.state, changedBy: BUYER.name, changedAt: now } as const;
    const order = await transaction.preorder.update({
      where: { id },
      data: { ...address, changes: { create: row } },
      select: letterSelect,
    });
    if (LETTERS.address)
      await writeToBuyer(transaction, LETTERS.address, order, { words: "", amountInCents: null }, now);
    return ok(undefined);
  });
}

const addressSelect = { name: true, street: true, postcode: true, city: true, country: true } as const;

const isSame = (one: AddressInput, other: AddressInput) =>
  one.name === other.name && one.street === other.street && one.postcode === other.postcode && one.city === other.city;
