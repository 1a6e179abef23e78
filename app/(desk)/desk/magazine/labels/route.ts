import { isAskedFromHere } from "@/app/(desk)/desk/csv-answer";
import { pdfAnswer } from "@/app/pdf-answer";
import { readOrderFilters } from "@/modules/orders/desk-order";
import { listParcels } from "@/modules/orders/queries/papers";
import { drawLabels } from "@/modules/papers/labels";
import { env } from "@/modules/platform/env";
import { permit } from "@/modules/staff/session";

/** Of the orders that the list shows with the same filters, those that wait for the post. */
export async function GET(request: Request): Promise<Response> {
  const admin = await permit("keep-orders");
  if (!isAskedFromHere(request)) return new Response("This sheet cannot be made.\n", { status: 403 });

  const filters = readOrderFilters(Object.fromEntries(new URL(request.url).searchParams));
  const now = new Date();
  const parcels = await listParcels(admin, filters, "labels", now);
  return pdfAnswer(await drawLabels(parcels, env().DATA_DIR), `labels-${now.toISOString().slice(0, 10)}.pdf`);
}
