"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { listOpened, type Opened } from "./recently-opened";

const MOST = 4;

/** Beneath the places: what one was at, on this device. */
export function OpenedLast() {
  const path = usePathname();
  const [opened, setOpened] = useState<Opened[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page may have added to it
  useEffect(() => setOpened(listOpened().slice(0, MOST)), [path]);
  if (opened.length === 0) return null;

  return (
    <div className="max-wide:hidden">
      <p className="px-2 pb-1 text-xs font-semibold text-muted-foreground">Opened last</p>
      <ul>
        {opened.map(({ id, headline }) => (
          <li key={id}>
            <Link
              href={`/desk/stories/${id}`}
              prefetch={false}
              className="block truncate rounded-md px-2 py-1.5 font-serif text-[13.5px] leading-tight font-medium"
            >
              {headline || "No headline yet"}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
