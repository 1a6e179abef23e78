import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** warning: needs a person. planned: happens by itself. success: live, paid, done. trouble: wrong. ready: yours to act on. */
export type Tone = "plain" | "warning" | "planned" | "success" | "trouble" | "ready";

export const TONE_TEXT: Record<Tone, string> = {
  plain: "text-muted-foreground",
  warning: "text-warning",
  planned: "text-planned",
  success: "text-success",
  trouble: "text-destructive",
  ready: "text-primary",
};

type Props = { tone: Tone; icon: LucideIcon; isFilled?: boolean; children: ReactNode };

/** A shape and a word; the colour only helps. */
export const Mark = ({ tone, icon: Icon, isFilled = false, children }: Props) => (
  <span
    className={clsx(
      "inline-flex items-center gap-1.5 font-medium whitespace-nowrap",
      TONE_TEXT[tone],
      isFilled && "state-ground rounded-sm px-[7px] text-xs leading-[22px]",
    )}
  >
    <Icon aria-hidden className="size-3.5" />
    {children}
  </span>
);
