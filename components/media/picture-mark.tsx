import { Ban, CalendarClock, CircleX, ShieldCheck, TriangleAlert } from "lucide-react";
import { Mark } from "@/components/ui/mark";
import { markOf, type PictureTile } from "@/modules/media/library";

type Marked = Pick<PictureTile, "credit" | "alt" | "isDecorative" | "rightsEndAt">;

/** What is missing of a picture or about to end: the gravest of it, as a shape and a word. */
export function PictureMarkLine({ tile, now, timeZone }: { tile: Marked; now: Date; timeZone?: string }) {
  switch (markOf(tile, now)) {
    case "rights-ended":
      return <Sized icon={Ban} tone="trouble" words={`Ended ${dayOf(tile.rightsEndAt, timeZone)}`} />;
    case "no-credit":
      return <Sized icon={CircleX} tone="trouble" words="No credit" />;
    case "no-alt":
      return <Sized icon={TriangleAlert} tone="warning" words="No alt text" />;
    case "rights-end":
      return <Sized icon={CalendarClock} tone="plain" words={`to ${dayOf(tile.rightsEndAt, timeZone)}`} />;
    case "cleared":
      return <Sized icon={ShieldCheck} tone="success" words="Cleared" />;
  }
}

type SizedProps = { icon: typeof Ban; tone: "trouble" | "warning" | "plain" | "success"; words: string };

const Sized = ({ icon, tone, words }: SizedProps) => (
  <span className="text-xs">
    <Mark icon={icon} tone={tone}>
      {words}
    </Mark>
  </span>
);

/** The last day on which it may be shown: the end itself is the midnight after it. */
function dayOf(rightsEndAt: Date | null, timeZone?: string): string {
  if (!rightsEndAt) return "";
  const lastMoment = new Date(rightsEndAt.getTime() - 1);
  return lastMoment.toLocaleDateString("en-GB", {
    ...{ day: "numeric", month: "short", year: "numeric" },
    ...(timeZone && { timeZone }),
  });
}
