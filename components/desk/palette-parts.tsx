"use client";

import { Command } from "cmdk";
import type { LucideIcon } from "lucide-react";
import { Dialog } from "radix-ui";
import type { ReactNode } from "react";

type FrameProps = { onOpenChange: (open: boolean) => void; children: ReactNode };

export const Frame = ({ onOpenChange, children }: FrameProps) => (
  <Dialog.Root open onOpenChange={onOpenChange}>
    <Dialog.Portal>
      <Dialog.Overlay className="fixed inset-0 z-40 bg-[rgb(8_10_16/0.46)]" />
      <Dialog.Content
        aria-describedby={undefined}
        className="fixed top-[11vh] left-1/2 z-50 w-[min(640px,calc(100vw-32px))] -translate-x-1/2 overflow-hidden rounded-lg border bg-popover shadow-float max-tablet:top-2"
      >
        <Dialog.Title className="sr-only">Search or do</Dialog.Title>
        <Command
          label="Search or do"
          filter={(value, search, keywords) => likeness(`${value} ${keywords?.join(" ") ?? ""}`, search)}
        >
          {children}
        </Command>
      </Dialog.Content>
    </Dialog.Portal>
  </Dialog.Root>
);

/** Words anywhere, in any order; what begins with them first. The server has looked for stories: those stay as they came. */
function likeness(value: string, search: string): number {
  const [text, wanted] = [value.toLowerCase(), search.toLowerCase().trim()];
  if (text.startsWith(wanted)) return 1;
  return wanted.split(/\s+/).every((word) => text.includes(word)) ? 0.5 : 0;
}

export const Group = ({ heading, children }: { heading: ReactNode; children: ReactNode }) => (
  <Command.Group
    heading={heading}
    className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-muted-foreground"
  >
    {children}
  </Command.Group>
);

const ITEM =
  "flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 data-[selected=true]:bg-accent data-[selected=true]:shadow-[inset_2px_0_var(--primary)] max-tablet:min-h-11 [&>svg]:size-4 [&>svg]:text-muted-foreground";

type ItemProps = { icon: LucideIcon; onSelect: () => void; end?: ReactNode; children: string };

export const Item = ({ icon: Icon, onSelect, end, children }: ItemProps) => (
  <Command.Item value={children} onSelect={onSelect} className={ITEM}>
    <Icon aria-hidden />
    {children}
    <span className="ml-auto pl-3 text-xs whitespace-nowrap text-muted-foreground">{end}</span>
  </Command.Item>
);

type StoryItemProps = Omit<ItemProps, "children"> & {
  id: string;
  headline: string;
  language?: string;
  keywords?: string[];
};

export const StoryItem = ({ id, headline, language, keywords, icon: Icon, onSelect, end }: StoryItemProps) => (
  <Command.Item value={id} {...(keywords && { keywords })} onSelect={onSelect} className={ITEM}>
    <Icon aria-hidden />
    <span lang={language} className="truncate font-serif text-[16px]">
      {headline || "No headline yet"}
    </span>
    <span className="ml-auto pl-3 text-xs whitespace-nowrap text-muted-foreground">{end}</span>
  </Command.Item>
);
