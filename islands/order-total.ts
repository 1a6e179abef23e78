import { quoteOf, type Terms } from "../modules/magazines/quote";
import { readSum, SUM_PLACES, type SumWords, UNKNOWN_SUM } from "../modules/orders/sum";

/** What an order comes to, as its form is filled in. Without it the answer to the form says so before anything is ordered. */
export class OrderTotal extends HTMLElement {
  connectedCallback() {
    const form = this.closest("form");
    if (!form) return;
    form.addEventListener("input", () => this.tell(form));
    this.tell(form); // a browser may have filled it in
  }

  private tell(form: HTMLFormElement) {
    const terms: Terms = JSON.parse(this.dataset.terms ?? "");
    const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const sum = readSum(terms, fields);
    this.show(sum?.words ?? { ...UNKNOWN_SUM, ...troubleOf(terms, fields) });
    for (const seen of form.querySelectorAll<HTMLInputElement>("[name=seenTotal]"))
      seen.value = sum ? String(sum.totalInCents) : "";
  }

  private show(words: SumWords) {
    for (const place of SUM_PLACES) {
      const element = this.querySelector(`[data-told=${place}]`);
      if (element && element.textContent !== words[place]) element.textContent = words[place];
    }
  }
}

function troubleOf(terms: Terms, fields: Record<string, string>): Partial<SumWords> {
  const { edition = "", currency = "", copies = "", country = "" } = fields;
  if (country === "") return {};
  const quote = quoteOf(terms, { edition, currency: currency || null, copies: Number(copies), country });
  return quote.ok ? { total: "How many copies?" } : TROUBLE[quote.failure];
}

const TROUBLE = {
  "not-served": { shipping: "not sent there", total: "–" },
  "too-many": { total: "Fewer copies, please" },
  "unknown-currency": { total: "Not sold in this currency" },
  "unknown-edition": { total: "Choose an edition" },
};
