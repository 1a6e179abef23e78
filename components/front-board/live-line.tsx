import { CircleCheckBig, LoaderCircle } from "lucide-react";
import { Mark } from "@/components/ui/mark";
import type { BoardView } from "./board-view";

/** After the draft was put live: until readers get it, and how long that took. Said only when seen from outside. */
export function LiveLine({ view, since }: { view: BoardView; since: string }) {
  const { liveAt, pressed } = view;
  if (!liveAt || liveAt < since) return null;

  return (
    <span role="status" className="text-xs">
      {pressed && pressed.milliseconds !== null ? (
        <Mark tone="success" icon={CircleCheckBig}>
          Live in {(pressed.milliseconds / 1000).toFixed(1)} s
        </Mark>
      ) : (
        <Mark tone="planned" icon={LoaderCircle}>
          On its way to readers
        </Mark>
      )}
    </span>
  );
}
