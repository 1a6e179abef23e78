"use client";

import { SunMoon } from "lucide-react";
import { switchTheme } from "./theme";

export const ThemeButton = ({ className }: { className?: string }) => (
  <button type="button" className={className} onClick={switchTheme}>
    <SunMoon aria-hidden className="size-4 text-muted-foreground max-tablet:size-5" />
    Dark or light
  </button>
);
