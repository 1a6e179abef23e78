import { X } from "lucide-react";
import type { ReactNode } from "react";

type Props = { name: string; onRemove?: (() => void) | undefined; children?: ReactNode };

/** Something a story has, and the cross that takes it away; without onRemove it can only be read. */
export const RemoveChip = ({ name, onRemove, children }: Props) => (
  <span className="inline-flex min-h-[26px] items-center gap-1.5 rounded-md border pl-2.5 text-xs font-medium max-tablet:min-h-11">
    {children}
    <span className={onRemove ? "" : "pr-2.5"}>{name}</span>
    {onRemove ? (
      <button
        type="button"
        aria-label={`Remove ${name}`}
        className="grid size-[26px] place-items-center rounded-md hover:bg-muted max-tablet:size-11"
        onClick={onRemove}
      >
        <X aria-hidden className="size-3.5" />
      </button>
    ) : null}
  </span>
);
