import { ViewLinks } from "@/components/ui/view-links";
import { FIGURES_PATH, MAGAZINES_PATH, TAX_PATH } from "@/modules/magazines/desk";
import { ORDERS_PATH } from "@/modules/orders/desk-order";

const VIEWS = [
  { view: "orders", href: ORDERS_PATH, label: "Orders" },
  { view: "magazines", href: MAGAZINES_PATH, label: "Magazines" },
  { view: "figures", href: FIGURES_PATH, label: "Figures" },
  { view: "tax", href: TAX_PATH, label: "Tax" },
] as const;

/** The screens about what is sold. */
export const MagazineViews = ({ current }: { current: (typeof VIEWS)[number]["view"] }) => (
  <div className="flex min-h-11 shrink-0 border-b pl-1.5">
    <ViewLinks
      label="About the magazine"
      views={VIEWS.map(({ view, ...link }) => ({ ...link, isCurrent: view === current }))}
    />
  </div>
);
