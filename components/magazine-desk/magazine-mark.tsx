import { CircleDashed, CirclePause, Lock, type LucideIcon, ShoppingBag, Truck } from "lucide-react";
import { Mark, type Tone } from "@/components/ui/mark";
import type { MagazineState } from "@/modules/magazines/state";

/** How each state is said: a shape and a word. act: what leads there. */
export const MAGAZINE_STATE: Record<MagazineState, { word: string; act: string; tone: Tone; icon: LucideIcon }> = {
  draft: { word: "Draft", act: "", tone: "plain", icon: CircleDashed },
  open: { word: "Open", act: "Open the sale", tone: "success", icon: ShoppingBag },
  paused: { word: "Paused", act: "Let it rest", tone: "warning", icon: CirclePause },
  closed: { word: "Closed", act: "Close the sale", tone: "plain", icon: Lock },
  shipped: { word: "Shipped", act: "All copies are shipped", tone: "planned", icon: Truck },
};

export const MagazineMark = ({ state }: { state: MagazineState }) => {
  const { word, tone, icon } = MAGAZINE_STATE[state];
  return (
    <Mark tone={tone} icon={icon}>
      {word}
    </Mark>
  );
};
