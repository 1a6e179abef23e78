import { Notice } from "@/components/site/notice";
import type { MagazineReading } from "@/modules/magazines/magazine";

/** In place of the form, when there is nothing to order. */
export function OrderClosed({ magazine }: { magazine: MagazineReading }) {
  if (magazine.isOpen)
    return (
      <Notice title="Sold out" isBad>
        <p>Every copy of {magazine.title} has found its reader.</p>
      </Notice>
    );
  const { title, words } = CLOSED[magazine.state];
  return (
    <Notice title={title} isBad={magazine.state !== "shipped"}>
      <p>{words}</p>
    </Notice>
  );
}

const OVER = {
  title: "Pre-orders are closed",
  words: "The printers have our number. What is left after posting goes on sale on this page.",
};
const CLOSED: Record<MagazineReading["state"], { title: string; words: string }> = {
  draft: OVER,
  open: OVER,
  paused: {
    title: "Pre-orders rest for a while",
    words: "Orders that are in stand. Please come back in some days: the form will be here again.",
  },
  closed: OVER,
  shipped: { title: "All copies are with the post", words: "Pre-orders are over. Who ordered has a letter from us." },
};
