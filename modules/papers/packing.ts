import { orderSheetPath } from "@/modules/orders/desk-order";
import { A4, MM, makePdf, type Sheets } from "@/modules/platform/pdf";
import type { Parcel } from "./parcel";

const ON_SHEET = 3;
const HEIGHT = A4.height / ON_SHEET;
const MARGIN = 15 * MM;
const CODE = 45 * MM;
const SOFT = "#5b6769";

/** A slip for each parcel, to be cut apart and packed by. Its code leads to the order at the desk, where it is marked as packed. */
export const drawPackingList = (parcels: Parcel[], siteUrl: string, dataDirectory: string): Promise<Buffer> =>
  makePdf("Packing list", dataDirectory, (sheets) => {
    for (const [index, parcel] of parcels.entries()) {
      const place = index % ON_SHEET;
      if (place === 0) sheets.begin();
      else sheets.rule(0, place * HEIGHT, A4.width, true);
      drawSlip(sheets, parcel, siteUrl, place * HEIGHT + MARGIN);
    }
    if (parcels.length === 0) sheets.begin();
  });

function drawSlip(sheets: Sheets, parcel: Parcel, siteUrl: string, top: number): void {
  const width = A4.width - 2 * MARGIN - CODE - 8 * MM;
  sheets.line(`Order ${parcel.number}`, MARGIN, top, { size: 22, weight: "bold" });
  const afterCopies = sheets.lines(`${parcel.copies} × ${parcel.magazine}, ${parcel.edition}`, MARGIN, top + 34, {
    ...{ size: 13, width },
  });
  const box = { x: MARGIN, y: afterCopies + 12, width, height: top + HEIGHT - 2 * MARGIN - afterCopies - 12 };
  sheets.fit([parcel.name, ...parcel.addressLines], box, [12, 11, 10, 9, 8, 7]);

  const left = A4.width - MARGIN - CODE;
  sheets.code(`${siteUrl}${orderSheetPath(parcel.id)}`, left, top - 4 * MM, CODE);
  sheets.lines("Scan to open the order at the desk and mark it as packed", left + 4 * MM, top + CODE - 6 * MM, {
    ...{ size: 8, colour: SOFT, width: CODE - 8 * MM },
  });
}
