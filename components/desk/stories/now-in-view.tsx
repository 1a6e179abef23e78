"use client";

import { type ReactNode, useEffect, useRef } from "react";

type Props = { className: string; children: ReactNode };

/** The present on a line of time. On a busy day what was is long: it is scrolled up, so that now and what comes are seen. */
export function NowInView({ className, children }: Props) {
  const line = useRef<HTMLLIElement>(null);

  useEffect(() => {
    const scroller = line.current?.closest("aside");
    if (line.current && scroller) scroller.scrollTop = line.current.offsetTop - scroller.clientHeight / 2;
  }, []);

  return (
    <li ref={line} className={className} aria-current="time">
      {children}
    </li>
  );
}
