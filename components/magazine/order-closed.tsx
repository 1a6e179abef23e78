import { Notice } from "@/components/site/notice";
import type { MagazineReading } from "@/modules/magazines/magazine";

/** In place of the form, when there is nothing to order. */
export const OrderClosed = ({ magazine }: { magazine: MagazineReading }) =>
  magazine.isOpen ? (
    <Notice title="Sold out" isBad>
      <p>Every copy of {magazine.title} has found its reader.</p>
    </Notice>
  ) : (
    <Notice title="Pre-orders are closed" isBad>
      <p>The printers have our number. What is left after posting goes on sale on this page.</p>
    </Notice>
  );
