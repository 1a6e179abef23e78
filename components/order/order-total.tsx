import type { MagazineReading } from "@/modules/magazines/magazine";
import type { Terms } from "@/modules/magazines/quote";
import { ORDER_BUTTON, SEEN_TOTAL } from "@/modules/orders/preorder";
import { UNKNOWN_SUM } from "@/modules/orders/sum";

/** What it comes to: follows as the form is filled in, and without script stands in its answer. */
export const OrderTotal = ({ magazine, isPaidAtOnce }: { magazine: MagazineReading; isPaidAtOnce: boolean }) => (
  <aside className="order" aria-labelledby="your-order">
    <h2 id="your-order">Your order</h2>
    <p>
      <i>{magazine.title}</i>, in the edition and the number of copies chosen here. Prices are for one copy, VAT
      included.
    </p>
    <order-total data-terms={JSON.stringify(termsOf(magazine))}>
      <dl>
        <dt>Copies</dt>
        <dd data-told="copies">{UNKNOWN_SUM.copies}</dd>
        <dt>Delivery</dt>
        <dd data-told="shipping">{UNKNOWN_SUM.shipping}</dd>
        <dt className="sum">In all</dt>
        <dd className="sum" data-told="total" aria-live="polite">
          {UNKNOWN_SUM.total}
        </dd>
        <dt>of which VAT</dt>
        <dd data-told="tax">{UNKNOWN_SUM.tax}</dd>
      </dl>
    </order-total>
    <input type="hidden" name={SEEN_TOTAL} value="" />
    <button className="btn" type="submit">
      {ORDER_BUTTON}
    </button>
    <p className="hint">
      {isPaidAtOnce
        ? "You pay by card on the next page."
        : "We keep your copies and send you the invoice: you pay by bank transfer."}
    </p>
  </aside>
);

/** Of what the page knows, as much as the sum is reckoned from. */
const termsOf = ({ editions, zones, rates }: MagazineReading): Terms => ({
  editions: editions.map(({ code, prices, needsAddress, mostCopies, taxCategory }) => ({
    ...{ code, prices, needsAddress, mostCopies, taxCategory },
  })),
  ...{ zones, rates },
});
