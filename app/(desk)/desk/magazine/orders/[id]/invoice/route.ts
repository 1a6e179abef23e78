import { notFound } from "next/navigation";
import { pdfAnswer } from "@/app/pdf-answer";
import { readInvoiceAtDesk } from "@/modules/orders/queries/papers";
import { drawInvoice, invoiceNumber } from "@/modules/papers/invoice";
import { env } from "@/modules/platform/env";
import { idOrNone } from "@/modules/platform/id";
import { readPaper } from "@/modules/settings/queries";
import { permit } from "@/modules/staff/session";

type Context = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const admin = await permit("keep-orders");
  const invoice = await readInvoiceAtDesk(admin, idOrNone((await params).id), new Date());
  if (!invoice) notFound();

  return pdfAnswer(await drawInvoice(invoice, await readPaper(), env().DATA_DIR), `${invoiceNumber(invoice)}.pdf`);
}
