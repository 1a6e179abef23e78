import clsx from "clsx";
import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { TONE_TEXT, type Tone } from "./mark";

type Props = {
  tone: Extract<Tone, "warning" | "trouble" | "success" | "ready">;
  children: ReactNode;
  /** What can be done about it. */
  actions?: ReactNode;
  /** Across the whole width, beneath a bar. */
  isFlush?: boolean;
  /** alert: said at once to those who cannot see. status: when they pause. */
  role?: "alert" | "status";
};

const ICONS = { warning: TriangleAlert, trouble: TriangleAlert, success: CircleCheck, ready: Info };

/** Stands where it happened. */
export function Note({ tone, children, actions, isFlush = false, role }: Props) {
  const Icon = ICONS[tone];
  return (
    <div
      role={role}
      className={clsx(
        "state-ground flex items-start gap-2 border-current/35 px-3 py-2.5",
        isFlush ? "border-b px-4" : "rounded-md border",
        TONE_TEXT[tone],
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4" />
      <div className="min-w-0 flex-1 text-foreground">{children}</div>
      {actions ? <div className="flex shrink-0 gap-2 text-foreground">{actions}</div> : null}
    </div>
  );
}
