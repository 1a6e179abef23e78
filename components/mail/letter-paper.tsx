import { Head, Html } from "@react-email/components";
import type { ReactNode } from "react";
import { Box } from "./box";
import { type Accent, GUTTER, grounded, letterStyles, SHEET_IN_PIXELS } from "./look";
import { OutlookColumn } from "./outlook";
import { Preheader } from "./preheader";

type Props = { language: string; accent: Accent; title: string; preheader: string; children: ReactNode };

/** What every letter of ours is written on: one column on any screen, by day and by night. */
export const LetterPaper = ({ language, accent, title, preheader, children }: Props) => {
  const spoken = { lang: language, dir: directionOf(language) };
  return (
    <Html {...spoken}>
      <Head>
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no" />
        <title>{title}</title>
        {letterStyles(accent).map((rules) => (
          <style key={rules}>{rules}</style>
        ))}
      </Head>
      <body {...grounded("paper", { margin: 0, padding: 0 })}>
        <Preheader text={preheader} />
        {/* Said once more: some programs keep nothing but what stands in the body, and throw newer elements away. */}
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        <div role="article" aria-label={title} {...spoken}>
          <Box {...grounded("paper", { padding: "24px 0" })} align="center">
            <OutlookColumn>
              <Box {...GUTTER} widestInPixels={SHEET_IN_PIXELS}>
                {children}
              </Box>
            </OutlookColumn>
          </Box>
        </div>
      </body>
    </Html>
  );
};

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "yi"]);

export const directionOf = (language: string): "ltr" | "rtl" =>
  RIGHT_TO_LEFT.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
