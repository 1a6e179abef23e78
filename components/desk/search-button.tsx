"use client";

import { Search } from "lucide-react";
import { Kbd } from "@/components/ui/kbd";
import { openPalette } from "./desk-events";

export const SearchButton = () => (
  <button
    type="button"
    onClick={openPalette}
    className="flex h-control w-full items-center gap-2 rounded-md border bg-muted px-2.5 text-muted-foreground max-wide:justify-center"
  >
    <Search aria-hidden className="size-4" />
    <span className="max-wide:sr-only">Search or do</span>
    <span className="ml-auto max-wide:hidden">
      <Kbd>Ctrl K</Kbd>
    </span>
  </button>
);
