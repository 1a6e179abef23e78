import "./site.css";
import type { Viewport } from "next";
import type { ReactNode } from "react";
import { assetPath } from "@/modules/platform/assets";
import { LOADER } from "@/modules/platform/loader";
import { accentOf } from "./accent";
import { Fonts } from "./fonts";
import { paperOfThisPage } from "./paper";

/** The press asks for every page anew and keeps what it is given: nothing is cached here. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** The shell of the reader's site. What stands around a page is its Frame; the desk has a shell of its own. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  const paper = await paperOfThisPage();

  return (
    <html lang={paper.language} style={accentOf(paper)}>
      <head>
        <Fonts language={paper.language} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, and the same in every page */}
        <script data-src={assetPath("islands")} dangerouslySetInnerHTML={{ __html: LOADER }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
