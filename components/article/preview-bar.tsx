import type { Clock } from "@/components/site/clock";
import { DayAndTime } from "@/components/site/times";

/** Says what this page is to whoever was sent a link to it. */
export const PreviewBar = ({ endsAt, clock }: { endsAt: Date; clock: Clock }) => (
  <aside className="preview-bar" aria-label="About this page">
    <p className="wrap">
      <b>Preview, not published.</b> Please do not pass it on. The link ends on <DayAndTime at={endsAt} clock={clock} />
      .
    </p>
  </aside>
);
