"use client";

import { Monitor, Moon, RotateCw, Smartphone, Sun } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { type FrameWidth, ReaderFrame } from "./reader-frame";

type Props = { sheets: { light: string; dark: string } };

/** The reader's own page in a frame: as wide as a phone or a desk, by day or by night. */
export function PreviewFrame({ sheets }: Props) {
  const [width, setWidth] = useState<FrameWidth>("phone");
  const [theme, setTheme] = useState<"light" | "dark">("light");
  const [drawn, setDrawn] = useState(0);

  return (
    <section aria-label="As readers will see it" className="flex min-h-0 min-w-0 flex-1 flex-col bg-sidebar">
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 border-b bg-background px-4 py-1.5 max-tablet:gap-1 max-tablet:px-2">
        <Choice name="Width">
          <Button size="small" aria-pressed={width === "phone"} onClick={() => setWidth("phone")}>
            <Smartphone aria-hidden className="size-4" /> Phone
          </Button>
          <Button size="small" aria-pressed={width === "desk"} onClick={() => setWidth("desk")}>
            <Monitor aria-hidden className="size-4" /> Wide
          </Button>
        </Choice>
        <Choice name="Colours">
          <Button size="small" aria-pressed={theme === "light"} onClick={() => setTheme("light")}>
            <Sun aria-hidden className="size-4" /> Light
          </Button>
          <Button size="small" aria-pressed={theme === "dark"} onClick={() => setTheme("dark")}>
            <Moon aria-hidden className="size-4" /> Dark
          </Button>
        </Choice>
        <IconButton label="Draw it again" size="small" className="ml-auto" onClick={() => setDrawn(drawn + 1)}>
          <RotateCw aria-hidden className="size-4" />
        </IconButton>
      </div>
      <div className="min-h-0 flex-1 overflow-auto p-4 max-tablet:p-0 [container-type:size]">
        <ReaderFrame
          key={`${drawn} ${theme}`}
          src={sheets[theme]}
          title={width === "phone" ? "Preview, as wide as a phone" : "Preview, as wide as a desk"}
          width={width}
        />
      </div>
    </section>
  );
}

const Choice = ({ name, children }: { name: string; children: React.ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements: buttons that are pressed or not need no fieldset
  <div role="group" aria-label={name} className="flex gap-1">
    {children}
  </div>
);
