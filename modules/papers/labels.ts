import { A4, MM, makePdf, type Sheets } from "@/modules/platform/pdf";
import type { Parcel } from "./parcel";

/** Sheets of 24 labels, 70 by 37 millimetres. */
const ACROSS = 3;
const DOWN = 8;
const WIDTH = A4.width / ACROSS;
const HEIGHT = A4.height / DOWN;
/** Printers leave out the edge of a sheet. */
const INSET = { x: 6 * MM, y: 5 * MM };
const SMALL = 6;
/** The smallest holds the longest address that the order form takes. */
const SIZES = [11, 10, 9, 8, 7, 6, 5];

/** A label for each parcel, from the top left. */
export const drawLabels = (parcels: Parcel[], dataDirectory: string): Promise<Buffer> =>
  makePdf("Address labels", dataDirectory, (sheets) => {
    for (const [index, parcel] of parcels.entries()) {
      const place = index % (ACROSS * DOWN);
      if (place === 0) sheets.begin();
      drawLabel(sheets, parcel, (place % ACROSS) * WIDTH, Math.floor(place / ACROSS) * HEIGHT);
    }
    if (parcels.length === 0) sheets.begin();
  });

function drawLabel(sheets: Sheets, parcel: Parcel, left: number, top: number): void {
  const box = {
    x: left + INSET.x,
    y: top + INSET.y,
    width: WIDTH - 2 * INSET.x,
    height: HEIGHT - 2 * INSET.y - SMALL * 1.5,
  };
  sheets.fit([parcel.name, ...parcel.addressLines], box, SIZES);
  const packed = { size: SMALL, colour: "#5b6769" };
  sheets.line(`${parcel.number} · ${parcel.copies} ×`, box.x, top + HEIGHT - INSET.y - SMALL, packed);
}
