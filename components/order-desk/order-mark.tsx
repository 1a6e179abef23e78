import { Ban, CircleCheck, CircleDashed, Hourglass, type LucideIcon, Package, Truck, Undo2 } from "lucide-react";
import { DiscCheck } from "@/components/ui/disc-check";
import { Mark, type Tone } from "@/components/ui/mark";
import { isMoneyDue, type OrderState, type Standing } from "@/modules/orders/order";

/** How each state is said: a shape and a word. */
export const ORDER_STATE: Record<OrderState, { word: string; tone: Tone; icon: LucideIcon }> = {
  placed: { word: "Not paid yet", tone: "warning", icon: Hourglass },
  confirmed: { word: "Paid", tone: "success", icon: DiscCheck },
  packed: { word: "Packed", tone: "planned", icon: Package },
  shipped: { word: "On its way", tone: "planned", icon: Truck },
  delivered: { word: "Arrived", tone: "success", icon: CircleCheck },
  cancelled: { word: "Cancelled", tone: "plain", icon: Ban },
  refunded: { word: "Refunded", tone: "plain", icon: CircleDashed },
};

const DUE = { word: "Money due back", tone: "trouble", icon: Undo2 } as const;

export const OrderMark = ({ order }: { order: Standing }) => {
  const { word, tone, icon } = isMoneyDue(order) ? DUE : ORDER_STATE[order.state];
  return (
    <Mark tone={tone} icon={icon}>
      {word}
    </Mark>
  );
};
