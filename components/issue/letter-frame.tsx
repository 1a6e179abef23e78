"use client";

import { useEffect, useMemo, useRef } from "react";
import { useComposer } from "./composer-context";
import { inScheme } from "./in-scheme";

type Props = { title: string; scheme: "light" | "dark"; widthInPixels: number; heightInPixels: number };

const GROUND = { light: "#ffffff", dark: "#16181c" };

/** The letter itself, where nothing in it can run: drawn at its own size, and shown smaller. Where one has read to stays. */
export function LetterFrame({ title, scheme, widthInPixels, heightInPixels }: Props) {
  const { look } = useComposer();
  const html = look?.letter.html;
  const shown = useMemo(() => (html ? inScheme(html, scheme) : ""), [html, scheme]);
  const frame = useRef<HTMLIFrameElement>(null);
  const readTo = useRef(0);

  useEffect(() => {
    const current = frame.current;
    if (!current || shown === "") return;
    readTo.current = current.contentDocument?.scrollingElement?.scrollTop ?? 0;
    current.srcdoc = shown;
  }, [shown]);

  return (
    <iframe
      ref={frame}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      onLoad={() => frame.current?.contentDocument?.scrollingElement?.scrollTo({ top: readTo.current })}
      className="block origin-top-left"
      style={{
        ...{ width: widthInPixels, height: heightInPixels, transform: "scale(var(--scale))" },
        ...{ background: GROUND[scheme], colorScheme: scheme },
      }}
    />
  );
}
