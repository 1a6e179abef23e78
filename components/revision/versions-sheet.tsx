"use client";

import { History } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/dialog";

/** Where there is no room beside the text. */
export function VersionsSheet({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button className="wide:hidden" onClick={() => setIsOpen(true)}>
        <History aria-hidden className="size-4" />
        Versions
      </Button>
      <Sheet open={isOpen} onOpenChange={setIsOpen} title="Versions">
        {/** biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the links inside take the keys */}
        <div
          className="-m-4 flex flex-col"
          onClick={(event) => (event.target as Element).closest("a") && setIsOpen(false)}
        >
          {children}
        </div>
      </Sheet>
    </>
  );
}
