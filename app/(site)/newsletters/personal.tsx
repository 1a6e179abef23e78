import type { Metadata } from "next";
import type { ReactNode } from "react";
import type { ReaderLanguage } from "@/modules/readers/reader";
import { Frame } from "../frame";

/** Pages behind links in letters are for one reader: drawn when they are opened, kept by nobody, and no address of theirs is passed on. */
export const personalMetadata = (title: string): Metadata => ({
  title: { absolute: title },
  robots: { index: false, follow: false, nocache: true },
  referrer: "no-referrer",
});

export type PersonalProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The first of what stands under that name in the address; "" where nothing does. */
export const sentAs = (name: string, params: Record<string, string | string[] | undefined>): string =>
  [params[name] ?? []].flat()[0] ?? "";

type Props = { language: ReaderLanguage; section: string; children: ReactNode };

export const PersonalPage = ({ language, section, children }: Props) => (
  <Frame current="/newsletters">
    <main id="main" className="wrap own" lang={language === "en" ? undefined : language}>
      <p className="kicker">{section}</p>
      {children}
    </main>
  </Frame>
);
