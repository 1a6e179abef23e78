import {
  BookOpen,
  ContactRound,
  LayoutDashboard,
  type LucideIcon,
  Mail,
  Newspaper,
  Stamp,
  StickyNote,
  Tag,
} from "lucide-react";
import Link from "next/link";
import { Mark } from "@/components/ui/mark";
import type { PictureSheet, PictureUse } from "@/modules/media/sheet";

const ICONS: Record<PictureUse["kind"], LucideIcon> = {
  ...{ story: Newspaper, page: StickyNote, front: LayoutDashboard },
  ...{
    author: ContactRound,
    tag: Tag,
    magazine: BookOpen,
    newsletter: Mail,
    issue: Mail,
    draft: LayoutDashboard,
    logo: Stamp,
  },
};
const KINDS: Record<PictureUse["kind"], string> = {
  ...{ story: "Story", page: "Page", front: "Front page", author: "Author", tag: "Tag", magazine: "Magazine" },
  ...{ newsletter: "Newsletter", issue: "Letter", draft: "Draft of the front page", logo: "Settings" },
};

type Props = Pick<PictureSheet, "uses" | "useCount" | "hiddenUseCount">;

/** Everywhere a picture is shown, with the way there. */
export const PictureUses = ({ uses, useCount, hiddenUseCount }: Props) => (
  <section id="picture-uses" className="grid gap-2 border-t px-4 py-3">
    <h3 className="font-semibold">
      Used in <span className="font-normal text-muted-foreground tabular-nums">{useCount}</span>
    </h3>
    {useCount === 0 ? <p className="text-muted-foreground">Nothing shows it.</p> : null}
    <ul className="grid gap-1.5">
      {uses.map(({ kind, name, href, isPublic }) => (
        <li key={`${kind} ${href} ${name}`} className="flex items-baseline gap-2">
          <Mark icon={ICONS[kind]} tone={isPublic ? "success" : "plain"}>
            {KINDS[kind]}
            {isPublic ? "" : ", not public"}
          </Mark>
          {href ? (
            <Link
              href={href}
              prefetch={false}
              className="min-w-0 font-serif text-lg underline-offset-3 hover:underline"
            >
              {name}
            </Link>
          ) : (
            <span className="min-w-0 font-serif text-lg">{name}</span>
          )}
        </li>
      ))}
    </ul>
    {unnamedWords(useCount - uses.length, hiddenUseCount, uses.length > 0)}
  </section>
);

/** What is not in the list: more than it names, and what this one may not see. */
function unnamedWords(restCount: number, hiddenCount: number, isMore: boolean) {
  const listedNot = restCount - hiddenCount;
  const parts = [
    listedNot > 0 ? `${listedNot} more` : "",
    hiddenCount > 0 ? `${hiddenCount} ${hiddenCount === 1 ? "place" : "places"} you cannot see` : "",
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <p className="text-muted-foreground">
      {isMore ? "And " : ""}
      {parts.join(", and ")}.
    </p>
  );
}
