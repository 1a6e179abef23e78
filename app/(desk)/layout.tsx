import "./desk.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Toasts } from "@/components/ui/toast";
import { readPaper } from "@/modules/settings/queries";
import { DeskFonts } from "../(site)/fonts";

/** For one person at a time, and never stored. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** A page of the desk says `title: "Stories"`. */
export async function generateMetadata(): Promise<Metadata> {
  const { name } = await readPaper();
  return {
    title: { template: `%s · ${name}, desk`, default: `${name}, desk` },
    robots: { index: false, follow: false },
    referrer: "same-origin",
    icons: "/icon.svg",
  };
}

/** The shell of the desk, an application: unlike the reader's site it is hydrated. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-theme={await chosenTheme()}>
      <head>
        <DeskFonts />
      </head>
      <body>
        {children}
        <Toasts />
      </body>
    </html>
  );
}

/** The choice of the reader's site counts here too; without one, the system's. */
async function chosenTheme(): Promise<"light" | "dark" | undefined> {
  const theme = (await cookies()).get("theme")?.value;
  return theme === "light" || theme === "dark" ? theme : undefined;
}
