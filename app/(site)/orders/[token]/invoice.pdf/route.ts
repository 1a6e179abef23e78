import { pdfAnswer } from "@/app/pdf-answer";
import { readInvoice } from "@/modules/orders/queries/papers";
import { drawInvoice, invoiceNumber } from "@/modules/papers/invoice";
import { env } from "@/modules/platform/env";
import { readPaper } from "@/modules/settings/queries";

type Context = { params: Promise<{ token: string }> };

/** For who has the order's link. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const invoice = await readInvoice((await params).token);
  if (!invoice)
    return new Response("There is no such invoice.\n", { status: 404, headers: { "cache-control": "no-store" } });

  return pdfAnswer(await drawInvoice(invoice, await readPaper(), env().DATA_DIR), `${invoiceNumber(invoice)}.pdf`);
}
