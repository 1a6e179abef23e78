"use client";

import { CircleUser, LayoutDashboard, Menu, Newspaper, Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { Sheet } from "@/components/ui/dialog";
import type { Role } from "@/modules/staff/staff";
import { openPalette } from "./desk-events";
import { isAt } from "./place-links";
import { placesFor } from "./places";
import { ThemeButton } from "./theme-button";

const TAB =
  "grid place-content-center place-items-center gap-[3px] text-xs font-medium text-muted-foreground aria-[current]:text-primary";

/** Places at the foot of a phone. */
export function PhoneTabs({ role }: { role: Role }) {
  const path = usePathname();
  const [isMoreOpen, setMoreOpen] = useState(false);
  const near = placesFor(role).filter(({ href }) => href === "/desk/stories" || href === "/desk/front");

  return (
    <nav
      aria-label="Places"
      className="grid auto-cols-fr grid-flow-col border-t bg-sidebar group-has-data-sheet/frame:hidden tablet:hidden [&_svg]:size-5"
    >
      {near.map(({ href, label }) => (
        <Link key={href} href={href} className={TAB} aria-current={atOf(path, href)}>
          {href === "/desk/front" ? <LayoutDashboard aria-hidden /> : <Newspaper aria-hidden />}
          {label}
        </Link>
      ))}
      <button type="button" className={TAB} onClick={openPalette}>
        <Search aria-hidden />
        Search
      </button>
      <button type="button" className={TAB} onClick={() => setMoreOpen(true)}>
        <Menu aria-hidden />
        More
      </button>
      <Sheet open={isMoreOpen} onOpenChange={setMoreOpen} title="Places">
        <AllPlaces role={role} path={path} leave={() => setMoreOpen(false)} />
      </Sheet>
    </nav>
  );
}

const ROW = "flex min-h-11 w-full items-center gap-3 rounded-md px-2 font-medium aria-[current]:bg-accent";
const atOf = (path: string, href: string) => (isAt(path, href) ? "page" : undefined);

const AllPlaces = ({ role, path, leave }: { role: Role; path: string; leave: () => void }) => (
  <ul className="grid gap-1">
    {placesFor(role).map(({ href, label, icon: Icon }) => (
      <li key={href}>
        <Link href={href} onClick={leave} className={ROW} aria-current={atOf(path, href)}>
          <Icon aria-hidden className="size-5 text-muted-foreground" />
          {label}
        </Link>
      </li>
    ))}
    <li>
      <Link href="/desk/account" onClick={leave} className={ROW} aria-current={atOf(path, "/desk/account")}>
        <CircleUser aria-hidden className="size-5 text-muted-foreground" />
        Your account
      </Link>
    </li>
    <li>
      <ThemeButton className={ROW} />
    </li>
  </ul>
);
