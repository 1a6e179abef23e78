import { priceText } from "@/modules/magazines/magazine";
import { A4, MM, makePdf, type Sheets } from "@/modules/platform/pdf";

/** Money in minor units. tax: what of the total is tax, as it was reckoned when it was ordered; null where it was not. */
export type Invoice = {
  orderNumber: number;
  orderedAt: Date;
  buyerLines: string[];
  title: string;
  copies: number;
  eachInCents: number;
  shippingInCents: number;
  tax: { rateInBasisPoints: number; inCents: number } | null;
  totalInCents: number;
  paidInCents: number;
  refundedInCents: number;
  currency: string;
};

/** Who sells, as the settings of the paper have it. */
export type Seller = {
  name: string;
  owner: string;
  postalAddress: string;
  email: string;
  taxNumber: string;
  bankDetails: string;
  timeZone: string;
};

/** One invoice is of one order, and bears its number. */
export const invoiceNumber = ({ orderNumber }: Pick<Invoice, "orderNumber">) => `M-${orderNumber}`;

const LEFT = 22 * MM;
const WIDTH = A4.width - 2 * LEFT;
const SOFT = "#5b6769";

export const drawInvoice = (invoice: Invoice, seller: Seller, dataDirectory: string): Promise<Buffer> =>
  makePdf(`Invoice ${invoiceNumber(invoice)}`, dataDirectory, (sheets) => {
    sheets.begin();
    const afterHead = drawHead(sheets, invoice, seller);
    const afterSum = drawSums(sheets, invoice, afterHead + 12 * MM);
    drawPaying(sheets, invoice, seller, afterSum + 12 * MM);
  });

function drawHead(sheets: Sheets, invoice: Invoice, seller: Seller): number {
  const half = { width: WIDTH / 2 - 5 * MM };
  sheets.line(seller.name, LEFT, 20 * MM, { size: 18, weight: "bold" });
  const sellerLines = [seller.owner, seller.postalAddress, seller.email, seller.taxNumber].filter(Boolean);
  const afterSeller = stack(sheets, sellerLines, LEFT, 30 * MM, { size: 9, colour: SOFT, width: WIDTH });

  const top = Math.max(afterSeller, 50 * MM) + 4 * MM;
  const afterBuyer = stack(sheets, invoice.buyerLines, LEFT, top, { size: 11, ...half });
  const right = LEFT + WIDTH / 2 + 5 * MM;
  sheets.line(`Invoice ${invoiceNumber(invoice)}`, right, top, { size: 14, weight: "bold" });
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: seller.timeZone });
  const facts = [`Order ${invoice.orderNumber}`, `Date ${day.format(invoice.orderedAt)}`];
  const afterFacts = stack(sheets, facts, right, top + 22, { size: 11, ...half });
  return Math.max(afterBuyer, afterFacts);
}

function drawSums(sheets: Sheets, invoice: Invoice, top: number): number {
  const money = (inCents: number) => priceText(inCents, invoice.currency);
  const copies = invoice.copies * invoice.eachInCents;
  let y = row(sheets, `${invoice.copies} × ${invoice.title}, each ${money(invoice.eachInCents)}`, money(copies), top);
  if (invoice.shippingInCents > 0) y = row(sheets, "Delivery", money(invoice.shippingInCents), y);
  sheets.rule(LEFT, y, WIDTH);
  y = row(sheets, "Total", money(invoice.totalInCents), y + 8, "bold");
  if (invoice.tax) y = row(sheets, `${taxText(invoice.tax)} included`, money(invoice.tax.inCents), y);
  if (invoice.paidInCents > 0) y = row(sheets, "Paid, thank you", money(invoice.paidInCents), y);
  if (invoice.refundedInCents > 0) y = row(sheets, "Sent back", money(invoice.refundedInCents), y);
  return y;
}

const taxText = ({ rateInBasisPoints }: { rateInBasisPoints: number }) => `VAT ${rateInBasisPoints / 100} %`;

function row(sheets: Sheets, words: string, sum: string, y: number, weight: "regular" | "bold" = "regular"): number {
  sheets.line(sum, LEFT, y, { size: 11, weight, align: "right", width: WIDTH });
  return sheets.lines(words, LEFT, y, { size: 11, weight, width: WIDTH - 35 * MM }) + 6;
}

function drawPaying(sheets: Sheets, invoice: Invoice, seller: Seller, top: number): void {
  if (invoice.paidInCents > 0) return;
  const reference = `Please pay to the account below and name “${invoiceNumber(invoice)}”.`;
  const y = sheets.lines(seller.bankDetails ? reference : "We write to you how to pay.", LEFT, top, {
    ...{ size: 11, width: WIDTH },
  });
  stack(sheets, seller.bankDetails.split(/\r?\n/).filter(Boolean), LEFT, y + 6, { size: 11, width: WIDTH });
}

function stack(
  sheets: Sheets,
  lines: string[],
  x: number,
  y: number,
  style: { size: number; width: number; colour?: string },
): number {
  return lines.reduce((top, line) => sheets.lines(line, x, top, style), y);
}
