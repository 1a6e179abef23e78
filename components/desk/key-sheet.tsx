"use client";

import { useState } from "react";
import { Switch } from "@/components/ui/checkbox";
import { Sheet } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { SINGLE_KEYS_OFF } from "@/components/ui/use-row-keys";
import { KEY_SHEET } from "./keys";

/** All keys, and the switch for those that are one letter (WCAG 2.1.4). */
export function KeySheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title="All keys">
      <SingleKeysSwitch />
      {KEY_SHEET.map(({ where, keys }) => (
        <section key={where} className="mt-4">
          <h3 className="mb-1 text-xs font-semibold text-muted-foreground">{where}</h3>
          <dl className="grid grid-cols-[112px_1fr] items-center gap-x-3 gap-y-1.5">
            {keys.map(([pressed, does]) => (
              <div key={does} className="contents">
                <dt className="flex flex-wrap gap-1">
                  {pressed.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Sheet>
  );
}

function SingleKeysSwitch() {
  const [isOn, setOn] = useState(() => localStorage.getItem(SINGLE_KEYS_OFF) !== "1");
  const turn = (on: boolean) => {
    setOn(on);
    if (on) localStorage.removeItem(SINGLE_KEYS_OFF);
    else localStorage.setItem(SINGLE_KEYS_OFF, "1");
  };
  return (
    <Switch checked={isOn} onChange={(event) => turn(event.target.checked)}>
      Keys of one letter work on this device
    </Switch>
  );
}
