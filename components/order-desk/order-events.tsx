import {
  Ban,
  CalendarClock,
  CircleCheck,
  CreditCard,
  type LucideIcon,
  Mail,
  MapPin,
  Package,
  PackageOpen,
  ShoppingBag,
  StickyNote,
  Truck,
  Undo2,
} from "lucide-react";
import { priceText } from "@/modules/magazines/magazine";
import type { OrderEvent, OrderSheet } from "@/modules/orders/desk-order";
import { newsroomTime } from "@/modules/settings/newsroom-time";

const EVENTS: Record<OrderEvent["deed"], { word: string; icon: LucideIcon }> = {
  place: { word: "Ordered", icon: ShoppingBag },
  pay: { word: "Paid", icon: CreditCard },
  pack: { word: "Packed", icon: Package },
  unpack: { word: "Unpacked again", icon: PackageOpen },
  ship: { word: "Shipped", icon: Truck },
  deliver: { word: "Arrived", icon: CircleCheck },
  withdraw: { word: "Withdrawn", icon: Undo2 },
  cancel: { word: "Cancelled", icon: Ban },
  refund: { word: "Sent back", icon: Undo2 },
  resend: { word: "Letter sent again", icon: Mail },
  note: { word: "Note", icon: StickyNote },
  date: { word: "Told of another date", icon: CalendarClock },
  expire: { word: "Not paid in time", icon: Ban },
  address: { word: "Address changed", icon: MapPin },
};

type Props = { order: Pick<OrderSheet, "events" | "currency">; timeZone: string };

/** What became of an order, when and by whom; the newest first. */
export const OrderEvents = ({ order, timeZone }: Props) => (
  <ol className="grid">
    {order.events.map((event) => {
      const { word, icon: Icon } = EVENTS[event.deed];
      return (
        <li key={event.id} className="flex gap-3 border-b py-2 last:border-b-0">
          <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
          <div className="min-w-0 flex-1">
            <p>
              <b className="font-medium">{word}</b>
              {event.amountInCents === null ? "" : `, ${priceText(event.amountInCents, order.currency)}`}
              {event.deed === "ship" && event.words ? `, number ${event.words}` : ""}
            </p>
            {event.deed === "note" ? <p className="whitespace-pre-line wrap-anywhere">{event.words}</p> : null}
            <p className="text-xs text-muted-foreground">
              {event.changedBy}, <span className="tabular-nums">{newsroomTime(event.changedAt, timeZone)}</span>
            </p>
          </div>
        </li>
      );
    })}
  </ol>
);
