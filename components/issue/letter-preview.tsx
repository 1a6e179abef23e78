"use client";

import { FileText, type LucideIcon, Monitor, Smartphone, SunMoon } from "lucide-react";
import { type CSSProperties, useState } from "react";
import { Button } from "@/components/ui/button";
import { MOST_LETTER_BYTES } from "@/modules/issues/checks";
import { useComposer } from "./composer-context";
import { countWords } from "./count-words";
import { LetterFrame } from "./letter-frame";

type Width = "phone" | "desk" | "text";
const WIDTHS: { width: Width; name: string; icon: LucideIcon }[] = [
  { width: "phone", name: "Phone", icon: Smartphone },
  { width: "desk", name: "Desktop", icon: Monitor },
  { width: "text", name: "Text only", icon: FileText },
];

/** The letter as readers will get it, drawn anew with every save. */
export function LetterPreview() {
  const { look } = useComposer();
  const [width, setWidth] = useState<Width>("phone");
  const [isBoth, setBoth] = useState(true);
  const schemes = isBoth ? (["light", "dark"] as const) : (["light"] as const);

  return (
    <section
      aria-label="The letter"
      className="flex min-w-0 flex-1 flex-col items-center gap-3.5 overflow-y-auto bg-sidebar p-4 [container-type:inline-size] max-wide:overflow-visible"
    >
      <div className="flex flex-wrap items-center justify-center gap-2">
        {/* biome-ignore lint/a11y/useSemanticElements: buttons that are pressed or not need no fieldset */}
        <div role="group" aria-label="Shown on" className="inline-flex gap-px rounded-md border bg-background p-px">
          {WIDTHS.map(({ width: each, name, icon: Icon }) => (
            <Button
              key={each}
              look="bare"
              aria-pressed={each === width}
              onClick={() => setWidth(each)}
              className="h-[calc(var(--control)-4px)]! rounded-sm! px-2.5!"
            >
              <Icon aria-hidden className="size-4" />
              {name}
            </Button>
          ))}
        </div>
        {width === "text" ? null : (
          <Button aria-pressed={isBoth} onClick={() => setBoth(!isBoth)}>
            <SunMoon aria-hidden className="size-4" />
            Light and dark
          </Button>
        )}
      </div>
      {width === "phone" ? (
        <div
          className="flex items-start justify-center gap-4"
          style={{ "--scale": phoneScale(schemes.length) } as CSSProperties}
        >
          {schemes.map((scheme) => (
            <Phone key={scheme} scheme={scheme} />
          ))}
        </div>
      ) : null}
      {width === "desk" ? schemes.map((scheme) => <Desk key={scheme} scheme={scheme} />) : null}
      {width === "text" ? <TextOnly /> : null}
      {look ? <Measured /> : null}
    </section>
  );
}

const PHONE_IN_PIXELS = 360;
const FRAME_IN_PIXELS = 8;
/** As much as a phone shows of a letter at once. */
const PHONE_HEIGHT_IN_PIXELS = 640;
const DESK_IN_PIXELS = 680;

/** As large as there is room for, so many beside each other. */
const phoneScale = (count: number) =>
  `min(0.82, (100cqw - ${(count - 1) * 16}px) / ${count * (PHONE_IN_PIXELS + 2 * FRAME_IN_PIXELS)}px)`;

const px = (size: number) => `calc(${size}px * var(--scale))`;

function Phone({ scheme }: { scheme: "light" | "dark" }) {
  return (
    <div
      data-theme={scheme}
      className="shrink-0 overflow-hidden rounded-[28px] border-[light-dark(#1c1f26,#000)] bg-background text-foreground ring-1 ring-border"
      style={{ width: px(PHONE_IN_PIXELS + 2 * FRAME_IN_PIXELS), borderWidth: px(FRAME_IN_PIXELS) }}
    >
      <InboxHead />
      <div style={{ height: px(PHONE_HEIGHT_IN_PIXELS) }}>
        <LetterFrame
          title={`The letter on a phone, ${scheme}`}
          scheme={scheme}
          widthInPixels={PHONE_IN_PIXELS}
          heightInPixels={PHONE_HEIGHT_IN_PIXELS}
        />
      </div>
    </div>
  );
}

function Desk({ scheme }: { scheme: "light" | "dark" }) {
  const height = 560;
  return (
    <div
      data-theme={scheme}
      className="w-full max-w-[682px] shrink-0 overflow-hidden rounded-lg border bg-background text-foreground"
      style={{ "--scale": `min(1, (100cqw - 2px) / ${DESK_IN_PIXELS}px)` } as CSSProperties}
    >
      <InboxHead />
      <div style={{ height: px(height) }}>
        <LetterFrame
          title={`The letter on a desktop, ${scheme}`}
          scheme={scheme}
          widthInPixels={DESK_IN_PIXELS}
          heightInPixels={height}
        />
      </div>
    </div>
  );
}

/** What stands above a letter in an inbox, cut where an inbox cuts it. */
function InboxHead() {
  const { desk, words, look } = useComposer();
  return (
    <div lang={desk.newsletter.language} className="border-b px-4 py-2.5 text-xs">
      <p className="truncate font-semibold">{look?.from || " "}</p>
      <p className="truncate">{words.subject || "No subject yet"}</p>
      <p className="truncate text-muted-foreground">{words.preheader || " "}</p>
    </div>
  );
}

function TextOnly() {
  const { desk, look } = useComposer();
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by keys (axe: scrollable-region-focusable)
      tabIndex={0}
      lang={desk.newsletter.language}
      aria-label="The letter in words"
      className="w-full max-w-[72ch] shrink-0 overflow-x-auto rounded-lg border bg-background p-4 font-mono text-xs leading-relaxed whitespace-pre-wrap wrap-anywhere"
    >
      {look?.letter.text}
    </section>
  );
}

/** "46 KB of 102 KB: no mail program cuts it short. Every picture has words for when it is not shown." */
function Measured() {
  const { look } = useComposer();
  if (!look) return null;

  const [size, most] = [Math.max(1, Math.round(look.htmlBytes / 1024)), MOST_LETTER_BYTES / 1024];
  const isTooLong = look.htmlBytes > MOST_LETTER_BYTES;
  const wordless = look.checks.find(({ rule }) => rule === "alt-text")?.problems.length ?? 0;
  return (
    <p className="max-w-[60ch] text-xs text-muted-foreground">
      <span className={isTooLong ? "font-semibold text-destructive" : ""}>
        {isTooLong
          ? `${size} KB of ${most} KB: Gmail cuts the end off, and with it the way to unsubscribe.`
          : `${size} KB of ${most} KB: no mail program cuts it short.`}
      </span>{" "}
      {wordless === 0
        ? "Every picture has words for when it is not shown."
        : `${countWords(wordless, "picture has", "pictures have")} no words for when it is not shown.`}
    </p>
  );
}
