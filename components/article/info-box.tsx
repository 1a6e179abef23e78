import type { ReactNode } from "react";

/** Facts beside the story. */
export const InfoBox = ({ label, title, children }: { label: string; title: string; children: ReactNode }) => (
  <aside className="inset" aria-label={title || label || "In short"}>
    {label && <p className="label">{label}</p>}
    {title && <h2>{title}</h2>}
    {children}
  </aside>
);
