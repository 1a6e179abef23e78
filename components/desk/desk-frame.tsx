import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { ROLE_NAMES } from "@/components/staff/role-names";
import { Face } from "@/components/ui/face";
import type { Staff } from "@/modules/staff/staff";
import type { DeskStatus } from "./desk-status";
import { FootBar } from "./foot-bar";
import { OpenedLast } from "./opened-last";
import { PhoneTabs } from "./phone-tabs";
import { PlaceLinks } from "./place-links";
import { SearchButton } from "./search-button";

type Props = { paperName: string; staff: Staff; status: DeskStatus; children: ReactNode };

/** Places at the left, work in the middle, what is true at the foot. The sheet of a story (`data-sheet`) has no places beside it. */
export const DeskFrame = ({ paperName, staff, status, children }: Props) => (
  <div
    className={clsx(
      "group/frame grid h-dvh grid-cols-[var(--places)_minmax(0,1fr)] grid-rows-[minmax(0,1fr)_var(--foot)]",
      "max-tablet:grid-cols-[minmax(0,1fr)] max-tablet:grid-rows-[minmax(0,1fr)_var(--foot)_60px]",
      "has-data-sheet:grid-cols-[minmax(0,1fr)] max-tablet:has-data-sheet:grid-rows-[minmax(0,1fr)_var(--foot)]",
    )}
  >
    <a href="#work" className={SKIP}>
      Skip to the work
    </a>
    <Places paperName={paperName} staff={staff} />
    <main id="work" tabIndex={-1} className="relative flex min-h-0 min-w-0 flex-col overflow-auto outline-none">
      {children}
    </main>
    <FootBar status={status} />
    <PhoneTabs role={staff.role} />
  </div>
);

const SKIP =
  "fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-popover px-3 py-2 font-medium shadow-float focus:translate-y-0";

const Places = ({ paperName, staff }: { paperName: string; staff: Staff }) => (
  <nav
    aria-label="Places"
    className="flex flex-col gap-4 overflow-y-auto group-has-data-sheet/frame:hidden border-r bg-sidebar px-2 py-3 max-wide:px-1.5 max-tablet:hidden"
  >
    <Link
      href="/desk"
      className="px-2 pt-0.5 font-serif text-[18px] leading-tight font-semibold tracking-tight max-wide:px-0 max-wide:text-center max-wide:text-lg"
    >
      {paperName}
    </Link>
    <SearchButton />
    <PlaceLinks role={staff.role} />
    <OpenedLast />
    <Link
      href="/desk/account"
      prefetch={false}
      className="mt-auto flex items-center gap-2 rounded-md px-2 py-1 max-wide:flex-col max-wide:gap-1 max-wide:px-0 max-wide:text-center max-wide:text-xs"
    >
      <Face person={{ id: staff.personId, name: staff.name }} size="large" />
      <span className="min-w-0">
        <span className="block truncate font-semibold max-wide:sr-only">{staff.name}</span>
        <span className="block text-xs text-muted-foreground">{ROLE_NAMES[staff.role]}</span>
      </span>
    </Link>
  </nav>
);
