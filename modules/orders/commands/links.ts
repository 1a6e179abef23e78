import "server-only";
import { allowanceKey, takeAllowance } from "@/modules/platform/allowance";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { orderLetter } from "@/modules/platform/mail";
import { orderPath, signOrderLink } from "../order-link";

const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;
const LETTERS_A_DAY = 3;
const MOST_ORDERS = 20;

/**
 * Who lost the link to an order gets it anew, at the address that was given with the order, a few times a day. Who asks learns nothing: not
 * whether there are orders, nor whether a letter goes out.
 */
export async function sendOrderLinks(email: string, now: Date): Promise<void> {
  const { SITE_URL, AUTH_SECRET } = env();
  const day = new Date(Math.floor(now.getTime() / DAY_IN_MILLISECONDS) * DAY_IN_MILLISECONDS);

  await db().$transaction(async (transaction) => {
    const mayGo = await takeAllowance(transaction, allowanceKey("order-links", email), day, LETTERS_A_DAY);
    const orders = await transaction.preorder.findMany({
      where: { email },
      orderBy: { number: "desc" },
      take: MOST_ORDERS,
      select: { id: true, number: true, edition: { select: { magazine: { select: { title: true } } } } },
    });
    if (!mayGo || orders.length === 0) return;

    const content = {
      orders: orders.map(({ id, number, edition }) => ({
        ...{ number, magazine: edition.magazine.title },
        link: `${SITE_URL}${orderPath(signOrderLink(id, AUTH_SECRET))}`,
      })),
    };
    await orderLetter(transaction, { kind: "order-links", to: email, content }, now);
  });
}
