"use client";

import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel } from "@/components/ui/menu";
import type { OrderFilters } from "@/modules/orders/desk-order";
import { exportPath, papersPath } from "@/modules/orders/export";
import { MOST_PARCELS } from "@/modules/papers/parcel";

/** What the list shows, as a file; the whole of it. */
export const ExportMenu = ({ filters }: { filters: OrderFilters }) => (
  <Menu
    align="end"
    label="Take the list out"
    trigger={
      <Button>
        <Download aria-hidden className="size-4" />
        Export
      </Button>
    }
  >
    <MenuLabel>These orders, noted in the audit log</MenuLabel>
    <MenuItem asChild>
      <a href={exportPath(filters, false)} download>
        CSV
      </a>
    </MenuItem>
    <MenuItem asChild>
      <a href={exportPath(filters, true)} download>
        CSV for Excel
      </a>
    </MenuItem>
    <MenuLabel>Those that wait for the post, the oldest {MOST_PARCELS}</MenuLabel>
    <MenuItem asChild>
      <a href={papersPath(filters, "labels")} target="_blank" rel="noopener">
        Address labels, 3 × 8 (PDF)
      </a>
    </MenuItem>
    <MenuItem asChild>
      <a href={papersPath(filters, "packing")} target="_blank" rel="noopener">
        Packing list (PDF)
      </a>
    </MenuItem>
  </Menu>
);
