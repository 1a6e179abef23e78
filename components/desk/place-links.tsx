"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { Role } from "@/modules/staff/staff";
import { placesFor } from "./places";

/** The rail: a mark and a word each; where there is little room the word stands beneath. */
export function PlaceLinks({ role }: { role: Role }) {
  const path = usePathname();

  return (
    <ul className="flex flex-col">
      {placesFor(role).map(({ href, label, icon: Icon }) => (
        <li key={href}>
          <Link
            href={href}
            prefetch={false}
            aria-current={isAt(path, href) ? "page" : undefined}
            className="group flex h-[30px] items-center gap-2.5 rounded-md px-2 font-medium aria-[current]:bg-background aria-[current]:ring-1 aria-[current]:ring-border max-wide:h-[50px] max-wide:flex-col max-wide:justify-center max-wide:gap-[3px] max-wide:px-0 max-wide:text-xs"
          >
            <Icon
              aria-hidden
              className="size-4 text-muted-foreground group-aria-[current]:text-primary max-wide:size-[18px]"
            />
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

export const isAt = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);
