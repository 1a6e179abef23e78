import clsx from "clsx";
import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "./button";

type Props = {
  title: string;
  /** A few words beside it: "142 this month". Cut where there is no room. */
  note?: ReactNode;
  /** The screen this one belongs to: "Back to the story". */
  back?: { href: string; label: string };
  /** A `SearchForm`: on a phone it has a line of its own. */
  search?: ReactNode;
  /** Buttons, at the right. */
  children?: ReactNode;
};

/** The first line of every screen of the desk. */
export const PageTop = ({ title, note, back, search, children }: Props) => (
  <header className="sticky top-0 z-10 flex min-h-[52px] shrink-0 items-center gap-2 border-b bg-background px-4 py-1 max-tablet:flex-wrap">
    {back ? (
      <ButtonLink
        href={back.href}
        look="bare"
        aria-label={back.label}
        title={back.label}
        className="-ml-2 w-control px-0!"
      >
        <ArrowLeft aria-hidden className="size-4" />
      </ButtonLink>
    ) : null}
    <h1 className="shrink-0 text-lg font-semibold wide:max-w-[60%] max-tablet:shrink">{title}</h1>
    {note ? (
      <span className="min-w-0 truncate text-muted-foreground tabular-nums max-tablet:hidden">{note}</span>
    ) : null}
    {search ? <div className="ml-auto max-tablet:order-last max-tablet:w-full">{search}</div> : null}
    {children ? <div className={clsx(BUTTONS, !search && "ml-auto")}>{children}</div> : null}
  </header>
);

const BUTTONS =
  "flex shrink-0 items-center gap-2 max-tablet:ml-auto max-tablet:min-w-0 max-tablet:shrink max-tablet:flex-wrap max-tablet:justify-end";
